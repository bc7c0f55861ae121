import { createEndingMatcher } from "../../../language/form-matcher.ts";
import { matchesOf } from "../../../language/matches.ts";
import { tradeEndings } from "../lexicon/organisation-heads.ts";
import { isNameWord, isNational, isProper } from "../name-words.ts";
import { type TextView, viewOf } from "../text-view.ts";
import type { UnitMatch, UnitRule } from "../unit-match.ts";
import { composedNames } from "./composed-names.ts";

const tradeAt = createEndingMatcher(tradeEndings);

/** What closes a list of companies. */
const closingNoun =
  /^(?:等(?:[一-十\d]+)?[家个所]?(?:[\p{Script=Han}]{0,6}?)(?:单位|企业|公司|院校|高校|集团|国企|央企|民企|机构|工厂|车企|药企)|为代表的[\p{Script=Han}]{0,6}?(?:企业|单位|公司|院校))/u;
const kindNamed =
  /(?:展馆|场馆|学院|公司|企业|学校|医院|中心|协会|机构|书院|博物馆)[，,]?(?:名为|名叫|取名为?|叫做|名称为)[“"]([\p{Script=Han}A-Za-z0-9]{3,30})[”"]/gu;
const definition =
  /(?:^|[\n。！？；])([\p{Script=Han}]{2,12}?)(?:是|，是|作为)(?:一家|国内|我国|全国|全球|世界|国际|本地|我省|我市|全省|全市|省内)[^。，；\n]{0,24}?(?:企业|公司|服务商|制造商|供应商|运营商|生产商|开发商|集团)(?=[，。；、])/gu;

/** Companies that a text names without their legal form, where its grammar shows that they are companies. */
export const companiesWithoutForm: UnitRule = {
  name: "companies-without-form",
  version: 1,
  source:
    "Grammar: items of a list that ends with 等企业 and holds a body's full name; place + brand + trade; 某某是一家…企业; 名为“…”的展馆",
  examples: [
    { text: "中国二重、西宁第一机床厂、红星重机等单位参加。", finds: ["中国二重", "红星重机"] },
    { text: "在西宁恒星纸业，工资每年上调。", finds: ["西宁恒星纸业"] },
    { text: "极光是全国知名的物流运营商，网点众多。", finds: ["极光"] },
    { text: "城东新开了一座场馆，名为“高原产业工人展示馆”。", finds: ["高原产业工人展示馆"] },
  ],
  nearMisses: [
    { text: "科技、教育、卫生等单位参加。", because: "fields, not names" },
    { text: "职工、农民、学生等参加。", because: "people" },
    { text: "青海省新能源产业占比上升。", because: "a trade, not a company" },
    { text: "吸收青海文理学院汽车检测工作室加入。", because: "the studio of a school" },
    { text: "这是全国知名的企业。", because: "a pronoun" },
  ],
  find(text) {
    const view = viewOf(text);
    return [...fromLists(view), ...fromTrades(view), ...fromDefinitions(view)].sort((a, b) => a.start - b.start);
  },
};

/** Items of a list of companies of which at least one is named in full. */
function fromLists(view: TextView): UnitMatch[] {
  const { text } = view;
  const named = composedNames.find(text);
  const byStart = new Map(named.map((match) => [match.start, match]));
  const byEnd = new Map(named.map((match) => [match.end, match]));
  const found: UnitMatch[] = [];
  const seen = new Set<number>();
  for (const match of named) {
    let first = match.start;
    const items: { start: number; end: number; known: boolean }[] = [
      { start: match.start, end: match.end, known: true },
    ];
    while (text[first - 1] === "、") {
      const before = byEnd.get(first - 1);
      const start = before?.start ?? startOfItem(view, first - 1);
      if (start === undefined) break;
      items.unshift({ start, end: first - 1, known: before !== undefined });
      first = start;
    }
    let end = match.end;
    while (text[end] === "、") {
      const after = byStart.get(end + 1);
      const stop = after?.end ?? endOfItem(view, end + 1);
      if (stop === undefined) break;
      items.push({ start: end + 1, end: stop, known: after !== undefined });
      end = stop;
    }
    if (items.length < 2 || !closingNoun.test(text.slice(end, end + 16))) continue;
    for (const item of items) {
      if (item.known || seen.has(item.start) || !opensLikeName(view, item.start, item.end)) continue;
      seen.add(item.start);
      found.push({
        start: item.start,
        end: item.end,
        parts: { kind: "named", rest: text.slice(item.start, item.end) },
      });
    }
  }
  return found;
}

