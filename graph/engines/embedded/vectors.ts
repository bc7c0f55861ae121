/** The vectors of passages: a table in memory and, for a store with a folder, the log that keeps it. */
import { existsSync } from "node:fs";
import { type PassageHit, StoreError, type VectorSpace, type Within } from "../../store.ts";
import { openVectorLog, type VectorLog } from "./vector-log.ts";
import { createVectorTable, type VectorTable } from "./vector-table.ts";

export interface Vectors {
  /** How many changes the file has seen; 0 in memory. */
  readonly changes: number;
  space(): VectorSpace | undefined;
  readonly count: number;
  put(space: VectorSpace, rows: { passageId: string; documentId: string; vector: Float32Array }[]): void;
  remove(passageIds: readonly string[]): void;
  has(passageId: string): boolean;
  /** Keeps only vectors of these passages (id → document) and rewrites a log that is mostly history. */
  keepOnly(passages: ReadonlyMap<string, string>): void;
  nearest(query: Float32Array, limit: number, within?: Within): PassageHit[];
  clear(): void;
  close(): void;
}

/**
 * Throws `StoreError("damaged")` when the file is, or ends before change number `remembered`. A file that is gone is no
 * damage: its passages have no vectors then, and get them again. Without a file the vectors live in memory.
 */
export function openVectors(file?: string, remembered = 0): Vectors {
  let space: VectorSpace | undefined;
  let table: VectorTable | undefined;
  let rowsInLog = 0;

  function start(next: VectorSpace): void {
    space = next;
    table = createVectorTable(next.dimensions);
  }

  const isThere = file !== undefined && existsSync(file);
  const log: VectorLog | undefined =
    file === undefined
      ? undefined
      : openVectorLog(file, (change) => {
          if (change.kind === "space") start(change.space);
          else if (change.kind === "put") {
            for (const row of change.rows) table?.put(row);
            rowsInLog += change.rows.length;
          } else for (const passageId of change.passageIds) table?.remove(passageId);
        });

  if (log && isThere && log.batches < remembered) {
    log.close();
    throw new StoreError(
      "damaged",
      `The vectors in ${file} end too early: move the file away; they are computed again from the passages.`,
    );
  }

  function checkSpace(wanted: VectorSpace, vectors: readonly { vector: Float32Array }[]): void {
    const differs = space && table?.size && (space.model !== wanted.model || space.dimensions !== wanted.dimensions);
    if (differs)
      throw new StoreError(
        "mixed-vectors",
        `The store holds vectors of ${space!.model} (${space!.dimensions} numbers); those of ${wanted.model} (${wanted.dimensions}) cannot stand beside them.`,
      );
    if (vectors.some(({ vector }) => vector.length !== wanted.dimensions))
      throw new StoreError("mixed-vectors", `A vector of ${wanted.model} must have ${wanted.dimensions} numbers.`);
  }

  function remove(passageIds: readonly string[]): void {
    const known = passageIds.filter((passageId) => table?.has(passageId));
    if (known.length === 0) return;
    log?.append({ kind: "remove", passageIds: known });
    for (const passageId of known) table!.remove(passageId);
  }

  function compact(documentOf: ReadonlyMap<string, string>): void {
    if (!log || !space || !table) return;
    const { size } = table;
    if (rowsInLog < 2 * size + 1000) return;
    log.rewrite(wholeTable(space, table, documentOf));
    rowsInLog = size;
  }

  return {
    get changes() {
      return log?.batches ?? 0;
    },
    space: () => (space && table && table.size > 0 ? space : undefined),
    get count() {
      return table?.size ?? 0;
    },
    put(wanted, rows) {
      checkSpace(wanted, rows);
      if (rows.length === 0) return;
      if (!table?.size || !space) {
        log?.append({ kind: "space", space: wanted });
        start(wanted);
      }
      log?.append({ kind: "put", rows });
      rowsInLog += rows.length;
      for (const row of rows) table!.put(row);
    },
    remove,
    has: (passageId) => table?.has(passageId) ?? false,
    keepOnly(passages) {
      if (!table) return;
      const orphans: string[] = [];
      for (const passageId of table.passageIds()) {
        const documentId = passages.get(passageId);
        if (documentId === undefined) orphans.push(passageId);
        else table.setDocument(passageId, documentId);
      }
      remove(orphans);
      compact(passages);
    },
    nearest(query, limit, within) {
      if (!table?.size) return [];
      if (query.length !== table.dimensions)
        throw new StoreError(
          "mixed-vectors",
          `The stored vectors have ${table.dimensions} numbers, the query has ${query.length}.`,
        );
      return table.nearest(query, limit, within);
    },
    clear() {
      if (space) log?.rewrite([{ kind: "remove", passageIds: [] }]);
      rowsInLog = 0;
      space = undefined;
      table = undefined;
    },
    close: () => log?.close(),
  };
}

/** The table as the changes that make it, in batches of a size that is quick to write. */
function* wholeTable(space: VectorSpace, table: VectorTable, documentOf: ReadonlyMap<string, string>) {
  const batchRows = 4096;
  yield { kind: "space" as const, space };
  let rows: { passageId: string; documentId: string; vector: Float32Array }[] = [];
  for (const passageId of table.passageIds()) {
    rows.push({ passageId, documentId: documentOf.get(passageId)!, vector: table.get(passageId)! });
    if (rows.length < batchRows) continue;
    yield { kind: "put" as const, rows };
    rows = [];
  }
  if (rows.length > 0) yield { kind: "put" as const, rows };
}
