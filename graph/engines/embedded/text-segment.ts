/**
 * A piece of the text index: some passages, and for every term of each field the passages it stands in. It is made once and
 * never changed, and one run of bytes, in memory as on disk:
 *
 * - a header of 32-bit numbers (little endian): mark, length of the names, number of passages, then for each field the
 *   number of terms, the length of the terms and that of the postings, all lengths in bytes;
 * - the names as JSON, `{ documents, passages }`; of every passage the number of its document and two check sums;
 * - for each field: of every passage its length in terms; of every term the end of its text, the end of its postings and
 *   in how many passages it stands; the texts of the terms one after the other, in order; the postings.
 *
 * The postings of a term are numbers of 7 bits a byte, the last with the eighth bit clear: for each passage the distance to
 * the one before, doubled, and one more when the term stands there more than once; then how often follows.
 */
import { crc32 } from "node:zlib";
import { pairTerms, wordTerms } from "./text-terms.ts";

/** The fields in the order they are kept. */
export const textFields = [
  { name: "text", termsOf: pairTerms },
  { name: "words", termsOf: wordTerms },
] as const;
export type TextField = (typeof textFields)[number]["name"];

export interface IndexedPassage {
  passageId: string;
  documentId: string;
  text: string;
  words: string;
}

interface FieldPart {
  /** Of every passage, in terms. */
  lengths: Uint32Array;
  terms: string;
  termEnds: Uint32Array;
  postingEnds: Uint32Array;
  /** In how many passages each term stands. */
  spread: Uint32Array;
  postings: Uint8Array;
}

export interface TextSegment {
  readonly bytes: Uint8Array;
  readonly documents: readonly string[];
  readonly passages: readonly string[];
  readonly documentOf: Uint32Array;
  /** Two for each passage: of its text and of its words. */
  readonly checks: Uint32Array;
  readonly fields: Record<TextField, FieldPart>;
}

/** Where the passages of a term stand: `count` numbers of passages in order, and how often the term stands in each. */
export interface Postings {
  count: number;
  passages: Uint32Array;
  times: Uint32Array;
}

const mark = 0x5445_5a31;
const headerNumbers = 3 + 3 * textFields.length;
const padded = (bytes: number) => Math.ceil(bytes / 4) * 4;

/** Check sums that tell whether a passage's words are still the ones indexed. */
export const checksOf = ({ text, words }: Pick<IndexedPassage, "text" | "words">): [number, number] => [
  crc32(text),
  crc32(words),
];

