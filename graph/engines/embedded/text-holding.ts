/** How many of some words the passages of the text index hold. */
import type { CountedPassages, HoldingPassage, Within } from "../../store.ts";
import type { LiveSegments } from "./text-live-segments.ts";
import { emptyPostings, findTerm, type Postings, readPostings } from "./text-postings.ts";
import { wordTerms } from "./text-terms.ts";

export interface Holding {
  /** As `GraphStore.passagesHolding`. */
  holding(words: readonly string[], least: number, within?: Within): HoldingPassage[];
  /** As `GraphStore.countHolding`; always exact. */
  countHolding(words: readonly string[], least: number, which?: CountedPassages): number;
}

export function createHolding(live: LiveSegments): Holding {
  const { segments } = live;
  /** Filled anew for every term. */
  const held = emptyPostings();

  /** How many of the words each passage holds, segment after segment. */
  function heldInRows(words: readonly string[], starts: readonly number[]): Uint16Array {
    const counts = new Uint16Array(starts.at(-1)!);
    /** For every row the last word it was counted for. */
    const counted = new Uint32Array(counts.length);
    [...new Set(words)].forEach((word, number) => {
      for (const term of new Set(wordTerms(word).terms))
        segments.forEach(({ segment }, at) => {
          const part = segment.fields.words;
          const found = findTerm(part, term);
          if (found < 0) return;
          readPostings(part, found, held);
          countHeld(held, starts[at]!, number + 1, counted, counts);
        });
    });
    return counts;
  }

  return {
    holding(words, least, within) {
      const starts = live.startsOf();
      const counts = heldInRows(words, starts);
      const found: HoldingPassage[] = [];
      live.allowedIn(within).forEach((looked, at) => {
        const { segment, gone } = segments[at]!;
        const { documents, documentOf, passages } = segment;
        const start = starts[at]!;
        for (let passage = 0; passage < gone.length; passage++) {
          const count = counts[start + passage]!;
          if (count === 0 || count < least || looked?.[passage] === 0) continue;
          found.push({ passageId: passages[passage]!, documentId: documents[documentOf[passage]!]!, held: count });
        }
      });
      return found;
    },
    countHolding(words, least, { within, aside = [] } = {}) {
      const starts = live.startsOf();
      const counts = heldInRows(words, starts);
      for (const passageId of aside) {
        const row = live.rowOf(starts, passageId);
        if (row !== undefined) counts[row] = 0;
      }
      const enough = Math.max(1, least);
      let count = 0;
      live.allowedIn(within).forEach((looked, at) => {
        const ofSegment = counts.subarray(starts[at]!, starts[at + 1]!);
        for (let passage = 0; passage < ofSegment.length; passage++)
          if (ofSegment[passage]! >= enough && looked?.[passage] !== 0) count++;
      });
      return count;
    },
  };
}

/** Counts a word once for every passage it stands in, although it may be several terms. */
function countHeld(
  { count, passages }: Postings,
  start: number,
  number: number,
  counted: Uint32Array,
  counts: Uint16Array,
): void {
  for (let each = 0; each < count; each++) {
    const row = start + passages[each]!;
    if (counted[row] === number) continue;
    counted[row] = number;
    counts[row]!++;
  }
}
