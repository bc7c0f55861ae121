/** Search by words and by meaning at once. How passages are ranked, and why so: docs/decisions/fusion.md. */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore, Row } from "../../graph/store.ts";
import type { Embedder } from "../../ingest/embed/embedder.ts";
import type { Masking } from "../personal-data.ts";
import { createAlikeFinder } from "./alike.ts";
import { findCandidates } from "./candidates.ts";
import { createCloseReader, type ReadClosely } from "./close-reading.ts";
import { countFacets } from "./facets.ts";
import { readFamilies } from "./families.ts";
import { contentWords, markWords, wordsToMark } from "./highlights.ts";
import { createKnownCollection, type KnownCollection } from "./known-collection.ts";
import { countedWords, findMatches, type Match } from "./matches.ts";
import { findNamedDocuments } from "./named-documents.ts";
import { type Question, readQuestion } from "./question.ts";
import { createRanker, type RankedPassage } from "./rank.ts";
import { createReasons } from "./reasons.ts";
import { createScopes } from "./scope.ts";
import type { Hit, Search, SearchAnswer, SearchRequest } from "./search-answer.ts";

export type * from "./search-answer.ts";

const query = (name: string) => cypherFile(new URL(`./${name}.cypher`, import.meta.url));
const documentsOfHits = query("documents-of-hits");
const passagesById = query("passages-by-id");

/** Passages that each road gives, whatever page is asked for: the total must not depend on it. */
const perRoad = 200;

export interface SearchDependencies {
  store: GraphStore;
  /** Without one, search goes by words alone. */
  embedder?: Embedder;
  /** Masks contact data in the passages of hits; without it they stand as in the source. */
  masking?: Masking;
  /** What looks at the best passages a second time; token vectors of the embedder unless a cross-encoder is given. */
  readClosely?: ReadClosely;
}

