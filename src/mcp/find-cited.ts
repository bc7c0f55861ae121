/** Finds the words a citation is of: a passage, a fact, or a place of a document. */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore, Row } from "../../graph/store.ts";
import type { Masking } from "../personal-data.ts";
import { type CitedPlace, citation } from "./citation.ts";

const query = (name: string) => cypherFile(new URL(`./${name}.cypher`, import.meta.url));
const byId = [query("cited-passage"), query("cited-node"), query("cited-relation")];
const citedPlace = query("cited-place");

/** An id of a passage, figure, rule, mention or stated relation; or a place of a document as rows of queries give it. */
export type CitedThing = { id: string } | { documentId: string; start: number; end: number };

export interface Citation {
  /** The reference line, GB/T 7714 style, with the quote. */
  reference: string;
  quote: string;
  documentId: string;
  start: number;
  end: number;
}

/** What the .cypher files give. */
interface Place extends Omit<CitedPlace["document"], "title"> {
  title: string;
  documentId: string;
  section: string | null;
  page: number | null;
  start: number;
  end: number;
}

/** The citation, its quote masked, or undefined when there is no such thing. */
export async function findCited(
  { store, masking }: { store: GraphStore; masking: Masking },
  thing: CitedThing,
): Promise<Citation | undefined> {
  const found = "id" in thing ? await findById(store, thing.id) : await findPlace(store, thing);
  if (!found) return undefined;
  const { documentId, title, docNumber, issuer, date, section, page, start, end } = found as unknown as Place;
  const quote = await masking.span(documentId, start, found.quote as string);
  const reference = citation({ document: { title, docNumber, issuer, date }, section, page, quote });
  return { reference, quote, documentId, start, end };
}

async function findById(store: GraphStore, id: string): Promise<Row | undefined> {
  for (const cypher of byId) {
    const [found] = await store.read(cypher, { id });
    if (found) return found;
  }
  return undefined;
}

async function findPlace(
  store: GraphStore,
  { documentId, start, end }: { documentId: string; start: number; end: number },
): Promise<Row | undefined> {
  const [found] = await store.read(citedPlace, { documentId, start, end });
  const quote = (found?.text as string | undefined)?.slice(start, end);
  return found && quote ? { ...found, quote } : undefined;
}
