/** Rows as an aligned table for a terminal. */
import type { Row } from "../../graph/store.ts";
import { cellOf, cellText, type TableColumn } from "../export/cell-text.ts";

/** Columns a terminal cell takes: two for a wide (Chinese) character. Source: Unicode UAX #11, classes W and F. */
export function cellWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character,
      ) || character.codePointAt(0)! > 0x1f000
        ? 2
        : 1;
  return width;
}

function cut(text: string, width: number): string {
  if (cellWidth(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (cellWidth(kept) + cellWidth(character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** An aligned table; no cell is wider than `widest` columns. */
export function asTable(rows: readonly Row[], columns: readonly TableColumn[], widest = 48): string {
  const cells = rows.map((row) =>
    columns.map((column) => cut(cellText(cellOf(row, column)).replace(/\s+/g, " "), widest)),
  );
  const widths = columns.map(({ label }, at) =>
    Math.max(cellWidth(label), ...cells.map((line) => cellWidth(line[at]!))),
  );
  const line = (values: readonly string[]) =>
    values
      .map((value, at) => value + " ".repeat(widths[at]! - cellWidth(value)))
      .join("  ")
      .trimEnd();
  return [
    line(columns.map(({ label }) => label)),
    line(widths.map((width) => "─".repeat(width))),
    ...cells.map(line),
  ].join("\n");
}
