/**
 * Ranks passages by BM25 (Robertson and Zaragoza 2009, with Lucene's idf), counting the passages that are there and no
 * others, so that an answer does not depend on how the collection came about.
 */
import type { PassageHit, Within } from "../../store.ts";
import { bestRows } from "./best-rows.ts";
import type { LiveSegments } from "./text-live-segments.ts";
import { emptyPostings, findTerm, type Postings, readPostings } from "./text-postings.ts";
import { type TextField, type TextSegment, textFields } from "./text-segment.ts";

const k1 = 1.2;
const b = 0.75;
const termsOf = Object.fromEntries(textFields.map((field) => [field.name, field.termsOf])) as Record<
  TextField,
  (typeof textFields)[number]["termsOf"]
>;

/** As `GraphStore.searchText`. */
export type Ranking = (field: TextField, query: string, limit: number, within?: Within) => PassageHit[];

export function createRanking(live: LiveSegments): Ranking {
  const { segments } = live;
  /** Filled anew for every term. */
  const held = emptyPostings();
  /** What the length of each passage adds in BM25, by segment; made for a mean length. */
  const norms = new WeakMap<TextSegment, Partial<Record<TextField, { mean: number; values: Float64Array }>>>();

  /** In how many passages that are there the term stands. */
  function spreadOf(field: TextField, term: string): number {
    let spread = 0;
    for (const one of segments) {
      const { segment, gone } = one;
      const part = segment.fields[field];
      const number = findTerm(part, term);
      if (number < 0) continue;
      if (live.isWhole(one)) {
        spread += part.spread[number]!;
        continue;
      }
      readPostings(part, number, held);
      for (let each = 0; each < held.count; each++) spread += 1 - gone[held.passages[each]!]!;
    }
    return spread;
  }

  /** Scores of all passages, segment after segment; NaN for those that do not match or are not looked at. */
  function scoresOf(
    field: TextField,
    terms: ReadonlyMap<string, number>,
    starts: readonly number[],
    within: Within | undefined,
  ): Float64Array {
    const scores = new Float64Array(starts.at(-1)!);
    const count = live.size;
    const mean = live.meanLength(field);
    for (const [term, asked] of terms) {
      const spread = spreadOf(field, term);
      if (spread === 0) continue;
      const weight = asked * Math.log(1 + (count - spread + 0.5) / (spread + 0.5)) * (k1 + 1);
      segments.forEach(({ segment }, at) => {
        const part = segment.fields[field];
        const number = findTerm(part, term);
        if (number < 0) return;
        readPostings(part, number, held);
        addScores(held, weight, normsOf(segment, field, mean), scores.subarray(starts[at]!, starts[at + 1]!));
      });
    }
    live.allowedIn(within).forEach((looked, at) => {
      const ofSegment = scores.subarray(starts[at]!, starts[at + 1]!);
      for (let passage = 0; passage < ofSegment.length; passage++)
        if (ofSegment[passage] === 0 || looked?.[passage] === 0) ofSegment[passage] = Number.NaN;
    });
    return scores;
  }

  function normsOf(segment: TextSegment, field: TextField, mean: number): Float64Array {
    const ofSegment = norms.get(segment) ?? {};
    norms.set(segment, ofSegment);
    const known = ofSegment[field];
    if (known?.mean === mean) return known.values;
    const perLength = (k1 * b) / mean;
    const values = Float64Array.from(segment.fields[field].lengths, (length) => k1 * (1 - b) + perLength * length);
    ofSegment[field] = { mean, values };
    return values;
  }

  function passageAt(starts: readonly number[], row: number): string {
    let at = 0;
    while (row >= starts[at + 1]!) at++;
    return segments[at]!.segment.passages[row - starts[at]!]!;
  }

  return (field, query, limit, within) => {
    const terms = new Map<string, number>();
    for (const term of termsOf[field](query).terms) terms.set(term, (terms.get(term) ?? 0) + 1);
    if (limit < 1 || terms.size === 0 || live.size === 0) return [];
    const starts = live.startsOf();
    const scores = scoresOf(field, terms, starts, within);
    const idOf = (row: number) => passageAt(starts, row);
    return bestRows(scores, limit, idOf).map((row) => ({ passageId: idOf(row), score: scores[row]! }));
  };
}

/** Adds what a term is worth to the score of every passage it stands in: BM25's weight × often / (often + norm). */
function addScores(held: Postings, weight: number, norms: Float64Array, scores: Float64Array): void {
  const { count, passages, times } = held;
  for (let each = 0; each < count; each++) {
    const passage = passages[each]!;
    const often = times[each]!;
    scores[passage]! += (weight * often) / (often + norms[passage]!);
  }
}
