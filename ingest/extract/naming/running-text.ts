/** The parts of a document from which names are taken: tables of contents and repetitions say nothing new. */
import type { StructuredDocument } from "../../model.ts";

export interface TextPart {
  /** Offset of the part in the document's text. */
  start: number;
  text: string;
}

/** The paragraphs, headings and table rows in order, without contents pages and without what repeats earlier text. */
export function runningText(doc: StructuredDocument): TextPart[] {
  const repeated = doc.repetitions.map(({ second }) => second);
  return doc.blocks
    .filter(
      (block) =>
        block.kind !== "contents" &&
        !repeated.some((stretch) => block.start >= stretch.start && block.end <= stretch.end),
    )
    .map((block) => ({ start: block.start, text: doc.text.slice(block.start, block.end) }));
}
