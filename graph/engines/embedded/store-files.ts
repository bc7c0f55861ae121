/**
 * The files of an embedded store and the check before opening them. The engine opens a missing or shortened write-ahead
 * log without a word, as an emptier graph. So a small file beside it remembers the number of the last commit and the
 * counts after it, and opening compares: fewer commits than were acknowledged mean damage.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StoreError } from "../../store.ts";
import { damaged } from "./errors.ts";

export interface StoreFiles {
  folder: string;
  /** The graph itself; while it is open, or after a kill, its log stands beside it as `graph.grafeo.wal`. */
  graph: string;
  state: string;
  vectors: string;
  /** The folder of the text index (text-files.ts); made again when it is not there. */
  text: string;
  /** Where copies for free queries are kept; made again when needed. */
  copies: string;
}

/** What the graph held after the last acknowledged commit. */
export interface StoreState {
  format: 1;
  /** The engine's number of the last commit. It only grows. */
  commits: number;
  nodes: number;
  relations: number;
  /** Changes written to the file of vectors. It only grows. */
  vectorChanges: number;
}

export function storeFiles(folder: string): StoreFiles {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new StoreError("failed", `The folder ${folder} cannot be made: ${(cause as Error).message}`, { cause });
  }
  return {
    folder,
    graph: join(folder, "graph.grafeo"),
    state: join(folder, "state.json"),
    vectors: join(folder, "vectors.log"),
    text: join(folder, "text"),
    copies: join(folder, "copies"),
  };
}

/** The remembered state, or undefined for a new folder. Throws `damaged` when the graph's file is gone. */
export function readState(files: StoreFiles): StoreState | undefined {
  if (!existsSync(files.state)) {
    const log = `${files.graph}.wal`;
    if (!existsSync(files.graph) && existsSync(log)) throw damaged(files.folder, `${files.graph} is missing.`);
    return undefined;
  }
  let state: StoreState;
  try {
    state = JSON.parse(readFileSync(files.state, "utf8"));
  } catch (cause) {
    throw damaged(files.folder, `${files.state} cannot be read.`, cause);
  }
  if (!existsSync(files.graph)) throw damaged(files.folder, `${files.graph} is missing.`);
  return state;
}

/** Throws `damaged` when the opened graph holds less than was acknowledged. More is fine: a kill can come between commit and note. */
export function checkState(files: StoreFiles, remembered: StoreState, found: Omit<StoreState, "vectorChanges">): void {
  if (found.commits < remembered.commits)
    throw damaged(files.folder, `its last ${remembered.commits - found.commits} commits are missing.`);
  if (found.commits > remembered.commits) return;
  for (const what of ["nodes", "relations"] as const)
    if (found[what] !== remembered[what])
      throw damaged(files.folder, `it should hold ${remembered[what]} ${what}, but holds ${found[what]}.`);
}

/** Replaces the note in one step. */
export function writeState(files: StoreFiles, state: StoreState): void {
  const next = `${files.state}.new`;
  writeFileSync(next, JSON.stringify(state));
  renameSync(next, files.state);
}
