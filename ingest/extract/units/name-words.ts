/** Which words may stand inside the name of a body. Rests on jieba's word classes, corrected by the boundary lists. */
import type { TaggedWord } from "../../language/words.ts";
import { boundaryNouns, boundaryVerbs, genericNames, innerNouns, nominalVerbs } from "./lexicon/boundary-words.ts";
import { governmentDepartments } from "./lexicon/local-departments.ts";

/** Classes that never stand inside a name: conjunction, preposition, particle, pronoun, adverb, time, quantity, punctuation, … */
const closedClasses = /^(?:c|i|l|p|u\w*|d\w*|r\w*|t\w*|q|y|e|o|w|zg?|f)$/;
const hasHan = /\p{Script=Han}/u;
const latinOrDigits = /^[\p{Script=Latin}\d]+$/u;
const ordinal = /^(?:第?[一二三四五六七八九十百]+|第\d+)$/;

/** Words of closed classes or odd tags that do stand in names. */
const allowedAnyway = new Set(
  "中 第一 高等学校 高等教育 社会科学 自然科学 科学技术 人文社科 职业教育 工艺美术 广播电视 国民经济 对外贸易 经济贸易 东 西 南 北 东方 南方 北方 西部 东部 中部 南部 北部 中央 上海 中心 外 内 市场 社 高 大 小 新 老 城 乡 总 分 医科 理工 师范 国家 人民 民用 国际 工业 农业 高速".split(
    " ",
  ),
);

/** Fields of departments, which jieba may take for a fixed phrase: 生态环境, 乡村振兴. */
const fields = new Set(governmentDepartments.flatMap(({ field, short }) => [field, ...short]));

/** True when the word may be part of a name; before a legal form (有限公司) verbs may be too, since brands are free. */
export function isNameWord({ word, tag }: TaggedWord, beforeLegalForm = false): boolean {
  if (boundaryNouns.has(word) || boundaryVerbs.has(word) || innerNouns.has(word)) return false;
  if (nominalVerbs.has(word) || allowedAnyway.has(word) || (word.length > 1 && fields.has(word))) return true;
  // 工程建设, which jieba holds for a fixed phrase: two words that names are made of.
  if (tag === "l" && word.length === 4 && nominalVerbs.has(word.slice(0, 2)) && nominalVerbs.has(word.slice(2)))
    return true;
  if (ordinal.test(word)) return true;
  if (!hasHan.test(word)) return latinOrDigits.test(word) && !/^\d+$/.test(word);
  if (tag === "m" || tag === "mq") return false;
  if (beforeLegalForm && word.length === 1 && !/[的了在与和及或是有为对向由将把被从到等]/.test(word)) return true;
  if (beforeLegalForm && !/^(?:c|p|u\w*|r\w*|t\w*|d\w*|l|i)$/.test(tag)) return true;
  if (/^v/.test(tag)) return beforeLegalForm;
  return !closedClasses.test(tag);
}

/** True for 职工 or 企业: inside a name, but not at its head. */
export const isInnerNoun = ({ word }: TaggedWord): boolean => innerNouns.has(word);

/** Institutions that jieba's dictionary holds as proper nouns though they are kinds: 公立医院, 人民法院. */
const isKind = (word: string) => genericNames.test(word);

/** Words that open the name of a national body. */
const nationalWords = new Set(
  "中国 中华 全国 国家 中共 中央 国际 中华人民共和国 中华全国 国务院 中国共产党 全国人大 国网 中铁 中建 中国科学院".split(
    " ",
  ),
);

/** Words that jieba holds as places or persons and that open no name. */
const commonPlaces = new Set(
  "城镇 城乡 乡镇 农村 沿海 沿江 内地 边境 山区 海外 境外 国外 世界 全球 亚洲 欧洲 非洲 美洲 东亚 大陆 华人 华侨 汉语 英语 小镇 新城 老城 主城 城区 郊区 园区 库区 灾区 林区 牧区 矿区 校区 景区 湾区 大湾区 特区 口岸 港口 机场 马克思主义 社会主义 共产主义".split(
    " ",
  ),
);

/** A word that can open a name: proper nouns of every kind, and the words that stand for the nation. */
export function isProper({ word, tag }: TaggedWord): boolean {
  if (nationalWords.has(word)) return true;
  if (boundaryNouns.has(word) || boundaryVerbs.has(word) || nominalVerbs.has(word) || commonPlaces.has(word))
    return false;
  return /^(?:n[rstz]\w*|eng)$/.test(tag) && word.length >= 2 && !isKind(word);
}

export const isNational = ({ word }: TaggedWord): boolean => nationalWords.has(word);
