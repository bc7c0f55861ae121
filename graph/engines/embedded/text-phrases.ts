/** Phrases told from the index alone: where their pairs of characters stand says whether they stand side by side. */
import type { PlacedPassage } from "../../store.ts";
import type { LiveSegments } from "./text-live-segments.ts";
import { emptyPostings, findTerm, readPlaces, readPostings } from "./text-postings.ts";
import type { TextSegment } from "./text-segment.ts";

/** Where a run of characters begins: `count` passages in order, a passage once for every beginning, and the places there. */
interface Beginnings {
  count: number;
  passages: Uint32Array;
  places: Int32Array;
}

/** Passages that hold every one of the runs: two and more ideographs that follow one another with nothing between. */
export function passagesWithRuns({ segments }: LiveSegments, runs: readonly string[]): PlacedPassage[] {
  const held = emptyPostings();

  /** Beginnings of a run as far as one of its pairs tells, which stands `offset` characters behind. */
  function beginningsBy({ fields }: TextSegment, term: number, offset: number): Beginnings {
    readPostings(fields.text, term, held);
    const read = readPlaces(fields.text, term, held);
    const passages = new Uint32Array(read.length);
    const places = new Int32Array(read.length);
    let count = 0;
    for (let each = 0; each < held.count; each++)
      for (let left = held.times[each]!; left > 0; left--) {
        passages[count] = held.passages[each]!;
        places[count] = read[count]! - offset;
        count++;
      }
    return { count, passages, places };
  }

  /** Numbers of the segment's passages that hold the run, in order. */
  function holding(segment: TextSegment, run: string): Uint32Array {
    const { text } = segment.fields;
    const pairs = coveringPairs(run).map(({ pair, offset }) => ({ term: findTerm(text, pair), offset }));
    if (pairs.some(({ term }) => term < 0)) return new Uint32Array();
    // The rarest first: what it leaves is all that the others have to be looked up for.
    pairs.sort((a, b) => text.spread[a.term]! - text.spread[b.term]!);
    const [first, ...rest] = pairs;
    let found = beginningsBy(segment, first!.term, first!.offset);
    for (const { term, offset } of rest) {
      if (found.count === 0) break;
      found = inBoth(found, beginningsBy(segment, term, offset));
    }
    let kept = 0;
    for (let each = 0; each < found.count; each++)
      if (each === 0 || found.passages[each] !== found.passages[kept - 1])
        found.passages[kept++] = found.passages[each]!;
    return found.passages.subarray(0, kept);
  }

  return segments.flatMap(({ segment, gone }) => {
    const [first, ...rest] = runs.map((run) => holding(segment, run));
    const others = rest.map((passages) => new Set(passages));
    const { documents, documentOf } = segment;
    const found: PlacedPassage[] = [];
    for (const passage of first!)
      if (gone[passage] === 0 && others.every((passages) => passages.has(passage)))
        found.push({ passageId: segment.passages[passage]!, documentId: documents[documentOf[passage]!]! });
    return found;
  });
}

/** Pairs that hold all characters of the run, each with its distance from the beginning. */
function coveringPairs(run: string): { pair: string; offset: number }[] {
  const characters = [...run];
  const last = characters.length - 2;
  const offsets = Array.from({ length: Math.ceil(characters.length / 2) }, (_, at) => Math.min(2 * at, last));
  return offsets.map((offset) => ({ pair: characters[offset]! + characters[offset + 1]!, offset }));
}

/** What stands in both lists; both are in order of passage, then of place. */
function inBoth(a: Beginnings, b: Beginnings): Beginnings {
  let kept = 0;
  for (let i = 0, j = 0; i < a.count && j < b.count; ) {
    const before = a.passages[i]! - b.passages[j]! || a.places[i]! - b.places[j]!;
    if (before === 0) {
      a.passages[kept] = a.passages[i]!;
      a.places[kept++] = a.places[i]!;
    }
    if (before <= 0) i++;
    if (before >= 0) j++;
  }
  return { ...a, count: kept };
}
