/** Which passages a question is asked of: filters and exclusions come before the ranking. */
import { cypherFile } from "../../graph/cypher-file.ts";
import { typeOfEntityId } from "../../graph/ontology/index.ts";
import type { GraphStore, Row, Within } from "../../graph/store.ts";
import { documentParams, listOf, type OneOf, type SearchFilters } from "./filters.ts";
import type { KnownCollection } from "./known-collection.ts";
import type { Question } from "./question.ts";
import type { Coverage } from "./search-answer.ts";
import { currencies, namesSumOfMoney } from "./sum-of-money.ts";
import { topicsOf } from "./topics.ts";
import { waysToPrint } from "./ways-to-print.ts";

const query = (name: string) => cypherFile(new URL(`./${name}.cypher`, import.meta.url));
const documentsInFilter = query("documents-in-filter");
const passagesWithTarget = query("passages-with-target");
const passagesWithCurrency = query("passages-with-currency");
const passagesOfEntity = query("passages-of-entity");
const entitiesNamed = query("entities-named");
const passagesWithWords = query("passages-with-words");
const countPassages = query("count-passages");
const allPassages = query("all-passages");

/** More passages left out than this are not asked for and dropped; the others are named one by one. */
const manyLeftOut = 2_000;

export interface Scope {
  /** Undefined: everything. */
  within: Within | undefined;
  /** Passages that are left out of what `within` lets through: excluded words and entities, tables of contents. */
  without: ReadonlySet<string>;
  /** How many documents the question is asked of by name, or all there are: a filter that happens to leave one names none. */
  asked: number;
  /** What passes the filters, before phrases and exclusions of the question. */
  coverage: Coverage;
  /** Where passages were chosen one by one: these, with their documents. */
  passages: ReadonlyMap<string, string> | undefined;
  lets(passageId: string, documentId: string): boolean;
}

/** Passages by id with their documents. */
type Passages = ReadonlyMap<string, string>;

export type ReadScope = (filters: SearchFilters, question: Question, known: KnownCollection) => Promise<Scope>;

