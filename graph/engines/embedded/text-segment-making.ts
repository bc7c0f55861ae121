/** How segments of the text index come about: out of passages, and out of other segments. */
import { emptyPostings, type FieldPart, FieldWriter, readPlaces, readPostings, termAt } from "./text-postings.ts";
import {
  checksOf,
  type IndexedPassage,
  packSegment,
  type TextField,
  type TextSegment,
  textFields,
} from "./text-segment.ts";

const nowhere: readonly number[] = [];

/** Indexes passages. */
export function makeSegment(given: readonly IndexedPassage[]): TextSegment {
  const documents = [...new Set(given.map(({ documentId }) => documentId))];
  const numberOf = new Map(documents.map((documentId, at) => [documentId, at]));
  const part = ({ name, termsOf, hasPlaces }: (typeof textFields)[number]): FieldPart => {
    const lengths = new Uint32Array(given.length);
    // Of every term: passage, times, passage, times, …; and its places, those of one passage after those of the other.
    const found = new Map<string, { held: number[]; places: number[] }>();
    given.forEach((passage, at) => {
      const { terms, places } = termsOf(passage[name]);
      lengths[at] = terms.length;
      terms.forEach((term, each) => {
        let list = found.get(term);
        if (!list) {
          list = { held: [], places: [] };
          found.set(term, list);
        }
        const { held } = list;
        if (held.length > 0 && held[held.length - 2] === at) held[held.length - 1]!++;
        else held.push(at, 1);
        if (hasPlaces) list.places.push(places[each]!);
      });
    });
    const writer = new FieldWriter();
    for (const term of [...found.keys()].sort()) {
      const { held, places } = found.get(term)!;
      let from = 0;
      for (let each = 0; each < held.length; each += 2) {
        writer.add(held[each]!, held[each + 1]!, places, from);
        from += held[each + 1]!;
      }
      writer.endTerm(term);
    }
    return writer.finish(lengths);
  };
  return packSegment({
    documents,
    passages: given.map(({ passageId }) => passageId),
    documentOf: Uint32Array.from(given, ({ documentId }) => numberOf.get(documentId)!),
    checks: Uint32Array.from(given.flatMap(checksOf)),
    fields: { text: part(textFields[0]), words: part(textFields[1]) },
  });
}

/** One segment out of several, without the passages that `isGone` names; the order of passages stays. */
export function mergeSegments(
  segments: readonly TextSegment[],
  isGone: (segment: number, passage: number) => boolean,
): TextSegment {
  const passages: string[] = [];
  const documents: string[] = [];
  const documentOf: number[] = [];
  const checks: number[] = [];
  const numberOf = new Map<string, number>();
  // The new number of every passage, -1 for one that is gone.
  const moved = segments.map((segment, at) =>
    Int32Array.from(segment.passages, (passageId, passage) => {
      if (isGone(at, passage)) return -1;
      const documentId = segment.documents[segment.documentOf[passage]!]!;
      let number = numberOf.get(documentId);
      if (number === undefined) {
        number = documents.push(documentId) - 1;
        numberOf.set(documentId, number);
      }
      documentOf.push(number);
      checks.push(segment.checks[passage * 2]!, segment.checks[passage * 2 + 1]!);
      return passages.push(passageId) - 1;
    }),
  );
  const held = emptyPostings();
  const merged = (field: TextField, hasPlaces: boolean): FieldPart => {
    const parts = segments.map(({ fields }) => fields[field]);
    const lengths = new Uint32Array(passages.length);
    parts.forEach((part, at) => {
      part.lengths.forEach((length, passage) => {
        const to = moved[at]![passage]!;
        if (to >= 0) lengths[to] = length;
      });
    });
    const writer = new FieldWriter();
    const next = parts.map(() => 0);
    const waiting = parts.map((part) => (part.termEnds.length > 0 ? termAt(part, 0) : undefined));
    for (;;) {
      let least: string | undefined;
      for (const term of waiting) if (term !== undefined && (least === undefined || term < least)) least = term;
      if (least === undefined) break;
      parts.forEach((part, at) => {
        if (waiting[at] !== least) return;
        readPostings(part, next[at]!, held);
        const places = hasPlaces ? readPlaces(part, next[at]!, held) : nowhere;
        let from = 0;
        for (let each = 0; each < held.count; each++) {
          const to = moved[at]![held.passages[each]!]!;
          if (to >= 0) writer.add(to, held.times[each]!, places, from);
          from += held.times[each]!;
        }
        const following = ++next[at]!;
        waiting[at] = following < part.termEnds.length ? termAt(part, following) : undefined;
      });
      writer.endTerm(least);
    }
    return writer.finish(lengths);
  };
  return packSegment({
    documents,
    passages,
    documentOf: Uint32Array.from(documentOf),
    checks: Uint32Array.from(checks),
    fields: { text: merged("text", textFields[0].hasPlaces), words: merged("words", textFields[1].hasPlaces) },
  });
}
