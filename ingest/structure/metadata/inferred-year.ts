/**
 * The year a text without a date was written in, where it says so without doubt: it looks back over a stretch of years
 * (2012—2017 with 五年来 or 这五年, as many years as the stretch has) and speaks of 今年. A stretch with 规划, 计划 or 到…… is a
 * plan's and says nothing about the writing.
 */

const STRETCH =
  /(?<![到至\d])((?:19|20)\d\d)年?\s*[—\-–－~～至]{1,2}\s*((?:19|20)\d\d)(?!\d)(?!年?[）)]?》?(?:规划|计划|方案|行动|年度|期间))/g;
const NUMERALS = "零一二三四五六七八九十";

/** The year, four digits, or undefined. */
export function findWrittenYear(text: string): string | undefined {
  if (!/今年/.test(text)) return undefined;
  const years = new Set<string>();
  for (const match of text.matchAll(STRETCH)) {
    const length = Number(match[2]) - Number(match[1]);
    const word = length === 10 ? "十" : NUMERALS[length];
    if (
      length >= 2 &&
      word &&
      new RegExp(`(?:这|过去|近|的)?${word}年(?:来|间|时间|，|里)|(?:这|过去)${word}年`).test(text)
    )
      years.add(match[2] as string);
  }
  const [year, other] = years;
  if (!year || other) return undefined;
  // A later year named as past would mean a later writing.
  return new RegExp(`(?<![到至])(${Number(year) + 1}|${Number(year) + 2})年`).test(text) ? undefined : year;
}
