/** Ordinals as headings print them: 三, 十二, 二十一, 一百零五, and digits of either width. */

const DIGITS = "零一二三四五六七八九";

/** The number a heading's ordinal stands for, from 1 up to 9999, or undefined when the characters make no number. */
export function findOrdinal(printed: string): number | undefined {
  const plain = printed.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/〇/g, "零");
  if (/^\d{1,4}$/.test(plain)) return Number(plain) || undefined;
  let total = 0;
  let digit: number | undefined;
  for (const character of plain) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[character];
    if (unit) {
      // 十二 begins with its unit; 一百十 leaves the one out.
      total += (digit ?? 1) * unit;
      digit = undefined;
      continue;
    }
    const value = DIGITS.indexOf(character);
    if (value < 0 || (digit !== undefined && digit !== 0)) return undefined;
    digit = value;
  }
  return total + (digit ?? 0) || undefined;
}
