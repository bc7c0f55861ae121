/** Programmes named by a compound noun without quotation marks: 湖滨省第九届职工运动会, 实施乡村工匠培育工程. */

import { matchesOf } from "../../language/matches.ts";
import { taggedWords } from "../../language/words.ts";
import type { Rule } from "../../model.ts";
import { insideTitleMarks } from "../naming/bracket-pairs.ts";
import { general as generalPraise, unspecific } from "../naming/governing-words.ts";
import { nounPhrase } from "../naming/noun-phrase.ts";
import { carryingOut, compoundHead } from "./programme-heads.ts";
import type { ProgrammeMatch } from "./quoted-programme.ts";

/** The head word goes on: 工程师, 工程技术人员, 行动力, 品牌化. */
const goesOn =
  /^(?:师|技术|大学|学院|公司|集团|局|领域|人员|质量|造价|监理|咨询|款|车|机械|实验|研究|学会|系|力|者|化|派|规划|项目|施工|招|价值|效应|影响|形象|名称|队|纲领|能力|事|表演|市场|产业|体系|文化|组织|国家.{0,6}基地|建设(?:项目|领域|市场|标准|审批|招标|资料)|奖|机制|规则|总结|工种|选手|裁判|成绩|(?!\d{4}年度?[\p{Script=Han}]{0,2}计划)(?:\d{4}年)?[\p{Script=Han}]{0,4}(?:方案|计划|办法|意见|通知|指南|规划|细则))/u;

/** Words too general to name a competition, fund or plan by themselves. */
const general = new Set(
  "职业 技能 劳动 职工 和 全民 群众 群众性 体育 安全 知识 专项 行动 工作 活动 重点 工程 建设 改革 创新 创业 服务 管理 信息 数据 平台 竞赛 大赛 资金 基金 项目 计划 试点 专业 发展 产业 企业 国家级 省级 市级 县级 基础 基础设施 水利 民生 品牌 技术 人才 教育 培训 文化 提升 培育 示范 系统 系统工程 实事 自主 知名 网络 线上 综合 公共 社会 全国 全省 全市 全区 全县 我省 我市 扶持 支持 财政 政府 引导 各级 岗位 练兵 职业技能".split(
    " ",
  ),
);

const ordinalOrPlace =
  /第[一二三四五六七八九十百\d]+[届批期]|首[届批]|^(?:全国|全省|全市|全区|全县|国家|中国|世界|亚洲|国际)|[省市县区州盟旗]/u;

/** How much of the words before the head is the name's own: the characters of words that are neither general nor unspecific. */
function ownCharacters(phrase: string): number {
  const own = taggedWords(phrase)
    .slice(0, -1)
    .filter(({ word }) => word.length > 1 && !unspecific.has(word));
  // A place tells whose thing it is, not which one.
  const proper = own
    .filter(({ word, tag }) => tag !== "ns" && !general.has(word) && !generalPraise.has(word))
    .reduce((sum, { word }) => sum + word.length, 0);
  // Three general modifiers and a head narrow each other down to one thing: 青年人才交流平台.
  return own.filter(({ word }) => !generalPraise.has(word)).length >= 3 ? Math.max(proper, 4) : proper;
}

/** 做实做细X工程: verbs with their result, which the dictionary cuts in two. */
const doneWell = /^(?:[做抓][实细深优强好])*/u;
const lineNumber = /(?:^|\n)\s*(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]?\s*)?$/u;
const howOften = /(?:连续|先后)?[一二两三四五六七八九十\d]+[届次]$/u;
const startsUnspecific = new RegExp(
  `^(?:${[...unspecific].filter((word) => word.length > 1).join("|")}|各|该|本|此)`,
  "u",
);

