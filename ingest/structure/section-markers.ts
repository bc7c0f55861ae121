/**
 * The marks that number the parts of a document, read at the beginning of a paragraph. Order of levels: GB/T 9704-2012,
 * 7.3.3 (一、 → （一） → 1. → （1）), and for laws and rules 立法法 article 65 (编 章 节 条 款 项 目).
 */
import { findOrdinal } from "./chinese-ordinals.ts";

export type MarkerClass =
  | "编"
  | "章"
  | "节"
  | "条"
  | "一、"
  | "（一）"
  | "1."
  | "1.1"
  | "1.1.1"
  | "1.1.1.1"
  | "（1）"
  | "1）"
  | "①";

/** From the outermost to the innermost. A mark further right never holds one further left. */
export const markerRanks: Record<MarkerClass, number> = {
  编: 10,
  章: 11,
  节: 12,
  条: 13,
  "一、": 20,
  "（一）": 21,
  "1.": 22,
  "1.1": 23,
  "1.1.1": 24,
  "1.1.1.1": 25,
  "（1）": 26,
  "1）": 27,
  "①": 28,
};

export interface Marker {
  class: MarkerClass;
  ordinal: number;
  /** As printed, without the space after it: 一、 （二） 1. 第三条. */
  printed: string;
  /** Length of the mark and of the space after it, from the beginning of the paragraph. */
  length: number;
}

const CHINESE = "[〇零一二三四五六七八九十百]";
const patterns: { class: MarkerClass; pattern: RegExp }[] = [
  { class: "编", pattern: new RegExp(`^第(${CHINESE}{1,5}|\\d{1,3})编(?=\\s|[\\u4e00-\\u9fff]|$)`) },
  { class: "章", pattern: new RegExp(`^第(${CHINESE}{1,5}|\\d{1,3})章(?=\\s|[\\u4e00-\\u9fff]|$)`) },
  { class: "节", pattern: new RegExp(`^第(${CHINESE}{1,5}|\\d{1,3})节(?=\\s|[\\u4e00-\\u9fff]|$)`) },
  // 第三条 with a space, a bracketed name or its own line; 第三条规定的 is a mention.
  { class: "条", pattern: new RegExp(`^第(${CHINESE}{1,7}|\\d{1,4})条(?=\\s|[：:【（(]|$)`) },
  { class: "一、", pattern: new RegExp(`^(${CHINESE}{1,5})(?:、|[．.](?!\\d))`) },
  { class: "（一）", pattern: new RegExp(`^[（(]\\s?(${CHINESE}{1,4})\\s?[)）][、．.]?`) },
  { class: "1.1.1.1", pattern: /^(\d{1,2}\.\d{1,2}\.\d{1,2}\.\d{1,2})[.．、]?(?=[\s\u4e00-\u9fff“《])/ },
  { class: "1.1.1", pattern: /^(\d{1,2}\.\d{1,2}\.\d{1,2})[.．、]?(?=[\s\u4e00-\u9fff“《])/ },
  // 1.1 总则, but not 1.5万人: a number with a unit is a quantity.
  {
    class: "1.1",
    pattern:
      /^(\d{1,2}\.\d{1,2})(?:[.．、]?\s+|[.．、]?)(?=[\u4e00-\u9fff“《])(?![万亿元角分个家人名位项件次场米吨公千百年月日时倍度平亩％%])/,
  },
  // 1. or 1、 or 1． but not 1.5; the year of 1.2023年… may follow.
  { class: "1.", pattern: /^([\d０-９]{1,3})\s?(?:[．、]|\.(?!\d)|\.(?=(?:19|20)\d\d年))/ },
  { class: "（1）", pattern: /^[（(]\s?([\d０-９]{1,3})\s?[)）][、．.]?/ },
  { class: "1）", pattern: /^([\d０-９]{1,2})[)）]/ },
  { class: "①", pattern: /^([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳])/ },
];

/** The mark a paragraph opens with, or undefined. Whether its number fits its place is for the section tree to say. */
export function findMarker(paragraph: string): Marker | undefined {
  const head = paragraph.slice(0, 24);
  for (const { class: kind, pattern } of patterns) {
    const match = pattern.exec(head);
    if (!match) continue;
    const printed = match[0].trim();
    const ordinal = ordinalOf(kind, match[1] ?? "");
    if (ordinal === undefined || listsOrdinals(kind, ordinal, head.slice(match[0].length))) continue;
    const space = /^\s*/.exec(paragraph.slice(match[0].length))?.[0].length ?? 0;
    return { class: kind, ordinal, printed, length: match[0].length + space };
  }
  return undefined;
}

/** 一、二等奖 and 一、三产业 name two ordinals in a row; 一、一等奖 is a heading. */
function listsOrdinals(kind: MarkerClass, ordinal: number, rest: string): boolean {
  const next = kind === "一、" ? /^([二三四五六七八九十]{1,2})[等级类届期批季产线号]/.exec(rest)?.[1] : undefined;
  return next !== undefined && (findOrdinal(next) ?? 0) > ordinal;
}

function ordinalOf(kind: MarkerClass, digits: string): number | undefined {
  if (kind === "①") return digits.charCodeAt(0) - "①".charCodeAt(0) + 1;
  // Of 2.3.1 the last part counts within its parent.
  if (kind.startsWith("1.1")) return Number(digits.split(".").at(-1)) || undefined;
  return findOrdinal(digits);
}
