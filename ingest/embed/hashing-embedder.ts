import { createHash } from "node:crypto";
import type { Embedder } from "./embedder.ts";
import { EmbeddingError } from "./embedder.ts";

/**
 * An embedder for fast tests: pairs of neighbouring characters are hashed into `dimensions` counters. Texts that share
 * characters are near each other; it knows nothing of meaning, and the program never uses it by itself.
 */
export function createHashingEmbedder({ dimensions = 64 }: { dimensions?: number } = {}): Embedder {
  let closed = false;
  return {
    model: `hashed-pairs-${dimensions}`,
    dimensions,
    async embed(texts, _as, onProgress) {
      if (closed) throw new EmbeddingError("closed", "the embedder was closed");
      const vectors = texts.map((text) => hashedPairs(text, dimensions));
      onProgress?.(texts.length);
      return vectors;
    },
    async close() {
      closed = true;
    },
  };
}

function hashedPairs(text: string, dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions);
  const characters = [...text.replace(/\s+/gu, "")];
  // A text of one character, or of none, still needs a direction.
  const pieces =
    characters.length < 2 ? [characters.join("") || " "] : characters.slice(1).map((c, i) => characters[i] + c);
  for (const piece of pieces) {
    const hash = createHash("sha1").update(piece).digest();
    const slot = hash.readUInt32LE(0) % dimensions;
    vector[slot] = (vector[slot] ?? 0) + (hash[4]! & 1 ? 1 : -1);
  }
  let length = Math.hypot(...vector);
  if (length === 0) {
    vector[0] = 1; // every pair cancelled out
    length = 1;
  }
  return vector.map((value) => value / length);
}
