/** The server engine: Neo4j 5.26 or later, Community is enough. See docs/decisions/shared-cypher.md. */
import { schemaStatements } from "../../ontology/schema-statements.ts";
import { assertReadingQuery } from "../../reading-query.ts";
import type { GraphStore, StoreCounts } from "../../store.ts";
import { countHolding } from "./count-holding.ts";
import { serverError } from "./errors.ts";
import { readLimited } from "./limited-query.ts";
import { serverParams } from "./rows.ts";
import { createSessions } from "./sessions.ts";
import { readState } from "./state.ts";
import { ensureTextIndexes, passagesHolding, passagesWithPhrase, searchText } from "./text-search.ts";
import {
  countVectors,
  dropIndex,
  passagesWithoutVectors,
  putVectors,
  removeVectors,
  searchVector,
  vectorSpace,
} from "./vectors.ts";

export interface Neo4jOptions {
  /** `bolt://` for one server, `neo4j://` for a cluster, `+s` for TLS. */
  url: string;
  user?: string;
  password?: string;
  /** The server's default database where none is named. */
  database?: string;
}

/** Connects to a server. Throws `StoreError` with `unreachable` or `unauthorized`. */
export async function createNeo4jStore({ url, user, password, database }: Neo4jOptions): Promise<GraphStore> {
  const { default: neo4j } = await import("neo4j-driver");
  const place = url.replace(/\/\/[^@/]*@/u, "//");
  const driver = connect();
  try {
    await driver.verifyConnectivity({ database });
  } catch (error) {
    await driver.close();
    throw serverError(error, place);
  }

  function connect() {
    try {
      return neo4j.driver(url, user === undefined ? undefined : neo4j.auth.basic(user, password ?? ""), {
        userAgent: "zhengmai",
        // Long enough for a server that is starting, short enough that a wrong address is told soon.
        connectionTimeout: 10_000,
        maxTransactionRetryTime: 15_000,
      });
    } catch (error) {
      throw serverError(error, place);
    }
  }

  const sessions = createSessions(neo4j, driver, database, place);

  return {
    engine: "neo4j",
    capabilities: { concurrentWriters: true, graphAlgorithms: false },

    async ensureSchema() {
      for (const statement of schemaStatements("neo4j")) await sessions.runAlone(statement);
      await ensureTextIndexes(sessions);
    },

    async read(cypher, params) {
      assertReadingQuery(cypher);
      return sessions.readRows(cypher, params);
    },

    async readLimited(cypher, params, limits) {
      assertReadingQuery(cypher);
      return readLimited({ neo4j, connect, database, place }, cypher, params, limits);
    },

    write: (statements) =>
      sessions.write(async (transaction) => {
        for (const { cypher, params } of statements) await transaction.run(cypher, serverParams(neo4j, params ?? {}));
      }),

    searchText: (field, query, limit, within) => searchText(sessions, field, query, limit, within),
    passagesHolding: (words, least, within) => passagesHolding(sessions, words, least, within),
    passagesWithPhrase: (phrase) => passagesWithPhrase(sessions, phrase),
    countHolding: (words, least, which) => countHolding(sessions, words, least, which),
    searchVector: (vector, limit, within) => searchVector(sessions, vector, limit, within),
    putVectors: (space, vectors) => putVectors(sessions, space, vectors),
    removeVectors: (passageIds) => removeVectors(sessions, passageIds),
    passagesWithoutVectors: (documentId) => passagesWithoutVectors(sessions, documentId),
    vectorSpace: () => vectorSpace(sessions),
    vectorCount: () => countVectors(sessions),
    state: () => readState(sessions),

    async counts(): Promise<StoreCounts> {
      const nodes = await sessions.readRows(
        "MATCH (n) UNWIND labels(n) AS name RETURN name, count(*) AS count ORDER BY name",
      );
      const relations = await sessions.readRows(
        "MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS count ORDER BY name",
      );
      const asRecord = (rows: typeof nodes) =>
        Object.fromEntries(rows.map(({ name, count }) => [name as string, count as number]));
      return { nodes: asRecord(nodes), relations: asRecord(relations) };
    },

    async clear() {
      // In batches, so that a large graph does not have to fit into one transaction's memory.
      await sessions.runAlone("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
      await dropIndex(sessions);
    },

    close: () => driver.close(),
  };
}
