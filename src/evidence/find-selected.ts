/**
 * Finds the words a selector means in a text that may have changed since: read again, from another format, or in a later
 * version. White space is left out of every comparison, since formats break lines differently and nothing else
 * (docs/decisions/normalised-text.md).
 */
import search from "approx-string-match";
import type { TextPosition, TextQuote } from "./selectors.ts";

export interface Selected extends TextPosition {
  /**
   * same: at the place it was; moved: the same words elsewhere; changed: words much like them, or the same words in
   * other surroundings, which a person must look at.
   */
  state: "same" | "moved" | "changed";
}

/** A text without white space, and where its characters stand. */
interface Bare {
  text: string;
  /** Offsets in the full text of each code unit. */
  offsets: number[];
}

function bare(full: string): Bare {
  const offsets: number[] = [];
  let text = "";
  for (const { 0: run, index } of full.matchAll(/\S+/gu)) {
    text += run;
    for (let at = 0; at < run.length; at++) offsets.push(index + at);
  }
  return { text, offsets };
}

/** Share of a quote's characters that may differ for it to be the same statement changed. */
const tolerance = 0.25;
/** Share of the context that must agree for words to be those that were quoted. */
const agreement = 0.5;
/** A quote of this length (a clause) that occurs once is itself, whatever surrounds it; a shorter one may be chance. */
const tellingLength = 16;

/** How much of `context` stands in the stretch of text beside a match, from 0 to 1. */
function likeness(context: string, beside: string): number {
  if (!context) return 1;
  const errors = Math.min(...search(beside, context, context.length - 1).map((match) => match.errors), context.length);
  return 1 - errors / context.length;
}

/** The mean likeness of what stands before and after; 1 where the quote has no context. */
function contextLikeness(text: string, start: number, end: number, prefix: string, suffix: string): number {
  const sides = [
    prefix && likeness(prefix, text.slice(Math.max(0, start - 2 * prefix.length), start)),
    suffix && likeness(suffix, text.slice(end, end + 2 * suffix.length)),
  ].filter((side) => side !== "");
  return sides.length === 0 ? 1 : sides.reduce((sum, side) => sum + side, 0) / sides.length;
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** Whether two texts differ only where one of them is masked (src/personal-data.ts). */
const sameButMasked = (a: string, b: string) =>
  a.length === b.length && [...a].every((sign, at) => sign === b[at] || sign === "*" || b[at] === "*");

/** The words in `full` that the selectors mean, or undefined where nothing like them is left. */
export function findSelected(full: string, quote: TextQuote, position: TextPosition | undefined): Selected | undefined {
  const exact = bare(quote.exact).text;
  if (!exact) return undefined;
  if (position && bare(full.slice(position.start, position.end)).text === exact) return { ...position, state: "same" };

  const { text, offsets } = bare(full);
  const prefix = bare(quote.prefix).text;
  const suffix = bare(quote.suffix).text;
  const formerly = position ? offsets.findIndex((offset) => offset >= position.start) : 0;
  const weigh = (start: number, end: number, errors: number) => ({
    start,
    end,
    errors,
    context: contextLikeness(text, start, end, prefix, suffix),
    distance: Math.abs(start - formerly),
  });
  const better = (a: ReturnType<typeof weigh>, b: ReturnType<typeof weigh>) =>
    b.context - a.context || a.errors - b.errors || a.distance - b.distance;
  const place = (match: { start: number; end: number }, state: Selected["state"]): Selected => ({
    start: offsets[match.start]!,
    end: offsets[match.end - 1]! + 1,
    state,
  });

  const verbatim = occurrences(text, exact)
    .map((start) => weigh(start, start + exact.length, 0))
    .sort(better);
  const [best] = verbatim;
  if (best) {
    const certain = best.context >= agreement || (verbatim.length === 1 && exact.length >= tellingLength);
    return place(best, certain ? "moved" : "changed");
  }

  const allowed = Math.floor(exact.length * tolerance);
  const [near] = search(text, exact, allowed)
    .map(({ start, end, errors }) => weigh(start, end, errors))
    .sort(better);
  if (!near || near.end <= near.start) return undefined;
  if (sameButMasked(text.slice(near.start, near.end), exact)) return place(near, "moved");
  return near.context >= agreement || exact.length >= tellingLength ? place(near, "changed") : undefined;
}
