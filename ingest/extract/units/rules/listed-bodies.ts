import { createEndingMatcher } from "../../../language/form-matcher.ts";
import { findBodyLists } from "../body-lists.ts";
import { genericAfterRegion } from "../lexicon/boundary-words.ts";
import { internalHeads } from "../lexicon/organisation-heads.ts";
import { isDepartmentForm } from "../local-forms.ts";
import { isInnerNoun, isNameWord } from "../name-words.ts";
import { viewOf } from "../text-view.ts";
import type { RelativeRegion, UnitMatch, UnitRule } from "../unit-match.ts";
import { centralName } from "./central-bodies.ts";
import { composedNames } from "./composed-names.ts";
import { localBodies } from "./local-bodies.ts";

const internalHeadAt = createEndingMatcher(internalHeads);
/** 县医院, 市数字办, 县疾控中心: what a list of bodies gives after a relative region is a body, whatever closes it. */
const relativeBody =
  /^[省市县区州旗](?=(?![级属直])(?:[\p{Script=Han}]{2,12}(?:[办委局部会处社站队馆校院所厂行台]|中心|公司|集团|学院|学校)|医院|[一二三四五]院|中医院?|党校|妇幼保健院)$)/u;
/** Longest name of a department that is taken from a cell by its closing word alone. */
const longestCellName = 6;
const generic =
  /^(?:各|有关|相关|其他|所属|直属|市直|省直|中央|机关|本级|全)|(?:有关|相关|等)(?:部门|单位)$|^[省市县区]?(?:级|直)?(?:有关|相关|各)?(?:部门|单位|处室)$|工作室$|工作站$/;

/**
 * Bodies that a list of bodies names without saying whose they are: 教育厅 in closing parentheses, 宣传教育部 after
 * another department of the same body. Only in lists; in running text such words stay alone.
 */
export const listedBodies: UnitRule = {
  name: "listed-bodies",
  version: 1,
  source: "责任单位 in closing parentheses and labelled lines, 主送机关 (GB/T 9704-2012): what stands there is a body",
  examples: [
    { text: "加大投入。（省总工会宣传教育部、法律工作部，网络中心）", finds: ["法律工作部", "网络中心"] },
    { text: "做好衔接。（发展改革委、能源局等负责）", finds: ["发展改革委", "能源局"] },
    { text: "责任单位：人力资源部、工会办公室", finds: ["人力资源部", "工会办公室"] },
    { text: "任务\t县卫健局内责任科室\n办好医院\t体改科、考评科", finds: ["体改科", "考评科"] },
  ],
  nearMisses: [
    { text: "加强管理。（各有关部门、各单位负责）", because: "generic" },
    { text: "参加活动（含线上、线下）。", because: "no bodies in the brackets" },
    { text: "由法律工作部和人力资源部讨论。", because: "running text" },
  ],
  find(text) {
    const lists = findBodyLists(text);
    if (lists.length === 0) return [];
    const view = viewOf(text);
    const known = [...composedNames.find(text), ...localBodies.find(text)];
    const found: UnitMatch[] = [];
    for (const list of lists) {
      const { header } = list;
      let parent = header && known.find((match) => match.start >= header.start && match.end <= header.end);
      // 各市教育局、财政局： the 各 speaks for the whole list.
      const all =
        list.kind === "addressees" && /^各[省市区县州]/.test(text.slice(list.items[0]!.start, list.items[0]!.end));
      for (const { start, end } of list.items) {
        const covering = known.find((match) => match.start < end && match.end > start);
        if (covering) {
          if (covering.parts.kind === "internal") parent = covering.parts.parent;
          else if (covering.end < end && covering.parts.kind === "local") parent = undefined;
          continue;
        }
        const form = text.slice(start, end);
        if (generic.test(form) || centralName(form) || genericAfterRegion.test(form)) continue;
        // 各乡镇卫生院、社区卫生服务中心: 各 speaks for the items it is joined to.
        const before = text.slice(list.start, start);
        if (
          list.kind === "addressees" &&
          text[start - 1] === "、" &&
          /(?:^|[，；])各[^，；]*$/u.test(before) &&
          /^(?!.*(?:[省市县区]|总工会))[\p{Script=Han}]{0,4}(?:服务中心|卫生院|医院|学校|幼儿园|企业)$/u.test(form)
        )
          continue;
        if (all && !/[省市县区]|部$|处$|室$|中心$|公司$|集团$/.test(form)) continue;
        const relative = relativeBody.exec(form)?.[0] as RelativeRegion | undefined;
        if (relative) {
          found.push({ start, end, parts: { kind: "named", region: relative, rest: form.slice(1) } });
          continue;
        }
        if (isDepartmentForm(form)) {
          found.push({ start, end, parts: { kind: "bare", form } });
          continue;
        }
        const head = internalHeadAt(text, end);
        if (!head || form.length <= head.length || form.length > 16) continue;
        // What stands alone in such a cell is a department, whatever words its name is made of: 体改处.
        const inCell = list.kind === "cell" && form.length <= longestCellName && /[处科室部股]$/.test(form);
        if (!inCell && !onlyNameWords(view.words, view.wordStartingAt[start]!, end)) continue;
        found.push({ start, end, parts: parent ? { kind: "internal", parent, rest: form } : { kind: "own", form } });
      }
    }
    return found;
  },
};

function onlyNameWords(
  words: readonly { word: string; tag: string; start: number; end: number }[],
  first: number,
  end: number,
): boolean {
  if (first < 0) return true;
  for (let index = first; index < words.length && words[index]!.start < end; index++) {
    const word = words[index]!;
    if (!isNameWord(word) && !isInnerNoun(word) && !/^[和与及]$/.test(word.word) && word.end !== end) return false;
  }
  return true;
}
