/** Tables and graphs as files to take away. */
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { GraphStore, Row } from "../../graph/store.ts";
import type { TableColumn } from "../export/cell-text.ts";
import { collectionState } from "../export/collection-state.ts";
import { exportMetadata, type TableSource } from "../export/export-metadata.ts";
import { exportTable, type TableFormat, tableMediaTypes } from "../export/table-export.ts";
import { responses } from "./schemas.ts";

export interface TableFile {
  /** The file's name without its ending. */
  name: string;
  rows: readonly Row[];
  columns: readonly TableColumn[];
  source: TableSource;
  truncated?: boolean;
}

/** Answers with a table as a file in one of the formats. */
export type Attach = (context: Context, format: TableFormat, table: TableFile) => Promise<Response>;

/** `now` gives the time an export says it was made at. */
export const createAttach =
  (store: GraphStore, { version, model, now }: { version: string; model: string; now: () => Date }): Attach =>
  async (context, format, { name, rows, columns, source, truncated }) => {
    const state = await collectionState(store, { version, model, at: now().toISOString() });
    const about = exportMetadata(source, state, { rows: rows.length, truncated });
    const content = await exportTable(format, { rows, columns, about });
    return fileOf(context, content, tableMediaTypes[format], `${name}.${format}`);
  };

/** A file for the browser to save. Its name may be Chinese (RFC 6266, RFC 8187). */
export function fileOf(context: Context, content: string | Buffer, mediaType: string, name: string): Response {
  const plain = name.replace(/[^\w.-]/g, "_");
  return context.body(typeof content === "string" ? content : new Uint8Array(content), 200, {
    "content-type": mediaType,
    "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}

/** For the description: a file, or a problem document. */
export const fileResponse = (format: TableFormat) => ({
  200: { description: "The file.", content: { [tableMediaTypes[format]]: { schema: z.string() } } },
  default: responses(z.string(), "").default,
});
