/** Sessions of the driver: reads by `executeRead`, writes by `executeWrite`, so that the driver retries and routes them. */
import type { Driver, ManagedTransaction } from "neo4j-driver";
import { type Params, type Row, StoreError } from "../../store.ts";
import { serverError } from "./errors.ts";
import { plainRow, serverParams } from "./rows.ts";

export interface Sessions {
  readonly neo4j: typeof import("neo4j-driver");
  /** How often this process has written. */
  readonly writes: number;
  readRows(cypher: string, params?: Params, options?: { timeoutMs?: number; maxRows?: number }): Promise<Row[]>;
  /** Runs the work in one writing transaction. */
  write(work: (transaction: ManagedTransaction) => Promise<void>): Promise<void>;
  /** A statement that takes no transaction of ours: schema, batches of its own. */
  runAlone(cypher: string, params?: Params): Promise<Row[]>;
}

export function createSessions(
  neo4j: Sessions["neo4j"],
  driver: Driver,
  database: string | undefined,
  place: string,
): Sessions {
  let writes = 0;
  return {
    neo4j,
    get writes() {
      return writes;
    },
    async readRows(cypher, params = {}, { timeoutMs, maxRows = Number.POSITIVE_INFINITY } = {}) {
      // No more rows are fetched at once than are wanted.
      const fetchSize = Math.min(1000, maxRows);
      const session = driver.session({ database, defaultAccessMode: neo4j.session.READ, fetchSize });
      try {
        return await session.executeRead(
          async (transaction) => {
            const rows: Row[] = [];
            for await (const record of transaction.run(cypher, serverParams(neo4j, params))) {
              if (rows.length >= maxRows) break;
              rows.push(plainRow(neo4j, record));
            }
            return rows;
          },
          timeoutMs === undefined ? undefined : { timeout: timeoutMs },
        );
      } catch (error) {
        throw serverError(error, place);
      } finally {
        await session.close();
      }
    },
    async write(work) {
      const session = driver.session({ database });
      try {
        await session.executeWrite(work);
        writes++;
      } catch (error) {
        throw serverError(error, place);
      } finally {
        await session.close();
      }
    },
    async runAlone(cypher, params = {}) {
      const session = driver.session({ database });
      try {
        const { records } = await session.run(cypher, serverParams(neo4j, params));
        return records.map((record) => plainRow(neo4j, record));
      } catch (error) {
        throw serverError(error, place);
      } finally {
        await session.close();
      }
    },
  };
}

/**
 * Waits until every index can be searched, however long a large collection takes: the server's own waiting ends with an
 * error. Throws `StoreError("failed")` for an index that could not be filled.
 */
export async function awaitIndexes(sessions: Sessions): Promise<void> {
  for (;;) {
    const rows = await sessions.runAlone(
      "SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name, state ORDER BY name",
    );
    const failed = rows.find(({ state }) => state === "FAILED");
    if (failed) throw new StoreError("failed", `The server could not fill its index ${failed.name}; see its log.`);
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
