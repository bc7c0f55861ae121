/**
 * The text index of passages: segments, the newest last, and which of their passages are gone. New passages become a
 * segment of their own, and segments of like size are merged, so that a collection of any size has few of them. Ranks by
 * BM25 (Robertson and Zaragoza 2009, with Lucene's idf), counting the passages that are there and no others, so that an
 * answer does not depend on how the collection came about.
 */
import type { CountedPassages, HoldingPassage, PassageHit, Within } from "../../store.ts";
import { bestRows } from "./best-rows.ts";
import {
  addScores,
  checksOf,
  findTerm,
  type IndexedPassage,
  makeSegment,
  mergeSegments,
  type Postings,
  readPostings,
  type TextField,
  type TextSegment,
  textFields,
} from "./text-segment.ts";

/** A segment and which of its passages are gone (1). */
export interface LiveSegment {
  segment: TextSegment;
  gone: Uint8Array;
}

export interface TextIndex {
  readonly segments: readonly LiveSegment[];
  passageIds(): IterableIterator<string>;
  has(passageId: string): boolean;
  /** True when the passage is indexed with exactly these words and this document. */
  holds(passage: IndexedPassage): boolean;
  /** Adds passages, or replaces those of the same id. */
  put(passages: readonly IndexedPassage[]): void;
  remove(passageIds: Iterable<string>): void;
  clear(): void;
  /** As `GraphStore.searchText`. */
  search(field: TextField, query: string, limit: number, within?: Within): PassageHit[];
  /** As `GraphStore.passagesHolding`. */
  holding(words: readonly string[], least: number, within?: Within): HoldingPassage[];
  /** Passages in which all these terms stand; undefined when they are so many that looking at every passage is faster. */
  holdingAll(field: TextField, terms: readonly string[]): string[] | undefined;
  /** As `GraphStore.countHolding`; always exact. */
  countHolding(words: readonly string[], least: number, which?: CountedPassages): number;
}

const k1 = 1.2;
const b = 0.75;
const termsOf = Object.fromEntries(textFields.map((field) => [field.name, field.termsOf])) as Record<
  TextField,
  (text: string) => string[]
>;

