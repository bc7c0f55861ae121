/**
 * How much of a question stands in a passage, from 0 to nearly 1, computed from the words themselves. The formula is
 * BM25 divided by the largest value it can take, with frequencies of everyday Chinese instead of those of the
 * collection: the same passage gets the same score on both engines, in a small collection and a large one, and under
 * any filter. What that costs against the engines' own BM25 is in docs/decisions/fusion.md.
 */

/** Terms of a text with their number. */
export type Terms = ReadonlyMap<string, number>;

export interface LexicalWeights {
  /** How much a term tells: the rarer in the language, the more. */
  weightOf(term: string): number;
  /** Length (in terms) of a passage that is neither favoured nor held back. */
  usualLength: number;
}

// The usual constants of BM25 (Robertson and Zaragoza 2009); others were no better (docs/decisions/fusion.md).
const k1 = 1.2;
const b = 0.75;

/** Terms of the words of a text, which are separated by spaces. */
export function termsOfWords(words: string): Terms {
  return count(words.split(" ").filter(Boolean));
}

const han = /^\p{Script=Han}/u;

/** Pairs of neighbouring Chinese characters, and other words whole. A lone character is a term of its own. */
export function termsOfPairs(text: string): Terms {
  const terms: string[] = [];
  for (const [run] of text
    .normalize("NFKC")
    .toLowerCase()
    .matchAll(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)) {
    const characters = [...run];
    if (!han.test(run) || characters.length === 1) terms.push(run);
    else for (let at = 1; at < characters.length; at++) terms.push(characters[at - 1]! + characters[at]!);
  }
  return count(terms);
}

/** The share of the question's weight that the passage holds: 0 for nothing, towards 1 for all of it, often, in few words. */
export function lexicalMatch(question: Terms, passage: Terms, { weightOf, usualLength }: LexicalWeights): number {
  let length = 0;
  for (const times of passage.values()) length += times;
  const damping = k1 * (1 - b + (b * length) / usualLength);
  let reached = 0;
  let possible = 0;
  for (const [term, times] of question) {
    const weight = weightOf(term) * times;
    possible += weight * (k1 + 1);
    const held = passage.get(term);
    if (held !== undefined) reached += (weight * held * (k1 + 1)) / (held + damping);
  }
  return possible > 0 ? reached / possible : 0;
}

/** The terms of several texts as those of one. */
export function joinTerms(all: readonly Terms[]): Terms {
  if (all.length === 1) return all[0]!;
  const joined = new Map<string, number>();
  for (const terms of all) for (const [term, times] of terms) joined.set(term, (joined.get(term) ?? 0) + times);
  return joined;
}

function count(terms: readonly string[]): Terms {
  const counted = new Map<string, number>();
  for (const term of terms) counted.set(term, (counted.get(term) ?? 0) + 1);
  return counted;
}