export const compoundProgramme: Rule<ProgrammeMatch> = {
  name: "programme-compound",
  version: 1,
  source:
    "Grammar: a noun compound that ends in 行动, 工程, 竞赛, 运动会, …资金, …平台 and is the object of a verb of carrying out, a heading, or numbered by 届 or 批.",
  examples: [
    { text: "举办湖滨省第九届职工运动会。", finds: ["湖滨省第九届职工运动会"] },
    { text: "每三年举办一届全市青年农机操作竞赛。", finds: ["全市青年农机操作竞赛"] },
    { text: "校工会设立职工创新基金。", finds: ["职工创新基金"] },
    { text: "在青山省首届职工健康达人赛中获奖。", finds: ["青山省首届职工健康达人赛"] },
    { text: "（二）实施乡村工匠培育工程", finds: ["乡村工匠培育工程"] },
    { text: "设立揭榜攻坚引导资金。", finds: ["揭榜攻坚引导资金"] },
    {
      text: "参加“丝路”国际技能大赛、青山省职工技术创新大赛。",
      finds: ["“丝路”国际技能大赛", "青山省职工技术创新大赛"],
    },
    { text: "设立300万元的竹产业职工创新基金。", finds: ["竹产业职工创新基金"] },
    { text: "科技局负责搭建专利成果转化服务平台。", finds: ["专利成果转化服务平台"] },
    { text: "开展安康杯竞赛。", finds: ["安康杯竞赛"] },
    { text: "选手获得世界技能大赛金牌。", finds: ["世界技能大赛"] },
    { text: "青山大学牵头建设山区气象预警服务平台。", finds: ["山区气象预警服务平台"] },
    { text: "开展企业数字化转型赋能行动。", finds: ["企业数字化转型赋能行动"] },
    { text: "做实做细乡村教师研修提升工程2030年培训计划。", finds: ["乡村教师研修提升工程"] },
  ],
  nearMisses: [
    { text: "开展劳动竞赛。", because: "a general activity" },
    { text: "采取实际行动。", because: "a general word" },
    { text: "高级工程师参加", because: "工程 goes on to 工程师" },
    { text: "实施重点工程。", because: "works in general" },
    { text: "落实专项资金。", because: "no name" },
    { text: "开展专项行动。", because: "no name" },
    { text: "统一行动、听从指挥", because: "a verb" },
    { text: "落实乡村教师研修提升工程2030年实施方案。", because: "part of a document's title" },
  ],
  find(text) {
    const found: ProgrammeMatch[] = [];
    for (const head of matchesOf(text, compoundHead)) {
      const end = head.index + head[0].length;
      if (goesOn.test(text.slice(end, end + 12)) || insideTitleMarks(text, head.index)) continue;
      if (found.length > 0 && head.index < found.at(-1)!.end) continue;
      const phrase = nounPhrase(text, head.index, end).start;
      const start = phrase + doneWell.exec(text.slice(phrase, head.index))![0].length;
      const name = text.slice(start, end);
      if (head[0].endsWith("项目") && !/十大|百大|第.批|(?:培训|培优|进修|研修|帮扶|资助)项目/u.test(name)) continue;
      if (
        name.length < (name.includes("杯") ? 5 : 6) ||
        name.length > 40 ||
        /^[”’）)]/u.test(name) ||
        (startsUnspecific.test(name) && !lineNumber.test(text.slice(Math.max(0, start - 8), start)))
      )
        continue;
      // 举办六届X, 举办一次X: how often it was held stands between the verb and the name.
      const before = text
        .slice(Math.max(0, start - 16), start)
        .replace(howOften, "")
        // 设立500万元的X基金
        .replace(/(?:总?规模)?[\d.]+[万亿]?元的?$/u, "")
        .slice(-8);
      const ordinal = ordinalOrPlace.test(name);
      // A numbered heading is a name only when nothing follows the name in it.
      const headed = lineNumber.test(before) && /^(?:[。：:\n]|\s*$)/u.test(text.slice(end, end + 2));
      const listed = /[、和及]$/u.test(before) && (found.at(-1)?.end ?? -1) === start - 1;
      const introduced = carryingOut.test(before) || headed || listed;
      const own = ownCharacters(name);
      const wellKnown = /^(?:世界|全国|中国|国际|亚洲|亚太).*(?:大赛|职业技能竞赛|运动会|锦标赛|集训基地)$/u.test(name);
      // A province's or city's contest is its contest: 某市职业技能大赛.
      const ofPlace = introduced && /^[\p{Script=Han}]{2,7}[省市县区].*(?:大赛|运动会)$/u.test(name);
      const placed = introduced && /(?:大赛|运动会)$/u.test(name) && taggedWords(name)[0]?.tag === "ns";
      // A fund that is set up is one fund, however general its name: 设立职工创新基金.
      const setUp = /设立(?:了)?$/u.test(before) && /(?:基金|资金)$/u.test(name) && name.length >= 6;
      const wholeRegions = introduced && /^全[省市国区县].{4,}(?:大赛|竞赛|运动会)$/u.test(name);
      if (
        !wellKnown &&
        !setUp &&
        !placed &&
        !wholeRegions &&
        !ofPlace &&
        !(introduced && name.includes("杯")) &&
        (own < (ordinal ? 2 : 4) || !(introduced || /届|批/u.test(name)))
      )
        continue;
      found.push({ start, end, name, kind: head[0] });
    }
    return found;
  },
};
