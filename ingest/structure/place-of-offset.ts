/** On which page and in which section a place of a document stands. Offsets are UTF-16 code units of the normalised text. */
import type { StructuredDocument } from "../model.ts";

/** The page, from 1; undefined where the format has none. */
export function pageAt({ blocks }: Pick<StructuredDocument, "blocks">, offset: number): number | undefined {
  let page: number | undefined;
  for (const block of blocks) {
    if (block.start > offset) break;
    page = block.page ?? page;
  }
  return page;
}

/** Index of the deepest section that holds the offset, a heading or signature too; 0 is the document itself. */
export function sectionAt({ sections }: Pick<StructuredDocument, "sections">, offset: number): number {
  let found = 0;
  for (const section of sections)
    if (section.start <= offset && offset < section.end && section.depth >= sections[found]!.depth)
      found = section.ordinal;
  return found;
}
