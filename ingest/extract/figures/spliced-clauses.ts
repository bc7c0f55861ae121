import { foldText } from "../../language/folded-text.ts";
import type { StructuredDocument } from "../../model.ts";
import { findNotFigures } from "./not-figures/index.ts";
import { longestPiece } from "./pieces.ts";
import { findQuantities } from "./quantity.ts";

/** Two sentences run into one: `start`–`end` is the damaged part, from the clause of the junction on; `original` the sound sentence whose tail it repeats. */
export interface SplicedClause {
  start: number;
  end: number;
  original: { start: number; end: number };
}

/** A tail shorter than this may repeat by chance (如期完成整改任务). */
const shortestTail = 16;

/**
 * Sentences whose long tail repeats another sentence's and whose head does not lead into it: in the clause where the
 * tail begins, a number before its noun runs on into a second number behind its noun without a mark between them
 * (建成20个重点实验室研究人员300名，占全部人员的…). No figure can be trusted there.
 */
export function findSplicedClauses(doc: StructuredDocument): SplicedClause[] {
  const byTail = new Map<string, number[]>();
  const texts = doc.sentences.map(({ start, end }) => doc.text.slice(start, end));
  texts.forEach((text, index) => {
    if (text.length <= shortestTail || text.length > longestPiece) return;
    const tail = text.slice(-shortestTail);
    if (!/\d/.test(tail)) return;
    byTail.set(tail, [...(byTail.get(tail) ?? []), index]);
  });
  const spliced: SplicedClause[] = [];
  for (const indexes of byTail.values()) {
    if (indexes.length < 2 || indexes.length > 20) continue;
    for (const index of indexes) {
      const original = indexes.find(
        (other) =>
          other !== index && texts[other] !== texts[index] && runsOn(texts[other]!, texts[index]!) === undefined,
      );
      if (original === undefined || runsOn(texts[index]!, texts[original]!) === undefined) continue;
      const { start, end } = doc.sentences[index]!;
      const sound = doc.sentences[original]!;
      const clause = runsOn(texts[index]!, texts[original]!) as number;
      spliced.push({ start: start + clause, end, original: { start: sound.start, end: sound.end } });
    }
  }
  return spliced.sort((a, b) => a.start - b.start);
}

/** Start of the clause of `text` in which the tail shared with `other` begins, when it holds two numbers that no mark or verb joins. */
function runsOn(text: string, other: string): number | undefined {
  let common = 0;
  while (
    common < text.length &&
    common < other.length &&
    text[text.length - 1 - common] === other[other.length - 1 - common]
  )
    common++;
  const junction = text.length - common;
  const folded = foldText(text);
  const from = Math.max(...["，", "。", "；", "："].map((mark) => folded.lastIndexOf(mark, junction - 1))) + 1;
  const rest = folded.slice(junction).search(/[，。；]/);
  const clause = folded.slice(from, rest < 0 ? folded.length : junction + rest);
  const quantities = findQuantities(clause, findNotFigures(clause));
  const broken = quantities.some((first, index) => {
    const second = quantities[index + 1];
    if (!second || first.series) return false;
    const between = clause.slice(first.end, second.start);
    const ends = clause.slice(second.end).trim() === "";
    return ends && between.length >= 6 && !/[、和与及,的到至为达获给均每各等]/.test(between);
  });
  return broken ? from : undefined;
}
