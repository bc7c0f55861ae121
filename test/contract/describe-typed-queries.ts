/** A query that a person typed reads the graph and nothing else, for as long as it is allowed. On any engine. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GraphStore, StoreError } from "../../graph/store.ts";
import { endlessAttacks, harmless, refusedAttacks } from "./attacks.ts";

export function describeTypedQueries(open: () => Promise<GraphStore>): void {
  const folder = mkdtempSync(join(tmpdir(), "zhengmai-secret-"));
  const secret = "nobody-may-read-this";
  const file = join(folder, "secret.csv");
  let store: GraphStore;
  let before: Awaited<ReturnType<GraphStore["counts"]>>;

  beforeAll(async () => {
    writeFileSync(file, `${secret}\n`);
    store = await open();
    await store.ensureSchema();
    await store.clear();
    await store.write([
      { cypher: "UNWIND range(1, 2000) AS i CREATE (:Unit {id: toString(i), name: '甲', level: 1})" },
      {
        cypher: "MATCH (a:Unit), (b:Unit) WHERE toInteger(a.id) < 40 AND toInteger(b.id) < 40 CREATE (a)-[:LEADS]->(b)",
      },
    ]);
    before = await store.counts();
  }, 300_000);
  afterAll(async () => {
    await store?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What came of it: rows, or the error. */
  const outcome = (cypher: string, timeoutMs: number) =>
    store.readLimited(cypher, {}, { timeoutMs, maxRows: 10 }).catch((error: unknown) => error);
  const unchanged = async () => {
    expect(await store.counts()).toEqual(before);
    expect(await store.read("MATCH (n:Unit) RETURN DISTINCT n.name AS name, n.level AS level")).toEqual([
      { name: "甲", level: 1 },
    ]);
  };

  describe.each([...new Set(refusedAttacks.map(({ group }) => group))])("%s", (group) => {
    it.each(
      refusedAttacks.filter((attack) => attack.group === group).map(({ cypher }) => [JSON.stringify(cypher), cypher]),
    )("are refused: %s", { timeout: 60_000 }, async (_shown, cypher) => {
      // A path as the embedded engine takes it, and an address as a server does.
      const places = cypher.includes("SECRET") ? [file, pathToFileURL(file).href] : [""];
      for (const place of places) {
        const result = await outcome(cypher.replace("SECRET", place), 20_000);
        expect(result).toBeInstanceOf(StoreError);
        expect((result as Error).message).not.toContain(secret);
        expect(["read-only", "syntax"]).toContain((result as StoreError).code);
      }
      await unchanged();
    });
  });

  it.each(endlessAttacks.map(({ group, cypher }) => [group, cypher]))(
    "stops %s at the limit: %s",
    { timeout: 120_000 },
    async (_group, cypher) => {
      const started = performance.now();
      const result = await outcome(cypher, 1000);
      expect(result).toBeInstanceOf(StoreError);
      expect(["timeout", "failed"]).toContain((result as StoreError).code);
      expect(performance.now() - started).toBeLessThan(15_000);
      await unchanged();
    },
  );

  it.each(harmless)("lets %s pass", { timeout: 60_000 }, async (cypher) => {
    const result = await outcome(cypher, 30_000);
    if (result instanceof Error) throw result;
    expect((result as { truncated: boolean }).truncated).toBe(false);
  });

  it("goes on answering after all of it, cut off after the rows it may give", { timeout: 60_000 }, async () => {
    const { rows, truncated } = await store.readLimited(
      "MATCH (n:Unit) RETURN n.id AS id ORDER BY toInteger(n.id)",
      {},
      { timeoutMs: 30_000, maxRows: 3 },
    );
    expect(rows).toEqual([{ id: "1" }, { id: "2" }, { id: "3" }]);
    expect(truncated).toBe(true);
  });

  it.each([
    ["MATCH (n:Unit) RETRN n", /line 1|1:16/],
    ["MATCH (n:Unit)\nSET n.name = 'x'", /line 2, column 1/],
    ["RETURN 'unfinished", /line 1, column 8/],
  ])("names the place of a fault in %s", async (cypher, place) => {
    expect(String(await outcome(cypher, 20_000))).toMatch(place);
  });
}
