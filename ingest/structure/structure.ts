/** From blocks to a document: who wrote what and when, its sections, sentences and passages. */
import type { DocumentMetadata, ParsedDocument, StructuredDocument } from "../model.ts";
import { findHeadings } from "./outline.ts";
import { cutPassages } from "./passages.ts";
import { buildSectionTree, type Region } from "./section-tree.ts";
import { listSentences } from "./sentence-list.ts";

/** Pure and deterministic; never throws for a text without structure, which becomes one section. */
export function structure(parsed: ParsedDocument): StructuredDocument {
  const { text, blocks } = parsed;
  const isCopy = copies(parsed);
  const metadata: DocumentMetadata = { issuers: [], addressees: [], annexes: [], kind: "other" };
  const regions: Region[] = [
    { from: 0, to: blocks.length, headings: findHeadings(text, blocks, 0, blocks.length, isCopy) },
  ];
  const tree = buildSectionTree(text.length, blocks, regions, metadata.title?.value ?? "");
  const sentences = listSentences(text, blocks, tree, () => false, isCopy);
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
