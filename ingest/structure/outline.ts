/**
 * Which blocks are headings and how deep they stand: marks in a plausible sequence, headings of the format, and free
 * headings. Works on one region at a time (the body, or one annex), since every annex begins to count anew.
 */
import type { Block } from "../model.ts";
import { findFreeHeadings } from "./free-headings.ts";
import {
  LONGEST_HEADING,
  LONGEST_RUN_ON_HEADING,
  listNumbered,
  type NumberedParagraph,
  runOnHeading,
  sectionBlocks,
} from "./numbered-paragraphs.ts";
import { markerRanks } from "./section-markers.ts";

export interface Heading {
  /** Index of the block. */
  block: number;
  /** Smaller is further out. */
  rank: number;
  number?: string;
  title: string;
  /** Where the heading's own words end: the end of the block, or of its first sentence when text runs on. */
  end: number;
  /** False for a numbered paragraph whose first sentence is not a name for the rest. */
  named: boolean;
}

/** Rank of headings known by the format alone: h1 is 1. */
const FORMAT_RANK = 0;
/** Free headings stand above any mark a text without 一、 may have. */
const FREE_RANK = 15;
/** A whole sentence this short can still be a heading: （一）加强领导。 */
const LONGEST_SENTENCE_HEADING = 20;

/** The headings among the blocks from `from` to `to` (exclusive), in order. `skip` holds blocks that have another part to play. */
export function findHeadings(
  text: string,
  blocks: readonly Block[],
  from: number,
  to: number,
  skip: (block: number) => boolean,
): Heading[] {
  const numbered = listNumbered(text, blocks, from, to, skip);
  const opening = sectionBlocks(numbered, blocks, to);
  const byBlock = new Map(numbered.map((each) => [each.block, each]));
  const outlined = numbered.some(({ marker }) => markerRanks[marker.class] <= markerRanks["一、"]);
  const formatted = blocks.slice(from, to).some((block, i) => block.kind === "heading" && !skip(from + i));
  const free = new Set(
    outlined || formatted ? [] : findFreeHeadings(text, blocks, from, to, (i) => skip(i) || byBlock.has(i)),
  );

  const headings: Heading[] = [];
  for (let i = from; i < to; i++) {
    const block = blocks[i] as Block;
    const each = byBlock.get(i);
    if (each) {
      if (opening.has(i)) headings.push(numberedHeading(each, block));
      continue;
    }
    if (skip(i) || (block.kind !== "heading" && !free.has(i))) continue;
    const title = bare(text.slice(block.start, block.end));
    const rank = free.has(i) ? FREE_RANK : FORMAT_RANK + (block.level ?? 1);
    if (title) headings.push({ block: i, rank, title, end: block.end, named: true });
  }
  return headings;
}

function numberedHeading({ block: index, marker, rest }: NumberedParagraph, block: Block): Heading {
  const base = { block: index, rank: markerRanks[marker.class], number: marker.printed };
  const runOn = runOnHeading(rest);
  const words = rest.trim();
  // The text of an article (条) is no name for it, however short; its name stands in brackets or on a line without a stop.
  if (marker.class === "条" && (runOn !== undefined || /[。：；]/.test(words)))
    return { ...base, title: bracketedName(words) ?? "", end: block.end, named: false };
  if (runOn !== undefined) {
    const end = block.start + marker.length + runOn;
    return { ...base, title: bare(rest.slice(0, runOn)), end, named: true };
  }
  const isName =
    words.length <= LONGEST_HEADING &&
    !/[。！？].+/.test(words) &&
    !(/[。；]$/.test(words) && words.length > LONGEST_SENTENCE_HEADING);
  if (isName) return { ...base, title: bare(words), end: block.end, named: true };
  return { ...base, title: firstClause(words), end: block.end, named: false };
}

const bracketedName = (words: string): string | undefined => /^[【（(]([^】）)]{2,20})[】）)]/.exec(words)?.[1];

/** The first clause of a long numbered paragraph, as a name to cite it by. */
function firstClause(words: string): string {
  const clause = /^[^，。；：！？,;:]*/.exec(words)?.[0] ?? "";
  return clause.length <= LONGEST_RUN_ON_HEADING ? clause : `${clause.slice(0, LONGEST_RUN_ON_HEADING)}…`;
}

/** A heading without Markdown emphasis and final punctuation. */
const bare = (heading: string): string =>
  heading
    .replace(/[*#_]{1,3}/g, "")
    .trim()
    .replace(/[。：:；;]+$/, "");
