/** Search by words and by meaning at once. How passages are ranked, and why so: docs/decisions/fusion.md. */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore, Params, Row } from "../../graph/store.ts";
import type { Embedder } from "../../ingest/embed/embedder.ts";
import type { Masking } from "../personal-data.ts";
import { createAlikeFinder } from "./alike.ts";
import { findCandidates } from "./candidates.ts";
import { markWords, wordsToMark } from "./highlights.ts";
import { findNamedDocuments } from "./named-documents.ts";
import { type Question, readQuestion } from "./question.ts";
import { createRanker, type RankedPassage } from "./rank.ts";
import type { Hit, Search, SearchAnswer, SearchFilters } from "./search-answer.ts";

export type * from "./search-answer.ts";

const query = (name: string) => cypherFile(new URL(`./${name}.cypher`, import.meta.url));
const documentsInFilter = query("documents-in-filter");
const countPassages = query("count-passages");
const countAllPassages = query("count-all-passages");
const countOfEveryKind = query("count-passages-of-every-kind");
const countDocuments = query("count-documents");

/** Passages that each road gives at least; pages further down ask for more. */
const fewestPerRoad = 200;

export interface SearchDependencies {
  store: GraphStore;
  /** Without one, search goes by words alone. */
  embedder?: Embedder;
  /** Masks contact data in the passages of hits; without it they stand as in the source. */
  masking?: Masking;
}

/** Search over the passages of a store. */
export function createSearch({ store, embedder, masking }: SearchDependencies): Search {
  const rank = createRanker(store);
  let counted: { state: string; coverage: SearchAnswer["coverage"] } | undefined;

  return async ({ q, limit = 10, offset = 0, filters = {} }) => {
    const question = readQuestion(q);
    const [meaning, scope] = await Promise.all([meaningOf(question), scopeOf(filters)]);
    const { coverage, documentIds } = scope;
    const nothing: SearchAnswer = { hits: [], total: 0, more: false, ...meaning.mode, coverage };
    if (!/[\p{L}\p{N}]/u.test(question.text) || coverage.passages === 0) return nothing;

    const perRoad = Math.max(fewestPerRoad, 2 * (offset + limit));
    const { text, phrases } = question;
    const asked = { text, phrases, vector: meaning.vector, perRoad, documentIds };
    const [candidates, named] = await Promise.all([findCandidates(store, asked), findNamedDocuments(store, question)]);
    if (documentIds) for (const id of [...named.keys()]) if (!documentIds.includes(id)) named.delete(id);
    const ranked = await rank(question, candidates, named, coverage);
    const { distinct, alike } = foldAlike(ranked);
    const marks = wordsToMark(text, phrases);
    const hits = await Promise.all(
      distinct.slice(offset, offset + limit).map((passage) => hitOf(passage, marks, alike.get(passage.id) ?? [])),
    );
    return { ...nothing, hits, total: distinct.length, more: candidates.more };
  };

  async function meaningOf({ text }: Question): Promise<{
    vector?: Float32Array;
    mode: Pick<SearchAnswer, "mode" | "reason">;
  }> {
    const wordsOnly = (reason: string) => ({ mode: { mode: "words only" as const, reason } });
    if (!embedder) return wordsOnly("没有可用的向量模型，本次只按词语检索，意思相近而用词不同的段落可能找不到");
    const space = await store.vectorSpace();
    if (!space) return wordsOnly("库中没有向量，本次只按词语检索；重新导入文档即可按语义检索");
    if (space.model !== embedder.model)
      return wordsOnly(`库中的向量由另一模型（${space.model}）计算，本次只按词语检索；重新导入文档即可按语义检索`);
    const [vector] = await embedder.embed([text], "query");
    return { vector, mode: { mode: "words and meaning" } };
  }

  /** What is looked through; `documentIds` is undefined when no filter is set. */
  async function scopeOf(filters: SearchFilters) {
    const params: Params = {
      province: filters.province ?? null,
      issuer: filters.issuer ?? null,
      kind: filters.kind ?? null,
      level: filters.level ?? null,
      yearFrom: filters.yearFrom ?? null,
      yearTo: filters.yearTo ?? null,
      documentId: filters.documentId ?? null,
    };
    if (Object.values(params).every((value) => value === null)) return { coverage: await wholeCoverage() };
    const rows = await store.read(documentsInFilter, params);
    const documentIds = rows.map(({ id }) => id as string);
    const passages = documentIds.length > 0 ? await store.read(countPassages, { documentIds }) : [];
    return { documentIds, coverage: { documents: documentIds.length, passages: numberIn(passages, "passages") } };
  }

  async function wholeCoverage(): Promise<SearchAnswer["coverage"]> {
    const [[documents], [passages]] = await Promise.all([store.read(countDocuments), store.read(countOfEveryKind)]);
    const state = `${documents?.documents} ${passages?.passages}`;
    // Leaving out tables of contents takes a look at every passage, so it is done again only when something changed.
    if (counted?.state !== state) {
      const searched = numberIn(await store.read(countAllPassages), "passages");
      counted = { state, coverage: { documents: numberIn([documents!], "documents"), passages: searched } };
    }
    return counted.coverage;
  }

  async function hitOf(ranked: RankedPassage, marks: readonly string[], alike: RankedPassage[]): Promise<Hit> {
    const { row, score, parts, named } = ranked;
    const text = row.text as string;
    return {
      score,
      document: {
        id: ranked.documentId,
        title: row.title as string,
        docNumber: textOrNull(row.docNumber),
        issuer: textOrNull(row.issuer),
        date: textOrNull(row.date),
        province: textOrNull(row.province),
        kind: row.kind as string,
      },
      passage: {
        id: ranked.id,
        text: masking ? await masking.span(ranked.documentId, row.start as number, text) : text,
        section: textOrNull(row.heading) || null,
        page: (row.page as number | null | undefined) ?? null,
        start: row.start as number,
        end: row.end as number,
      },
      why: { words: markWords(text, marks), parts, ...(named ? { named } : {}) },
      alike: alike.map(({ id, documentId }) => ({ passageId: id, documentId })),
    };
  }
}

/** The first of passages that are alike stays; the others are told of with it. */
function foldAlike(ranked: readonly RankedPassage[]) {
  const findAlike = createAlikeFinder();
  const distinct: RankedPassage[] = [];
  const alike = new Map<string, RankedPassage[]>();
  for (const passage of ranked) {
    const earlier = findAlike(passage.row.text as string);
    const first = earlier === undefined ? undefined : ranked[earlier];
    if (first) alike.set(first.id, [...(alike.get(first.id) ?? []), passage]);
    else distinct.push(passage);
  }
  return { distinct, alike };
}

const numberIn = ([row]: readonly Row[], column: string): number => (row?.[column] as number | undefined) ?? 0;

const textOrNull = (value: Row[string] | undefined): string | null => (typeof value === "string" ? value : null);
