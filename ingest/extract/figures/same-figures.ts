import type { ExtractedFigure } from "../../model.ts";
import { tableRuleName } from "./table-figures.ts";

/** Character pairs of a text without spaces, marks and digits. */
function pairs(text: string): Set<string> {
  const plain = text.replace(/[^\u4e00-\u9fffA-Za-z]/g, "");
  const found = new Set<string>();
  for (let i = 0; i + 1 < plain.length; i++) found.add(plain.slice(i, i + 2));
  return found;
}

/** Share of the shorter metric's character pairs that the longer one has too. */
function containment(a: Set<string>, b: Set<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let common = 0;
  for (const pair of small) if (large.has(pair)) common++;
  return common / small.size;
}

/** At least this share of the words of the shorter metric must be in the longer. Body and annex differ by an adverb or a qualifier. */
const sameMetric = 0.75;

/** Cells of tables are told apart by their whole metric: rows of one table share the words of its header. */
function sameWords(a: ExtractedFigure, aPairs: Set<string>, b: ExtractedFigure, bPairs: Set<string>): boolean {
  if (a.evidence.rule === tableRuleName && b.evidence.rule === tableRuleName) return a.metric === b.metric;
  const least = Math.min(aPairs.size, bPairs.size);
  return least >= 3 && containment(aPairs, bPairs) >= (least >= 5 ? sameMetric : 0.99);
}

/**
 * Sets `sameAs` where a figure states an earlier one again: same value, unit, kind and metric words, in another sentence.
 * Figures of one value and unit are compared with each other only.
 */
export function joinSameFigures(figures: readonly ExtractedFigure[]): ExtractedFigure[] {
  const byValue = new Map<string, { figure: ExtractedFigure; pairs: Set<string> }[]>();
  return figures.map((figure) => {
    if (figure.normalizedValue === undefined) return figure;
    const key = JSON.stringify([figure.normalizedValue, figure.unit?.replace(/^[万亿千百]+/, ""), figure.kind]);
    const earlier = byValue.get(key) ?? [];
    const own = pairs(figure.metric);
    const twin = earlier.find(
      (other) =>
        (other.figure.evidence.end <= figure.evidence.start || other.figure.evidence.start >= figure.evidence.end) &&
        sameWords(figure, own, other.figure, other.pairs) &&
        (other.figure.deadline ?? "").slice(0, 4) === (figure.deadline ?? "").slice(0, 4),
    );
    if (twin) return { ...figure, sameAs: twin.figure.sameAs ?? twin.figure.id };
    if (earlier.length < 40) byValue.set(key, [...earlier, { figure, pairs: own }]);
    return figure;
  });
}
