import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore } from "../../graph/store.ts";
import { searchWords, wordsOf } from "../../ingest/language/words.ts";
import type { Roads } from "./fusion.ts";

const passagesWithPhrase = cypherFile(new URL("./passages-with-phrase.cypher", import.meta.url));

/** Passages worth ranking. */
export interface Candidates {
  ids: Set<string>;
  roads: Roads;
  /** How many passages each road was allowed to give. */
  perRoad: number;
  /** True when a road gave all it was allowed to, so that there may be more. */
  more: boolean;
}

export interface Asked {
  text: string;
  phrases: readonly string[];
  vector?: Float32Array;
  /** How many passages each road may give. */
  perRoad: number;
  /** Documents that pass the filters; undefined for all. */
  documentIds?: readonly string[];
}

/** Candidates by words, by pairs of characters and by meaning; with phrases only passages that hold all of them. */
export async function findCandidates(store: GraphStore, asked: Asked): Promise<Candidates> {
  const holding = asked.phrases.length > 0 ? await findHolding(store, asked) : undefined;
  const documentIds = holding ? [...new Set(holding.values())] : asked.documentIds;
  const within = documentIds && { documentIds };
  const nowhere = documentIds?.length === 0;
  const { perRoad, vector } = asked;
  const [words, pairs, near] = nowhere
    ? [[], [], []]
    : await Promise.all([
        store.searchText("words", searchWords(asked.text), perRoad, within),
        store.searchText("text", onlyWords(asked.text), perRoad, within),
        vector ? store.searchVector(vector, perRoad, within) : [],
      ]);
  const roads: Roads = { words, pairs, meaning: near };
  const lists = Object.values(roads);
  const given = lists.flat().map(({ passageId }) => passageId);
  if (!holding) {
    const ids = new Set(given);
    return { ids, roads, perRoad, more: ids.size > perRoad || lists.some((list) => list.length >= perRoad) };
  }
  // A phrase may stand in most of a collection: the best of its passages, and others as far as they are asked for.
  const ids = new Set(given.filter((id) => holding.has(id)));
  for (const id of holding.keys()) {
    if (ids.size >= perRoad) break;
    ids.add(id);
  }
  return { ids, roads, perRoad, more: ids.size < holding.size };
}

/** Passages that hold every phrase, with their documents. */
async function findHolding(store: GraphStore, { phrases, documentIds }: Asked): Promise<Map<string, string>> {
  const allowed = documentIds && new Set(documentIds);
  let holding: Map<string, string> | undefined;
  for (const phrase of phrases) {
    const rows = await store.read(passagesWithPhrase, { phrase });
    const before = holding;
    holding = new Map(
      rows
        .map((row) => [row.id as string, row.documentId as string] as const)
        .filter(([id, documentId]) => (before?.has(id) ?? true) && (allowed?.has(documentId) ?? true)),
    );
  }
  return holding ?? new Map();
}

/** The text without punctuation, which the query languages of full-text indexes would read as operators. */
function onlyWords(text: string): string {
  return wordsOf(text)
    .map(({ word }) => (/[\p{L}\p{N}]/u.test(word) ? word : " "))
    .join("")
    .replace(/\s+/gu, " ")
    .trim();
}
