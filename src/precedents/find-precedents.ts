/** From a passage or a pasted text to similar measures in other documents, each set beside it. */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore } from "../../graph/store.ts";
import type { SourceFile } from "../../ingest/model.ts";
import type { Masking } from "../personal-data.ts";
import { contentWords } from "../search/highlights.ts";
import type { Coverage, Hit, Search, SearchFilters } from "../search/search-answer.ts";
import { compareMeasures, type SideBySide } from "./compare-measures.ts";
import { type Measure, type MeasureFact, measureOf, measuresOf } from "./measure.ts";
import { PrecedentError } from "./precedent-error.ts";

const passageText = cypherFile(new URL("./passage-text.cypher", import.meta.url));

export type PrecedentSource = { passageId: string } | { file: SourceFile };

export interface PrecedentRequest {
  source: PrecedentSource;
  filters?: SearchFilters;
  /** At most so many precedents. Default 10. */
  limit?: number;
  /** At most so many of one document. Default 2. */
  perDocument?: number;
}

export interface Precedent extends SideBySide {
  hit: Hit;
  /** Words of content that both hold, longest first. */
  sharedWords: string[];
}

export interface PrecedentAnswer {
  /** What was asked about; of a passage with its document. */
  asked: Measure & { text: string; passageId: string | null; documentId: string | null; title: string | null };
  /** Most alike first; empty when nothing is. */
  precedents: Precedent[];
  mode: string;
  reason?: string;
  coverage: Coverage;
}

export type FindPrecedents = (request: PrecedentRequest) => Promise<PrecedentAnswer>;

/** So much of a long text is searched for; its facts are taken from all of it. */
const longestQuestion = 1500;
/** Hits that are looked at for each precedent wanted: several may be of one document. */
const hitsPerPrecedent = 6;
const mostSharedWords = 12;

export interface PrecedentDependencies {
  store: GraphStore;
  /** Search with contact data masked. */
  search: Search;
  masking: Masking;
}

/** Throws `PrecedentError` for a passage that is not held, `IngestError` for a file that cannot be read or holds no words. */
export function createPrecedents({ store, search, masking }: PrecedentDependencies): FindPrecedents {
  return async ({ source, filters = {}, limit = 10, perDocument = 2 }) => {
    const asked = await readAsked(source);
    const { text, documentId } = asked;
    const not = { ...filters.not, documentId: [filters.not?.documentId ?? [], documentId ?? []].flat() };
    const answer = await search({
      q: asQuestion(text),
      limit: limit * hitsPerPrecedent,
      filters: { ...filters, not },
    });
    const hits = firstOfEach(answer.hits, perDocument).slice(0, limit);
    const measures = await measuresOf(
      store,
      hits.map(({ passage }) => passage.id),
    );
    const words = new Set(contentWords(text).filter((word) => word.length > 1));
    const precedents = hits.map((hit): Precedent => {
      const theirs = new Set(contentWords(hit.passage.text));
      const sharedWords = [...words].filter((word) => theirs.has(word)).sort((a, b) => b.length - a.length);
      const beside = compareMeasures(asked, measures.get(hit.passage.id)!);
      return { hit, sharedWords: sharedWords.slice(0, mostSharedWords), ...beside };
    });
    const { mode, reason, coverage } = answer;
    return maskAnswer({ asked, precedents, mode, ...(reason ? { reason } : {}), coverage });
  };

  async function readAsked(source: PrecedentSource): Promise<PrecedentAnswer["asked"]> {
    if ("file" in source) {
      const asked = await measureOf(source.file);
      return { ...asked, passageId: null, documentId: null, title: null };
    }
    const [row] = await store.read(passageText, { id: source.passageId });
    if (!row) throw new PrecedentError("not-found", `没有编号为 ${source.passageId} 的段落`);
    const measure = (await measuresOf(store, [source.passageId])).get(source.passageId)!;
    const { id, documentId, text, title } = row as Record<"id" | "documentId" | "text" | "title", string>;
    return { ...measure, text, passageId: id, documentId, title };
  }

  async function maskAnswer(answer: PrecedentAnswer): Promise<PrecedentAnswer> {
    const mask = await masking.everywhere();
    const fact = (one: MeasureFact | null) => one && { ...one, what: mask(one.what), quote: mask(one.quote) };
    return {
      ...answer,
      asked: { ...answer.asked, text: mask(answer.asked.text), facts: answer.asked.facts.map((one) => fact(one)!) },
      precedents: answer.precedents.map((precedent) => ({
        ...precedent,
        sharedWords: precedent.sharedWords.map(mask),
        comparisons: precedent.comparisons.map((one) => ({ ...one, here: fact(one.here), there: fact(one.there) })),
      })),
    };
  }
}

/** The text without the marks that mean something in a question: quotations, titles, words to leave out. */
const asQuestion = (text: string) =>
  text
    .slice(0, longestQuestion)
    .replace(/[“”"＂「」《》]/gu, " ")
    .replace(/(?<=^|\s)(?:[-－−]+|NOT\s)/gu, " ");

function firstOfEach(hits: readonly Hit[], perDocument: number): Hit[] {
  const taken = new Map<string, number>();
  return hits.filter(({ document }) => {
    const before = taken.get(document.id) ?? 0;
    taken.set(document.id, before + 1);
    return before < perDocument;
  });
}
