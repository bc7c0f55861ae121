/**
 * How a model lies on disk (`FOLDER/OWNER/NAME/…`, the layout the library reads) and how it gets there whole: files are
 * written into a folder beside the final one, which is renamed when all of them are there.
 */
import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Files a feature-extraction model needs, for the weights of `dtype`. */
export function modelFileNames(dtype: string): string[] {
  return ["config.json", "tokenizer.json", "tokenizer_config.json", weightsFileName(dtype)];
}

/** The library's file names for the kinds of weights. */
export function weightsFileName(dtype: string): string {
  const suffixes: Record<string, string> = { fp32: "", q8: "_quantized" };
  return `onnx/model${suffixes[dtype] ?? `_${dtype}`}.onnx`;
}

/** What lies beside a model and says where it came from. */
export interface ModelRecord {
  /** In words a person reads: an address or a Maven coordinate. */
  source: string;
  /** SHA-256 of every file, hexadecimal. */
  sha256: Record<string, string>;
}

const recordName = "source.json";

/** Digest of the weights in the folder, or undefined when a file is missing. Throws when weights and record disagree. */
export async function findModel(folder: string, dtype: string): Promise<{ digest: string } | undefined> {
  const files = modelFileNames(dtype);
  const present = await Promise.all(files.map((file) => exists(join(folder, file))));
  if (present.includes(false)) return undefined;
  const weights = weightsFileName(dtype);
  const digest = sha256(await readFile(join(folder, weights)));
  if (await exists(join(folder, recordName))) {
    const record = JSON.parse(await readFile(join(folder, recordName), "utf8")) as ModelRecord;
    const expected = record.sha256[weights];
    if (expected !== undefined && expected !== digest) {
      throw new ModelFilesError(
        `${join(folder, weights)} is not the file that was fetched from ${record.source}; delete the folder to fetch it again`,
      );
    }
  }
  return { digest };
}

/** Writes a whole model and its record, or nothing. A folder that is already there is replaced. */
export async function placeModel(folder: string, source: string, files: Record<string, Uint8Array>): Promise<void> {
  const unfinished = `${folder}.${randomUUID()}.part`;
  try {
    const record: ModelRecord = { source, sha256: {} };
    for (const [name, bytes] of Object.entries(files)) {
      record.sha256[name] = sha256(bytes);
      await mkdir(dirname(join(unfinished, name)), { recursive: true });
      await writeFile(join(unfinished, name), bytes);
    }
    await writeFile(join(unfinished, recordName), `${JSON.stringify(record, null, 2)}\n`);
    // Only a folder that is not whole is replaced, so nobody reads from it.
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

export class ModelFilesError extends Error {
  readonly code = "model-damaged";
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
