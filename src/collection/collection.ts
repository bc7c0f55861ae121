/** What the collection holds: documents, their structure and facts, entities with theirs. Text leaves it masked. */
import { cypherFile } from "../../graph/cypher-file.ts";
import { typeOfEntityId } from "../../graph/ontology/index.ts";
import type { GraphStore, Row } from "../../graph/store.ts";
import type { Masking } from "../personal-data.ts";

const query = (name: string) => cypherFile(new URL(`./${name}.cypher`, import.meta.url));
const listDocuments = query("list-documents");
const getDocument = query("get-document");
const sectionsOfDocument = query("sections-of-document");
const passagesOfDocument = query("passages-of-document");
const mentionsOfDocument = query("mentions-of-document");
const getEntity = query("get-entity");
const factsFromEntity = query("facts-from-entity");
const factsToEntity = query("facts-to-entity");

/** The query for entities of one type: `TypeOfEntity` stands for a label, which only the ontology can give. */
const ofType = (cypher: string, type: string) => cypher.replaceAll("TypeOfEntity", type);

export interface DocumentFilters {
  province?: string;
  issuer?: string;
  kind?: string;
  yearFrom?: number;
  yearTo?: number;
  title?: string;
}

export interface Collection {
  /** Documents in order of province, date, title. */
  documents(filters?: DocumentFilters): Promise<Row[]>;
  /** A document with sections, passages, mentions and its extraction record, or undefined. */
  findDocument(id: string): Promise<Row | undefined>;
  /** The normalised text of a document, or undefined. */
  findText(id: string): Promise<{ text: string; title: string; source: string; format: string } | undefined>;
  /** An entity with its mentions and the facts that start and end at it, or undefined. */
  findEntity(id: string): Promise<Row | undefined>;
}

/** Rows with columns `documentId`, `start` and `quote` have their quotes masked by place, others as loose text. */
export async function maskRows(masking: Masking, rows: readonly Row[]): Promise<Row[]> {
  return Promise.all(
    rows.map(async (row) => {
      if (typeof row.quote !== "string") return row;
      const placed = typeof row.documentId === "string" && typeof row.start === "number";
      const quote = placed
        ? await masking.span(row.documentId as string, row.start as number, row.quote)
        : masking.loose(row.quote);
      return { ...row, quote };
    }),
  );
}

/** Masks every quote of an extraction record by its place, and the personal data it lists. */
async function maskRecord(masking: Masking, documentId: string, value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((item) => maskRecord(masking, documentId, item)));
  if (value === null || typeof value !== "object") return value;
  const entries = await Promise.all(
    Object.entries(value).map(async ([key, item]): Promise<[string, unknown]> => {
      const start = (value as { start?: number }).start;
      if ((key === "quote" || key === "text") && typeof item === "string")
        return [key, typeof start === "number" ? await masking.span(documentId, start, item) : masking.loose(item)];
      return [key, await maskRecord(masking, documentId, item)];
    }),
  );
  return Object.fromEntries(entries);
}

export function createCollection({ store, masking }: { store: GraphStore; masking: Masking }): Collection {
  return {
    documents: (filters = {}) =>
      store.read(listDocuments, {
        province: filters.province ?? null,
        issuer: filters.issuer ?? null,
        kind: filters.kind ?? null,
        yearFrom: filters.yearFrom ?? null,
        yearTo: filters.yearTo ?? null,
        title: filters.title ?? null,
      }),

    async findDocument(id) {
      const [found] = await store.read(getDocument, { id });
      if (!found) return undefined;
      const { text: _text, record, ...document } = found;
      const [sections, passages, mentions] = await Promise.all([
        store.read(sectionsOfDocument, { id }),
        store.read(passagesOfDocument, { id }),
        store.read(mentionsOfDocument, { id }),
      ]);
      const mask = (start: number, words: string) => masking.span(id, start, words);
      return {
        ...document,
        sections,
        passages: await Promise.all(
          passages.map(async (row) => ({ ...row, text: await mask(row.start as number, row.text as string) })),
        ),
        mentions: await Promise.all(
          mentions.map(async (row) => ({ ...row, quote: await mask(row.start as number, row.quote as string) })),
        ),
        facts: (await maskRecord(masking, id, JSON.parse(record as string))) as Row,
      };
    },

    async findText(id) {
      const [found] = await store.read(getDocument, { id });
      if (!found) return undefined;
      const { text, title, source, format } = found as Record<string, string>;
      return { text: await masking.span(id, 0, text!), title: title!, source: source!, format: format! };
    },

    async findEntity(id) {
      const type = typeOfEntityId(id);
      if (!type) return undefined;
      const mentions = await store.read(ofType(getEntity, type), { id });
      const [first] = mentions;
      if (!first) return undefined;
      const [from, to] = await Promise.all([
        store.read(ofType(factsFromEntity, type), { id }),
        store.read(ofType(factsToEntity, type), { id }),
      ]);
      return {
        ...(first.entity as Row),
        type,
        mentions: (await maskRows(masking, mentions)).map(({ entity: _entity, type: _type, ...mention }) => mention),
        facts: { from: await maskRows(masking, from), to: await maskRows(masking, to) },
      };
    },
  };
}
