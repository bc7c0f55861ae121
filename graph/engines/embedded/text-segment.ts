/**
 * A piece of the text index: some passages, and for every term of each field the passages it stands in. It is made once and
 * never changed, and one run of bytes, in memory as on disk:
 *
 * - a header of 32-bit numbers (little endian): mark, length of the names, number of passages, then for each field the
 *   number of terms, the length of the terms, that of the postings and that of the places, all lengths in bytes;
 * - the names as JSON, `{ documents, passages }`; of every passage the number of its document and two check sums;
 * - for each field: of every passage its length in terms; of every term the end of its text, the ends of its postings and of
 *   its places, and in how many passages it stands; the texts of the terms one after the other, in order; the postings;
 *   the places (text-postings.ts).
 */
import { crc32 } from "node:zlib";
import type { FieldPart } from "./text-postings.ts";
import { pairTerms, wordTerms } from "./text-terms.ts";

/** The fields in the order they are kept. Where their terms stand is kept for pairs of characters: phrases ask for it. */
export const textFields = [
  { name: "text", termsOf: pairTerms, hasPlaces: true },
  { name: "words", termsOf: wordTerms, hasPlaces: false },
] as const;
export type TextField = (typeof textFields)[number]["name"];

export interface IndexedPassage {
  passageId: string;
  documentId: string;
  text: string;
  words: string;
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

const mark = 0x5445_5a32;
const numbersOfField = 4;
const headerNumbers = 3 + numbersOfField * textFields.length;
const padded = (bytes: number) => Math.ceil(bytes / 4) * 4;

/** Check sums that tell whether a passage's words are still the ones indexed. */
export const checksOf = ({ text, words }: Pick<IndexedPassage, "text" | "words">): [number, number] => [
  crc32(text),
  crc32(words),
];

/** Lays the parts out as one run of bytes and reads it, so that nothing else is kept. */
export function packSegment({
  documents,
  passages,
  documentOf,
  checks,
  fields,
}: Omit<TextSegment, "bytes">): TextSegment {
  const names = Buffer.from(JSON.stringify({ documents, passages }), "utf8");
  const parts = textFields.map(({ name }) => fields[name]);
  const texts = parts.map(({ terms }) => Buffer.from(terms, "utf16le"));
  const header = Uint32Array.from([
    mark,
    names.length,
    passages.length,
    ...parts.flatMap(({ termEnds, postings, places }, at) => [
      termEnds.length,
      texts[at]!.length,
      postings.length,
      places.length,
    ]),
  ]);
  const pieces: Uint8Array[] = [asBytes(header), names, asBytes(documentOf), asBytes(checks)];
  parts.forEach(({ lengths, termEnds, postingEnds, placeEnds, spread, postings, places }, at) => {
    pieces.push(asBytes(lengths), asBytes(termEnds), asBytes(postingEnds), asBytes(placeEnds), asBytes(spread));
    pieces.push(texts[at]!, postings, places);
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

/** Reads what `packSegment` laid out; `bytes` must begin on a multiple of 4. Throws for bytes that are no segment. */
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
    const [terms, textBytes, postingBytes, placeBytes] = header.subarray(3 + numbersOfField * field);
    const lengths = numbers(count);
    const termEnds = numbers(terms!);
    const postingEnds = numbers(terms!);
    const placeEnds = numbers(terms!);
    const spread = numbers(terms!);
    const text = run(textBytes!);
    return {
      lengths,
      terms: Buffer.from(text.buffer, text.byteOffset, text.length).toString("utf16le"),
      termEnds,
      postingEnds,
      placeEnds,
      spread,
      postings: run(postingBytes!),
      places: run(placeBytes!),
    };
  };
  return { bytes, documents, passages, documentOf, checks, fields: { text: part(0), words: part(1) } };
}
