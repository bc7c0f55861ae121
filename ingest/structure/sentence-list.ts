/** All sentences of a document: of its paragraphs, headings, list items and table rows, in order of the text. */
import type { Block, Sentence } from "../model.ts";
import type { SectionTree } from "./section-tree.ts";
import { cutSentences } from "./sentences.ts";

/** `isTitle` tells the blocks that name the document or an annex; contents and second copies have no sentences. */
export function listSentences(
  text: string,
  blocks: readonly Block[],
  tree: SectionTree,
  isTitle: (block: number) => boolean,
  isCopy: (block: number) => boolean,
): Sentence[] {
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === "contents" || isCopy(index)) return;
    const section = tree.sectionOfBlock[index] ?? 0;
    const heading = tree.headingOfBlock.get(index);
    const add = (start: number, end: number, isHeading: boolean) => {
      if (text.slice(start, end).trim()) sentences.push({ start, end, block: index, section, isHeading });
    };
    if (block.kind === "table-row" || isTitle(index) || block.kind === "heading") {
      add(block.start, block.end, block.kind !== "table-row");
      return;
    }
    let from = block.start;
    if (heading?.named) {
      add(block.start, heading.end, true);
      from = heading.end;
    }
    for (const { start, end } of cutSentences(text, from, block.end)) add(start, end, false);
  });
  return sentences;
}
