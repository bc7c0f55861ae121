/** A collection as it stands today: every item looked up again, its words as they may be quoted now. */
import type { GraphStore } from "../../graph/store.ts";
import type { Work } from "../export/bibliography/work.ts";
import type { Masking } from "../personal-data.ts";
import type { EvidenceCollection, EvidenceItem } from "./evidence-collection.ts";
import { createHeldDocuments, type HeldDocuments } from "./held-documents.ts";
import { linkTo } from "./link.ts";
import { locate } from "./locate.ts";

export interface ShownItem extends Pick<EvidenceItem, "id" | "addedAt" | "comment" | "group" | "row"> {
  /** same, moved: quoted as it stands; changed: other words stand there now; lost: the words are in no document held. */
  state: "same" | "moved" | "changed" | "lost";
  /** The exact words, contact data masked; of a changed or lost item those that were picked. */
  quote: string;
  /** What stands there now, where that is something else. */
  now?: string;
  document: Work;
  /** Headings joined by ' › '. */
  section: string | null;
  page: number | null;
  start: number;
  end: number;
  /** From /. */
  link: string;
}

export interface ShownCollection extends Pick<EvidenceCollection, "id" | "name" | "createdAt" | "updatedAt"> {
  items: ShownItem[];
}

async function showItem(
  { store, masking, documents }: { store: GraphStore; masking: Masking; documents: HeldDocuments },
  item: EvidenceItem,
): Promise<ShownItem> {
  const [quote, position] = item.target.selector;
  const found = await locate(store, documents, { document: item.document, quote, position });
  const { id, addedAt, group, comment, row } = item;
  const kept = {
    ...{ id, addedAt, group: masking.loose(group), comment: masking.loose(comment) },
    ...(row && {
      row: { ...row, cells: row.cells.map(({ label, text }) => ({ label, text: masking.loose(text) })) },
    }),
  };
  if (!found) {
    const { start, end } = position;
    const link = linkTo(item.document, position, quote);
    const { document, section, page } = item;
    // Kept masked already; masked again by what is known today, since its document can tell no more.
    return { ...kept, state: "lost", quote: masking.loose(quote.exact), document, section, page, start, end, link };
  }
  const { start, end, state, document } = found;
  const words = await masking.span(document.work.id, start, document.text.slice(start, end));
  const unmoved = state === "same";
  return {
    ...kept,
    state,
    ...(state === "changed" ? { quote: masking.loose(quote.exact), now: words } : { quote: words }),
    document: document.work,
    // The fact's own page is more exact than its passage's.
    section: unmoved ? item.section : found.section,
    page: unmoved ? item.page : found.page,
    start,
    end,
    link: linkTo(document.work, { start, end }, quote),
  };
}

/** Items in their order. */
export async function showEvidence(
  { store, masking }: { store: GraphStore; masking: Masking },
  collection: EvidenceCollection,
): Promise<ShownCollection> {
  const documents = createHeldDocuments(store);
  const items: ShownItem[] = [];
  for (const item of collection.items) items.push(await showItem({ store, masking, documents }, item));
  const { id, createdAt, updatedAt } = collection;
  return { id, name: masking.loose(collection.name), createdAt, updatedAt, items };
}
