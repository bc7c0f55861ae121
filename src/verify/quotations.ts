/** Quotations of a draft: words in quotation marks, and whole blocks set apart as quotations. */
import type { Block } from "../../ingest/model.ts";
import type { Span } from "./finding.ts";

export interface Quotation {
  /** The quoted words, without their marks. */
  span: Span;
  /** What stands between ellipses; one part where there is none. */
  parts: Span[];
  kind: "marks" | "block";
}

// GB/T 15834-2011, 4.8: “ ” outside, ‘ ’ inside; 「」『』 in vertical and traditional print. " " and ＂ are typed for them.
const pairs: Record<string, string> = { "“": "”", "「": "」", "『": "』", '"': '"', "＂": "＂", "‘": "’" };
// GB/T 15834-2011, 4.11: …… ; typed as …, ..., 。。。, or put in brackets to show that the writer left something out.
const ellipsis = /[[［（(]?\s*(?:…{1,2}|\.{3,6}|。{3,6})\s*[\]］）)]?/gu;

/** All quotations in order of the text; one inside another belongs to the outer one. */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  return blocks.flatMap((block) => {
    if (block.kind === "contents") return [];
    if (block.quotation) return blockQuotation(text, block);
    return inMarks(text, block);
  });
}

/** The block without the line that says whose words they are (——《某办法》). */
function blockQuotation(text: string, { start, end }: Block): Quotation[] {
  const words = text.slice(start, end);
  const by = /\s*(?:——|—|－－|--)\s*[^—。]{2,60}$/u.exec(words);
  const own = trimmed(text, { start, end: by ? start + by.index : end });
  return own.end > own.start ? [{ span: own, parts: partsOf(text, own), kind: "block" }] : [];
}

function inMarks(text: string, { start, end }: Block): Quotation[] {
  const found: Quotation[] = [];
  for (let at = start; at < end; at++) {
    const closing = pairs[text[at]!];
    if (closing === undefined) continue;
    const close = closingOf(text, at, end, closing);
    if (close === undefined) continue;
    const span = trimmed(text, { start: at + 1, end: close });
    if (span.end > span.start) found.push({ span, parts: partsOf(text, span), kind: "marks" });
    at = close;
  }
  return found;
}

function closingOf(text: string, open: number, end: number, closing: string): number | undefined {
  const opening = text[open]!;
  let depth = 0;
  for (let at = open; at < end; at++) {
    if (text[at] === opening && (opening !== closing || at === open)) depth++;
    else if (text[at] === closing && --depth === 0) return at;
  }
  // “A“B” left open: the nearest closing mark is better than none.
  const nearest = text.indexOf(closing, open + 1);
  return nearest > 0 && nearest < end ? nearest : undefined;
}

function partsOf(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const { 0: mark, index } of text.slice(start, end).matchAll(ellipsis)) {
    parts.push({ start: from, end: start + index });
    from = start + index + mark.length;
  }
  parts.push({ start: from, end });
  return parts.map((part) => trimmed(text, part)).filter((part) => part.end > part.start);
}

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from]!)) from++;
  while (to > from && /\s/u.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}
