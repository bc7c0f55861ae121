/** The collection as verifying looks at it: passages found by the text index, and the documents they stand in. */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore } from "../../graph/store.ts";
import { createVocabulary, type MeaningTokens, meaningTokens, type Vocabulary } from "./meaning-tokens.ts";

const query = (name: string) => cypherFile(new URL(`./${name}.cypher`, import.meta.url));
const sourceDocument = query("source-document");
const sourcePassages = query("source-passages");
const passagesFound = query("passages-found");

export interface SourcePassage {
  id: string;
  section: string | null;
  page: number | null;
  start: number;
  end: number;
}

/** A document of the collection, read once for a draft. */
export interface SourceDocument {
  id: string;
  title: string;
  docNumber: string | null;
  issuer: string | null;
  date: string | null;
  province: string | null;
  text: string;
  tokens: MeaningTokens;
  passages: readonly SourcePassage[];
}

/** A passage that shares words with a piece of the draft. */
export interface CandidatePassage {
  documentId: string;
  start: number;
  end: number;
  /** Share of the piece's runs of three tokens that the passage has, 0 to 1. */
  share: number;
}

export interface Sources {
  vocabulary: Vocabulary;
  /** Throws when there is no such document: ids come from the store itself. */
  document(id: string): Promise<SourceDocument>;
  /**
   * Passages with the most runs of three tokens of the piece, best first. `documentIds` looks in those alone.
   */
  candidates(piece: MeaningTokens, text: string, documentIds?: readonly string[]): Promise<CandidatePassage[]>;
}

/** Characters of one question to the text index; a longer piece is asked for part by part. */
const questionLength = 100;
/** Passages one question gives. */
const perQuestion = 12;
/** Passages that are looked at closely. */
const mostCandidates = 8;
/** Less of a piece than this is chance. */
const leastShare = 0.12;
/** Documents kept at a time; a draft quotes few, and its plain sentences touch many. */
const mostDocuments = 200;

export function createSources(store: GraphStore): Sources {
  const vocabulary = createVocabulary();
  const documents = new Map<string, Promise<SourceDocument>>();

  async function readDocument(id: string): Promise<SourceDocument> {
    const [[row], passages] = await Promise.all([
      store.read(sourceDocument, { id }),
      store.read(sourcePassages, { id }),
    ]);
    if (!row) throw new Error(`no document ${id}`);
    const text = row.text as string;
    return {
      ...(row as unknown as Omit<SourceDocument, "tokens" | "passages">),
      tokens: meaningTokens(text, vocabulary),
      passages: passages as unknown as SourcePassage[],
    };
  }

  return {
    vocabulary,
    document(id) {
      const known = documents.get(id);
      if (known) return known;
      const [oldest] = documents.keys();
      if (documents.size >= mostDocuments && oldest !== undefined) documents.delete(oldest);
      const reading = readDocument(id);
      documents.set(id, reading);
      return reading;
    },
    async candidates(piece, text, documentIds) {
      const found = await Promise.all(
        questionsOf(text).map((question) =>
          store.searchText("text", question, perQuestion, documentIds && { documentIds }),
        ),
      );
      const ids = [...new Set(found.flat().map(({ passageId }) => passageId))];
      if (ids.length === 0) return [];
      const wanted = runsOfThree(piece.ids);
      return (await store.read(passagesFound, { ids }))
        .map(({ documentId, start, end, text: words }) => ({
          documentId: documentId as string,
          start: start as number,
          end: end as number,
          share: shareOf(wanted, meaningTokens(words as string, vocabulary).ids),
        }))
        .filter(({ share }) => share >= leastShare)
        .sort((a, b) => b.share - a.share || (a.documentId < b.documentId ? -1 : 1) || a.start - b.start)
        .slice(0, mostCandidates);
    },
  };
}

/** The words of a text without marks, which the query languages of full-text indexes would read as operators. */
function questionsOf(text: string): string[] {
  const plain = text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const questions: string[] = [];
  for (let at = 0; at < plain.length; at += questionLength) questions.push(plain.slice(at, at + questionLength));
  // A short rest says little by itself and stands in the part before it nearly always.
  return questions.length > 1 && questions.at(-1)!.length < 10 ? questions.slice(0, -1) : questions;
}

/** Runs of three tokens as one number each; two runs may share a number, which costs a close look and nothing else. */
function runsOfThree(ids: Int32Array): Set<number> {
  const runs = new Set<number>();
  for (let at = 0; at + 3 <= ids.length; at++) runs.add(runAt(ids, at));
  return runs;
}

const runAt = (ids: Int32Array, at: number): number =>
  ((ids[at]! * 1009 + ids[at + 1]!) * 1009 + ids[at + 2]!) % 0x1fffffffffff;

function shareOf(wanted: ReadonlySet<number>, ids: Int32Array): number {
  if (wanted.size === 0) return 0;
  const seen = new Set<number>();
  for (let at = 0; at + 3 <= ids.length; at++) {
    const run = runAt(ids, at);
    if (wanted.has(run)) seen.add(run);
  }
  return seen.size / wanted.size;
}
