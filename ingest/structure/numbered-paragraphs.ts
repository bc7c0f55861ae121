/**
 * The numbered paragraphs of a region: which marks are real, which paragraphs are siblings, and whether a group of
 * siblings are sections or the items of a list.
 */
import type { Block } from "../model.ts";
import { findMarker, type Marker, type MarkerClass, markerRanks } from "./section-markers.ts";

export interface NumberedParagraph {
  /** Index of the block. */
  block: number;
  marker: Marker;
  /** The words after the mark. */
  rest: string;
}

/** Longest first sentence that still reads as the name of what follows (UTF-16 units, the mark left out). */
export const LONGEST_RUN_ON_HEADING = 36;
/** Longest paragraph of its own that can be a heading. */
export const LONGEST_HEADING = 70;

/** The numbered paragraphs whose numbers fit, in order. `skip` holds blocks that have another part to play. */
export function listNumbered(
  text: string,
  blocks: readonly Block[],
  from: number,
  to: number,
  skip: (block: number) => boolean,
): NumberedParagraph[] {
  const candidates: NumberedParagraph[] = [];
  for (let i = from; i < to; i++) {
    const block = blocks[i] as Block;
    if (skip(i) || block.kind === "table-row" || block.kind === "contents") continue;
    const words = text.slice(block.start, block.end);
    const marker = findMarker(words);
    if (marker) candidates.push({ block: i, marker, rest: words.slice(marker.length) });
  }
  return inSequence(candidates);
}

/**
 * Marks whose number fits: the first of its class, the successor of the one before (a gap of two is left to damage),
 * or the predecessor of the one after. 2.5 at the beginning of a line or a lone (3) is not a mark.
 */
function inSequence(candidates: readonly NumberedParagraph[]): NumberedParagraph[] {
  const byClass = new Map<MarkerClass, NumberedParagraph[]>();
  for (const candidate of candidates) {
    const list = byClass.get(candidate.marker.class) ?? [];
    list.push(candidate);
    byClass.set(candidate.marker.class, list);
  }
  const accepted = new Set<NumberedParagraph>();
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
 * The blocks that open sections. 编, 章, 节, 条 and 一、 always do; smaller marks by the group of siblings they stand in: when
 * at least half of them have text or smaller marks beneath, or a short heading with text running on. The last of a group
 * is not asked, since what follows it may belong to the list as a whole.
 */
export function sectionBlocks(
  numbered: readonly NumberedParagraph[],
  blocks: readonly Block[],
  to: number,
): Set<number> {
  const opening = new Set<number>();
  for (const group of siblings(numbered)) {
    const rank = rankOf(group[0]!);
    const asked = group.length > 1 ? group.slice(0, -1) : group;
    const votes = asked.filter((each) => looksLikeSection(each, numbered, blocks, to)).length;
    if (rank <= markerRanks["一、"] || votes * 2 >= asked.length) for (const { block } of group) opening.add(block);
  }
  return opening;
}

const rankOf = ({ marker }: NumberedParagraph): number => markerRanks[marker.class];

/** Runs of one class with rising numbers and no mark further out between them. */
function siblings(numbered: readonly NumberedParagraph[]): NumberedParagraph[][] {
  const groups: NumberedParagraph[][] = [];
  const open: NumberedParagraph[][] = [];
  for (const each of numbered) {
    while (open.length > 0 && rankOf(open.at(-1)![0]!) > rankOf(each)) open.pop();
    const group = open.at(-1);
    if (group && rankOf(group[0]!) === rankOf(each)) {
      if (each.marker.ordinal > group.at(-1)!.marker.ordinal) {
        group.push(each);
        continue;
      }
      open.pop();
    }
    const started = [each];
    groups.push(started);
    open.push(started);
  }
  return groups;
}

function looksLikeSection(
  each: NumberedParagraph,
  numbered: readonly NumberedParagraph[],
  blocks: readonly Block[],
  to: number,
): boolean {
  if (runOnHeading(each.rest) !== undefined) return true;
  const words = each.rest.trimEnd();
  if (/[；;，,、]$/.test(words)) return false;
  const next = each.block + 1 < to ? blocks[each.block + 1] : undefined;
  if (!next || next.kind === "heading") return false;
  const below = numberedAt(numbered, each.block + 1);
  if (below) return rankOf(below) > rankOf(each);
  // A whole long sentence names nothing; the text under it goes on about the same.
  return !(/[。！？]$/.test(words) && words.length > LONGEST_HEADING);
}

/** By bisection: the numbered paragraph on a block. */
function numberedAt(numbered: readonly NumberedParagraph[], block: number): NumberedParagraph | undefined {
  let low = 0;
  let high = numbered.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = numbered[middle]!.block;
    if (at === block) return numbered[middle];
    if (at < block) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** Length of the short first sentence that names the text running on after it, or undefined. */
export function runOnHeading(rest: string): number | undefined {
  const stop = rest.indexOf("。");
  if (stop <= 0 || stop > LONGEST_RUN_ON_HEADING) return undefined;
  const after = rest.slice(stop + 1);
  if (after.replace(/[*\s”]/g, "").length === 0) return undefined;
  return stop + 1 + (/^[”*]*/.exec(after)?.[0].length ?? 0);
}
