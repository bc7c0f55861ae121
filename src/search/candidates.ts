import type { GraphStore, PassageHit } from "../../graph/store.ts";
import { searchWords, wordsOf } from "../../ingest/language/words.ts";
import type { Roads } from "./fusion.ts";
import type { Scope } from "./scope.ts";

/** Passages worth ranking. */
export interface Candidates {
  ids: Set<string>;
  roads: Roads;
  /** How many passages each road was allowed to give. */
  perRoad: number;
}

export interface Asked {
  text: string;
  /** The question in official words, asked as well. */
  official?: string;
  vector?: Float32Array;
  /** How many passages each road may give. */
  perRoad: number;
  scope: Scope;
}

/** Candidates by words, by pairs of characters and by meaning, in the scope. */
export async function findCandidates(store: GraphStore, asked: Asked): Promise<Candidates> {
  const { vector, perRoad, scope } = asked;
  // Twice, so that a word which both forms share counts more than one that was put for another.
  const text = asked.official ? `${asked.text} ${asked.official}` : asked.text;
  const { within, without } = scope;
  // What is left out may be the best of a road: so many more are asked for, and as many as were wanted stay.
  const limit = perRoad + without.size;
  const [words, pairs, near] = await Promise.all([
    store.searchText("words", searchWords(text), limit, within),
    store.searchText("text", onlyWords(text), limit, within),
    vector ? store.searchVector(vector, limit, within) : [],
  ]);
  const kept = (hits: readonly PassageHit[]) =>
    hits.filter(({ passageId }) => !without.has(passageId)).slice(0, perRoad);
  const roads: Roads = { words: kept(words), pairs: kept(pairs), meaning: kept(near) };
  const ids = Object.values(roads).flatMap((hits) => hits.map(({ passageId }) => passageId));
  return { ids: new Set(ids), roads, perRoad };
}

/** The text without punctuation, which the query languages of full-text indexes would read as operators. */
function onlyWords(text: string): string {
  return wordsOf(text)
    .map(({ word }) => (/[\p{L}\p{N}]/u.test(word) ? word : " "))
    .join("")
    .replace(/\s+/gu, " ")
    .trim();
}
