import { foldText } from "../../language/folded-text.ts";
import type { StructuredDocument } from "../../model.ts";

/** A number right before words, without a mark: what is left of "10<tab>对30家企业开展诊断" where a format keeps no tabs. */
const numbered = /^\s?(\d{1,3})(?=\s?[\u4e00-\u9fff“《(])/;
/** How far away, in paragraphs, the next numbers may stand: a wrapped row or one that was lost may lie between. */
const reach = 2;

/**
 * Paragraphs whose first number is a row number, by block, with the number's length: those that stand in a run of three
 * consecutive numbers (9…, 10…, 11…). 30个县…, with nothing that counts around it, is none.
 */
export function findRowNumbers({ text, blocks }: StructuredDocument): Map<number, number> {
  const numbers = blocks.map(({ kind, start, end }) => {
    const match = kind === "paragraph" ? numbered.exec(foldText(text.slice(start, Math.min(end, start + 8)))) : null;
    return match ? { value: Number(match[1]), length: match[0].length } : undefined;
  });
  const follows = (from: number, step: 1 | -1): number | undefined => {
    for (let distance = 1; distance <= reach; distance++) {
      const at = from + step * distance;
      if (numbers[at]?.value === numbers[from]!.value + step) return at;
    }
    return undefined;
  };
  const found = new Map<number, number>();
  numbers.forEach((number, block) => {
    if (!number) return;
    const next = follows(block, 1);
    const last = follows(block, -1);
    const run =
      (next !== undefined && last !== undefined) ||
      (next !== undefined && follows(next, 1) !== undefined) ||
      (last !== undefined && follows(last, -1) !== undefined);
    if (run) found.set(block, number.length);
  });
  return found;
}
