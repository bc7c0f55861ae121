/**
 * Ids of a document's passages, made from heading and text: a passage keeps its id, its vector and the links to it while
 * its words stay the same, wherever it moves in the document.
 */
import { shortHash } from "../../graph/ontology/index.ts";
import type { Passage, StructuredDocument } from "../model.ts";

/** Between the titles of a section path. */
export const pathSeparator = " › ";

/** The section path of a passage, for a table its header row too. */
export function passageHeading(document: StructuredDocument, passage: Passage): string {
  const path = document.sections[passage.section]?.path ?? [];
  return [...path, ...(passage.tableHeader ? [passage.tableHeader] : [])].join(pathSeparator);
}

/** In the order of `document.passages`. The same words under the same heading a second time get `-2`. */
export function passageIds(document: StructuredDocument, documentId: string): string[] {
  const seen = new Map<string, number>();
  return document.passages.map((passage) => {
    const words = `${passageHeading(document, passage)}\n${document.text.slice(passage.start, passage.end)}`;
    const id = `${documentId}_p_${shortHash(words, 10)}`;
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  });
}
