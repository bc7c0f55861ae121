import type { IngestErrorCode } from "../../ingest-error.ts";
import type { Draft } from "../assemble.ts";

/** What the parent process asks of the reading process. */
export interface ReadRequest {
  format: "pdf" | "docx";
  bytes: Uint8Array;
  /** For messages only; the file is not opened. */
  path: string;
  password?: string;
}

/** What the reading process answers, once. */
export type ReadAnswer = { draft: Draft } | { error: { code: IngestErrorCode; message: string; page?: number } };