export function createScopes(store: GraphStore): ReadScope {
  return async (filters, question, known) => {
    const [documentIds, chosen, leftOut, held] = await Promise.all([
      documentsOf(filters),
      passagesOf(filters),
      leftOutBy(filters, question),
      holdingAll(question.phrases),
    ]);
    const { contents } = known;
    const documents = documentIds && new Set(documentIds);
    const inDocuments = (id: string, documentId: string) => !contents.has(id) && (documents?.has(documentId) ?? true);
    const chooses = contents.size > 0 || documents !== undefined;
    const passing = chosen && (chooses ? keep(chosen, inDocuments) : chosen);
    // A phrase may stand in most of a large collection: where nothing narrows it down its passages are not gone through again.
    const exact = held && (passing ? keep(held, (id) => passing.has(id)) : chooses ? keep(held, inDocuments) : held);
    const without = new Set([...leftOut, ...contents.keys()]);
    let passages = exact ?? passing;
    if (!passages && without.size > manyLeftOut)
      passages = keep(
        byId(await store.read(allPassages)),
        (id, documentId) => !without.has(id) && (documents?.has(documentId) ?? true),
      );
    const lets = (passageId: string, documentId: string) =>
      !without.has(passageId) && (passages ? passages.has(passageId) : (documents?.has(documentId) ?? true));
    return {
      within: passages ? { passageIds: [...passages.keys()] } : documentIds && { documentIds },
      without,
      passages,
      asked: listOf(filters.documentId)?.length ?? known.all.documents,
      coverage: await coverageOf(documentIds, passing, known),
      lets,
    };
  };

  async function coverageOf(
    documentIds: string[] | undefined,
    passing: Passages | undefined,
    { contents, all }: KnownCollection,
  ): Promise<Coverage> {
    if (passing) return { documents: documentIds?.length ?? all.documents, passages: passing.size };
    if (!documentIds) return all;
    const chosen = new Set(documentIds);
    const rows = chosen.size > 0 ? await store.read(countPassages, { documentIds }) : [];
    const unseen = [...contents.values()].filter((documentId) => chosen.has(documentId)).length;
    return { documents: documentIds.length, passages: numberIn(rows, "passages") - unseen };
  }

  /** Documents that pass, or undefined when no filter concerns them. */
  async function documentsOf(filters: SearchFilters): Promise<string[] | undefined> {
    const params = documentParams(filters);
    if (!params) return undefined;
    const [wanted, unwanted] = [listOf(filters.topic), listOf(filters.not?.topic)];
    const rows = await store.read(documentsInFilter, params);
    return rows.flatMap(({ id, title }) => {
      const own = wanted || unwanted ? topicsOf(title as string) : [];
      const passes =
        (!wanted || own.some((topic) => wanted.includes(topic))) && !own.some((t) => unwanted?.includes(t));
      return passes ? [id as string] : [];
    });
  }

  /** Passages that pass, or undefined when no filter concerns single passages. */
  async function passagesOf({ entity, hasTarget, hasAmount }: SearchFilters): Promise<Passages | undefined> {
    const chosen = await Promise.all([
      entity === undefined ? undefined : naming(entity),
      hasTarget ? store.read(passagesWithTarget).then(byId) : undefined,
      hasAmount ? withSums() : undefined,
    ]);
    const [first, ...rest] = chosen.filter((passages) => passages !== undefined);
    return first && keep(first, (id) => rest.every((passages) => passages.has(id)));
  }

  async function withSums(): Promise<Passages> {
    const rows = await store.read(passagesWithCurrency, { currencies });
    return byId(rows.filter(({ text }) => namesSumOfMoney(text as string)));
  }

  async function naming(entity: OneOf): Promise<Passages> {
    const asked = listOf(entity) ?? [];
    const names = asked.filter((one) => !typeOfEntityId(one));
    const found = names.length > 0 ? await store.read(entitiesNamed, { names }) : [];
    const ids = [...asked.filter((one) => typeOfEntityId(one)), ...found.map(({ id }) => id as string)];
    const rows = await Promise.all(
      ids.map((id) => store.read(passagesOfEntity.replaceAll("TypeOfEntity", typeOfEntityId(id)!), { id })),
    );
    return byId(rows.flat());
  }

  async function leftOutBy({ not }: SearchFilters, { without: words }: Question): Promise<Iterable<string>> {
    const [named, held] = await Promise.all([
      not?.entity === undefined ? undefined : naming(not.entity),
      words.length > 0 ? store.read(passagesWithWords, { words }).then(byId) : undefined,
    ]);
    return [...(named?.keys() ?? []), ...(held?.keys() ?? [])];
  }

  /** Passages that hold every phrase, or undefined for no phrases. */
  async function holdingAll(phrases: readonly string[]): Promise<Passages | undefined> {
    const holding = await Promise.all(
      phrases.map(async (phrase) => {
        const passages = new Map<string, string>();
        for (const found of await Promise.all(waysToPrint(phrase).map((way) => store.passagesWithPhrase(way))))
          for (const { passageId, documentId } of found) passages.set(passageId, documentId);
        return passages;
      }),
    );
    const [first, ...rest] = holding;
    if (!first || rest.length === 0) return first;
    return keep(first, (id) => rest.every((passages) => passages.has(id)));
  }
}

const byId = (rows: readonly Row[]): Map<string, string> =>
  new Map(rows.map(({ id, documentId }) => [id as string, documentId as string]));

function keep(passages: Passages, passes: (id: string, documentId: string) => boolean): Passages {
  const kept = new Map<string, string>();
  for (const [id, documentId] of passages) if (passes(id, documentId)) kept.set(id, documentId);
  return kept;
}

const numberIn = ([row]: readonly Row[], column: string): number => (row?.[column] as number | undefined) ?? 0;
