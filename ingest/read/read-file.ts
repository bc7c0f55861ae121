import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { IngestError } from "../ingest-error.ts";
import type { SourceFile } from "../model.ts";

/** Largest file read unless the caller says otherwise. */
const defaultLimitMb = 100;

const whyUnreadable: Record<string, string> = {
  ENOENT: "there is no such file",
  EACCES: "reading it is not allowed; check its permissions",
  EPERM: "reading it is not allowed; check its permissions",
  EISDIR: "it is a folder",
};

function unreadable(path: string, cause: unknown): IngestError {
  const code = (cause as NodeJS.ErrnoException).code ?? "";
  return new IngestError("unreadable", `${path}: ${whyUnreadable[code] ?? `it cannot be read (${code})`}`, { cause });
}

/** The day where this program runs, ISO. */
const dayOf = (time: Date): string =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

/**
 * The bytes of one file and their SHA-256. Throws `IngestError` with `unreadable`, `empty` (no bytes) or `too-large`
 * (more than `limitMb` megabytes, found out before reading).
 */
export async function readSource(path: string, options: { limitMb?: number } = {}): Promise<SourceFile> {
  const limitMb = options.limitMb ?? defaultLimitMb;
  let bytes: Uint8Array;
  let modified: string;
  try {
    const { size, mtime } = await stat(path);
    if (size > limitMb * 1024 * 1024)
      throw new IngestError(
        "too-large",
        `${path}: ${Math.ceil(size / 1024 / 1024)} MB, the limit is ${limitMb} MB; split the file or raise the limit`,
      );
    modified = dayOf(mtime);
    bytes = new Uint8Array(await readFile(path));
  } catch (cause) {
    if (cause instanceof IngestError) throw cause;
    throw unreadable(path, cause);
  }
  if (bytes.length === 0) throw new IngestError("empty", `${path}: the file is empty (0 bytes)`);
  return { path, bytes, contentHash: createHash("sha256").update(bytes).digest("hex"), modified };
}
