/** Sums of money as printed, in yuan. */
import { matchesOf } from "../../language/matches.ts";

const unit: Record<string, number> = { 元: 1, 千元: 1e3, 万元: 1e4, 亿元: 1e8, 万: 1e4, 亿: 1e8 };
const number = "\\d[\\d,，]*(?:\\.\\d+)?";

/** One sum, a range, or a list that shares its last unit: 5万元, 500~1000元, 30万、12万、6万元, 200—900元/月. */
export const amountPattern = `${number}(?:千|万|亿)?元?(?:(?:\\s*[~～\\-—–至到、]\\s*)${number}(?:千|万|亿)?元?)*(?<=元)(?:\\/[年月人次天])?`;

const sum = new RegExp(`(?<value>${number})(?<unit>千元|万元|亿元|万|亿|元)?`, "gu");

export interface Amount {
  min: number;
  max: number;
}

/** The smallest and largest sum of the words, in yuan; undefined when they hold no sum. */
export function parseAmount(words: string): Amount | undefined {
  const sums: { value: number; unit: string }[] = [];
  for (const found of matchesOf(words, sum))
    sums.push({ value: Number(found.groups!.value!.replace(/[,，]/gu, "")), unit: found.groups!.unit ?? "" });
  if (sums.length === 0) return undefined;
  // A number without a unit takes the next one's: 500~1000元, 3、5万元.
  for (let at = sums.length - 2; at >= 0; at--) if (sums[at]!.unit === "") sums[at]!.unit = sums[at + 1]!.unit;
  const values = sums.map((one) => Math.round(one.value * (unit[one.unit] ?? 1) * 100) / 100);
  return { min: Math.min(...values), max: Math.max(...values) };
}
