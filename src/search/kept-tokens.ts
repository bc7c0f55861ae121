/**
 * Token vectors of passages that were read closely, kept in memory for the next question: one question after another is
 * about the same few passages. One byte a number; whoever needs lengths of 1 scales the rows.
 */
import type { Embedder } from "../../ingest/embed/embedder.ts";

/** Bytes kept at most, about 1,500 passages of usual length; what was needed longest ago goes first. */
const mostBytes = 64 * 2 ** 20;

/** Neighbouring tokens of a passage are joined by so many: half the work, and nothing lost (docs/decisions/fusion.md). */
const joined = 2;

export type ReadTokens = (texts: readonly string[]) => Promise<Float32Array[]>;

/** Rows of `dimensions` for each text, each row by its own scale; only texts that are not kept cost the model time. */
export function createTokenReader(
  tokensOf: NonNullable<Embedder["tokenVectors"]>,
  dimensions: number,
  most = mostBytes,
): ReadTokens {
  const kept = new Map<string, Int8Array>();
  let bytes = 0;

  function keep(text: string, rows: Int8Array) {
    bytes += rows.length - (kept.get(text)?.length ?? 0);
    // Taken out and put back, a text is the last that goes.
    kept.delete(text);
    kept.set(text, rows);
    for (const [oldest, { length }] of kept) {
      if (bytes <= most) break;
      kept.delete(oldest);
      bytes -= length;
    }
  }

  return async (texts) => {
    // Looked up before the model is asked: another question may push a text out meanwhile.
    const found = new Map(texts.map((text) => [text, kept.get(text)]));
    const missing = [...found].flatMap(([text, rows]) => (rows ? [] : [text]));
    const raw = missing.length > 0 ? await tokensOf(missing, "passage") : [];
    for (const [at, text] of missing.entries())
      found.set(text, inBytes(joinNeighbours(raw[at]!, dimensions), dimensions));
    for (const [text, rows] of found) keep(text, rows!);
    return texts.map((text) => Float32Array.from(found.get(text)!));
  };
}

function joinNeighbours(tokens: Float32Array, dimensions: number): Float32Array {
  const rows = tokens.length / dimensions;
  const sums = new Float32Array(Math.ceil(rows / joined) * dimensions);
  for (let row = 0; row < rows; row++) {
    const to = Math.floor(row / joined) * dimensions;
    for (let k = 0; k < dimensions; k++) sums[to + k]! += tokens[row * dimensions + k]!;
  }
  return sums;
}

/** Each row scaled so that its largest number is 127. */
function inBytes(rows: Float32Array, dimensions: number): Int8Array {
  const bytes = new Int8Array(rows.length);
  for (let at = 0; at < rows.length; at += dimensions) {
    let largest = 0;
    for (let k = 0; k < dimensions; k++) largest = Math.max(largest, Math.abs(rows[at + k]!));
    for (let k = 0; k < dimensions; k++) bytes[at + k] = Math.round((rows[at + k]! / (largest || 1)) * 127);
  }
  return bytes;
}
