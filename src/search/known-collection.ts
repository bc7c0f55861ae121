/** What every search needs of the whole collection: read once, and again when something has changed. */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore, Row, VectorSpace } from "../../graph/store.ts";
import type { Coverage } from "./search-answer.ts";

const query = (name: string) => cypherFile(new URL(`./${name}.cypher`, import.meta.url));
const countPassages = query("count-all-passages");
const contentsPassages = query("contents-passages");
const allDocuments = query("all-documents");

/** A document by what a question may name it by. */
export interface KnownDocument {
  id: string;
  title: string;
  docNumber: string | null;
}

export interface KnownCollection {
  /** In order of id. */
  documents: ReadonlyMap<string, KnownDocument>;
  /** Tables of contents, which are never hits: passages by id with their documents. */
  contents: ReadonlyMap<string, string>;
  /** Everything, without tables of contents. */
  all: Coverage;
  vectorSpace: VectorSpace | undefined;
}

export type ReadCollection = () => Promise<KnownCollection>;

export function createKnownCollection(store: GraphStore): ReadCollection {
  let known: { state: string; collection: Promise<KnownCollection> } | undefined;

  async function readCollection(): Promise<KnownCollection> {
    const [documents, contents, passages, vectorSpace] = await Promise.all([
      store.read(allDocuments),
      store.read(contentsPassages),
      store.read(countPassages),
      store.vectorSpace(),
    ]);
    return {
      documents: new Map(documents.map((row) => [row.id as string, documentOf(row)])),
      contents: new Map(contents.map(({ id, documentId }) => [id as string, documentId as string])),
      all: { documents: documents.length, passages: (passages[0]!.passages as number) - contents.length },
      vectorSpace,
    };
  }

  return async () => {
    const state = await store.state();
    // Those who ask while it is read wait for the same reading.
    if (known?.state !== state) known = { state, collection: readCollection() };
    const { collection } = known;
    try {
      return await collection;
    } catch (error) {
      if (known?.collection === collection) known = undefined;
      throw error;
    }
  };
}

const documentOf = ({ id, title, docNumber }: Row): KnownDocument => ({
  id: id as string,
  title: (title as string | null) ?? "",
  docNumber: docNumber as string | null,
});
