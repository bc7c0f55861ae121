/** A table in the formats a person takes away. */
import type { Row } from "../../graph/store.ts";
import type { TableColumn } from "./cell-text.ts";
import { asCsv } from "./csv.ts";
import { type ExportMetadata, metadataLines } from "./export-metadata.ts";
import { asXlsx } from "./xlsx.ts";

export const tableFormats = ["csv", "xlsx", "json"] as const;
export type TableFormat = (typeof tableFormats)[number];

export const tableMediaTypes: Record<TableFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
};

/** The table with what it says about itself: a block after an empty line in CSV, a sheet in XLSX, `about` in JSON. */
export async function exportTable(
  format: TableFormat,
  { rows, columns, about }: { rows: readonly Row[]; columns: readonly TableColumn[]; about: ExportMetadata },
): Promise<string | Buffer> {
  if (format === "csv") return asCsv(rows, columns, metadataLines(about));
  if (format === "xlsx") return asXlsx(rows, columns, metadataLines(about));
  const labels = Object.fromEntries(columns.map(({ key, label }) => [key, label]));
  return `${JSON.stringify({ about, columns: labels, rows }, null, 2)}\n`;
}
