import type { GraphStore, Row } from "../../graph/store.ts";
import type { TableColumn } from "../export/cell-text.ts";
import { collectionState } from "../export/collection-state.ts";
import { asCsv } from "../export/csv.ts";
import { exportMetadata, type TableSource } from "../export/export-metadata.ts";
import { exportTable, type TableFormat } from "../export/table-export.ts";
import { version } from "../version.ts";
import type { CommandContext } from "./commands/context.ts";
import { writeOutput } from "./write-output.ts";

export interface TableOptions {
  format: "table" | TableFormat;
  output?: string;
  about?: boolean;
}

/** Writes a table in the format asked for. CSV says what it rests on only when told to, so that programs can read it. */
export async function writeTable(
  { config, say }: CommandContext,
  store: GraphStore,
  { format, output, about }: TableOptions,
  table: { rows: readonly Row[]; columns: readonly TableColumn[]; source: TableSource; truncated?: boolean },
): Promise<void> {
  const { rows, columns, source, truncated } = table;
  if (truncated) process.stderr.write(`${say("truncated")}\n`);
  if (format === "csv" && !about) return writeOutput(asCsv(rows, columns), output);
  const state = await collectionState(store, { version, model: config.model.name, at: new Date().toISOString() });
  const described = exportMetadata(source, state, { rows: rows.length, truncated });
  writeOutput(await exportTable(format === "table" ? "json" : format, { rows, columns, about: described }), output);
}
