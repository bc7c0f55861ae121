import type { Draft } from "./assemble.ts";
import type { DraftBlock, SourceLine } from "./draft.ts";
import { groupLines, joinGroup } from "./normalise/join-lines.ts";
import { isPageNumber } from "./normalise/line-shapes.ts";
import { dropControls, printedWidth } from "./normalise/spaces.ts";
import { tableAt } from "./tab-table.ts";

/** The lines of a text that have something in them, with the blank lines before them counted. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let gap = 0;
  let page: number | undefined;
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029\u0085]|\f/u)) {
    const line = dropControls(raw).replaceAll("\u00a0", " ");
    const body = line.trim();
    if (body === "" || isPageNumber(body)) {
      gap++;
      continue;
    }
    lines.push({ text: body, gap, indent: printedWidth(line.slice(0, line.length - line.trimStart().length)), page });
    gap = 0;
  }
  return lines;
}

/** A plain text: tables of tab-separated lines, and paragraphs of everything else. */
export function readPlainText(text: string): Draft {
  const lines = sourceLines(text);
  const blocks: DraftBlock[] = [];
  let table = 0;
  let from = 0;
  const flush = (to: number) => {
    for (const group of groupLines(lines.slice(from, to))) blocks.push({ kind: "paragraph", text: joinGroup(group) });
  };
  for (let at = 0; at < lines.length; ) {
    const rows = tableAt(lines, at);
    if (rows === undefined) {
      at++;
      continue;
    }
    flush(at);
    for (const [index, cells] of rows.rows.entries())
      blocks.push({ kind: "table-row", text: "", row: { table, header: rows.header && index === 0, cells } });
    table++;
    at += rows.lines;
    from = at;
  }
  flush(lines.length);
  return { format: "txt", blocks };
}
