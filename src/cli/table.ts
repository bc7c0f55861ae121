/** Rows as an aligned table, as CSV, or as JSON. */
import type { Row, Value } from "../../graph/store.ts";

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

const shown = (value: Value | undefined): string => {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((item) => shown(item as Value)).join("、");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

function cut(text: string, width: number): string {
  if (cellWidth(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (cellWidth(kept) + cellWidth(character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

export interface TableColumn {
  key: string;
  label: string;
  /** Words for values that are codes. */
  values?: Record<string, string>;
}

const cellOf = (row: Row, { key, values }: TableColumn): Value | undefined => {
  const value = row[key];
  return typeof value === "string" ? (values?.[value] ?? value) : value;
};

/** An aligned table; no cell is wider than `widest` columns. */
export function asTable(rows: readonly Row[], columns: readonly TableColumn[], widest = 48): string {
  const cells = rows.map((row) =>
    columns.map((column) => cut(shown(cellOf(row, column)).replace(/\s+/g, " "), widest)),
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

/**
 * CSV (RFC 4180) for spreadsheets: UTF-8 with BOM, so that Excel reads Chinese, and an apostrophe before cells that
 * begin with = + - @, tab or return, so that no cell is run as a formula (OWASP, CSV injection). Plain numbers stay.
 */
export function asCsv(rows: readonly Row[], columns: readonly TableColumn[]): string {
  const guarded = (value: Value | undefined): string => {
    const text = shown(value);
    const safe = typeof value !== "number" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [
    columns.map(({ label }) => guarded(label)),
    ...rows.map((row) => columns.map((column) => guarded(cellOf(row, column)))),
  ];
  return `\ufeff${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}
