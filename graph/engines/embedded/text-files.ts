/**
 * The text index on disk: a folder with one file for each segment, and a list that says which files belong together, what
 * they must hold (length and check sum), which of their passages are gone and what the graph held then. Files are never changed;
 * a new list takes the place of the old one in one step, after the files it names are on disk. So a kill leaves the old index
 * or the new one, and whatever is not whole is noticed: the index is then made again from the graph.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { StoreError } from "../../store.ts";
import type { LiveSegment } from "./text-live-segments.ts";
import { readSegment, type TextSegment } from "./text-segment.ts";

/** Grows with every change of what is kept or of how texts are cut into terms; an index of another format is made again. */
const format = 2;

/** What the graph held when the index was kept: commits, nodes and relations. */
export type GraphState = { commits: number; nodes: number; relations: number };

interface List {
  format: number;
  graph: GraphState;
  segments: { file: string; bytes: number; check: number /** Numbers of passages that are gone. */; gone: number[] }[];
}

export interface TextFiles {
  /** The segments that were kept, and the graph they agree with; undefined when there are none or they are not whole. */
  load(): { segments: LiveSegment[]; graph: GraphState } | undefined;
  /** Keeps these segments in place of the former ones. On disk when it returns. */
  save(segments: readonly LiveSegment[], graph: GraphState): void;
}

export function openTextFiles(folder: string): TextFiles {
  const list = join(folder, "list.json");
  /** Segments that lie in a file already. */
  const files = new Map<TextSegment, { file: string; bytes: number; check: number }>();
  let last = 0;

  function readList(): List | undefined {
    if (!existsSync(list)) return undefined;
    const [check, json] = readFileSync(list, "utf8").split("\n");
    if (json === undefined || Number(check) !== crc32(json)) return undefined;
    const read = JSON.parse(json) as List;
    return read.format === format ? read : undefined;
  }

  return {
    load() {
      const read = readList();
      if (!read) return undefined;
      const segments: LiveSegment[] = [];
      for (const { file, bytes, check, gone } of read.segments) {
        const content = readWhole(join(folder, file), bytes);
        if (!content || crc32(content) !== check) return undefined;
        const segment = readSegment(content);
        const live = { segment, gone: new Uint8Array(segment.passages.length) };
        for (const passage of gone) live.gone[passage] = 1;
        segments.push(live);
        files.set(segment, { file, bytes, check });
        last = Math.max(last, Number.parseInt(file, 10));
      }
      return { segments, graph: read.graph };
    },
    save(segments, graph) {
      try {
        mkdirSync(folder, { recursive: true });
        for (const { segment } of segments) {
          if (files.has(segment)) continue;
          const file = `${++last}.segment`;
          writeWhole(join(folder, file), segment.bytes);
          files.set(segment, { file, bytes: segment.bytes.length, check: crc32(segment.bytes) });
        }
        const json = JSON.stringify({
          format,
          graph,
          segments: segments.map(({ segment, gone }) => ({
            ...files.get(segment)!,
            gone: [...gone.keys()].filter((passage) => gone[passage] === 1),
          })),
        } satisfies List);
        writeWhole(`${list}.new`, Buffer.from(`${crc32(json)}\n${json}`));
        renameSync(`${list}.new`, list);
        for (const segment of [...files.keys()])
          if (!segments.some((live) => live.segment === segment)) files.delete(segment);
        const named = new Set(["list.json", ...[...files.values()].map(({ file }) => file)]);
        for (const file of readdirSync(folder)) if (!named.has(file)) rmSync(join(folder, file), { force: true });
      } catch (cause) {
        throw new StoreError(
          "failed",
          `The text index in ${folder} could not be written: ${(cause as Error).message}`,
          {
            cause,
          },
        );
      }
    },
  };
}

/** The file's bytes, or undefined when it is gone or has another length. */
function readWhole(file: string, length: number): Uint8Array | undefined {
  if (!existsSync(file)) return undefined;
  const fd = openSync(file, "r");
  try {
    if (fstatSync(fd).size !== length) return undefined;
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length; ) {
      const read = readSync(fd, bytes, done, length - done, done);
      if (read === 0) return undefined;
      done += read;
    }
    return bytes;
  } finally {
    closeSync(fd);
  }
}

function writeWhole(file: string, bytes: Uint8Array): void {
  const fd = openSync(file, "w");
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done, bytes.length - done, done);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
