import { IngestError } from "../ingest-error.ts";
import type { ParsedDocument, SourceFile } from "../model.ts";
import { assemble } from "./assemble.ts";
import { decodeText } from "./decode-text.ts";
import { detectFormat } from "./detect-format.ts";
import { readHtml } from "./html/read-html.ts";
import { readIsolated } from "./isolated/read-isolated.ts";
import { readPlainText } from "./plain-text.ts";

export interface ParseOptions {
  /** Opens an encrypted PDF. */
  password?: string;
  /** PDF and DOCX are read in a process of their own, which is ended after this time. Default 60,000. */
  timeLimitMs?: number;
  /** Memory that process may take. Default 1,024. */
  memoryLimitMb?: number;
}

const defaultTimeLimitMs = 60_000;
const defaultMemoryLimitMb = 1024;

/** Raised whenever the text or the blocks of any document change; documents parsed by another version are read again. */
export const parseVersion = 3;

/**
 * The normalised text of a file, its blocks, and what is wrong with it. The format is found from the content. The same
 * bytes give the same document. Throws `IngestError`; nothing in a file is executed or fetched.
 */
export async function parse(file: SourceFile, options: ParseOptions = {}): Promise<ParsedDocument> {
  const { path, bytes } = file;
  if (bytes.length === 0) throw new IngestError("empty", `${path}: the file is empty (0 bytes)`);
  const found = detectFormat(bytes, path);
  if ("unsupported" in found)
    throw new IngestError("unsupported-format", `${path}: ${found.unsupported}, which is not read; ${found.advice}`);
  const { format } = found;
  if (format === "txt" || format === "md") return assemble(readPlainText(decodeText(bytes, path).text, format), path);
  if (format === "html") return assemble(await readHtml(bytes, path), path);
  const draft = await readIsolated(
    { format, bytes, path, ...(options.password !== undefined && { password: options.password }) },
    {
      timeLimitMs: options.timeLimitMs ?? defaultTimeLimitMs,
      memoryLimitMb: options.memoryLimitMb ?? defaultMemoryLimitMb,
    },
  );
  return assemble(draft, path);
}
