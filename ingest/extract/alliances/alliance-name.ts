/** Leagues: studio alliances and other leagues of bodies, by name, by type or as an aim. */
import { matchesOf } from "../../language/matches.ts";
import { taggedWords } from "../../language/words.ts";
import type { Rule } from "../../model.ts";
import { insideTitleMarks, isClosingMark, openingOf } from "../naming/bracket-pairs.ts";
import { countAfter, countBefore } from "../naming/counts.ts";
import { unquoted } from "../naming/name-key.ts";
import { nounPhrase } from "../naming/noun-phrase.ts";

export interface AllianceMatch {
  start: number;
  end: number;
  name: string;
  count?: number;
  /** True for 跨城市、跨学科的…联盟: what the alliance is to be, not the name of one. */
  aim?: boolean;
  /** True for 工作室联盟 and 创新工作室联盟 alone: one alliance's short form, or the type. */
  general?: boolean;
  /** True for 省级联盟: nothing but a level, short for what the document names in full. */
  levelOnly?: boolean;
}

const head = /联盟/gu;

/** 联盟 goes on: 联盟成员, 联盟会议 are still about the alliance, but 联盟杯 and 联盟链 are other things. */
const goesOn = /^(?:杯|链|赛|大会|论坛|峰会|年会|体制|国家|军)/u;
const political = /(?:欧洲|欧|非洲|阿拉伯|东盟|军事|同盟|统一战线|民主|信息化百人)联盟$/u;

/** 联盟 with nothing that tells it from another league. */
const bare =
  /^(?:以下|简称|上述|下列|前述|受表彰的?|获命名的?|(?:受到|获得)命名的?|已命名的?|新命名的?|每个|个别|单个|某个|部分|多个|首批|地区|区域|各级|各类|各|本|该|加入|省级|市级|国家级|县级|新的|战略|企业|的|组建|整合|支持|增强|负责|加强|完善|推动|健全|推进|理事会|系统|代表|全省|全市|我省|我市|其他)*联盟$/u;

/** 甲集团应用联盟成果, 甲局依托联盟: 联盟 is the object of the verb before it. */
const objectOfVerb = /(?:应用|利用|使用|运用|依托|发挥|借助|参与|参加|加入|通过|成立|组建|支持|指导|领衔)联盟$/u;
/** 省级联盟: a level alone; short for the alliances of that level the document speaks of. */
const levelAlone = /^(?:国家|省|自治区|设区市|市|县|区|市州|州)级联盟$/u;

/** 摸清联盟, 走访联盟: a single verb and its object. */
function isVerbAndObject(name: string): boolean {
  const [first, ...rest] = taggedWords(name);
  return first?.tag === "v" && rest.length === 1 && !/^(?:创新|培训|服务|合作|教育|科研)$/u.test(first.word);
}

/** Words that say nothing of whose league it is: 重点产业链联盟, 优势产业联盟. */
const general = new Set(
  "重点 重要 主要 优势 特色 支柱 主导 传统 新兴 产业 产业链 链 全 各 行业 领域 区域 地区 企业 单位 基层 专业 专业化 高水平 高质量 新型".split(
    " ",
  ),
);
const isGeneral = (name: string): boolean =>
  taggedWords(name)
    .slice(0, -1)
    .every(({ word }) => general.has(word));

/** 实现重点产业链联盟全覆盖: that there is one for each, not the name of one. */
const coverage = /^(?:全面?|基本|有效)?覆盖/u;

/** Characters that say whose league it is: all but 联盟 and a leading 跨区域、跨行业(的). */
const modifierLength = (name: string) =>
  name.replace(
    /^(?:跨[\p{Script=Han}]{1,5}?[、和])*跨(?:区域|地区|地域|行业|企业|部门|学科|领域|省|市|企事业单位|企事业)+的?/u,
    "",
  ).length - 2;

/** Verbs before a name that the analyser takes for modifiers: 培育省级联盟, 现将首批…联盟, 甲集团应用联盟成果. */
const leading = /^(?:现将|现|将|记|访|培育|新培育|应用|申报|申请|认定|命名|选树|组织|吸收|对)(?=[\p{Script=Han}“])/u;
/** A title conferred: “某某联盟”称号. */
const title = /^(?:称号|荣誉|荣誉称号|奖牌)/u;
/** 获评“某省示范联盟”: a title of a place or rank that the alliance bears. */
const conferred = /(?:获评|评为|命名为|认定为|授予|入选|荣获|授牌为?)$/u;
const ranked =
  /^(?:全国|国家级|[省市县区]级|[\p{Script=Han}]{2,8}?(?:省|市|县|区))[\p{Script=Han}]*(?:示范|优秀|先进|标杆|典型)/u;
/** “某某联盟”服务平台: the name of a platform or action, not of an alliance. */
const ofProgramme = /^[\p{Script=Han}]{0,6}?(?:平台|工程|行动|计划|项目|大赛|竞赛|模式|系统|小程序)/u;

