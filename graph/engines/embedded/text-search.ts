/**
 * Full-text search of the embedded engine. The engine has a text index of its own but makes it anew at every opening, so
 * ours (text-index.ts) stands beside the graph: it follows what is written, at the latest when it is next asked, and is kept on disk.
 */
import type { GrafeoDB } from "@grafeo-db/js";
import { textIndexes } from "../../ontology/schema-statements.ts";
import type { CountedPassages, HoldingPassage, PassageHit, PlacedPassage, Statement, Within } from "../../store.ts";
import { phraseRuns } from "../phrase-runs.ts";
import { type GraphState, openTextFiles, type TextFiles } from "./text-files.ts";
import { createTextIndex, type TextIndex } from "./text-index.ts";
import type { IndexedPassage } from "./text-segment.ts";

export interface TextSearch {
  /** Tells that statements were committed that changed something. */
  changed(statements: readonly Statement[]): void;
  /** True when so much waits to be indexed that it should be done before more is written. */
  readonly isFarBehind: boolean;
  /** Indexes what was changed. */
  follow(): Promise<void>;
  /** Keeps the index on disk; `graph` is what the graph holds. Nothing happens when nothing changed. */
  save(graph: GraphState): void;
  clear(): void;
  search(field: "text" | "words", query: string, limit: number, within?: Within): Promise<PassageHit[]>;
  holding(words: readonly string[], least: number, within?: Within): Promise<HoldingPassage[]>;
  countHolding(words: readonly string[], least: number, which?: CountedPassages): Promise<number>;
  withPhrase(phrase: string): Promise<PlacedPassage[]>;
}

/** Passages that are read and indexed together. */
const together = 2000;

/** Opens the index in a folder, or one in memory. `graph` is what the graph holds: an index that was kept at another time is compared with it. */
export function openTextSearch(db: GrafeoDB, folder: string | undefined, graph: GraphState): TextSearch {
  const files: TextFiles | undefined = folder === undefined ? undefined : openTextFiles(folder);
  const kept = files?.load();
  const index: TextIndex = createTextIndex(kept?.segments);
  const agrees = kept ? sameState(kept.graph, graph) : graph.nodes === 0;
  /** Passages that may differ from the index; undefined when any may. */
  let waiting: Set<string> | undefined = agrees ? new Set() : undefined;
  let saved: GraphState | undefined = kept && agrees ? kept.graph : undefined;
  let following: Promise<void> | undefined;

  const isUpToDate = () => waiting?.size === 0;

  async function readPassages(ids: readonly string[]): Promise<IndexedPassage[]> {
    const result = await db.executeCypher(
      "UNWIND $ids AS id MATCH (p:Passage {id: id}) RETURN p.id, p.documentId, p.text, p.words",
      { ids },
    );
    return (result.rows() as (string | null)[][]).map(([passageId, documentId, text, words]) => ({
      passageId: passageId!,
      documentId: documentId ?? "",
      text: text ?? "",
      words: words ?? "",
    }));
  }

  /** Makes the index agree with the graph for these passages. */
  async function compare(ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += together) {
      const asked = ids.slice(from, from + together);
      const found = await readPassages(asked);
      const there = new Set(found.map(({ passageId }) => passageId));
      index.passages.remove(asked.filter((id) => !there.has(id)));
      index.passages.put(found.filter((passage) => !index.passages.holds(passage)));
    }
  }

  /** Those of some passages whose text holds the phrase, character by character. */
  async function holdingInText(
    passages: string,
    phrase: string,
    ids: readonly string[] = [],
  ): Promise<PlacedPassage[]> {
    const result = await db.executeCypher(
      `${passages} WHERE p.text CONTAINS $phrase RETURN p.id, coalesce(p.documentId, '')`,
      { phrase, ids },
    );
    return (result.rows() as [string, string][]).map(([passageId, documentId]) => ({ passageId, documentId }));
  }

  async function followOnce(): Promise<void> {
    const ids = waiting;
    waiting = new Set();
    try {
      if (ids) return await compare([...ids]);
      const result = await db.executeCypher("MATCH (p:Passage) RETURN p.id");
      const all = new Set((result.rows() as [string][]).map(([id]) => id));
      index.passages.remove([...index.passages.passageIds()].filter((id) => !all.has(id)));
      await compare([...all]);
    } catch (error) {
      // Whatever was not compared has to be compared another time.
      waiting = undefined;
      throw error;
    }
  }

  async function follow(): Promise<void> {
    while (!isUpToDate()) {
      following ??= followOnce().finally(() => {
        following = undefined;
      });
      await following;
    }
    // What was taken from `waiting` may still be on its way into the index.
    await following;
  }

  return {
    changed(statements) {
      for (const { passages } of statements) {
        if (!passages) {
          waiting = undefined;
          return;
        }
        for (const id of passages) waiting?.add(id);
      }
    },
    get isFarBehind() {
      return waiting !== undefined && waiting.size >= together;
    },
    follow,
    save(graph) {
      if (!files || !isUpToDate() || following || (saved && sameState(saved, graph))) return;
      files.save(index.passages.segments, graph);
      saved = graph;
    },
    clear() {
      index.passages.clear();
      waiting = new Set();
    },
    async search(field, query, limit, within) {
      await follow();
      return index.search(field, query, limit, within);
    },
    async holding(words, least, within) {
      await follow();
      return index.holding(words, least, within);
    },
    async withPhrase(phrase) {
      if (phrase === "") return [];
      await follow();
      const runs = phraseRuns(phrase);
      if (runs.length === 0) return holdingInText("MATCH (p:Passage)", phrase);
      const proposed = index.withRuns(runs);
      if (runs[0] === phrase) return proposed;
      // Asking for most passages one by one takes longer than looking at every one.
      if (proposed.length > index.passages.size / 4) return holdingInText("MATCH (p:Passage)", phrase);
      const found: PlacedPassage[] = [];
      for (let from = 0; from < proposed.length; from += together) {
        const ids = proposed.slice(from, from + together).map(({ passageId }) => passageId);
        found.push(...(await holdingInText("UNWIND $ids AS id MATCH (p:Passage {id: id})", phrase, ids)));
      }
      return found;
    },
    async countHolding(words, least, which) {
      await follow();
      return index.countHolding(words, least, which);
    },
  };
}

const sameState = (a: GraphState, b: GraphState) =>
  a.commits === b.commits && a.nodes === b.nodes && a.relations === b.relations;

/** Folders of earlier versions have the engine's text indexes, which it would go on making at every opening. */
export async function dropEngineIndexes(db: GrafeoDB): Promise<void> {
  for (const { label, property } of textIndexes) await db.dropTextIndex(label, property);
}

/** True when no passage is let through. */
export const isNothing = (within: Within | undefined): boolean =>
  within !== undefined && ("passageIds" in within ? within.passageIds : within.documentIds).length === 0;
