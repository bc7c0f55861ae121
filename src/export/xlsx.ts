import writeXlsxFile, { type Cell, type SheetData } from "write-excel-file/node";
import type { Row, Value } from "../../graph/store.ts";
import { cellOf, cellText, type TableColumn } from "./cell-text.ts";
import { withoutControls } from "./xml-text.ts";

/** A cell holds no more characters. Source: Excel specifications and limits. */
const longestCell = 32_767;

const heading = (value: string): Cell => ({ value, type: String, fontWeight: "bold" });

/** Numbers and truth values stay what they are; everything else is text, so that nothing is run as a formula. */
function cell(value: Value | undefined): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? { value, type: Number } : null;
  if (typeof value === "boolean") return { value, type: Boolean };
  const text = withoutControls(cellText(value));
  return { value: text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text, type: String };
}

/** A workbook of two sheets: the table, and what it says about itself. */
export function asXlsx(
  rows: readonly Row[],
  columns: readonly TableColumn[],
  about: readonly (readonly [string, string])[],
): Promise<Buffer> {
  const table: SheetData = [
    columns.map(({ label }) => heading(label)),
    ...rows.map((row) => columns.map((column) => cell(cellOf(row, column)))),
  ];
  return writeXlsxFile([
    { data: table, sheet: "数据 data", stickyRowsCount: 1, columns: columns.map(() => ({ width: 24 })) },
    {
      data: about.map((line) => line.map((text) => cell(text))),
      sheet: "说明 about",
      columns: [{ width: 28 }, { width: 80 }],
    },
  ]).toBuffer();
}
