/**
 * A text as the tokens that carry its meaning, each with its place: a Chinese character, a number, a Latin word, a sign
 * of measure. White space, punctuation and the width of characters are no tokens, and a traditional character is its
 * simplified one, so two texts that differ in nothing else have the same tokens.
 */
import { foldText } from "../../ingest/language/folded-text.ts";
import { simplified } from "./simplified.ts";

export interface MeaningTokens {
  /** Ids of the tokens; equal words have equal ids within one vocabulary. */
  ids: Int32Array;
  /** Where each token begins and ends (UTF-16 code units of the text). */
  starts: Int32Array;
  ends: Int32Array;
  /** The token as compared: half-width, lower case, simplified, numbers without thousands separators. */
  words: string[];
}

/** Gives every word a number, the same one each time. */
export type Vocabulary = (word: string) => number;

export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  return (word) => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    ids.set(word, ids.size);
    return ids.size - 1;
  };
}

// Thousands separators as in GB/T 15835-2011, 5.1.1: 1,234 or 1，234 is one number, 10、20 are two.
const token = /\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|[A-Za-z]+|[%‰℃°±×≥≤<>=+]|\p{L}|\p{N}/gu;

/** The tokens of `text` in order. */
export function meaningTokens(text: string, vocabulary: Vocabulary): MeaningTokens {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: found, index } of foldText(text).matchAll(token)) {
    words.push(/^\d/.test(found) ? found.replace(/[,，]/g, "") : simplified(found.toLowerCase()));
    starts.push(index);
    ends.push(index + found.length);
  }
  return {
    words,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    ids: Int32Array.from(words, vocabulary),
  };
}

/** The first token that begins at or behind an offset. */
export function tokenAt({ starts }: MeaningTokens, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
