/**
 * The file that keeps vectors beside the graph: a log of batches, each written and flushed as one and closed by a check
 * sum. A process killed while writing leaves a last batch that is not whole; it was never acknowledged and is cut off on
 * opening. A batch damaged in the middle is an error: what came after may have replaced what came before.
 *
 * A batch is a header of 28 bytes (mark, kind, number of floats, length of the names in bytes, number of the batch, check
 * sum of the body, check sum of the header; unsigned 32-bit, little endian), the names as JSON padded to 4 bytes, and the
 * vectors as 32-bit floats.
 */
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import { StoreError, type VectorSpace } from "../../store.ts";

/** One change, as it is replayed on opening. `space` starts an empty table. */
export type VectorChange =
  | { kind: "space"; space: VectorSpace }
  | { kind: "put"; rows: { passageId: string; documentId: string; vector: Float32Array }[] }
  | { kind: "remove"; passageIds: string[] };

export interface VectorLog {
  /** Number of the last batch; 0 for an empty file. It only grows, over a rewrite too. */
  readonly batches: number;
  /** On disk when it returns. */
  append(change: VectorChange): void;
  /** Replaces the whole file by these changes; a kill leaves the old file or the new one. */
  rewrite(changes: Iterable<VectorChange>): void;
  close(): void;
}

const mark = 0x5645_435a;
const headerBytes = 28;
const kinds = ["space", "put", "remove"] as const;

/** Opens or creates the file and hands every whole batch to `replay`, oldest first. Throws `StoreError("damaged")`. */
export function openVectorLog(file: string, replay: (change: VectorChange) => void): VectorLog {
  let fd = openSync(file, existsSync(file) ? "r+" : "w+");
  let end: number;
  let batches = 0;
  try {
    end = replayAll(fd, file, (change, number) => {
      batches = number;
      replay(change);
    });
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  ftruncateSync(fd, end);

  return {
    get batches() {
      return batches;
    },
    append(change) {
      end = appendTo(fd, end, change, batches + 1);
      fdatasyncSync(fd);
      batches++;
    },
    rewrite(changes) {
      const next = `${file}.new`;
      const nextFd = openSync(next, "w+");
      let nextEnd = 0;
      for (const change of changes) nextEnd = appendTo(nextFd, nextEnd, change, ++batches);
      fsyncSync(nextFd);
      renameSync(next, file);
      flushFolder(dirname(file));
      closeSync(fd);
      fd = nextFd;
      end = nextEnd;
    },
    close: () => closeSync(fd),
  };
}

/** Writes one batch at `end` and returns the new end; a failed write (a full disk) leaves the old end valid. */
function appendTo(fd: number, end: number, change: VectorChange, number: number): number {
  const batch = encode(change, number);
  try {
    writeAll(fd, batch, end);
  } catch (cause) {
    ftruncateSync(fd, end);
    throw new StoreError("failed", `The vectors could not be written: ${(cause as Error).message}`, { cause });
  }
  return end + batch.length;
}

function writeAll(fd: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done, bytes.length - done, position + done);
}

function encode(change: VectorChange, number: number): Buffer {
  const names =
    change.kind === "space"
      ? change.space
      : change.kind === "put"
        ? change.rows.map((row) => [row.passageId, row.documentId])
        : change.passageIds;
  const json = Buffer.from(JSON.stringify(names), "utf8");
  const namesBytes = Math.ceil(json.length / 4) * 4;
  const rows = change.kind === "put" ? change.rows : [];
  const dimensions = rows[0]?.vector.length ?? 0;
  const batch = Buffer.alloc(headerBytes + namesBytes + rows.length * dimensions * 4, 0x20);
  json.copy(batch, headerBytes);
  rows.forEach(({ vector }, i) => {
    const bytes = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
    bytes.copy(batch, headerBytes + namesBytes + i * dimensions * 4);
  });
  const body = crc32(batch.subarray(headerBytes));
  const header = [mark, kinds.indexOf(change.kind), rows.length * dimensions, namesBytes, number, body];
  header.forEach((value, i) => {
    batch.writeUInt32LE(value, i * 4);
  });
  batch.writeUInt32LE(crc32(batch.subarray(0, headerBytes - 4)), headerBytes - 4);
  return batch;
}

