/**
 * Which lines of a text belong to one paragraph. Strong signs first (a mark that no line begins with, an open bracket),
 * then what no paragraph crosses (numbering marks, dates, labels), then how the text around is broken, and last the
 * shape of the two lines. docs/decisions/normalised-text.md has examples and near misses.
 */
import { wordsOf } from "../../language/words.ts";
import type { SourceLine } from "../draft.ts";
import {
  beginsClosed,
  closesMark,
  endsClause,
  endsLikeTitle,
  endsOpen,
  endsSentence,
  isAnnexLine,
  isDate,
  isDocumentNumber,
  isLabelled,
  isTitleTail,
  isUnpunctuated,
  type Marker,
  markerOf,
  openMarks,
} from "./line-shapes.ts";
import { normaliseSpaces, printedWidth } from "./spaces.ts";
import { findWrapping, type Wrapping } from "./wrapped-regions.ts";

/** Lines that make one paragraph, in order. */
export type LineGroup = SourceLine[];

/** A line of an official document holds 28 characters, the first of a paragraph 26 (GB/T 9704-2012, 5.2.3); one or two less where a mark or word is kept whole. */
const leastFullLine = 24;
/** A paragraph's last words on the next page; anything longer without a mark may be a line of its own. */
const longestTail = 6;

interface Shape {
  text: string;
  width: number;
  marker?: Marker;
  ended: boolean;
}

const shapeOf = (line: SourceLine): Shape => {
  const text = normaliseSpaces(line.text);
  return {
    text,
    width: line.width ?? printedWidth(text),
    marker: markerOf(text),
    ended: endsSentence(text) || endsClause(text),
  };
};

/** The paragraph so far: its text, the line it began with and its last line. */
interface Open {
  text: string;
  first: number;
  last: number;
}

/** Lines grouped into paragraphs, all lines kept, in order. */
export function groupLines(lines: readonly SourceLine[]): LineGroup[] {
  const shapes = lines.map(shapeOf);
  const wrapping = findWrapping(lines);
  const groups: LineGroup[] = [];
  let open: Open | undefined;
  for (const [index, line] of lines.entries()) {
    const sameKind = open && lines[open.last]!.quotation === line.quotation;
    if (open && sameKind && goesOn(open, index, lines, shapes, wrapping)) {
      groups.at(-1)!.push(line);
      open = { text: open.text + shapes[index]!.text, first: open.first, last: index };
    } else {
      groups.push([line]);
      open = { text: shapes[index]!.text, first: index, last: index };
    }
  }
  return groups;
}

/** The text of a paragraph; where two Latin words meet at the end of a line, a space stands for it. */
export const joinGroup = (group: readonly SourceLine[]): string =>
  group.reduce(
    (joined, { text }) => joined + (/[A-Za-z0-9,.;:!?)]$/.test(joined) && /^[A-Za-z]/.test(text) ? " " : "") + text,
    "",
  );

function goesOn(
  open: Open,
  index: number,
  lines: readonly SourceLine[],
  shapes: readonly Shape[],
  wrapping: readonly Wrapping[],
): boolean {
  const before = shapes[open.last]!;
  const next = shapes[index]!;
  if (shapes[open.first]!.marker === "heading") return false;
  const certain = byMarks(open.text, next.text);
  if (certain !== undefined) return certain;
  const { fullWidth, gapInside, indented } = wrapping[open.last]!;
  if (gapInside !== undefined && lines[index]!.gap > 0)
    return lines[index]!.gap <= gapInside && !(isOwnLine(next) && before.ended);
  if (fullWidth !== undefined && wrapping[index]!.fullWidth !== undefined)
    return byWidth(open, index, lines, shapes, fullWidth, indented === true);
  if (isRestOfAddressees(open.text, next.text)) return true;
  if (isOwnLine(next) || isDate(before.text) || isDocumentNumber(before.text) || before.ended) return false;
  return byShape(open, index, shapes);
}

const isOwnLine = ({ text, marker }: Shape) =>
  marker !== undefined || isLabelled(text) || isAnnexLine(text) || isDate(text) || isDocumentNumber(text);

/** Words that want a clause behind them, so that no paragraph ends with one. */
const endsJoining = /[，、；]?(?:其中|以及|并且|或者|按照|根据|为了)$/u;

/** What marks alone decide: undefined when they do not. */
function byMarks(before: string, next: string): boolean | undefined {
  if (beginsClosed(next)) return true;
  const mark = openMarks(before).at(-1);
  if (mark !== undefined && !endsSentence(before) && closesMark(mark, next)) return true;
  if (markerOf(next) !== undefined || isAnnexLine(next)) return undefined;
  if (endsOpen(before) && printedWidth(before) > 10) return true;
  if (endsJoining.test(before) && printedWidth(before) > 10) return true;
  // No number begins with 0 and a digit: 基地2 + 00个.
  if (/[^\d.]\d{1,3}$/u.test(before) && /^0\d{0,2}[%％\p{Script=Han}]/u.test(next)) return true;
  // The particle 的 begins no sentence.
  if (/^的/u.test(next) && !endsSentence(before)) return true;
  return undefined;
}

/** 各市总工会，省直各工会，各大企业 + 工会：, though 工会： alone looks like a label. */
const isRestOfAddressees = (before: string, next: string) =>
  /^[^。；：]*[，、][^。；：]*$/u.test(before) &&
  printedWidth(before) >= leastFullLine - 2 &&
  markerOf(before) === undefined &&
  /^[^，。；：]{1,12}：$/u.test(next);

