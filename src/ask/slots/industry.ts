/** Industries in a question: how many, and which. */
import { branchFields } from "../../../ingest/extract/industries/classification.ts";
import { numeralCharacters, parseChineseNumeral } from "../../../ingest/language/chinese-numerals.ts";
import type { Filled } from "./slots.ts";

const englishNumbers: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 };
const counted = new RegExp(
  `(?<number>\\d+|[${numeralCharacters}]+)\\s*个?\\s*(?:或|及)?(?:以上)?的?(?:不同|具体)?(?:的)?(?:行业|领域|产业|行当)|(?<english>${Object.keys(englishNumbers).join("|")}|\\d+)\\s+(?:or more\\s+)?(?:different\\s+)?(?:industries|sectors|fields)`,
  "iu",
);

/** 跨三个行业 → 3; "more than three sectors" asks for four. */
export function industryCountIn(question: string): Filled<number> | undefined {
  const match = counted.exec(question);
  const number = match?.groups?.number ?? match?.groups?.english;
  if (!match || !number) return undefined;
  const value =
    englishNumbers[number.toLowerCase()] ?? (/^\d+$/.test(number) ? Number(number) : parseChineseNumeral(number));
  if (!value || value < 1) return undefined;
  const before = question.slice(0, match.index);
  const more = /(?:超过|多于|不止|more than )$/iu.test(before) ? 1 : 0;
  return { value: value + more, words: number };
}

/** English names of public services and branches that alliances are drawn from, by their Chinese names in GB/T 4754. */
const inEnglish: Record<string, string> = {
  education: "教育",
  science: "科技",
  technology: "科技",
  culture: "文化",
  health: "卫生",
  healthcare: "卫生",
  sports: "体育",
  manufacturing: "制造",
  construction: "建筑",
  transport: "交通",
  energy: "能源",
  finance: "金融",
  agriculture: "农业",
  tourism: "旅游",
};

/** What stands before 行业 after a negation is an industry, whether the lists know it or not. */
const named =
  /(?:没有|不含|不包括|缺少?|没(?:有)?吸收|没涉及|没)(?<name>\p{Script=Han}{2,6}?)(?:行业|领域|系统|产业|界)/u;

/** The industry a question names. */
export function industryIn(question: string): Filled | undefined {
  const before = named.exec(question)?.groups?.name;
  if (before && !/[个些何同]/u.test(before)) return { value: before, words: before };
  const known = [...branchFields]
    .filter((field) => new RegExp(`${field}(?:行业|领域|系统|界|产业)`, "u").test(question))
    .sort((a, b) => b.length - a.length)[0];
  if (known) return { value: known, words: known };
  const english = new RegExp(`\\b(${Object.keys(inEnglish).join("|")})\\b`, "iu").exec(question)?.[0];
  return english === undefined ? undefined : { value: inEnglish[english.toLowerCase()]!, words: english };
}
