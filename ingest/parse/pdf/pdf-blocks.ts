import type { DraftBlock, SourceLine } from "../draft.ts";
import { groupLines, joinGroup } from "../normalise/join-lines.ts";
import { printedWidth, withoutSpace } from "../normalise/spaces.ts";
import { looksLikeHeader } from "../table-header.ts";
import type { Page } from "./page-furniture.ts";
import { median, type PageLine } from "./page-lines.ts";
import type { PageTables } from "./pdf-tables.ts";

/** A line of a table of contents: words, a leader of dots, a page number. Source: GB/T 7713, the form of 目次. */
const leader = /(?:[.．·•…‥⋯]\s*){3,}\s*[（(]?\d{1,4}[）)]?$/u;

type Piece = { line: SourceLine } | { block: DraftBlock };

/** Paragraphs, lines of contents and rows of tables in reading order. */
export function pdfBlocks(pages: readonly Page[], tables: PageTables): DraftBlock[] {
  const pieces: Piece[] = [];
  let tableIndex = 0;
  const size = median(pages.flatMap(({ lines }) => lines.map((line) => line.size))) || 12;
  for (const page of pages) {
    const left = leftMargin(page.lines, size);
    const pitch = median(
      page.lines
        .slice(1)
        .map((line, index) => page.lines[index]!.y - line.y)
        .filter((step) => step > 0),
    );
    const waiting = (tables.get(page.number) ?? []).map((rows) => ({
      rows,
      text: withoutSpace(rows.flat().join("")),
      placed: false,
    }));
    let above: PageLine | undefined;
    for (const line of page.lines) {
      const table = waiting.find(
        ({ text }) => line.runs.every((run) => text.includes(withoutSpace(run.text))) && printedWidth(line.text) > 0,
      );
      if (table) {
        if (!table.placed) {
          for (const [index, cells] of table.rows.entries())
            pieces.push({
              block: {
                kind: "table-row",
                text: "",
                page: page.number,
                row: { table: tableIndex, header: index === 0 && looksLikeHeader(cells, table.rows[1]), cells },
              },
            });
          tableIndex++;
          table.placed = true;
        }
        above = undefined;
        continue;
      }
      if (leader.test(line.text)) {
        pieces.push({ block: { kind: "contents", text: line.text, page: page.number } });
        above = undefined;
        continue;
      }
      const step = above === undefined ? 0 : above.y - line.y;
      pieces.push({
        line: {
          text: line.text,
          gap: pitch > 0 && step > pitch * 1.6 ? 1 : 0,
          indent: Math.max(0, Math.round(((line.left - left) / size) * 2) / 2),
          width: (line.right - line.left) / size,
          page: page.number,
        },
      });
      above = line;
    }
  }
  return joined(pieces);
}

/** Where most lines of a page begin. */
function leftMargin(lines: readonly PageLine[], size: number): number {
  const counts = new Map<number, number>();
  for (const { left } of lines) {
    const rounded = Math.round(left / (size / 2));
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most === undefined ? 0 : most[0] * (size / 2);
}

function joined(pieces: readonly Piece[]): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let lines: SourceLine[] = [];
  const close = () => {
    for (const group of groupLines(lines)) {
      const [first] = group;
      blocks.push({
        kind: "paragraph",
        text: joinGroup(group),
        ...(first?.page !== undefined && { page: first.page }),
      });
    }
    lines = [];
  };
  for (const piece of pieces) {
    if ("line" in piece) lines.push(piece.line);
    else {
      close();
      blocks.push(piece.block);
    }
  }
  close();
  return blocks;
}
