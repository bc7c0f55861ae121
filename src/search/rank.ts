import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore, Row } from "../../graph/store.ts";
import { searchWords } from "../../ingest/language/words.ts";
import type { Candidates } from "./candidates.ts";
import { type LexicalView, type Parts, partsOf, scoreOf } from "./fusion.ts";
import { wordsHeld, wordsToMark } from "./highlights.ts";
import { joinTerms, type Terms, termsOfPairs, termsOfWords } from "./lexical-match.ts";
import type { NamedDocument } from "./named-documents.ts";
import type { Question } from "./question.ts";

const passagesById = cypherFile(new URL("./passages-by-id.cypher", import.meta.url));
const openingPassages = cypherFile(new URL("./opening-passages.cypher", import.meta.url));

/** A passage with its score; `row` is what passages-by-id.cypher returns. */
export interface RankedPassage {
  id: string;
  documentId: string;
  row: Row;
  score: number;
  parts: Parts;
  named?: NamedDocument["by"];
}

export type Rank = (
  question: Question,
  candidates: Candidates,
  named: ReadonlyMap<string, NamedDocument>,
) => Promise<RankedPassage[]>;

/** So many passages of a document that is named come first; the rest of it stands where its score puts it. */
const firstOfNamed = 3;

/**
 * Candidates in their final order: passages of documents that the question names first, then by score, then by id.
 * Leaves out what does not speak to the question.
 */
export function createRanker(store: GraphStore): Rank {
  const viewOf = createViews();
  return async (question, candidates, named) => {
    const openings =
      question.phrases.length === 0 ? await openingsOf([...named.values()]) : new Map<string, string[]>();
    const ids = [...new Set([...candidates.ids, ...[...openings.values()].flat()])];
    const rows = ids.length > 0 ? await store.read(passagesById, { ids }) : [];
    const asked: LexicalView = {
      words: termsOfWords(searchWords(question.text)),
      pairs: termsOfPairs(question.text),
    };
    const byMeaning = candidates.cosines.size > 0;
    const scored = rows.map((row): RankedPassage => {
      const id = row.id as string;
      const cosine = byMeaning ? (candidates.cosines.get(id) ?? candidates.cosineBelow) : undefined;
      const parts = partsOf(asked, viewOf(row), cosine);
      return { id, documentId: row.documentId as string, row, parts, score: scoreOf(parts) };
    });
    scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));

    const first = [...named.values()].flatMap(({ id, by, only }) => {
      const ofDocument = scored.filter(({ documentId }) => documentId === id);
      const opening = ofDocument.filter((passage) => passage.id === openings.get(id)?.[0]);
      const shown = only && opening.length > 0 ? opening : ofDocument.slice(0, firstOfNamed);
      return shown.map((passage) => ({ ...passage, named: by }));
    });
    const isFirst = new Set(first.map(({ id }) => id));
    const exact = question.phrases.length > 0;
    const words = wordsToMark(question.text, []);
    return [...first, ...scored.filter((passage) => !isFirst.has(passage.id) && (exact || speaksToIt(passage, words)))];
  };

  /** The first passages of documents, by document. */
  async function openingsOf(named: readonly NamedDocument[]): Promise<Map<string, string[]>> {
    const openings = new Map<string, string[]>();
    if (named.length === 0) return openings;
    for (const row of await store.read(openingPassages, { documentIds: named.map(({ id }) => id) })) {
      const documentId = row.documentId as string;
      openings.set(documentId, [...(openings.get(documentId) ?? []), row.id as string]);
    }
    return openings;
  }
}

/**
 * Every text has nearest neighbours. Below this score few passages have anything to do with the question: measured with
 * questions whose subject no passage has (docs/decisions/fusion.md).
 */
const leastScore = 0.5;

/**
 * By meaning, a passage speaks to the question when its score is high enough or all words of the question stand in it;
 * by words alone, when one of them does.
 */
function speaksToIt({ row, parts, score }: RankedPassage, words: readonly string[]): boolean {
  const byMeaning = parts.meaning > 0;
  if (byMeaning && score >= leastScore) return true;
  const held = wordsHeld([row.title, row.heading, row.text].join("\n"), words);
  return byMeaning ? words.length > 0 && held === words.length : held > 0;
}

/** Lexical views of passages; terms of titles and headings, which many passages share, are made once. */
function createViews(): (row: Row) => LexicalView {
  const ofHeading = new Map<string, LexicalView>();
  const headingView = (heading: string): LexicalView => {
    const known = ofHeading.get(heading);
    if (known) return known;
    const view = { words: termsOfWords(searchWords(heading)), pairs: termsOfPairs(heading) };
    if (ofHeading.size >= 20_000) ofHeading.clear();
    ofHeading.set(heading, view);
    return view;
  };
  const join = (views: LexicalView[], part: keyof LexicalView): Terms => joinTerms(views.map((view) => view[part]));
  return ({ title, heading, words, text }) => {
    const views = [title, heading]
      .filter((part) => typeof part === "string" && part !== "")
      .map((part) => headingView(part as string));
    views.push({ words: termsOfWords(words as string), pairs: termsOfPairs(text as string) });
    return { words: join(views, "words"), pairs: join(views, "pairs") };
  };
}
