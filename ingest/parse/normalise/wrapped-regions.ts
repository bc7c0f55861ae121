/**
 * Which lines of a text are lines of a page rather than paragraphs. Exports of typeset pages give every printed line a
 * line of its own; two signs tell: the lines fill one width (a typesetter fills the line; GB/T 9704-2012 sets 28
 * characters), or the blank lines inside sentences are fewer than those between paragraphs.
 */
import type { SourceLine } from "../draft.ts";
import { endsClause, endsSentence, markerOf } from "./line-shapes.ts";
import { normaliseSpaces, printedWidth } from "./spaces.ts";

/** How the lines around one line are broken. */
export interface Wrapping {
  /** Width of a full line in full-width characters, where lines fill one width. */
  fullWidth?: number;
  /** Paragraphs begin with an indent. */
  indented?: boolean;
  /** Number of blank lines that stand inside sentences, where paragraphs are parted by more. */
  gapInside?: number;
}

/** Lines on either side that are looked at. */
const reach = 25;
/** Fewer lines than this do not show a width. */
const fewest = 6;
/** A line may be shorter than full by a mark that may not begin the next one, or a word or number kept whole. */
const slack = 2.5;

interface Measured {
  width: number;
  gap: number;
  indent: number;
  ended: boolean;
  short: boolean;
}

/** For every line, how the text around it is broken; an empty value where every line is a paragraph. */
export function findWrapping(lines: readonly SourceLine[]): Wrapping[] {
  const measured = lines.map(({ text, gap, indent, width: printed }): Measured => {
    const clean = normaliseSpaces(text);
    const width = printed ?? printedWidth(clean);
    return {
      width,
      gap,
      indent,
      ended: endsSentence(clean) || endsClause(clean),
      short: width < 24 && markerOf(clean) !== undefined,
    };
  });
  const found: Wrapping[] = new Array(lines.length);
  for (const { from, to } of regimes(lines)) {
    for (let at = from; at < to; at++) {
      const { fullWidth } = lines[at]!;
      if (fullWidth !== undefined) {
        found[at] = { fullWidth, indented: true };
        continue;
      }
      const near = measured.slice(Math.max(from, at - reach), Math.min(to, at + reach + 1));
      found[at] = gapOf(near) ?? widthOf(near) ?? {};
    }
  }
  return found;
}

/** Stretches in which lines follow one another without blank lines, and stretches in which they do not. */
function regimes(lines: readonly SourceLine[]): { from: number; to: number }[] {
  const runs: { from: number; to: number; tight: boolean }[] = [];
  for (let at = 0; at < lines.length; at++) {
    const tight = (lines[at + 1]?.gap ?? lines[at]!.gap) === 0;
    const last = runs.at(-1);
    if (last && last.tight === tight) last.to = at + 1;
    else runs.push({ from: at, to: at + 1, tight });
  }
  const merged: typeof runs = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last && (run.to - run.from < fewest || last.tight === run.tight)) last.to = run.to;
    else merged.push({ ...run });
  }
  return merged;
}

function widthOf(lines: readonly Measured[]): Wrapping | undefined {
  const long = lines.filter(({ width }) => width >= 12);
  if (long.length < fewest) return undefined;
  let full = 0;
  let fitting: Measured[] = [];
  for (const { width, indent } of long) {
    const candidate = width + indent;
    const fits = long.filter((line) => Math.abs(line.width + line.indent - (candidate - slack / 2)) <= slack / 2);
    if (fits.length > fitting.length || (fits.length === fitting.length && candidate > full)) {
      full = candidate;
      fitting = fits;
    }
  }
  const wider = long.filter((line) => line.width + line.indent > full + slack).length;
  const open = fitting.filter(({ ended }) => !ended).length;
  if (fitting.length < fewest - 2 || fitting.length < long.length * 0.4 || wider > long.length * 0.05) return undefined;
  if (open < fitting.length * 0.5) return undefined;
  return { fullWidth: full, indented: lines.filter(({ indent }) => indent >= 1.5).length >= lines.length * 0.1 };
}

function gapOf(lines: readonly Measured[]): Wrapping | undefined {
  const boundaries = lines.slice(1).map((line, index) => ({ gap: line.gap, before: lines[index]! }));
  const gaps = boundaries.map(({ gap }) => gap).filter((gap) => gap > 0);
  if (gaps.length < fewest) return undefined;
  const least = Math.min(...gaps);
  const inside = boundaries.filter(({ gap }) => gap === least);
  const between = boundaries.filter(({ gap }) => gap > least);
  if (between.length < 3 || inside.length < fewest) return undefined;
  const cut = (some: typeof boundaries) =>
    some.filter(({ before }) => !before.ended && !before.short).length / some.length;
  return cut(inside) >= 0.6 && cut(between) <= 0.4 ? { gapInside: least } : undefined;
}
