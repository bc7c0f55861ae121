/** Finds the words a citation is of: a passage, a fact, or a place of a document. */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore } from "../../graph/store.ts";
import { formatReference } from "../export/bibliography/gbt7714.ts";
import type { Masking } from "../personal-data.ts";
import { createHeldDocuments } from "./held-documents.ts";
import { inOneLine, sectionWithin } from "./quoted-words.ts";

const query = (name: string) => cypherFile(new URL(`./${name}.cypher`, import.meta.url));
const byId = [query("cited-passage"), query("cited-node"), query("cited-relation")];
const citedPlace = query("cited-place");

/** An id of a passage, figure, rule, mention or stated relation; or a place of a document as rows of queries give it. */
export type CitedThing = { id: string } | { documentId: string; start: number; end: number };

/** Where words stand. Offsets are UTF-16 code units of the document's normalised text. */
export interface CitedPlace {
  documentId: string;
  /** Headings joined by ' › '. */
  section: string | null;
  /** From 1. */
  page: number | null;
  start: number;
  end: number;
}

/** The place, or undefined when there is no such thing. A place that is given is not looked up in its text. */
export async function findPlace(store: GraphStore, thing: CitedThing): Promise<CitedPlace | undefined> {
  if (!("id" in thing)) {
    const { documentId, start, end } = thing;
    const [found] = await store.read(citedPlace, { documentId, start });
    const { section, page } = (found ?? { section: null, page: null }) as Pick<CitedPlace, "section" | "page">;
    return { documentId, section, page, start, end };
  }
  for (const cypher of byId) {
    const [found] = await store.read(cypher, { id: thing.id });
    if (found) return found as unknown as CitedPlace;
  }
  return undefined;
}

export interface Citation {
  /** The reference by GB/T 7714—2025 with its page, then section and words: `题名：文号[A]. 日期：2. 一、目标：“原文”` */
  reference: string;
  quote: string;
  documentId: string;
  start: number;
  end: number;
}

/** The citation, its quote masked, or undefined when there is no such thing. */
export async function findCited(
  { store, masking }: { store: GraphStore; masking: Masking },
  thing: CitedThing,
): Promise<Citation | undefined> {
  const place = await findPlace(store, thing);
  const document = place && (await createHeldDocuments(store).find(place.documentId));
  if (!document) return undefined;
  const { documentId, section, page, start, end } = place;
  const words = document.text.slice(start, end);
  if (!words) return undefined;
  const quote = await masking.span(documentId, start, words);
  const line = formatReference(document.work, { standard: "2025", system: "numeric" }, { page });
  const within = sectionWithin(section, document.work.title);
  return { reference: `${line} ${within ? `${within}：` : ""}“${inOneLine(quote)}”`, quote, documentId, start, end };
}
