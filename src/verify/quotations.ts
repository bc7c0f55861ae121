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

/** Longest quotation that goes on in other lines, in UTF-16 code units. */
const longestQuotation = 2000;

/** All quotations in order of the text; one inside another belongs to the outer one. */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const found: Quotation[] = [];
  let until = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "contents" || block.start < until) continue;
    if (block.quotation) {
      // Paragraphs quoted one after the other are one quotation, as a reader sees them.
      let last = block;
      for (let next = index + 1; blocks[next]?.quotation && !endsQuotation(text, last); next++) last = blocks[next]!;
      found.push(...blockQuotation(text, { start: block.start, end: last.end }));
      until = last.end;
    } else {
      const quoted = inMarks(text, { start: Math.max(block.start, until), end: block.end });
      found.push(...quoted);
      until = Math.max(until, quoted.at(-1)?.span.end ?? 0);
    }
  }
  return found;
}

/** A paragraph that ends like one: what follows is another quotation. */
const endsQuotation = (text: string, { end }: Span): boolean => /[。！？；：”』」）)]$/u.test(text.slice(end - 1, end));

/** The block without the line that says whose words they are (——《某办法》). */
function blockQuotation(text: string, { start, end }: Span): Quotation[] {
  const words = text.slice(start, end);
  const by = /\s*(?:——|—|－－|--)\s*[^—。]{2,60}$/u.exec(words);
  const own = trimmed(text, { start, end: by ? start + by.index : end });
  return own.end > own.start ? [{ span: own, parts: partsOf(text, own), kind: "block" }] : [];
}

function inMarks(text: string, { start, end }: Span): Quotation[] {
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
  // “A“B” left open: the nearest closing mark is better than none; it may stand in the next line, where a page was copied.
  const nearest = text.indexOf(closing, open + 1);
  if (nearest < 0 || nearest - open > longestQuotation) return undefined;
  const goesOn = nearest < end || (opening !== closing && !text.slice(open + 1, nearest).includes(opening));
  return goesOn ? nearest : undefined;
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
