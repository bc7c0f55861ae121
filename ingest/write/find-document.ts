/** Is a file in the graph already? */
import { cypherFile } from "../../graph/cypher-file.ts";
import { documentId } from "../../graph/ontology/index.ts";
import type { GraphStore, Row } from "../../graph/store.ts";

const findById = cypherFile(new URL("./find-document.cypher", import.meta.url));
const findByHash = cypherFile(new URL("./find-documents-by-hash.cypher", import.meta.url));

export interface StoredDocument {
  id: string;
  path: string;
  contentHash: string;
  pipelineVersion: string;
  /** The model its passages were embedded with, or undefined. */
  vectorModel?: string;
}

const asStored = ({ id, source, contentHash, pipelineVersion, vectorModel }: Row): StoredDocument => ({
  id: id as string,
  path: source as string,
  contentHash: contentHash as string,
  pipelineVersion: pipelineVersion as string,
  vectorModel: (vectorModel ?? undefined) as string | undefined,
});

/** The stored document; a model it was embedded with counts only while every passage still has its vector. */
async function withVectors(store: GraphStore, document: StoredDocument): Promise<StoredDocument> {
  if (document.vectorModel === undefined) return document;
  const missing = await store.passagesWithoutVectors(document.id);
  return missing.length === 0 ? document : { ...document, vectorModel: undefined };
}

/** The document read from this path, or undefined. */
export async function findDocumentByPath(store: GraphStore, path: string): Promise<StoredDocument | undefined> {
  const [row] = await store.read(findById, { id: documentId(path) });
  return row && withVectors(store, asStored(row));
}

/** A document whose file has these bytes, whatever its path (the first path in alphabetical order), or undefined. */
export async function findDocumentByHash(store: GraphStore, contentHash: string): Promise<StoredDocument | undefined> {
  const [row] = await store.read(findByHash, { contentHash });
  return row && withVectors(store, asStored(row));
}