export function createTextIndex(loaded: readonly LiveSegment[] = []): TextIndex {
  const segments: LiveSegment[] = [...loaded];
  /** Where a passage that is there stands: its segment and its number in it. */
  const placeOf = new Map<string, { live: LiveSegment; at: number }>();
  /** Sum of the lengths of passages that are there. */
  const totals: Record<TextField, number> = { text: 0, words: 0 };
  /** Filled anew for every term. */
  const held: Postings = { count: 0, passages: new Uint32Array(4096), times: new Uint32Array(4096) };

  /** How many passages of a segment are gone. */
  const gaps = new WeakMap<LiveSegment, number>();
  /** Grows with every change; what was worked out before is out of date then. */
  let changes = 0;
  /** A search asks several times within the same passages. */
  const allowedWithin = new WeakMap<Within, { changes: number; allowed: (Uint8Array | undefined)[] }>();
  /** What the length of each passage adds in BM25, by segment; made for a mean length. */
  const norms = new WeakMap<TextSegment, Partial<Record<TextField, { mean: number; values: Float64Array }>>>();

  for (const live of segments) enter(live);

  function enter(live: LiveSegment): void {
    const { segment, gone } = live;
    segment.passages.forEach((passageId, at) => {
      if (gone[at] === 1) return;
      placeOf.set(passageId, { live, at });
      for (const { name } of textFields) totals[name] += segment.fields[name].lengths[at]!;
    });
    gaps.set(
      live,
      gone.reduce((count, isGone) => count + isGone, 0),
    );
  }

  function remove(passageIds: Iterable<string>): void {
    for (const passageId of passageIds) {
      const place = placeOf.get(passageId);
      if (!place) continue;
      place.live.gone[place.at] = 1;
      gaps.set(place.live, gaps.get(place.live)! + 1);
      changes++;
      for (const { name } of textFields) totals[name] -= place.live.segment.fields[name].lengths[place.at]!;
      placeOf.delete(passageId);
    }
  }

  const isWhole = (live: LiveSegment) => gaps.get(live) === 0;
  const sizeOf = (live: LiveSegment) => live.gone.length - gaps.get(live)!;

  /** Merges the newest segments while the last is not much smaller than the one before it, and one that is half empty. */
  function tidy(): void {
    for (;;) {
      const sizes = segments.map(sizeOf);
      let from = segments.length - 1;
      while (from > 0 && sizes[from - 1]! <= 2 * sizes.slice(from).reduce((sum, size) => sum + size, 0)) from--;
      const hollow = segments.findIndex(({ gone }, at) => sizes[at]! * 2 < gone.length);
      if (hollow >= 0) from = Math.min(from, hollow);
      if (from >= segments.length - 1 && hollow < 0) return;
      const merging = segments.splice(from);
      const segment = mergeSegments(
        merging.map((live) => live.segment),
        (at, passage) => merging[at]!.gone[passage] === 1,
      );
      const live = { segment, gone: new Uint8Array(segment.passages.length) };
      gaps.set(live, 0);
      for (const [at, passageId] of segment.passages.entries()) placeOf.set(passageId, { live, at });
      if (segment.passages.length > 0) segments.push(live);
    }
  }

  /** 1 for every passage that is looked at, by segment; undefined for a segment that is looked at whole. */
  function allowedIn(within: Within | undefined): (Uint8Array | undefined)[] {
    if (!within) return segments.map((live) => (isWhole(live) ? undefined : live.gone.map((isGone) => 1 - isGone)));
    const known = allowedWithin.get(within);
    if (known?.changes === changes) return known.allowed;
    const allowed = lookAt(within);
    allowedWithin.set(within, { changes, allowed });
    return allowed;
  }

  function lookAt(within: Within): Uint8Array[] {
    const allowed = new Map(segments.map((live) => [live, new Uint8Array(live.gone.length)]));
    if ("passageIds" in within) {
      for (const passageId of within.passageIds) {
        const place = placeOf.get(passageId);
        if (place) allowed.get(place.live)![place.at] = 1;
      }
      return [...allowed.values()];
    }
    const documentIds = new Set(within.documentIds);
    for (const [{ segment, gone }, looked] of allowed) {
      const documents = Uint8Array.from(segment.documents, (documentId) => (documentIds.has(documentId) ? 1 : 0));
      for (let at = 0; at < gone.length; at++) looked[at] = gone[at] === 0 ? documents[segment.documentOf[at]!]! : 0;
    }
    return [...allowed.values()];
  }

  /** Hands over every segment's postings of a term that has any. */
  function eachSegment(field: TextField, term: string, take: (at: number) => void): void {
    segments.forEach(({ segment }, at) => {
      const part = segment.fields[field];
      const number = findTerm(part, term);
      if (number < 0) return;
      readPostings(part, number, held);
      take(at);
    });
  }

  /** In how many passages that are there the term stands. */
  function spreadOf(field: TextField, term: string): number {
    let spread = 0;
    for (const live of segments) {
      const { segment, gone } = live;
      const part = segment.fields[field];
      const number = findTerm(part, term);
      if (number < 0) continue;
      if (isWhole(live)) {
        spread += part.spread[number]!;
        continue;
      }
      readPostings(part, number, held);
      for (let each = 0; each < held.count; each++) spread += 1 - gone[held.passages[each]!]!;
    }
    return spread;
  }

  /** Scores of all passages, segment after segment; NaN for those that do not match or are not looked at. */
  function scoresOf(field: TextField, terms: ReadonlyMap<string, number>, within: Within | undefined): Float64Array {
    const starts = startsOf();
    const scores = new Float64Array(starts.at(-1)!);
    const count = placeOf.size;
    const mean = totals[field] / count;
    const allowed = allowedIn(within);
    for (const [term, asked] of terms) {
      const spread = spreadOf(field, term);
      if (spread === 0) continue;
      const weight = asked * Math.log(1 + (count - spread + 0.5) / (spread + 0.5)) * (k1 + 1);
      segments.forEach(({ segment }, at) => {
        const part = segment.fields[field];
        const number = findTerm(part, term);
        if (number < 0) return;
        const ofSegment = scores.subarray(starts[at]!, starts[at + 1]!);
        addScores(part, number, weight, normsOf(segment, field, mean), ofSegment);
      });
    }
    allowed.forEach((looked, at) => {
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

  /** How many of the words each passage holds, segment after segment. */
  function heldInRows(words: readonly string[], starts: readonly number[]): Uint16Array {
    const counts = new Uint16Array(starts.at(-1)!);
    /** For every row the last word it was counted for. */
    const counted = new Uint32Array(counts.length);
    [...new Set(words)].forEach((word, number) => {
      for (const term of new Set(termsOf.words(word)))
        eachSegment("words", term, (at) => countHeld(held, starts[at]!, number + 1, counted, counts));
    });
    return counts;
  }

  /** The row at which each segment's passages begin, and where the last ends. */
  function startsOf(): number[] {
    const starts = [0];
    for (const { gone } of segments) starts.push(starts.at(-1)! + gone.length);
    return starts;
  }

  function passageAt(starts: readonly number[], row: number): string {
    let at = 0;
    while (row >= starts[at + 1]!) at++;
    return segments[at]!.segment.passages[row - starts[at]!]!;
  }

  return {
    segments,
    passageIds: () => placeOf.keys(),
    has: (passageId) => placeOf.has(passageId),
    holds(passage) {
      const place = placeOf.get(passage.passageId);
      if (!place) return false;
      const { segment } = place.live;
      const [text, words] = checksOf(passage);
      return (
        segment.checks[place.at * 2] === text &&
        segment.checks[place.at * 2 + 1] === words &&
        segment.documents[segment.documentOf[place.at]!] === passage.documentId
      );
    },
    put(passages) {
      changes++;
      const news = [...new Map(passages.map((passage) => [passage.passageId, passage])).values()];
      remove(news.map(({ passageId }) => passageId));
      if (news.length > 0) {
        const segment = makeSegment(news);
        const live = { segment, gone: new Uint8Array(news.length) };
        segments.push(live);
        enter(live);
      }
      tidy();
    },
    remove(passageIds) {
      remove(passageIds);
      tidy();
    },
    clear() {
      changes++;
      segments.length = 0;
      placeOf.clear();
      totals.text = 0;
      totals.words = 0;
    },
    search(field, query, limit, within) {
      const terms = new Map<string, number>();
      for (const term of termsOf[field](query)) terms.set(term, (terms.get(term) ?? 0) + 1);
      if (limit < 1 || terms.size === 0 || placeOf.size === 0) return [];
      const scores = scoresOf(field, terms, within);
      const starts = startsOf();
      const idOf = (row: number) => passageAt(starts, row);
      return bestRows(scores, limit, idOf).map((row) => ({ passageId: idOf(row), score: scores[row]! }));
    },
    holding(words, least, within) {
      const starts = startsOf();
      const counts = heldInRows(words, starts);
      const found: HoldingPassage[] = [];
      allowedIn(within).forEach((looked, at) => {
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
    holdingAll(field, terms) {
      const starts = startsOf();
      const counts = new Uint16Array(starts.at(-1)!);
      for (const term of terms)
        eachSegment(field, term, (at) => {
          for (let each = 0; each < held.count; each++) counts[starts[at]! + held.passages[each]!]!++;
        });
      const found: string[] = [];
      segments.forEach(({ segment, gone }, at) => {
        for (let passage = 0; passage < gone.length; passage++)
          if (counts[starts[at]! + passage] === terms.length && gone[passage] === 0)
            found.push(segment.passages[passage]!);
      });
      return terms.length === 0 || found.length > placeOf.size / 4 ? undefined : found;
    },
    countHolding(words, least, { within, aside = [] } = {}) {
      const starts = startsOf();
      const counts = heldInRows(words, starts);
      for (const passageId of aside) {
        const place = placeOf.get(passageId);
        if (place) counts[starts[segments.indexOf(place.live)]! + place.at] = 0;
      }
      const enough = Math.max(1, least);
      let count = 0;
      allowedIn(within).forEach((looked, at) => {
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
