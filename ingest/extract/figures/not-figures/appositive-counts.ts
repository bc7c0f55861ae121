import { parseChineseNumeral } from "../../../language/chinese-numerals.ts";
import { foldText } from "../../../language/folded-text.ts";
import { clauseBefore } from "../clauses.ts";
import type { NotFigure, PatternRule } from "./pattern-rule.ts";

const count =
  /(等)?(?<![十百千万])([两二三四五六七八九十]|1[0-2]|[2-9])\s?(?:个|家|项|类|种|位|名|所|大|条|支|部|省|市|县|区|场|级|件|款|方|点|门)/g;

/** How many separators of an enumeration stand in the text, those inside brackets and quotation marks left out. */
function separators(text: string): number {
  // Names in quotation marks stand side by side without 、: “甲”“乙”.
  const plain = text.replace(/\([^()]*\)|“[^“”]*”|《[^《》]*》/g, "※");
  return (
    plain.match(/、|以及|(?<=[\u4e00-\u9fff※])(?:和|(?<!参)与|(?<![涉普])及)(?=[\u4e00-\u9fff※])|(?<=※)(?=※)/g) ?? []
  ).length;
}

function findFolded(folded: string): NotFigure[] {
  const found: NotFigure[] = [];
  count.lastIndex = 0;
  for (let match = count.exec(folded); match; match = count.exec(folded)) {
    const [all, etc, numeral] = match;
    const value = /\d/.test(numeral!) ? Number(numeral) : parseChineseNumeral(numeral!)!;
    const clause = clauseBefore(folded, match.index);
    const digit = /\d/.test(numeral!);
    if (/[\d.]$/.test(clause) || /[一二三四五六七八九十]$/.test(clause)) continue;
    const sums = separators(clause) === value - 1 && !/\d/.test(clause) && !/[、和与及]$/.test(clause);
    // In digits only where 等 closes the very list it counts: 甲联盟、乙联盟、丙联盟等3个联盟.
    if (!digit ? etc || sums : etc && sums) found.push({ start: match.index, end: match.index + all.length });
  }
  return found;
}

/** A count that sums up the enumeration right before it: 甲、乙两家单位, 甲、乙、丙等三个部门. */
export const appositiveCounts: PatternRule = {
  name: "not-a-figure/appositive-counts",
  version: 1,
  source:
    "Apposition of an enumeration and its count (同位短语, 现代汉语八百词): the count adds no figure to the names",
  examples: [
    { text: "甲市、乙市两家医院承办", finds: ["两家"] },
    { text: "教育、卫生、文化等三个部门", finds: ["等三个"] },
    { text: "命名焊接联盟、钳工联盟、数控联盟等3个联盟", finds: ["等3个"] },
    { text: "涉及装备制造、信息技术两个行业", finds: ["两个"] },
  ],
  nearMisses: [
    { text: "在甲市建成两家医院", because: "nothing is enumerated" },
    { text: "覆盖装备、能源、化工等17个行业", because: "a count in digits of which examples are named" },
  ],
  findFolded,
  find: (text) => findFolded(foldText(text)),
};