/** Members of the aim 跨城市、跨学科(的): any number of 跨 phrases before the noun phrase. */
const crossing = /(?:跨[\p{Script=Han}]{1,5}?[、和]?){1,5}的?$/u;

export const allianceName: Rule<AllianceMatch> = {
  name: "alliance-name",
  version: 2,
  source:
    "Grammar: a noun phrase that ends in 联盟 with the kind of its members, a trade, a level or a batch before it; 跨…的 before it states an aim.",
  examples: [
    { text: "建设第三批市级创新工作室联盟20个。", finds: ["第三批市级创新工作室联盟20个"] },
    { text: "成立绿水市新能源产业联盟。", finds: ["绿水市新能源产业联盟"] },
    { text: "组建跨城市、跨学科的名师工作室联盟。", finds: ["跨城市、跨学科的名师工作室联盟"] },
    { text: "发挥青年技师工作室联盟作用。", finds: ["青年技师工作室联盟"] },
    { text: "培育省级联盟8个。", finds: ["省级联盟8个"] },
    { text: "到2030年造纸创新工作室联盟成员达到8家。", finds: ["造纸创新工作室联盟"] },
    { text: "现将第三批名师工作室联盟予以公布。", finds: ["第三批名师工作室联盟"] },
  ],
  nearMisses: [
    { text: "联盟成员要加强交流。", because: "no name" },
    { text: "各级联盟按程序申报。", because: "no name" },
    { text: "参加“联盟杯”比赛", because: "a cup" },
    { text: "利用联盟链技术", because: "a technique" },
    { text: "对上述联盟给予补助。", because: "a reference" },
    { text: "（以下简称联盟）", because: "a definition of the bare word" },
    { text: "青山集团应用联盟成果。", because: "the object of a verb" },
    { text: "授予“青山省先锋联盟”称号。", because: "a title" },
    { text: "该联盟获评“青山省示范性创新工作室联盟”。", because: "a title that another alliance bears" },
    { text: "个别联盟运行不畅。", because: "no name" },
    { text: "打造“云上联盟”服务平台。", because: "a platform" },
    { text: "与欧洲联盟签订协议", because: "a union of states" },
    { text: "布局优势产业链联盟。", because: "leagues in general" },
    { text: "摸清联盟底数。", because: "a verb and its object" },
    { text: "到2030年实现支柱产业联盟全覆盖。", because: "one for each industry, none by name" },
  ],
  find(text) {
    const found: AllianceMatch[] = [];
    for (const match of matchesOf(text, head)) {
      let end = match.index + match[0].length;
      if (goesOn.test(text.slice(end, end + 2))) continue;
      let { start } = nounPhrase(text, match.index, end, { startsWithNoun: true });
      if (isClosingMark(text[end] ?? " ") && text[end] === "”") {
        const open = openingOf(text, end);
        if (open !== undefined && open < match.index) {
          start = open;
          end += 1;
        }
      }
      // 甲、乙、丙和丁四大产业联盟: what is counted begins with the number.
      const counted = /(?<![十几])[二三四五六七八九十]大(?!学)/u.exec(text.slice(start, match.index));
      if (counted && counted.index > 0) start += counted.index;
      // 首个跨企业的“甲”联盟: what stands before a name in quotation marks describes it.
      const cross = text[start] === "“" ? undefined : crossing.exec(text.slice(Math.max(0, start - 24), start));
      if (cross) start -= cross[0].length;
      for (
        let lead = leading.exec(text.slice(start, match.index));
        lead;
        lead = leading.exec(text.slice(start, match.index))
      )
        start += lead[0].length;
      // 到2030年某某联盟达到8个: the year says when.
      if (/[到至]$/u.test(text.slice(Math.max(0, start - 1), start)))
        start += /^\d{4}年(?:底|末)?/u.exec(text.slice(start, match.index))?.[0].length ?? 0;
      if (text[start] === "“" && conferred.test(text.slice(0, start)) && ranked.test(text.slice(start + 1, end)))
        continue;
      if (text[end - 1] === "”" && (title.test(text.slice(end)) || ofProgramme.test(text.slice(end)))) continue;
      const name = unquoted(text.slice(start, end));
      const aim = name.startsWith("跨");
      const levelOnly = levelAlone.test(name);
      if (
        modifierLength(name) < 2 ||
        (bare.test(name) && !levelOnly) ||
        objectOfVerb.test(name) ||
        isVerbAndObject(name) ||
        isGeneral(name) ||
        coverage.test(text.slice(end, end + 4)) ||
        insideTitleMarks(text, match.index) ||
        political.test(name) ||
        (found.length > 0 && start < found.at(-1)!.end)
      )
        continue;
      if (aim && text.startsWith("体系", end)) end += 2;
      const after = countAfter(text, end);
      const before = after ? undefined : countBefore(text, start);
      found.push({
        start,
        end: after ? end + after.length : end,
        name,
        count: after?.count ?? before?.count,
        aim,
        general: /^(?:创新)?工作室联盟$/u.test(name),
        levelOnly,
      });
    }
    return found;
  },
};
