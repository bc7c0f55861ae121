/**
 * One list of what an answer rests on: the passages that search finds, and the words that rows of a query and facts rest
 * on, each passage once, in the order in which they agree.
 */
import type { Row } from "../../graph/store.ts";
import { type CitedWords, citedWords } from "../cited-words.ts";
import type { Hit } from "../search/search-answer.ts";

/** A place of a document that the answer rests on; quoted is the passage where search found it, else the row. */
export interface Evidence extends CitedWords {
  /** Quotes of rows and facts that stand in it, best first. */
  states: string[];
}

/** Reciprocal rank fusion (Cormack, Clarke, Büttcher 2009) with a small constant: first places count most. */
const constant = 3;
const share = (place: number, weight: number) => weight / (constant + place);

export interface Weights {
  passages: number;
  rows: number;
  facts: number;
}

interface Entry {
  evidence: Evidence;
  score: number;
  order: number;
}

/** What a document of another kind than the one meant is worth. */
const ofAnotherKind = 0.6;

/** The list, best first; rows and facts are in the order of their worth. `kind` is a word for the kind of document meant. */
export function fuseEvidence(
  lists: { hits: readonly Hit[]; rows: readonly Row[]; facts: readonly Row[] },
  weights: Weights,
  kind?: string,
): Evidence[] {
  const entries = new Map<string, Entry>();
  const copies = new Map<string, string>();
  lists.hits.forEach(({ document, passage, alike }, place) => {
    for (const { passageId } of alike) copies.set(passageId, passage.id);
    entries.set(passage.id, {
      evidence: {
        documentId: document.id,
        documentTitle: document.title,
        docNumber: document.docNumber,
        section: passage.section,
        page: passage.page,
        passageId: passage.id,
        start: passage.start,
        end: passage.end,
        quote: passage.text,
        states: [],
      },
      score: share(place, weights.passages),
      order: place,
    });
  });
  const add = (rows: readonly Row[], weight: number) => {
    const seen = new Set<string>();
    for (const row of rows) {
      if (typeof row.quote !== "string" || typeof row.documentId !== "string") continue;
      const own = (row.passageId ?? null) as string | null;
      const key = own === null ? `${row.documentId} ${row.start}` : (copies.get(own) ?? own);
      const entry = entries.get(key) ?? { evidence: evidenceOf(row, own), score: 0, order: entries.size };
      if (!entry.evidence.states.includes(row.quote)) entry.evidence.states.push(row.quote);
      // Many rows of one passage are one piece of evidence.
      if (!seen.has(key)) entry.score += share(seen.size, weight);
      seen.add(key);
      entries.set(key, entry);
    }
  };
  add(lists.rows, weights.rows);
  add(lists.facts, weights.facts);
  if (kind)
    for (const entry of entries.values())
      if (!entry.evidence.documentTitle.includes(kind)) entry.score *= ofAnotherKind;
  return [...entries.values()].sort((a, b) => b.score - a.score || a.order - b.order).map(({ evidence }) => evidence);
}

const evidenceOf = (row: Row, passageId: string | null): Evidence => ({ ...citedWords(row), passageId, states: [] });
