/** Parsed documents made by hand: every line a paragraph, "# " a heading of the format, cells between tabs a table row. */
import type { Block, ParsedDocument } from "../../../ingest/model.ts";

export function parsedText(source: string, more: Partial<ParsedDocument> = {}): ParsedDocument {
  const blocks: Block[] = [];
  let text = "";
  let table = -1;
  let inTable = false;
  for (const raw of source.split("\n")) {
    const line = raw.trim();
    if (!line) continue;
    const level = /^(#+) /.exec(line)?.[1]?.length;
    const words = level ? line.slice(level + 1) : line;
    if (text) text += "\n";
    const start = text.length;
    text += words;
    const isRow = words.includes("\t");
    if (isRow && !inTable) table++;
    if (isRow) {
      let at = start;
      const cells = words.split("\t").map((cell) => {
        const span = { start: at, end: at + cell.length };
        at = span.end + 1;
        return span;
      });
      blocks.push({ kind: "table-row", start, end: text.length, table: { index: table, header: !inTable, cells } });
    } else if (level) blocks.push({ kind: "heading", start, end: text.length, level });
    else blocks.push({ kind: "paragraph", start, end: text.length });
    inTable = isRow;
  }
  return { text, blocks, format: "txt", repetitions: [], hints: {}, problems: [], ...more };
}