/** The number of the term among those of the field, or -1. */
export function findTerm({ terms, termEnds }: FieldPart, wanted: string): number {
  let low = 0;
  let high = termEnds.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const term = terms.slice(middle === 0 ? 0 : termEnds[middle - 1], termEnds[middle]);
    if (term === wanted) return middle;
    if (term < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

export const termAt = ({ terms, termEnds }: FieldPart, at: number): string =>
  terms.slice(at === 0 ? 0 : termEnds[at - 1], termEnds[at]);

/** Reads the postings of a term into `into`, which is made larger where needed. */
export function readPostings(part: FieldPart, term: number, into: Postings): void {
  const { postings, postingEnds, spread } = part;
  const count = spread[term]!;
  if (into.passages.length < count) {
    into.passages = new Uint32Array(count * 2);
    into.times = new Uint32Array(count * 2);
  }
  into.count = count;
  const { passages, times } = into;
  let at = term === 0 ? 0 : postingEnds[term - 1]!;
  let passage = -1;
  // Written out, since this is where a search spends its time.
  for (let each = 0; each < count; each++) {
    let step = postings[at++]!;
    if (step > 127) {
      step &= 127;
      for (let shift = 7, more = true; more; shift += 7) {
        const byte = postings[at++]!;
        step |= (byte & 127) << shift;
        more = byte > 127;
      }
    }
    passage += step >>> 1;
    passages[each] = passage;
    let often = 1;
    if (step & 1) {
      often = postings[at++]!;
      if (often > 127) {
        often &= 127;
        for (let shift = 7, more = true; more; shift += 7) {
          const byte = postings[at++]!;
          often |= (byte & 127) << shift;
          more = byte > 127;
        }
      }
    }
    times[each] = often;
  }
}

/**
 * Adds what a term is worth to the score of every passage it stands in: BM25's weight × often / (often + norm), where
 * `norms` has for each passage what its length adds. Reads as `readPostings` does, without keeping what it read.
 */
export function addScores(part: FieldPart, term: number, weight: number, norms: Float64Array, scores: Float64Array) {
  const { postings, postingEnds, spread } = part;
  let at = term === 0 ? 0 : postingEnds[term - 1]!;
  let passage = -1;
  for (let left = spread[term]!; left > 0; left--) {
    let step = postings[at++]!;
    if (step > 127) {
      step &= 127;
      for (let shift = 7, more = true; more; shift += 7) {
        const byte = postings[at++]!;
        step |= (byte & 127) << shift;
        more = byte > 127;
      }
    }
    passage += step >>> 1;
    if ((step & 1) === 0) {
      scores[passage]! += weight / (1 + norms[passage]!);
      continue;
    }
    let often = postings[at++]!;
    if (often > 127) {
      often &= 127;
      for (let shift = 7, more = true; more; shift += 7) {
        const byte = postings[at++]!;
        often |= (byte & 127) << shift;
        more = byte > 127;
      }
    }
    scores[passage]! += (weight * often) / (often + norms[passage]!);
  }
}

/** Collects postings, term after term in order. */
class FieldWriter {
  #terms: string[] = [];
  #termEnds: number[] = [];
  #postingEnds: number[] = [];
  #spread: number[] = [];
  #bytes = new Uint8Array(1 << 16);
  #end = 0;
  #termsEnd = 0;
  #last = -1;
  #count = 0;

  add(passage: number, times: number): void {
    if (this.#end + 10 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#number((passage - this.#last) * 2 + (times > 1 ? 1 : 0));
    if (times > 1) this.#number(times);
    this.#last = passage;
    this.#count++;
  }

  #number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#end++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#end++] = rest;
  }

  /** Ends the postings added since the last term; nothing is kept of a term that stands nowhere. */
  endTerm(term: string): void {
    if (this.#count > 0) {
      this.#terms.push(term);
      this.#termsEnd += term.length;
      this.#termEnds.push(this.#termsEnd);
      this.#postingEnds.push(this.#end);
      this.#spread.push(this.#count);
    }
    this.#last = -1;
    this.#count = 0;
  }

  finish(lengths: Uint32Array) {
    return {
      lengths,
      terms: this.#terms.join(""),
      termEnds: Uint32Array.from(this.#termEnds),
      postingEnds: Uint32Array.from(this.#postingEnds),
      spread: Uint32Array.from(this.#spread),
      postings: this.#bytes.subarray(0, this.#end),
    };
  }
}

/** Indexes passages. */
export function makeSegment(given: readonly IndexedPassage[]): TextSegment {
  const documents = [...new Set(given.map(({ documentId }) => documentId))];
  const numberOf = new Map(documents.map((documentId, at) => [documentId, at]));
  const part = (field: (typeof textFields)[number]): FieldPart => {
    const lengths = new Uint32Array(given.length);
    // Of every term: passage, times, passage, times, …
    const found = new Map<string, number[]>();
    given.forEach((passage, at) => {
      const terms = field.termsOf(passage[field.name]);
      lengths[at] = terms.length;
      for (const term of terms) {
        const places = found.get(term);
        if (!places) found.set(term, [at, 1]);
        else if (places[places.length - 2] === at) places[places.length - 1]!++;
        else places.push(at, 1);
      }
    });
    const writer = new FieldWriter();
    for (const term of [...found.keys()].sort()) {
      const places = found.get(term)!;
      for (let each = 0; each < places.length; each += 2) writer.add(places[each]!, places[each + 1]!);
      writer.endTerm(term);
    }
    return writer.finish(lengths);
  };
  return pack({
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
  const held: Postings = { count: 0, passages: new Uint32Array(1024), times: new Uint32Array(1024) };
  const merged = (field: TextField): FieldPart => {
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
        for (let each = 0; each < held.count; each++) {
          const to = moved[at]![held.passages[each]!]!;
          if (to >= 0) writer.add(to, held.times[each]!);
        }
        const following = ++next[at]!;
        waiting[at] = following < part.termEnds.length ? termAt(part, following) : undefined;
      });
      writer.endTerm(least);
    }
    return writer.finish(lengths);
  };
  return pack({
    documents,
    passages,
    documentOf: Uint32Array.from(documentOf),
    checks: Uint32Array.from(checks),
    fields: { text: merged("text"), words: merged("words") },
  });
}

/** Lays the parts out as one run of bytes and reads it, so that nothing else is kept. */
function pack({ documents, passages, documentOf, checks, fields }: Omit<TextSegment, "bytes">): TextSegment {
  const names = Buffer.from(JSON.stringify({ documents, passages }), "utf8");
  const parts = textFields.map(({ name }) => fields[name]);
  const texts = parts.map(({ terms }) => Buffer.from(terms, "utf16le"));
  const header = Uint32Array.from([
    mark,
    names.length,
    passages.length,
    ...parts.flatMap(({ termEnds, postings }, at) => [termEnds.length, texts[at]!.length, postings.length]),
  ]);
  const pieces: Uint8Array[] = [asBytes(header), names, asBytes(documentOf), asBytes(checks)];
  parts.forEach(({ lengths, termEnds, postingEnds, spread, postings }, at) => {
    pieces.push(asBytes(lengths), asBytes(termEnds), asBytes(postingEnds), asBytes(spread), texts[at]!, postings);
  });
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + padded(piece.length), 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += padded(piece.length);
  }
  return readSegment(bytes);
}

const asBytes = ({ buffer, byteOffset, byteLength }: Uint32Array) => new Uint8Array(buffer, byteOffset, byteLength);

/** Reads what `makeSegment` laid out; `bytes` must begin on a multiple of 4. Throws for bytes that are no segment. */
export function readSegment(bytes: Uint8Array): TextSegment {
  let at = 0;
  const numbers = (count: number) => {
    const read = new Uint32Array(bytes.buffer, bytes.byteOffset + at, count);
    at += count * 4;
    return read;
  };
  const run = (length: number) => {
    const read = bytes.subarray(at, at + length);
    at += padded(length);
    return read;
  };
  const header = numbers(headerNumbers);
  if (header[0] !== mark) throw new Error("no segment of a text index");
  const { documents, passages } = JSON.parse(Buffer.from(run(header[1]!)).toString("utf8")) as {
    documents: string[];
    passages: string[];
  };
  const count = header[2]!;
  const documentOf = numbers(count);
  const checks = numbers(count * 2);
  const part = (field: number): FieldPart => {
    const [terms, textBytes, postingBytes] = header.subarray(3 + 3 * field);
    const lengths = numbers(count);
    const termEnds = numbers(terms!);
    const postingEnds = numbers(terms!);
    const spread = numbers(terms!);
    const text = run(textBytes!);
    return {
      lengths,
      terms: Buffer.from(text.buffer, text.byteOffset, text.length).toString("utf16le"),
      termEnds,
      postingEnds,
      spread,
      postings: run(postingBytes!),
    };
  };
  return { bytes, documents, passages, documentOf, checks, fields: { text: part(0), words: part(1) } };
}
