/**
 * The segments of the text index, the newest last, and which of their passages are gone. New passages become a segment of
 * their own, and segments of like size are merged, so that a collection of any size has few of them.
 */
import type { Within } from "../../store.ts";
import { checksOf, type IndexedPassage, type TextField, type TextSegment, textFields } from "./text-segment.ts";
import { makeSegment, mergeSegments } from "./text-segment-making.ts";

/** A segment and which of its passages are gone (1). */
export interface LiveSegment {
  segment: TextSegment;
  gone: Uint8Array;
}

export interface LiveSegments {
  readonly segments: readonly LiveSegment[];
  /** Passages that are there. */
  readonly size: number;
  passageIds(): IterableIterator<string>;
  has(passageId: string): boolean;
  /** True when the passage is indexed with exactly these words and this document. */
  holds(passage: IndexedPassage): boolean;
  /** Adds passages, or replaces those of the same id. */
  put(passages: readonly IndexedPassage[]): void;
  remove(passageIds: Iterable<string>): void;
  clear(): void;
  /** True when no passage of the segment is gone. */
  isWhole(live: LiveSegment): boolean;
  /** Mean length of the passages that are there, in terms. */
  meanLength(field: TextField): number;
  /** 1 for every passage that is looked at, by segment; undefined for a segment that is looked at whole. */
  allowedIn(within: Within | undefined): (Uint8Array | undefined)[];
  /** The row at which each segment's passages begin, and where the last ends. */
  startsOf(): number[];
  /** The row of a passage that is there. */
  rowOf(starts: readonly number[], passageId: string): number | undefined;
}

export function createLiveSegments(loaded: readonly LiveSegment[]): LiveSegments {
  const segments: LiveSegment[] = [...loaded];
  /** Where a passage that is there stands: its segment and its number in it. */
  const placeOf = new Map<string, { live: LiveSegment; at: number }>();
  /** Sum of the lengths of passages that are there. */
  const totals: Record<TextField, number> = { text: 0, words: 0 };
  /** How many passages of a segment are gone. */
  const gaps = new WeakMap<LiveSegment, number>();
  /** Grows with every change; what was worked out before is out of date then. */
  let changes = 0;
  /** A search asks several times within the same passages. */
  const allowedWithin = new WeakMap<Within, { changes: number; allowed: (Uint8Array | undefined)[] }>();

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

  function startsOf(): number[] {
    const starts = [0];
    for (const { gone } of segments) starts.push(starts.at(-1)! + gone.length);
    return starts;
  }

  return {
    segments,
    get size() {
      return placeOf.size;
    },
    isWhole,
    allowedIn,
    startsOf,
    meanLength: (field) => totals[field] / placeOf.size,
    rowOf(starts, passageId) {
      const place = placeOf.get(passageId);
      return place && starts[segments.indexOf(place.live)]! + place.at;
    },
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
  };
}