/** Lines that fill one width: a line goes on when it is full. */
function byWidth(
  open: Open,
  index: number,
  lines: readonly SourceLine[],
  shapes: readonly Shape[],
  fullWidth: number,
  indented: boolean,
): boolean {
  const before = shapes[open.last]!;
  const next = shapes[index]!;
  const line = lines[index]!;
  if (indented && line.indent >= 1.5 && lines[open.last]!.indent < line.indent) return false;
  if (isAnnexLine(next.text) || isDate(next.text) || (next.marker !== undefined && before.ended)) return false;
  // Where the export lost the indents, the first line of a paragraph is two characters short.
  const lostIndent = open.first === open.last && !indented ? 2 : 0;
  const room = fullWidth - before.width - lines[open.last]!.indent;
  if (before.ended) {
    const nextIsFirstLine = !indented && Math.abs(fullWidth - 2 - next.width) < 1;
    return room <= 1 && !nextIsFirstLine && !isOwnLine(next);
  }
  if (next.marker !== undefined && !/第$/u.test(before.text))
    return room < 1 && !isHeading(before) && /[，、]$/u.test(before.text);
  if (splitsNumber(open.text, next.text)) return true;
  const word = /^[A-Za-z0-9.%-]+/.exec(next.text)?.[0].length ?? 0;
  return room <= 2.5 + lostIndent + Math.min(word / 2, 8);
}

const isHeading = ({ text, marker }: Shape) => marker !== undefined && isUnpunctuated(text);

/** Texts in which a paragraph is a line, and only some were cut by a page break. */
function byShape(open: Open, index: number, shapes: readonly Shape[]): boolean {
  const { text, first } = open;
  const before = shapes[first]!;
  const next = shapes[index]!;
  const width = printedWidth(text);
  if (splitsNumber(text, next.text)) return true;
  if (isUnpunctuated(text) && isUnpunctuated(next.text) && before.marker === undefined) {
    if (/关于|印发|转发/u.test(text) && !endsLikeTitle(text) && endsTitle(text, index, shapes)) return true;
    if (width >= 8 && !endsLikeTitle(text) && isTitleTail(next.text)) return true;
  }
  if (width < leastFullLine) return width >= 12 && !isUnpunctuated(text) && splitsWord(text, next.text);
  const tail = next.width <= longestTail && /^\p{Script=Han}+$/u.test(next.text) && !isSignature(index, shapes);
  const goesToAnEnd = next.ended || /[，；]/u.test(next.text);
  const running = /[。；]/u.test(text) || (/，/u.test(text) && !isLabelled(text));
  if (before.marker !== undefined && !/[。；]/u.test(text)) {
    const siblings = siblingsOf(first, shapes);
    const bare = siblings.filter(({ ended, text: other }) => !ended && isUnpunctuated(other)).length;
    if (siblings.length > 0 && bare * 2 >= siblings.length) return tail || splitsWord(text, next.text);
    if (siblings.length > 0) return goesToAnEnd || tail;
    return tail || (goesToAnEnd && (running || splitsWord(text, next.text)));
  }
  if (running) return (goesToAnEnd || tail) && !isSignature(index, shapes);
  return goesToAnEnd && !endsLikeTitle(text) && splitsWord(text, next.text);
}

/** A title over several lines: one of the next three ends as titles end, and none of them is anything else. */
function endsTitle(before: string, index: number, shapes: readonly Shape[]): boolean {
  for (const { text, marker } of shapes.slice(index, index + 3)) {
    if (
      !isUnpunctuated(text) ||
      marker !== undefined ||
      opensTitle(before, text) ||
      isDate(text) ||
      isDocumentNumber(text)
    )
      return false;
    if (endsLikeTitle(text)) return true;
  }
  return false;
}

/** 关于 begins another title, except after 转发 and 印发, which want one. */
const opensTitle = (before: string, next: string) => /^关于/u.test(next) && before.includes("关于");

/** Other lines with the same kind of numbering mark near by, up to four on either side. */
function siblingsOf(index: number, shapes: readonly Shape[]): Shape[] {
  const { marker } = shapes[index]!;
  const before = shapes.slice(Math.max(0, index - 40), index).filter((shape) => shape.marker === marker);
  const after = shapes.slice(index + 1, index + 40).filter((shape) => shape.marker === marker);
  return [...before.slice(-4), ...after.slice(0, 4)];
}

/** A name above a date, or above another name above a date: who signs. */
const isSignature = (index: number, shapes: readonly Shape[]) =>
  isUnpunctuated(shapes[index]!.text) && shapes.slice(index + 1, index + 4).some(({ text }) => isDate(text));

/**
 * A number cut in two: "达到2" + "00人以上". Not "…电话60001234" + "2026年5月" (a whole number, then a date).
 */
const splitsNumber = (before: string, next: string) =>
  /[^\d.]\d{1,3}\.?$/u.test(before) &&
  /^\d{1,3}(?:\.\d+)?[%％\p{Script=Han}]/u.test(next) &&
  !/^\d{1,2}[月日]/u.test(next);

/** Whether a word of the dictionary stands across the end of one text and the beginning of the other. */
function splitsWord(before: string, next: string): boolean {
  const left = before.slice(-6);
  if (!/\p{Script=Han}$/u.test(left) || !/^\p{Script=Han}/u.test(next)) return false;
  return wordsOf(left + next.slice(0, 6)).some(({ start, end }) => start < left.length && end > left.length);
}
