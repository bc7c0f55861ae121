import type { Draft } from "./assemble.ts";
import type { DraftBlock, SourceLine } from "./draft.ts";
import { groupLines, joinGroup } from "./normalise/join-lines.ts";
import { isPageNumber } from "./normalise/line-shapes.ts";
import { dropMarks, isRule } from "./normalise/markup-marks.ts";
import { dropControls, printedWidth } from "./normalise/spaces.ts";
import { tableAt } from "./text-table.ts";

/** The mark of a block quotation; it stands before each of its lines. Source: CommonMark 0.31, 5.1. */
const quotationMark = /^(?:>\s*)+(?=[\p{L}\p{N}“"「『《（(【*#_-])/u;

/** The lines of a text that have something in them, with the blank lines before them counted. Page numbers and rules count as blank. */
function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let gap = 0;
  for (const raw of text.split(/\r\n|[\n\r\f\u2028\u2029\u0085]/u)) {
    const line = dropControls(raw).replaceAll("\u00a0", " ");
    const marked = line.trim();
    const body = marked.replace(quotationMark, "");
    if (body === "" || isPageNumber(body) || isRule(body)) {
      gap++;
      continue;
    }
    const indent = printedWidth(line.slice(0, line.length - line.trimStart().length));
    lines.push({ text: body, gap, indent, ...(body !== marked && { quotation: true as const }) });
    gap = 0;
  }
  return lines;
}

/** A plain or Markdown text: tables of tab-separated or piped lines, headings, and paragraphs of everything else. */
export function readPlainText(text: string, format: "txt" | "md"): Draft {
  const lines = sourceLines(text);
  const blocks: DraftBlock[] = [];
  let tables = 0;
  let from = 0;
  const paragraphs = (to: number) => {
    for (const group of groupLines(lines.slice(from, to))) {
      const { text: words, level } = dropMarks(joinGroup(group));
      const quotation = group[0]?.quotation && { quotation: true as const };
      blocks.push(
        level === undefined
          ? { kind: "paragraph", text: words, ...quotation }
          : { kind: "heading", level, text: words },
      );
    }
  };
  for (let at = 0; at < lines.length; ) {
    const table = tableAt(lines, at);
    if (table === undefined) {
      at++;
      continue;
    }
    paragraphs(at);
    for (const [index, cells] of table.rows.entries())
      blocks.push({ kind: "table-row", text: "", row: { table: tables, header: table.header && index === 0, cells } });
    tables++;
    at += table.lines;
    from = at;
  }
  paragraphs(lines.length);
  return { format, blocks };
}
