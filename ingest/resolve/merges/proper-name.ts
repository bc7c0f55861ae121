/**
 * Whether a name is one thing's own or a phrase for any of its kind: 创新工作室联盟 and 各直属机构 name nobody, so nothing can be the
 * same as they.
 */
import type { NamedType } from "../../../graph/ontology/index.ts";
import { nameKey } from "../../extract/naming/name-key.ts";
import { governmentDepartments } from "../../extract/units/lexicon/local-departments.ts";
import { taggedWords } from "../../language/words.ts";
import { isOnlyAKind } from "../policy-key.ts";

/** （一） of a list, read into a name. */
const itemNumber = /^[（(][一二三四五六七八九十\d]{1,3}[）)]/u;
/** Determiners and pronouns (现代汉语八百词: 指示代词, 分指) that speak of all, of some or of one named before. */
const collective = /^(?:各|每|有关|相关|其他|其它|上述|下列|该|此|部分|所有|全体)/u;
/** Where and on which level: no part of what tells one thing from another of its kind. */
const scope =
  /全国|全省|全市|全区|全县|全系统|我国|我省|我市|我区|我县|本省|本市|本区|本县|(?:国家|省|市|县|区|厂|校|自治区|设区市)级/gu;
const batch = /(?:首|第?[〇零一二三四五六七八九十百\d]+)[批届期次轮]/gu;

/** Words for the kind itself and for the people it is there for, by type; see the descriptions of the ontology. */
const league =
  "创新 工作室 职工 劳模 劳动模范 工匠 技能 大师 技能大师 技能人才 高技能人才 人才 名师 专家 领军 青年 教师 高校 学校 院校 企业 产业 行业 区域 联盟 跨";
const kindWords: Partial<Record<NamedType, ReadonlySet<string>>> = {
  Studio: new Set(league.split(" ")),
  Alliance: new Set(league.split(" ")),
  Programme: new Set(
    "行动 计划 工程 项目 平台 活动 竞赛 大赛 培训 专项 专项行动 行动计划 三年 五年 职工 劳动 技能 人才 改革 服务 重点 重大".split(
      " ",
    ),
  ),
  Award: new Set("奖 奖项 称号 荣誉 荣誉称号 先进 集体 个人 优秀 表彰 模范 先进集体 先进个人 单位".split(" ")),
};

/** Words of the sentence before a name that the analyser takes for nouns. */
const sentenceWords = new Set(
  "全面 调研 走访 推荐 申报 评选 命名 认定 建设 创建 培育 新建 打造 组建 开展 加强 推进".split(" "),
);

const fields = governmentDepartments.flatMap(({ field, short }) => [field, ...short]);
/** A department or body of a local government without the place it is of. */
const bodyOfAnyPlace = new RegExp(
  `^(?:[省市县区州]|自治区)?(?:(?:${fields.sort((a, b) => b.length - a.length).join("|")})(?:厅|局|委|委员会|办|办公室|部|部门)|人民政府|政府|总工会|工会|党委|工委|直属机构|委员会|办公室)$`,
  "u",
);
/** 政府工作报告 is given each year in each place. */
const yearlyReport = /^(?:[省市县区州]|自治区)?(?:人民)?政府工作报告$/u;

/** True when the name may be one thing's own. */
export function isProperName(type: NamedType, name: string): boolean {
  const key = nameKey(name).replace(itemNumber, "");
  if (collective.test(key)) return false;
  if (type === "Unit") return !bodyOfAnyPlace.test(key);
  if (type === "Policy") return !isOnlyAKind(key) && !yearlyReport.test(key);
  const kind = kindWords[type];
  if (!kind) return true;
  const own = key.replace(scope, "").replace(batch, "");
  // Verbs and adverbs are words of the sentence too: 摸清.
  const words = taggedWords(own).filter(
    // Single characters may be a person's name taken apart.
    ({ word, tag }) =>
      /\p{L}/u.test(word) && !/^[的和与等及、]$/u.test(word) && !(word.length > 1 && /^(?:v|d|ad|vd|m|q)$/u.test(tag)),
  );
  return words.some(({ word }) => !kind.has(word) && !sentenceWords.has(word) && !isMadeOf(word, kind));
}

/** 创新工作室 is one word to the analyser where its lexicon has it; it is made of two of the kind. */
function isMadeOf(word: string, kind: ReadonlySet<string>): boolean {
  if (word === "") return true;
  for (let length = word.length; length > 0; length--)
    if (kind.has(word.slice(0, length)) && isMadeOf(word.slice(length), kind)) return true;
  return false;
}
