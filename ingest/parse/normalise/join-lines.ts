import type { SourceLine } from "../draft.ts";
import {
  beginsClosed,
  closesMark,
  endsClause,
  endsOpen,
  endsSentence,
  isAnnexLine,
  isDate,
  isDocumentNumber,
  isLabelled,
  markerOf,
  openMarks,
} from "./line-shapes.ts";
import { normaliseSpaces, printedWidth } from "./spaces.ts";

/** Lines that make one paragraph, in order. */
export type LineGroup = SourceLine[];

/** Full line of an official document: 28 characters (GB/T 9704-2012, 5.2.3), 26 in the first line of a paragraph. */
const officialFirstLine = 26;

const isStarter = (line: string) =>
  markerOf(line) !== undefined || isLabelled(line) || isAnnexLine(line) || isDate(line) || isDocumentNumber(line);

function goesOn(before: string, next: string): boolean {
  if (beginsClosed(next)) return true;
  const open = openMarks(before);
  if (open.length > 0 && !endsSentence(before) && closesMark(open.at(-1)!, next)) return true;
  if (isStarter(next) || isDate(before) || isDocumentNumber(before)) return false;
  if (endsSentence(before) || endsClause(before)) return false;
  if (endsOpen(before)) return true;
  if (/^的/u.test(next)) return true;
  const inner = /[，。；、]/u.test(before);
  if (inner && printedWidth(before) >= officialFirstLine - 2) return true;
  if (/\d$/.test(before) && /^\d/.test(next)) return true;
  return false;
}

/** Lines grouped into paragraphs: a line that goes on in the next one is joined with it. */
export function groupLines(lines: readonly SourceLine[]): LineGroup[] {
  const groups: LineGroup[] = [];
  let text = "";
  for (const line of lines) {
    const next = normaliseSpaces(line.text);
    const group = groups.at(-1);
    if (group && goesOn(text, next)) {
      group.push(line);
      text += next;
    } else {
      groups.push([line]);
      text = next;
    }
  }
  return groups;
}
