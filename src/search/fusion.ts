/**
 * One score out of three. Every part is absolute (it does not depend on the other candidates), so scores can be
 * compared between pages, filters and engines. Weights were chosen on one half of a labelled set and checked on the
 * other: docs/decisions/fusion.md.
 */
import { type LexicalWeights, lexicalMatch, type Terms } from "./lexical-match.ts";
import { wordRarity } from "./word-rarity.ts";

/** Question or passage as the lexical parts see it. */
export interface LexicalView {
  words: Terms;
  pairs: Terms;
}

export interface Parts {
  words: number;
  pairs: number;
  meaning: number;
}

const wordWeights: LexicalWeights = { weightOf: wordRarity, usualLength: 90 };
// Most pairs are no words; those that are common words tell less.
const pairWeights: LexicalWeights = { weightOf: wordRarity, usualLength: 140 };

/** With vectors the cosine counts whole; without, the two lexical parts share the scale. */
const weights = {
  withMeaning: { words: 0.2, pairs: 0.3, meaning: 1 },
  withoutMeaning: { words: 0.5, pairs: 0.5, meaning: 0 },
};

/** Weighted parts of a passage's score; `cosine` is undefined in words-only mode. */
export function partsOf(question: LexicalView, passage: LexicalView, cosine: number | undefined): Parts {
  const weight = cosine === undefined ? weights.withoutMeaning : weights.withMeaning;
  return {
    words: weight.words * lexicalMatch(question.words, passage.words, wordWeights),
    pairs: weight.pairs * lexicalMatch(question.pairs, passage.pairs, pairWeights),
    meaning: weight.meaning * Math.max(0, cosine ?? 0),
  };
}

export const scoreOf = ({ words, pairs, meaning }: Parts): number => words + pairs + meaning;
