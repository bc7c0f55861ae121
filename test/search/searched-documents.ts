import type { GraphStore } from "../../graph/store.ts";
import { searchWords } from "../../ingest/language/words.ts";

/** A document with just what search looks at. */
export interface SearchedDocument {
  id: string;
  title: string;
  docNumber: string;
  issuer: string;
  province: string;
  kind: string;
  year: number;
  date: string;
  passages: { heading: string; text: string; kind?: string }[];
}

/** Writes documents and their passages; the passage at place 0 of document d1 is d1p0. */
export async function writeForSearch(store: GraphStore, documents: readonly SearchedDocument[]): Promise<void> {
  await store.ensureSchema();
  await store.write(
    documents.flatMap(({ passages, ...document }) => [
      {
        cypher: "MERGE (d:Document {id: $id}) SET d += $properties",
        params: { id: document.id, properties: { ...document, level: "省级" } },
      },
      ...passages.map(({ heading, text, kind = "text" }, ordinal) => ({
        cypher: "MERGE (p:Passage {id: $id}) SET p += $properties",
        params: {
          id: `${document.id}p${ordinal}`,
          properties: {
            documentId: document.id,
            sectionId: `${document.id}s`,
            ordinal,
            kind,
            text,
            words: searchWords(text),
            heading,
            start: ordinal * 1000,
            end: ordinal * 1000 + text.length,
          },
        },
      })),
    ]),
  );
}
