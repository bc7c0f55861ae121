/** A count next to a name: 155个, 近百个, 30家. */
import { parseChineseNumeral } from "../../language/chinese-numerals.ts";

const measure = "[个家所支项名人位处]";
const after = new RegExp(
  `^\\s*(?<number>\\d[\\d,]*|[一二两三四五六七八九十百千]+)\\s*[余多]?\\s*${measure}(?![\\p{Script=Han}]*(?:以上|具体))`,
  "u",
);
const before = new RegExp(
  `(?<phrase>(?:近|约|超|超过|达|逾)?(?<number>\\d[\\d,]*|[一二两三四五六七八九十百千]+)[余多]?\\s*${measure})\\s*$`,
  "u",
);

export interface CountFound {
  count: number;
  /** Length of the words that count, in characters. */
  length: number;
}

function counted(found: RegExpExecArray | null): CountFound | undefined {
  if (!found) return undefined;
  const digits = found.groups!.number!.replace(/,/gu, "");
  const count = /^\d+$/u.test(digits) ? Number(digits) : parseChineseNumeral(digits);
  return count === undefined ? undefined : { count, length: found[0].length };
}

/** The count right after the offset, such as 155个 in 工作室155个. */
export function countAfter(text: string, offset: number): CountFound | undefined {
  return counted(after.exec(text.slice(offset, offset + 14)));
}

/** The count right before the offset, such as 近百个 in 近百个工作室. */
export function countBefore(text: string, offset: number): CountFound | undefined {
  return counted(before.exec(text.slice(Math.max(0, offset - 14), offset)));
}