/** Search over the passages of a store. */
export function createSearch({
  store,
  embedder,
  masking,
  readClosely = createCloseReader(embedder),
}: SearchDependencies): Search {
  const rank = createRanker(store, readClosely);
  const readCollection = createKnownCollection(store);
  const readScope = createScopes(store);
  const findReasons = createReasons(store, embedder);

  return async (request) => {
    const {
      q,
      limit = 10,
      offset = 0,
      filters = {},
      sort = "score",
      facets = false,
      why = false,
      closely = 0,
      loosely = false,
    } = request;
    const asked = readQuestion(q);
    const known = await readCollection();
    const [meaning, exactScope] = await Promise.all([meaningOf(asked, known), readScope(filters, asked, known)]);
    const asWords = loosely && asked.phrases.length > 0 && !exactScope.passages?.size && saysMoreThanPhrases(asked);
    const question = asWords ? { ...asked, phrases: [] } : asked;
    const scope = asWords ? await readScope(filters, question, known) : exactScope;
    const { coverage } = scope;
    const counted = countedWords(question, meaning.vector !== undefined, perRoad);
    const nothing: SearchAnswer = {
      ...{ hits: [], total: 0, totalIsExact: true, more: false, counted, ...meaning.mode, coverage },
      ...(asWords ? { notHeld: asked.phrases } : {}),
      ...(facets ? { facets: countFacets([], new Map()) } : {}),
    };
    if (!/[\p{L}\p{N}]/u.test(question.text) || coverage.passages === 0) return nothing;

    const { text, official, phrases } = question;
    const candidates = await findCandidates(store, { text, official, vector: meaning.vector, perRoad, scope });
    const named = findNamedDocuments(known.documents.values(), question);
    const looked = { passages: coverage.passages, documents: scope.asked, known: known.documents };
    const ranked = (await rank(question, candidates, named, looked, meaning.vector ? closely : 0)).filter(
      ({ id, documentId }) => scope.lets(id, documentId),
    );
    const { distinct, alike } = foldAlike(ranked);
    const folded = new Set([...alike.values()].flat().map(({ id }) => id));
    // Facets and dates need every match; a page needs those up to its end.
    const wanted = facets || sort !== "score" ? Number.POSITIVE_INFINITY : offset + limit;
    const { matches, total: counting } = await findMatches(store, distinct, folded, {
      ...{ question, candidates, scope, counted, wanted },
    });
    const documents = facets || sort !== "score" ? await documentsOf(matches) : new Map<string, Row>();
    const page = sorted(matches, documents, sort).slice(offset, offset + limit);
    const marks = wordsToMark(official ? `${text} ${official}` : text, phrases);
    const read = await readPage(page);
    const [reasons, families] = await Promise.all([
      findReasons(
        read.map(({ passage }) => passage),
        { question, vector: why ? meaning.vector : undefined },
      ),
      readFamilies(
        store,
        read.map(({ passage }) => passage.documentId),
      ),
    ]);
    const hits = await Promise.all(
      read.map(async ({ passage, row }) => {
        const hit = await hitOf(passage, row, marks, alike.get(passage.id) ?? []);
        const family = families.get(passage.documentId);
        return { ...hit, why: { ...hit.why, ...reasons.get(passage.id)! }, ...(family ? { family } : {}) };
      }),
    );
    const { count: total, isExact: totalIsExact } = await counting;
    return {
      ...nothing,
      ...{ hits, total, totalIsExact, more: offset + page.length < total || (!totalIsExact && page.length > 0) },
      ...(facets
        ? {
            facets: countFacets(
              matches.map(({ documentId }) => documentId),
              documents,
            ),
          }
        : {}),
    };
  };

  async function documentsOf(matches: readonly Match[]): Promise<Map<string, Row>> {
    const ids = [...new Set(matches.map(({ documentId }) => documentId))];
    const rows = ids.length > 0 ? await store.read(documentsOfHits, { ids }) : [];
    return new Map(rows.map((row) => [row.id as string, row]));
  }

  /** The matches of one page, with what passages-by-id.cypher tells of them. */
  async function readPage(page: readonly Match[]): Promise<{ passage: RankedPassage; row: Row }[]> {
    const ids = page.map(({ id }) => id);
    const rows = ids.length > 0 ? await store.read(passagesById, { ids }) : [];
    const byId = new Map(rows.map((row) => [row.id as string, row]));
    return page.flatMap(({ ranked, ...match }) => {
      const row = byId.get(match.id);
      // A passage removed between two looks is no longer an answer.
      if (!row) return [];
      const words = { title: row.title as string, heading: textOrNull(row.heading) ?? "", text: row.text as string };
      return [{ passage: ranked ?? { ...match, ...words, cosine: 0 }, row }];
    });
  }

  async function meaningOf(
    { text, official }: Question,
    { vectorSpace: space }: KnownCollection,
  ): Promise<{
    vector?: Float32Array;
    mode: Pick<SearchAnswer, "mode" | "reason">;
  }> {
    const wordsOnly = (reason: string) => ({ mode: { mode: "words only" as const, reason } });
    if (!embedder) return wordsOnly("没有可用的向量模型，本次只按词语检索，意思相近而用词不同的段落可能找不到");
    if (!space) return wordsOnly("库中没有向量，本次只按词语检索；重新导入文档即可按语义检索");
    if (space.model !== embedder.model)
      return wordsOnly(`库中的向量由另一模型（${space.model}）计算，本次只按词语检索；重新导入文档即可按语义检索`);
    const [vector] = await embedder.embed([official ?? text], "query");
    return { vector, mode: { mode: "words and meaning" } };
  }

  async function hitOf(
    ranked: RankedPassage,
    row: Row,
    marks: readonly string[],
    alike: RankedPassage[],
  ): Promise<Omit<Hit, "why"> & { why: Omit<Hit["why"], "fields"> }> {
    const { text, score, parts, named } = ranked;
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

function saysMoreThanPhrases({ text, phrases }: Question): boolean {
  return contentWords(phrases.reduce((rest, phrase) => rest.replace(phrase, " "), text)).length > 0;
}

/** The first of passages that are alike stays; the others are told of with it. */
function foldAlike(ranked: readonly RankedPassage[]) {
  const findAlike = createAlikeFinder();
  const distinct: RankedPassage[] = [];
  const alike = new Map<string, RankedPassage[]>();
  for (const passage of ranked) {
    const earlier = findAlike(passage.text);
    const first = earlier === undefined ? undefined : ranked[earlier];
    if (first) alike.set(first.id, [...(alike.get(first.id) ?? []), passage]);
    else distinct.push(passage);
  }
  return { distinct, alike };
}

/** Matches in the order asked for. Of one date the better match comes first; what has no date comes last. */
function sorted(matches: Match[], documents: ReadonlyMap<string, Row>, sort: SearchRequest["sort"]): Match[] {
  if (sort === "score") return matches;
  const dateOf = ({ documentId }: Match) => (documents.get(documentId)?.date as string | null | undefined) ?? "";
  const forwards = sort === "oldest" ? 1 : -1;
  // Sorting is stable, so that matches of one date stay in order of their score.
  return [...matches].sort((a, b) => {
    const [one, other] = [dateOf(a), dateOf(b)];
    if (one === other) return 0;
    if (one === "" || other === "") return one === "" ? 1 : -1;
    return one < other ? -forwards : forwards;
  });
}

const textOrNull = (value: Row[string] | undefined): string | null => (typeof value === "string" ? value : null);
