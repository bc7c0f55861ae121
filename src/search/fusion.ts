/**
 * One score out of three lists. Each list's scores are counted in standard deviations from the mean of its first
 * hundred; what a list lacks has the score of its hundredth. Weights were chosen on one half of a labelled set and
 * checked on the other, and on questions about policy documents: docs/decisions/fusion.md.
 */
import type { PassageHit } from "../../graph/store.ts";

/** What each road adds to a passage's score: 0 when the passage is not among that road's first hundred. */
export interface Parts {
  words: number;
  pairs: number;
  meaning: number;
}

/** What the roads gave, best first. */
export type Roads = Record<keyof Parts, readonly PassageHit[]>;

const withMeaning: Parts = { words: 0.25, pairs: 0.25, meaning: 0.5 };
const withoutMeaning: Parts = { words: 0.5, pairs: 0.5, meaning: 0 };

/** So many hits of a list say what its scores are worth. */
const measured = 100;

/**
 * The parts of every passage that a road gave; scores are comparable within one answer. `passages` is the number that
 * was looked through: a passage that lexical search does not give has matched with 0, and that counts too.
 */
export function fuse(roads: Roads, passages: number): Map<string, Parts> {
  const weights = roads.meaning.length > 0 ? withMeaning : withoutMeaning;
  const fused = new Map<string, Parts>();
  for (const road of ["words", "pairs", "meaning"] as const) {
    const hits = roads[road];
    const standing = standings(
      hits.map(({ score }) => score),
      road === "meaning" ? hits.length : passages,
    );
    hits.forEach(({ passageId }, rank) => {
      const parts = fused.get(passageId) ?? { words: 0, pairs: 0, meaning: 0 };
      parts[road] = weights[road] * standing[rank]!;
      fused.set(passageId, parts);
    });
  }
  return fused;
}

export const scoreOf = ({ words, pairs, meaning }: Parts): number => words + pairs + meaning;

/** How many standard deviations each score lies above the last that is measured; never below 0. */
function standings(scores: readonly number[], outOf: number): number[] {
  const size = Math.min(measured, Math.max(outOf, scores.length));
  const first = scores.slice(0, size);
  const mean = first.reduce((sum, score) => sum + score, 0) / size;
  // The passages that a short list lacks have 0.
  const squares = first.reduce((sum, score) => sum + (score - mean) ** 2, 0) + (size - first.length) * mean ** 2;
  const deviation = Math.sqrt(squares / size) || 1;
  const last = first.length < size ? 0 : (first.at(-1) ?? 0);
  return scores.map((score) => Math.max(0, (score - last) / deviation));
}
