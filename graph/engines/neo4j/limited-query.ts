/**
 * Queries that a person typed. The server ends a transaction at its time limit only where the query asks whether it may
 * go on; inside one long expression it does not, and goes on sending what nobody wants. So each typed query has a
 * connection of its own, and that is cut a little after the limit.
 */
import type { Driver } from "neo4j-driver";
import { type Params, type Row, StoreError } from "../../store.ts";
import { createSessions, type Sessions } from "./sessions.ts";

/** The server looks for late transactions every two seconds (db.transaction.monitor.check.interval). */
const graceMs = 2500;

export async function readLimited(
  {
    neo4j,
    connect,
    database,
    place,
  }: { neo4j: Sessions["neo4j"]; connect(): Driver; database?: string; place: string },
  cypher: string,
  params: Params,
  { timeoutMs, maxRows }: { timeoutMs: number; maxRows: number },
): Promise<{ rows: Row[]; truncated: boolean }> {
  const driver = connect();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new StoreError("timeout", `The query took longer than ${timeoutMs} ms and was stopped.`)),
      timeoutMs + graceMs,
    );
  });
  try {
    const work = createSessions(neo4j, driver, database, place).readRows(cypher, params, {
      timeoutMs,
      maxRows: maxRows + 1,
    });
    // Past the limit its error is the cut connection's and says nothing new.
    work.catch(() => undefined);
    const rows = await Promise.race([work, late]);
    return { rows: rows.slice(0, maxRows), truncated: rows.length > maxRows };
  } finally {
    clearTimeout(timer);
    await driver.close();
  }
}
