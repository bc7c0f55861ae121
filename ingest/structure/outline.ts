/**
 * Which blocks are headings and how deep they stand: marks in a plausible sequence, headings of the format, and free
 * headings. Works on one region at a time (the body, or one annex), since every annex begins to count anew.
 */
import type { Block } from "../model.ts";
import { findFreeHeadings } from "./free-headings.ts";
import { findMarker, type Marker, type MarkerClass, markerRanks } from "./section-markers.ts";

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

/** Longest first sentence that still reads as the name of what follows (UTF-16 units, the mark left out). */
const LONGEST_RUN_ON_HEADING = 36;
/** Longest paragraph of its own that can be a heading. */
const LONGEST_HEADING = 70;
/** Rank of headings known by the format alone: h1 is 1. */
const FORMAT_RANK = 0;
/** Free headings stand above any mark a text without 一、 may have. */
const FREE_RANK = 15;

interface Candidate {
  block: number;
  marker: Marker;
  /** The words after the mark. */
  rest: string;
}

/** The headings among the blocks from `from` to `to` (exclusive), in order. `skip` holds blocks that have another part to play. */
export function findHeadings(
  text: string,
  blocks: readonly Block[],
  from: number,
  to: number,
  skip: (block: number) => boolean,
): Heading[] {
  const candidates: Candidate[] = [];
  for (let i = from; i < to; i++) {
    const block = blocks[i] as Block;
    if (skip(i) || block.kind === "table-row" || block.kind === "contents") continue;
    const words = text.slice(block.start, block.end);
    const marker = findMarker(words);
    if (marker) candidates.push({ block: i, marker, rest: words.slice(marker.length) });
  }
  const accepted = inSequence(candidates);
  const byBlock = new Map(accepted.map((candidate) => [candidate.block, candidate]));

  const numbered = accepted.some(({ marker }) => markerRanks[marker.class] <= markerRanks["一、"]);
  const formatted = blocks.slice(from, to).some((block, i) => block.kind === "heading" && !skip(from + i));
  const free = new Set(
    numbered || formatted ? [] : findFreeHeadings(text, blocks, from, to, (i) => skip(i) || byBlock.has(i)),
  );

  const headings: Heading[] = [];
  for (let i = from; i < to; i++) {
    const block = blocks[i] as Block;
    const candidate = byBlock.get(i);
    if (candidate) {
      if (!isListItem(candidate, i, blocks, to, byBlock, text)) headings.push(markedHeading(candidate, block));
      continue;
    }
    if (skip(i) || (block.kind !== "heading" && !free.has(i))) continue;
    const title = bare(text.slice(block.start, block.end));
    const rank = free.has(i) ? FREE_RANK : FORMAT_RANK + (block.level ?? 1);
    if (title) headings.push({ block: i, rank, title, end: block.end, named: true });
  }
  return headings;
}

/**
 * Marks whose number fits: the first of its class, the successor of the one before (a gap of two is left to damage),
 * or the predecessor of the one after. 2.5 at the beginning of a line or a lone (3) is not a mark.
 */
function inSequence(candidates: readonly Candidate[]): Candidate[] {
  const byClass = new Map<MarkerClass, Candidate[]>();
  for (const candidate of candidates) {
    const list = byClass.get(candidate.marker.class) ?? [];
    list.push(candidate);
    byClass.set(candidate.marker.class, list);
  }
  const accepted = new Set<Candidate>();
  for (const list of byClass.values()) {
    let last: number | undefined;
    list.forEach((candidate, index) => {
      const { ordinal } = candidate.marker;
      const next = list[index + 1]?.marker.ordinal;
      const follows = last !== undefined && ordinal > last && ordinal <= last + 3;
      if (ordinal === 1 || follows || next === ordinal + 1) {
        accepted.add(candidate);
        last = ordinal;
      }
    });
  }
  return candidates.filter((candidate) => accepted.has(candidate));
}

/**
 * An item of a list is no section: one sentence under a mark below 一、 with nothing of its own beneath it. A section has
 * text or smaller marks under its heading, or a heading with text running on in the same paragraph.
 */
function isListItem(
  candidate: Candidate,
  block: number,
  blocks: readonly Block[],
  to: number,
  byBlock: ReadonlyMap<number, Candidate>,
  text: string,
): boolean {
  const rank = markerRanks[candidate.marker.class];
  if (rank <= markerRanks["一、"]) return false;
  if (runOnHeading(candidate.rest) !== undefined) return false;
  if (/[；;，,、]$/.test(candidate.rest.trimEnd())) return true;
  const next = block + 1 < to ? byBlock.get(block + 1) : undefined;
  if (next) return markerRanks[next.marker.class] <= rank;
  const following = block + 1 < to ? blocks[block + 1] : undefined;
  if (!following || following.kind === "heading") return true;
  // A whole sentence followed by unnumbered text: the text may go on about the whole list. A name does not end in a stop.
  return (
    endsLikeSentence(text.slice(blocks[block]!.start, blocks[block]!.end)) && candidate.rest.length > LONGEST_HEADING
  );
}

function markedHeading({ block: index, marker, rest }: Candidate, block: Block): Heading {
  const base = { block: index, rank: markerRanks[marker.class], number: marker.printed };
  const runOn = runOnHeading(rest);
  if (runOn !== undefined) {
    const end = block.start + marker.length + runOn;
    return { ...base, title: bare(rest.slice(0, runOn)), end, named: true };
  }
  const words = rest.trim();
  const named = words.length <= LONGEST_HEADING && !/[。！？].+/.test(words);
  if (named) return { ...base, title: bare(words), end: block.end, named };
  if (marker.class === "条") return { ...base, title: bracketedName(words) ?? "", end: block.end, named: false };
  return {
    ...base,
    title: firstClause(words),
    end: block.end,
    named: false,
  };
}

/** Length of the short first sentence that names the text running on after it, or undefined. */
function runOnHeading(rest: string): number | undefined {
  const stop = rest.search(/[。]/);
  if (stop > 0 && stop <= LONGEST_RUN_ON_HEADING && rest.slice(stop + 1).replace(/[*\s]/g, "").length > 0) {
    const after = /^[”*]*/.exec(rest.slice(stop + 1))?.[0].length ?? 0;
    return stop + 1 + after;
  }
  return undefined;
}

const bracketedName = (words: string): string | undefined => /^[【（(]([^】）)]{2,20})[】）)]/.exec(words)?.[1];

const endsLikeSentence = (words: string): boolean => /[。！？]$/.test(words.trimEnd());

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
