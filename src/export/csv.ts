import type { Row, Value } from "../../graph/store.ts";
import { cellOf, cellText, type TableColumn } from "./cell-text.ts";

/**
 * CSV (RFC 4180) for spreadsheets: UTF-8 with BOM, so that Excel reads Chinese, and an apostrophe before cells that
 * begin with = + - @, their full-width forms, tab or return, so that no cell is run as a formula (OWASP, CSV injection).
 * Plain numbers stay. `about` follows the table after an empty line: name and value, one a line.
 */
export function asCsv(
  rows: readonly Row[],
  columns: readonly TableColumn[],
  about: readonly (readonly [string, string])[] = [],
): string {
  const lines = [
    columns.map(({ label }) => cell(label)),
    ...rows.map((row) => columns.map((column) => cell(cellOf(row, column)))),
    ...(about.length ? [[]] : []),
    ...about.map((pair) => pair.map(cell)),
  ];
  return `\ufeff${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}

function cell(value: Value | undefined): string {
  const text = cellText(value);
  const safe = typeof value !== "number" && /^[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
