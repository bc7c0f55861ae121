/** The documents evidence is taken from: what they are called and what they say. */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore } from "../../graph/store.ts";
import type { Work } from "../export/bibliography/work.ts";
import { createMasking } from "../personal-data.ts";

const heldDocument = cypherFile(new URL("./held-document.cypher", import.meta.url));
const documentsByName = cypherFile(new URL("./documents-by-name.cypher", import.meta.url));

export interface HeldDocument {
  work: Work;
  /** The normalised text, not masked: for use inside the program. */
  text: string;
  /** The same text with contact data masked, whatever the configuration says: what collections keep and compare. */
  masked: string;
}

export interface HeldDocuments {
  /** The document with this id, or undefined; read once. */
  find(id: string): Promise<HeldDocument | undefined>;
  /** Ids of other documents that are the same act by 文号, or by title where not both have a number; in order of id. */
  alike(work: Pick<Work, "id" | "title" | "docNumber">): Promise<string[]>;
}

const plain = (title: string) => title.replace(/\s+/gu, "");

/** A view of the documents for one piece of work: what was read once is not read again. */
export function createHeldDocuments(store: GraphStore): HeldDocuments {
  const masking = createMasking(store, "mask");
  const read = new Map<string, Promise<HeldDocument | undefined>>();
  let names: Promise<Pick<Work, "id" | "title" | "docNumber">[]> | undefined;

  async function readDocument(id: string): Promise<HeldDocument | undefined> {
    const [row] = await store.read(heldDocument, { id });
    if (!row) return undefined;
    const { title, docNumber, issuer, date, kind, url, accessed, text, record } = row as Record<string, string>;
    const { issuers = issuer ? [issuer] : [] } = JSON.parse(record!).document as { issuers?: string[] };
    return {
      work: { id, title: title!, docNumber, issuers, date, kind, ...(url && { url, accessed }) },
      text: text!,
      masked: await masking.span(id, 0, text!),
    };
  }

  return {
    find(id) {
      const found = read.get(id) ?? readDocument(id);
      read.set(id, found);
      return found;
    },
    async alike({ id, title, docNumber }) {
      names ??= store.read(documentsByName) as unknown as Promise<Pick<Work, "id" | "title" | "docNumber">[]>;
      return (await names)
        .filter((other) =>
          other.docNumber && docNumber ? other.docNumber === docNumber : plain(other.title) === plain(title),
        )
        .map((other) => other.id)
        .filter((other) => other !== id);
    },
  };
}
