/** What people keep (collections of evidence, watches) as JSON files: read with a check, replaced whole or not at all. */
import { open, rename } from "node:fs/promises";
import { z } from "zod";

/**
 * The value that `text` holds. What is no JSON, was written by a later version than `newest` or is not of the shape is
 * thrown as the error that `fail` makes of the reason, so that nobody writes over what could not be read.
 */
export function parseKept<S extends z.ZodType>(
  text: string,
  schema: S,
  newest: number,
  fail: (why: string, cause?: unknown) => Error,
): z.infer<S> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw fail((cause as Error).message, cause);
  }
  const version = (value as { version?: unknown } | null)?.version;
  if (typeof version === "number" && version > newest)
    throw fail(`由更新版本的程序写成 (written by a newer version: ${version} > ${newest})`);
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw fail(z.prettifyError(parsed.error).replace(/\s*\n\s*/gu, "; "), parsed.error);
  return parsed.data;
}

/** Replaces the file whole: other readers see the former or the new one, also after a crash. */
export async function replaceKept(file: string, value: unknown): Promise<void> {
  const beside = `${file}.${process.pid}.new`;
  const handle = await open(beside, "w");
  try {
    await handle.writeFile(`${JSON.stringify(value, null, 2)}\n`);
    // On disk before it takes the place of the former one.
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}