function startOfItem(view: TextView, end: number): number | undefined {
  let start = end;
  for (let index = view.wordEndingAt[end]!; index >= 0; index--) {
    const word = view.words[index]!;
    if (!mayStandInBrand(word) || end - word.start > 12) break;
    start = word.start;
  }
  return end - start >= 2 ? start : undefined;
}

function endOfItem(view: TextView, start: number): number | undefined {
  let end = start;
  for (let index = view.wordStartingAt[start]!; index >= 0 && index < view.words.length; index++) {
    const word = view.words[index]!;
    if (!mayStandInBrand(word) || word.end - start > 12) break;
    end = word.end;
  }
  return end - start >= 2 ? end : undefined;
}

/** 一 and 二 in 中国二重 are numerals inside a brand. */
const mayStandInBrand = (word: { word: string; tag: string; start: number; end: number }) =>
  isNameWord(word) || /^[一二三四五六七八九十]/.test(word.word);

function opensLikeName(view: TextView, start: number, end: number): boolean {
  for (let index = view.wordStartingAt[start]!; index >= 0 && index < view.words.length; index++) {
    const word = view.words[index]!;
    if (word.start >= end) return false;
    if (isNational(word) || isProper(word) || word.tag === "x" || view.regionStartingAt.has(word.start)) return true;
  }
  return false;
}

/** Place + brand + trade: the brand is what keeps it from being the trade of the place. */
function fromTrades(view: TextView): UnitMatch[] {
  const { text } = view;
  const found: UnitMatch[] = [];
  for (const region of view.regions) {
    let end: number | undefined;
    let brand = false;
    for (let index = view.wordStartingAt[region.end]!; index >= 0 && index < view.words.length; index++) {
      const word = view.words[index]!;
      // 西宁某学院汽车检测…: a name that ended before the trade.
      if (word.end - region.end > 8 || !isNameWord(word) || /(?:学院|大学|学校|医院|中心|公司|集团)$/.test(word.word))
        break;
      const trade = tradeAt(text, word.end);
      if (
        trade &&
        word.end - region.end >= trade.length + (trade === "油田" ? 0 : 2) &&
        (brand || word.end - trade.length > word.start || trade === "油田")
      )
        end = word.end;
      brand ||= isBrand(word);
    }
    if (
      end &&
      !/^(?:产业|行业|工程|领域|企业|市场|基地|集群|项目|公司|集团|股份|有限|厂|业)/.test(text.slice(end, end + 2))
    )
      found.push({
        start: region.start,
        end,
        parts: {
          kind: "named",
          region,
          regionForm: text.slice(region.start, region.end),
          rest: text.slice(region.end, end),
        },
      });
  }
  return found;
}

const isBrand = (word: { word: string; tag: string; start: number; end: number }) =>
  isProper(word) || /^(?:x|a|an|z)$/.test(word.tag);

function fromDefinitions({ text }: TextView): UnitMatch[] {
  const found: UnitMatch[] = [];
  for (const pattern of [kindNamed, definition])
    for (const match of matchesOf(text, pattern)) {
      const name = match[1]!;
      const start = match.index + match[0].indexOf(name);
      if (
        /^(?:这|那|它|他|该|本|其|我|此|公司|企业|目前|同时|作为|也|就|不仅|都)|(?:公司|企业|不仅|也|就|都)$/.test(name)
      )
        continue;
      found.push({ start, end: start + name.length, parts: { kind: "named", rest: name } });
    }
  return found;
}