/** Returns the end of the last whole batch. */
function replayAll(fd: number, file: string, replay: (change: VectorChange, number: number) => void): number {
  const size = fstatSync(fd).size;
  let at = 0;
  while (at < size) {
    const length = batchLength(fd, at, size);
    const batch = length === undefined ? undefined : readAt(fd, at, length);
    const change = batch && decode(batch);
    if (!change) {
      // Nothing whole can follow the batch a process was killed in; where something does, the file is damaged.
      if (!wholeBatchFollows(fd, at + 4, size)) return at;
      throw new StoreError(
        "damaged",
        `The vectors in ${file} are damaged at byte ${at}: move the file away; they are computed again from the passages.`,
      );
    }
    replay(change, batch.readUInt32LE(16));
    at += length!;
  }
  return at;
}

function headerIsWhole(fd: number, at: number): boolean {
  const header = readAt(fd, at, headerBytes);
  return (
    header.readUInt32LE(0) === mark &&
    crc32(header.subarray(0, headerBytes - 4)) === header.readUInt32LE(headerBytes - 4)
  );
}

/** Length of the batch at `at`, or undefined when its header is not whole or it runs past the end of the file. */
function batchLength(fd: number, at: number, size: number): number | undefined {
  if (size - at < headerBytes || !headerIsWhole(fd, at)) return undefined;
  const header = readAt(fd, at, headerBytes);
  const length = headerBytes + header.readUInt32LE(12) + header.readUInt32LE(8) * 4;
  return at + length > size ? undefined : length;
}

function wholeBatchFollows(fd: number, from: number, size: number): boolean {
  const chunkBytes = 1 << 20;
  const wanted = Buffer.alloc(4);
  wanted.writeUInt32LE(mark);
  for (let at = from; at < size; at += chunkBytes) {
    const chunk = readAt(fd, at, Math.min(chunkBytes + 3, size - at));
    for (let i = chunk.indexOf(wanted); i >= 0; i = chunk.indexOf(wanted, i + 1))
      if (size - (at + i) >= headerBytes && headerIsWhole(fd, at + i)) return true;
  }
  return false;
}

function decode(batch: Buffer): VectorChange | undefined {
  if (crc32(batch.subarray(headerBytes)) !== batch.readUInt32LE(20)) return undefined;
  const namesBytes = batch.readUInt32LE(12);
  const names: unknown = JSON.parse(batch.toString("utf8", headerBytes, headerBytes + namesBytes));
  const kind = kinds[batch.readUInt32LE(4)];
  if (kind === "space") return { kind, space: names as VectorSpace };
  if (kind === "remove") return { kind, passageIds: names as string[] };
  const pairs = names as [string, string][];
  const floats = batch.readUInt32LE(8);
  const dimensions = pairs.length ? floats / pairs.length : 0;
  const body = new Float32Array(new Uint8Array(batch.subarray(headerBytes + namesBytes)).buffer, 0, floats);
  const rows = pairs.map(([passageId, documentId], i) => ({
    passageId,
    documentId,
    vector: body.subarray(i * dimensions, (i + 1) * dimensions),
  }));
  return { kind: "put", rows };
}

function readAt(fd: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const read = readSync(fd, bytes, done, length - done, position + done);
    if (read === 0) break;
    done += read;
  }
  return bytes.subarray(0, done);
}

/** Makes a rename survive a power cut, where the system lets a folder be flushed (not on Windows). */
function flushFolder(folder: string): void {
  if (process.platform === "win32") return;
  const fd = openSync(folder, "r");
  fsyncSync(fd);
  closeSync(fd);
}
