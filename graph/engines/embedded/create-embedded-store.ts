/** The embedded engine: a folder (or memory), no server. See docs/decisions/embedded-engine.md. */
import { rmSync } from "node:fs";
import type { GrafeoDB } from "@grafeo-db/js";
import { schemaStatements } from "../../ontology/schema-statements.ts";
import { assertReadingQuery } from "../../reading-query.ts";
import { type GraphStore, type Params, type Statement, type StoreCounts, StoreError } from "../../store.ts";
import { loadError, openError, queryError } from "./errors.ts";
import { createLimitedQueries, type LimitedQueries } from "./limited-query.ts";
import { plainRows } from "./rows.ts";
import { checkState, readState, type StoreFiles, type StoreState, storeFiles, writeState } from "./store-files.ts";
import { dropEngineIndexes, isNothing, openTextSearch } from "./text-search.ts";
import { openVectors } from "./vectors.ts";

export interface EmbeddedOptions {
  /** Where the graph is kept; made when missing. Without it the graph lives in memory and is gone after `close`. */
  folder?: string;
}

/**
 * Opens the graph in a folder, or makes it. Throws `StoreError` with `unsupported-platform`, `locked` or `damaged`.
 * One process at a time.
 */
export async function createEmbeddedStore({ folder }: EmbeddedOptions = {}): Promise<GraphStore> {
  const { GrafeoDB } = await loadEngine();
  const files = folder === undefined ? undefined : storeFiles(folder);
  const remembered = files && readState(files);
  const db = files ? openGraph(GrafeoDB, files, remembered) : GrafeoDB.create();
  const vectors = openOrClose(db, () => openVectors(files?.vectors, remembered?.vectorChanges));
  const text = openOrClose(db, () => openTextSearch(db, files?.text, graphState(db)));

  /** Set when a write removed nodes: some vectors may have lost their passage. */
  let vectorsMayBeOrphans = true;
  let vectorWrites = 0;
  let closed = false;
  let limitedQueries: LimitedQueries | undefined;
  let lastWrite: Promise<unknown> = Promise.resolve();

  /** Writers wait for each other; the engine would refuse the second of two that touch one node. */
  function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const result = lastWrite.then(() => {
      if (closed) throw new StoreError("failed", "The store is closed.");
      return work();
    });
    // The next writer does not care how this one ended; its caller does.
    lastWrite = result.catch(() => undefined);
    return result;
  }

  function remember(): void {
    if (!files) return;
    try {
      writeState(files, { ...graphState(db), vectorChanges: vectors.changes });
    } catch (cause) {
      throw new StoreError("failed", `${files.state} could not be written: ${(cause as Error).message}`, { cause });
    }
  }

  function keepText(): void {
    const { commits, nodes, relations } = graphState(db);
    text.save({ commits, nodes, relations });
  }

  async function rowsOf(cypher: string, params: Params) {
    try {
      return plainRows((await db.executeCypher(cypher, params)).toArray());
    } catch (error) {
      throw queryError(error);
    }
  }

  async function agreeWithGraph(): Promise<void> {
    if (!vectorsMayBeOrphans) return;
    vectorsMayBeOrphans = false;
    if (!vectors.space()) return;
    const result = await db.executeCypher("MATCH (p:Passage) RETURN p.id AS id, p.documentId AS documentId");
    vectors.keepOnly(new Map(result.rows() as [string, string][]));
  }

  // Copies that a killed process left.
  if (files) rmSync(files.copies, { recursive: true, force: true });
  await agreeWithGraph();
  remember();

  const store: GraphStore = {
    engine: "embedded",
    capabilities: { concurrentWriters: false, graphAlgorithms: false },

    ensureSchema: () =>
      oneAtATime(async () => {
        for (const statement of schemaStatements("embedded")) await rowsOf(statement, {});
        await dropEngineIndexes(db);
        await text.follow();
        keepText();
        remember();
      }),

    async read(cypher, params = {}) {
      assertReadingQuery(cypher);
      // Never committed, so that what the check above let pass still changes nothing.
      const transaction = db.beginTransaction();
      try {
        const result = await transaction.executeCypher(cypher, params);
        if (Object.values(result.counters).some((count) => count > 0))
          throw new StoreError("read-only", "The query writes; only reading is allowed here.");
        return plainRows(result.toArray());
      } catch (error) {
        throw queryError(error);
      } finally {
        transaction.rollback();
      }
    },

    async readLimited(cypher, params, limits) {
      assertReadingQuery(cypher);
      limitedQueries ??= createLimitedQueries(db, files?.copies);
      return limitedQueries.run(cypher, params, limits);
    },

    write: (statements) =>
      oneAtATime(async () => {
        const transaction = db.beginTransaction();
        let removed = 0;
        const changing: Statement[] = [];
        try {
          for (const statement of statements) {
            const { counters } = await transaction.executeCypher(statement.cypher, statement.params ?? {});
            removed += counters.nodesDeleted;
            if (Object.values(counters).some((count) => count > 0)) changing.push(statement);
          }
          transaction.commit();
        } catch (error) {
          if (transaction.isActive) transaction.rollback();
          throw queryError(error);
        }
        if (removed > 0) vectorsMayBeOrphans = true;
        text.changed(changing);
        if (text.isFarBehind) await text.follow();
        remember();
      }),

    async searchText(field, query, limit, within) {
      if (limit < 1 || isNothing(within)) return [];
      try {
        return await text.search(field, query, limit, within);
      } catch (error) {
        throw queryError(error);
      }
    },

    async passagesHolding(words, least, within) {
      if (isNothing(within)) return [];
      try {
        return await text.holding(words, least, within);
      } catch (error) {
        throw queryError(error);
      }
    },

    async passagesWithPhrase(phrase) {
      try {
        return await text.withPhrase(phrase);
      } catch (error) {
        throw queryError(error);
      }
    },

    async countHolding(words, least, which) {
      if (isNothing(which?.within)) return { count: 0, isExact: true };
      try {
        return { count: await text.countHolding(words, least, which), isExact: true };
      } catch (error) {
        throw queryError(error);
      }
    },

    async searchVector(vector, limit, within) {
      await agreeWithGraph();
      return vectors.nearest(vector, limit, within);
    },

    putVectors: (space, given) =>
      oneAtATime(async () => {
        const ids = given.map(({ passageId }) => passageId);
        const known = await rowsOf(
          "UNWIND $ids AS id MATCH (p:Passage {id: id}) RETURN p.id AS id, p.documentId AS documentId",
          { ids },
        );
        const documentOf = new Map(known.map(({ id, documentId }) => [id as string, documentId as string]));
        const unknown = ids.find((id) => !documentOf.has(id));
        if (unknown !== undefined)
          throw new StoreError("failed", `There is no passage ${unknown} to keep a vector of.`);
        vectorWrites++;
        vectors.put(
          space,
          given.map(({ passageId, vector }) => ({ passageId, documentId: documentOf.get(passageId)!, vector })),
        );
        remember();
      }),

    removeVectors: (passageIds) =>
      oneAtATime(async () => {
        vectorWrites++;
        vectors.remove(passageIds);
        remember();
      }),

    async passagesWithoutVectors(documentId) {
      const rows = await rowsOf(
        "MATCH (p:Passage {documentId: $documentId}) WHERE p.kind <> 'contents' RETURN p.id AS id ORDER BY id",
        { documentId },
      );
      return rows.map(({ id }) => id as string).filter((id) => !vectors.has(id));
    },

    async vectorSpace() {
      await agreeWithGraph();
      return vectors.space();
    },

    async vectorCount() {
      await agreeWithGraph();
      return vectors.count;
    },

    async state() {
      const { commits, nodes, relations } = graphState(db);
      return [commits, nodes, relations, vectorWrites].join(" ");
    },

    async counts(): Promise<StoreCounts> {
      const nodes = await rowsOf("MATCH (n) UNWIND labels(n) AS name RETURN name, count(*) AS count ORDER BY name", {});
      const relations = await rowsOf("MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS count ORDER BY name", {});
      const asRecord = (rows: typeof nodes) =>
        Object.fromEntries(rows.map(({ name, count }) => [name as string, count as number]));
      return { nodes: asRecord(nodes), relations: asRecord(relations) };
    },

    clear: () =>
      oneAtATime(async () => {
        vectorWrites++;
        vectors.clear();
        for (let left = db.nodeCount(); left > 0; left = db.nodeCount())
          await rowsOf("MATCH (n) WITH n LIMIT 20000 DETACH DELETE n", {});
        text.clear();
        remember();
      }),

    async close() {
      if (closed) return;
      await lastWrite;
      closed = true;
      await text.follow();
      keepText();
      remember();
      limitedQueries?.close();
      vectors.close();
      db.close();
    },
  };
  return store;
}

/** The library is loaded here and not before: it is native, and a program that talks to a server does not need it. */
async function loadEngine(): Promise<typeof import("@grafeo-db/js")> {
  try {
    const library = await import("@grafeo-db/js");
    return "default" in library ? (library.default as typeof library) : library;
  } catch (error) {
    throw loadError(error);
  }
}

function openGraph(engine: typeof GrafeoDB, files: StoreFiles, remembered: StoreState | undefined): GrafeoDB {
  let db: GrafeoDB;
  try {
    db = engine.create(files.graph);
  } catch (error) {
    throw openError(files.folder, error);
  }
  return openOrClose(db, () => {
    if (remembered) checkState(files, remembered, graphState(db));
    return db;
  });
}

function graphState(db: GrafeoDB): Omit<StoreState, "vectorChanges"> {
  return { format: 1, commits: Number(db.currentEpoch()), nodes: db.nodeCount(), relations: db.edgeCount() };
}

/** Runs a step of opening; when it fails, the files are let go. */
function openOrClose<T>(db: GrafeoDB, step: () => T): T {
  try {
    return step();
  } catch (error) {
    db.close();
    throw error;
  }
}
