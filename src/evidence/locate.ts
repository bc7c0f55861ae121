/** Finds where the words of an item or a link stand today, in its document or in the same document read from elsewhere. */
import type { GraphStore } from "../../graph/store.ts";
import type { Work } from "../export/bibliography/work.ts";
import { findPlace } from "./find-cited.ts";
import { findSelected, type Selected } from "./find-selected.ts";
import type { HeldDocument, HeldDocuments } from "./held-documents.ts";
import type { SelectedRange } from "./selector-fragment.ts";
import type { TextPosition } from "./selectors.ts";

export interface Sought extends SelectedRange {
  document: Pick<Work, "id" | "title" | "docNumber">;
  position?: TextPosition;
}

/** Where the words stand, with what is known of that place. */
export interface Located extends Selected {
  document: HeldDocument;
  section: string | null;
  page: number | null;
}

/** Both ends of a long quote, or the whole of a short one. Between the ends anything may have changed. */
function findRange(text: string, { quote, until }: SelectedRange, position?: TextPosition): Selected | undefined {
  const first = findSelected(text, quote, until ? undefined : position);
  if (!until || !first) return first;
  const last = findSelected(text, until, undefined);
  if (!last || last.end <= first.start) return undefined;
  const changed = first.state === "changed" || last.state === "changed";
  const there = position?.start === first.start && position.end === last.end;
  return { start: first.start, end: last.end, state: changed ? "changed" : there ? "same" : "moved" };
}

/** The best place, or undefined where the words are in none of the documents held: they are lost. */
export async function locate(
  store: GraphStore,
  documents: HeldDocuments,
  sought: Sought,
): Promise<Located | undefined> {
  let best: (Selected & { document: HeldDocument }) | undefined;
  const lookIn = async (id: string, position?: TextPosition) => {
    const document = await documents.find(id);
    const found = document && findRange(document.masked, sought, position);
    if (!found) return;
    // Offsets that agree by chance in another file are no sign that nothing moved.
    const state = position || found.state !== "same" ? found.state : "moved";
    if (!best || (best.state === "changed" && state !== "changed")) best = { ...found, state, document };
  };
  await lookIn(sought.document.id, sought.position);
  if (!best || best.state === "changed")
    for (const id of await documents.alike(sought.document)) {
      await lookIn(id);
      if (best && best.state !== "changed") break;
    }
  if (!best) return undefined;
  const { start, end, document } = best;
  const place = await findPlace(store, { documentId: document.work.id, start, end });
  return { ...best, section: place?.section ?? null, page: place?.page ?? null };
}
