import type { DraftBlock, SourceLine } from "../draft.ts";
import { groupLines, joinGroup } from "../normalise/join-lines.ts";
import { printedWidth, withoutSpace } from "../normalise/spaces.ts";
import { looksLikeHeader } from "../table-header.ts";
import type { Page } from "./page-furniture.ts";
import { median, type PageLine } from "./page-lines.ts";
import type { PageTables } from "./pdf-tables.ts";

/** A line of a table of contents: words, a leader of dots, a page number. Source: GB/T 7713, the form of 目次. */
const leader = /(?:[.．·•…‥⋯]\s*){3,}\s*[（(]?\d{1,4}[）)]?$/u;

type Piece = { line: SourceLine } | { block: DraftBlock } | "break";

const lastIsContents = (pieces: readonly Piece[]) => {
  const last = pieces.at(-1);
  return last !== undefined && last !== "break" && "block" in last && last.block.kind === "contents";
};

/** Paragraphs, lines of contents and rows of tables in reading order. */
export function pdfBlocks(pages: readonly Page[], tables: PageTables): DraftBlock[] {
  const pieces: Piece[] = [];
  let tableIndex = 0;
  const area = textArea(pages);
  for (const page of pages) {
    const left = area?.left ?? Math.min(...page.lines.map((line) => line.left));
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
    let rows = 0;
    for (const [at, line] of page.lines.entries()) {
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
      if (rows === 0) {
        rows = rowsAt(page.lines, at);
        if (rows > 0) tableIndex++;
      }
      if (rows > 0) {
        const header =
          page.lines[at - 1]?.cells.length !== line.cells.length &&
          looksLikeHeader(line.cells, page.lines[at + 1]?.cells);
        pieces.push({
          block: {
            kind: "table-row",
            text: "",
            page: page.number,
            row: { table: tableIndex - 1, header, cells: line.cells },
          },
        });
        rows--;
        above = undefined;
        continue;
      }
      // The first half of a line of contents that is too long for one.
      const opensContents = leader.test(page.lines[at + 1]?.text ?? "") && lastIsContents(pieces);
      if (opensContents || leader.test(line.text)) {
        pieces.push({ block: { kind: "contents", text: line.text, page: page.number } });
        above = undefined;
        continue;
      }
      // Another size of letters is another thing: a title, a caption, a note.
      if (above !== undefined && Math.abs(above.size - line.size) > 1 && line.text.length > 3) pieces.push("break");
      const step = above === undefined ? 0 : above.y - line.y;
      pieces.push({
        line: {
          text: line.text,
          gap: pitch > 0 && step > pitch * 1.6 ? 1 : 0,
          indent: (line.left - left) / line.size,
          width: (line.right - line.left) / line.size,
          ...(area !== undefined && { fullWidth: (area.right - area.left) / line.size }),
          page: page.number,
        },
      });
      above = line;
    }
  }
  return joined(pieces);
}

/** Left and right edge of the text area in points; undefined where lines do not fill one (forms, slides, poems). */
function textArea(pages: readonly Page[]): { left: number; right: number } | undefined {
  const long = pages.flatMap(({ lines }) =>
    lines.filter((line) => line.cells.length === 1 && line.right - line.left >= 15 * line.size),
  );
  const right = commonest(long.map((line) => line.right));
  const lefts = long.map((line) => line.left);
  if (right === undefined) return undefined;
  const filled = long.filter((line) => Math.abs(line.right - right) < line.size).length;
  if (filled < 4 || filled < long.length * 0.25) return undefined;
  // First lines of paragraphs begin further right, and may be the more frequent ones.
  const left = lefts.filter((edge) => lefts.filter((other) => Math.abs(other - edge) < 3).length >= long.length * 0.08);
  return { left: Math.min(...left), right };
}

/** The middle of the fullest 4-point stretch of edges. */
function commonest(edges: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const edge of edges) counts.set(Math.round(edge / 4), (counts.get(Math.round(edge / 4)) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most === undefined ? undefined : most[0] * 4;
}

/** Lines of three cells or more make a table without ruling lines where two follow one another, or one holds figures; how
 * many lines from `at` on. */
function rowsAt(lines: readonly PageLine[], at: number): number {
  let end = at;
  while (end < lines.length && lines[end]!.cells.length >= 3) end++;
  const figures = lines[at]!.cells.filter((cell) => /^[\d,.%％-]+$/u.test(cell)).length;
  return end - at >= 2 || figures >= 3 ? end - at : 0;
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
    if (piece === "break") close();
    else if ("line" in piece) lines.push(piece.line);
    else {
      close();
      blocks.push(piece.block);
    }
  }
  close();
  return blocks;
}
