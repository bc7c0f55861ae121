/** From blocks to a document: who wrote what and when, its sections, sentences and passages. */
import type { ParsedDocument, StructuredDocument } from "../model.ts";
import { linesOf } from "./metadata/line.ts";
import { readMetadata } from "./metadata/metadata.ts";
import { cutPassages } from "./passages.ts";
import { regionsOf } from "./regions.ts";
import { buildSectionTree } from "./section-tree.ts";
import { listSentences } from "./sentence-list.ts";

/** Pure and deterministic; never throws for a text without structure, which becomes one section. */
export function structure(parsed: ParsedDocument): StructuredDocument {
  const { text, blocks } = parsed;
  const isCopy = copies(parsed);
  const lines = linesOf(parsed, isCopy);
  const { metadata, attachments, titleBlocks, furniture } = readMetadata(parsed, lines);
  const standsApart = (block: number) => isCopy(block) || furniture.has(block);
  const regions = regionsOf(parsed, lines, attachments, standsApart);
  const tree = buildSectionTree(text.length, blocks, regions, metadata.title?.value ?? "", standsApart);
  const sentences = listSentences(text, blocks, tree, (block) => titleBlocks.has(block), isCopy);
  const passages = cutPassages(text, blocks, tree.sections, sentences, isCopy);
  return { ...parsed, metadata, sections: tree.sections, sentences, passages };
}

/** Whether a block stands in the second copy of a repeated stretch. */
function copies({ blocks, repetitions }: ParsedDocument): (block: number) => boolean {
  const copied = blocks.map((block) =>
    repetitions.some(({ second }) => block.start >= second.start && block.end <= second.end),
  );
  return (block) => copied[block] ?? false;
}
