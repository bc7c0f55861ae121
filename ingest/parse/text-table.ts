import type { SourceLine } from "./draft.ts";
import { rowOf } from "./normalise/markup-marks.ts";
import { looksLikeHeader } from "./table-header.ts";

export interface TextTable {
  rows: string[][];
  /** Whether the first row names the columns. */
  header: boolean;
  /** How many lines of the text it takes. */
  lines: number;
}

/** A table that begins at line `at`: two lines or more in a row with tabs, or written with | as in Markdown. */
export function tableAt(lines: readonly SourceLine[], at: number): TextTable | undefined {
  return pipedTable(lines, at) ?? tabTable(lines, at);
}

/** The line at `index`, when it follows the table's first line without a gap of its own. */
const nextLine = (lines: readonly SourceLine[], index: number, at: number, gap: number) =>
  index < lines.length && (index === at || lines[index]!.gap <= gap) ? lines[index]!.text : undefined;

function tabTable(lines: readonly SourceLine[], at: number): TextTable | undefined {
  let end = at;
  while (nextLine(lines, end, at, 1)?.includes("\t")) end++;
  if (end - at < 2) return undefined;
  const rows = lines.slice(at, end).map(({ text }) => text.split("\t").map((cell) => cell.trim()));
  return { rows, header: looksLikeHeader(rows[0]!, rows[1]), lines: end - at };
}

function pipedTable(lines: readonly SourceLine[], at: number): TextTable | undefined {
  const rows: string[][] = [];
  let end = at;
  let ruled = false;
  for (let line = nextLine(lines, end, at, 0); line !== undefined; line = nextLine(lines, ++end, at, 0)) {
    const cells = rowOf(line);
    if (cells === undefined) break;
    if (cells.length > 0) rows.push(cells);
    else ruled ||= rows.length === 1;
  }
  return rows.length >= 2 ? { rows, header: ruled || looksLikeHeader(rows[0]!, rows[1]), lines: end - at } : undefined;
}
