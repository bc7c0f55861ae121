/** Hands suites the server of `global-setup.ts`, one suite at a time and empty. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { createNeo4jStore } from "../../graph/engines/neo4j/create-neo4j-store.ts";
import type { GraphStore } from "../../graph/store.ts";

/** Runs the suite with a function that opens a store on the server; skipped, with the reason in its name, without one. */
export function describeOnNeo4j(name: string, suite: (open: () => Promise<GraphStore>) => void): void {
  const server = inject("neo4j");
  if ("missing" in server) {
    describe.skip(`${name} (skipped: ${server.missing})`, () => suite(() => Promise.reject(new Error(server.missing))));
    return;
  }
  // A server plans every query for the first time; on a busy machine that takes a while.
  describe(name, { timeout: 180_000 }, () => {
    const lock = join(tmpdir(), `zhengmai-neo4j-${new URL(server.url).port}.lock`);
    const open = () => createNeo4jStore(server);
    beforeAll(async () => {
      await acquire(lock);
      const store = await open();
      await store.ensureSchema();
      await store.clear();
      await store.close();
    }, 300_000);
    afterAll(() => rmSync(lock, { force: true }));
    suite(open);
  });
}

/** Test files run in several processes, but a Community server has one database. */
async function acquire(lock: string): Promise<void> {
  for (;;) {
    try {
      // A file that must not be there yet; it holds the number of the process that has the server.
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (!isHeld(lock)) rmSync(lock, { force: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** False when the process that took the lock has ended without giving it back. */
function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, "utf8")), 0);
    return true;
  } catch (error) {
    // The lock was given back in between, or its process is gone: in both cases it may be tried for again.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
