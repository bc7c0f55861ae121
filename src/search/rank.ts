import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore } from "../../graph/store.ts";
import { embeddedText } from "../../ingest/embed/embed-passages.ts";
import { particularsAsked } from "./asked-particulars.ts";
import type { Candidates } from "./candidates.ts";
import type { ReadClosely } from "./close-reading.ts";
import { fuse, type Parts, scoreOf } from "./fusion.ts";
import { wordsAsked } from "./highlights.ts";
import type { KnownDocument } from "./known-collection.ts";
import type { NamedDocument } from "./named-documents.ts";
import type { Question } from "./question.ts";
import { asksForDocuments, isReferenceList } from "./reference-lists.ts";
import { coverageScores, findHeldWords } from "./word-coverage.ts";

const wordsOfPassages = cypherFile(new URL("./words-of-passages.cypher", import.meta.url));
const openingPassages = cypherFile(new URL("./opening-passages.cypher", import.meta.url));

/** A passage with its score. */
export interface RankedPassage {
  id: string;
  documentId: string;
  /** Of its document. */
  title: string;
  /** Headings above it, joined by ' › '. */
  heading: string;
  text: string;
  score: number;
  parts: Parts;
  /** Cosine of question and passage; 0 when the vector search did not give the passage. */
  cosine: number;
  named?: NamedDocument["by"];
}

export type Rank = (
  question: Question,
  candidates: Candidates,
  named: ReadonlyMap<string, NamedDocument>,
  /** How much is looked through, and the documents of the collection. */
  looked: { passages: number; documents: number; known: ReadonlyMap<string, KnownDocument> },
  /** How many of the best are read closely. */
  closely?: number,
) => Promise<RankedPassage[]>;

/** Chosen among .4, .6 and .8 on statutes and policy documents: docs/decisions/fusion.md. */
const weightOfCloseReading = 0.6;

const bestFirst = (a: RankedPassage, b: RankedPassage) =>
  b.score - a.score || b.cosine - a.cosine || (a.id < b.id ? -1 : 1);

/** A list of documents repeats their titles and says nothing about them: what its score is worth. */
const worthOfReferenceList = 0.4;
const demoted = ({ words, pairs, meaning }: Parts): Parts => ({
  words: words * worthOfReferenceList,
  pairs: pairs * worthOfReferenceList,
  meaning: meaning * worthOfReferenceList,
});

/** So many passages of a document that is named come first; the rest of it stands where its score puts it. */
const firstOfNamed = 3;

/**
 * Candidates in their final order: passages of documents that the question names first, then by score, then by id.
 * Leaves out what does not speak to the question.
 */
export function createRanker(store: GraphStore, readClosely?: ReadClosely): Rank {
  return async (question, candidates, named, looked, closely = 0) => {
    const openings =
      question.phrases.length === 0 ? await openingsOf([...named.values()]) : new Map<string, string[]>();
    const fused = fuse(candidates.roads, looked.passages);
    const worthReading = named.size > 0 ? [...candidates.ids] : bestOf(candidates, fused);
    const ids = [...new Set([...worthReading, ...[...openings.values()].flat()])];
    const rows = ids.length > 0 ? await store.read(wordsOfPassages, { ids }) : [];
    const cosines = new Map(candidates.roads.meaning.map(({ passageId, score }) => [passageId, score]));
    const particular = particularsAsked(question.text);
    const withParticular = new Set<string>();
    const scored = rows.flatMap((row): RankedPassage[] => {
      const id = row.id as string;
      const documentId = row.documentId as string;
      const text = row.text as string;
      const document = looked.known.get(documentId);
      // Written since the collection was looked at: no answer yet.
      if (!document) return [];
      const found = fused.get(id) ?? { words: 0, pairs: 0, meaning: 0 };
      // The form of what is asked for counts as words do: no word of the question need stand there.
      const shown = particular(text, row.ordinal as number);
      if (shown > 0) withParticular.add(id);
      const parts = { ...found, words: found.words + shown };
      const words = { title: document.title, heading: (row.heading as string | null) ?? "", text };
      return [{ id, documentId, ...words, parts, score: scoreOf(parts), cosine: cosines.get(id) ?? 0 }];
    });
    scored.sort(bestFirst);
    const asked = wordsAsked(question, candidates.roads.meaning.length > 0);
    const held = findHeldWords(
      scored.map(({ title, heading, text }) => [title, heading, text].join("\n")),
      asked.words,
    );
    const heldBy = new Map(scored.map(({ id }, at) => [id, held[at]!.length]));
    const covered = coverageScores(held);
    const demotes = question.phrases.length === 0 && !asksForDocuments(question.text);
    scored.forEach((passage, at) => {
      const parts = { ...passage.parts, words: passage.parts.words + covered[at]! };
      const isList = demotes && !withParticular.has(passage.id) && isReferenceList(passage.text);
      passage.parts = isList ? demoted(parts) : parts;
      passage.score = scoreOf(passage.parts);
    });
    scored.sort(bestFirst);
    if (readClosely && closely > 0) {
      const best = scored.slice(0, closely);
      const close = await readClosely(question.official ?? question.text, best.map(embeddedText));
      best.forEach((passage, at) => {
        passage.parts = { ...passage.parts, meaning: passage.parts.meaning + weightOfCloseReading * close[at]! };
        passage.score = scoreOf(passage.parts);
      });
      scored.sort(bestFirst);
    }

    const first = [...named.values()].flatMap(({ id, by, only }) => {
      const ofDocument = scored.filter(({ documentId }) => documentId === id);
      const opening = ofDocument.filter((passage) => passage.id === openings.get(id)?.[0]);
      const shown = only && opening.length > 0 ? opening : ofDocument.slice(0, firstOfNamed);
      return shown.map((passage) => ({ ...passage, named: by }));
    });
    const isFirst = new Set(first.map(({ id }) => id));
    // Whoever asks one document is shown what comes nearest in it; a whole collection may have nothing to say.
    const inOneDocument = looked.documents === 1;
    const exact = question.phrases.length > 0;
    const speaksToIt = ({ id, cosine }: RankedPassage) => cosine >= near || heldBy.get(id)! >= Math.max(1, asked.least);
    return [
      ...first,
      ...scored.filter((passage) => !isFirst.has(passage.id) && (exact || inOneDocument || speaksToIt(passage))),
    ];
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
 * As many of the candidates as one road may give, best first: reading texts is what a search in a large collection
 * waits for. Where the question names documents, their passages have to be known before the best of them can be told.
 */
function bestOf({ ids, perRoad }: Candidates, fused: ReadonlyMap<string, Parts>): string[] {
  if (ids.size <= perRoad) return [...ids];
  const scores = new Map([...ids].map((id) => [id, fused.has(id) ? scoreOf(fused.get(id)!) : 0]));
  return [...ids].sort((a, b) => scores.get(b)! - scores.get(a)! || (a < b ? -1 : 1)).slice(0, perRoad);
}

/**
 * Every text has nearest neighbours. A passage speaks to the question when its cosine is at least this, or when at least
 * half of the question's words stand in it or above it. By words alone one word is enough: a question in other words
 * than the text's often shares no more. Measured with questions whose subject no passage has: docs/decisions/fusion.md.
 */
export const near = 0.48;
