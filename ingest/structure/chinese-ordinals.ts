/** Ordinals as headings print them: 三, 十二, 二十一, 一百零五, and digits of either width. */
import { parseChineseNumeral } from "../language/chinese-numerals.ts";

/** The number a heading's ordinal stands for, from 1 up to 9999, or undefined when the characters make no number. */
export function findOrdinal(printed: string): number | undefined {
  const plain = printed.normalize("NFKC").replace(/〇/g, "零");
  if (/^\d{1,4}$/.test(plain)) return Number(plain) || undefined;
  // A row of digits without place words (二〇二五) is a year, no ordinal.
  if (!/^[零一二三四五六七八九十百千]+$/.test(plain) || (plain.length > 1 && !/[十百千]/.test(plain))) return undefined;
  return parseChineseNumeral(plain) || undefined;
}
