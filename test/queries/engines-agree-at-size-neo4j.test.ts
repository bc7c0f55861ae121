/** The same ordered rows of every named question on both engines, over a made graph of 100,000 nodes. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { createEmbeddedStore } from "../../graph/engines/embedded/create-embedded-store.ts";
import type { GraphStore, Row } from "../../graph/store.ts";
import { type NamedQuery, runQuery } from "../../queries/define-query.ts";
import { queries } from "../../queries/index.ts";
import { fillWithMadeGraph } from "../bench/made-graph.ts";
import { ordinaryParams } from "../bench/queries-speed.ts";
import { describeOnNeo4j } from "../neo4j/on-neo4j.ts";

const nodes = 100_000;

/** What a question needs and nothing else, so that the whole graph answers; and what a person would fill in. */
function parameterSets(query: NamedQuery): Record<string, string>[] {
  const ordinary = ordinaryParams(query);
  const needed = Object.entries(ordinary).filter(([name]) => !query.params.shape[name]?.safeParse(undefined).success);
  return [Object.fromEntries(needed), ordinary];
}

/** The first rows that differ, or none: a difference among thousands of rows has to be readable. */
function differences(here: readonly Row[], there: readonly Row[]): { row: number; here?: Row; there?: Row }[] {
  return Array.from({ length: Math.max(here.length, there.length) }, (_, row) => row)
    .filter((row) => JSON.stringify(sorted(here[row])) !== JSON.stringify(sorted(there[row])))
    .slice(0, 3)
    .map((row) => ({ row, here: here[row], there: there[row] }));
}

const sorted = (row: Row | undefined) => row && Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));

describeOnNeo4j(`both engines, over a made graph of ${nodes} nodes`, (open) => {
  let embedded: GraphStore;
  let neo4j: GraphStore;

  beforeAll(async () => {
    embedded = await createEmbeddedStore();
    neo4j = await open();
    for (const store of [embedded, neo4j]) {
      await store.ensureSchema();
      await fillWithMadeGraph(store, nodes);
    }
  }, 900_000);
  afterAll(async () => {
    await embedded?.close();
    await neo4j?.close();
  });

  it("hold the same numbers of nodes and relations of every type", async () => {
    const counts = await embedded.counts();
    expect(await neo4j.counts()).toEqual(counts);
    const sum = Object.values(counts.nodes).reduce((total, count) => total + count, 0);
    expect(Math.abs(sum - nodes)).toBeLessThan(nodes / 50);
  });

  it.each(queries.map((query) => [query.name, query] as const))(
    "answer %s with the same rows in the same order",
    async (_name, query) => {
      for (const given of parameterSets(query)) {
        const here = await runQuery(embedded, query, given);
        const there = await runQuery(neo4j, query, given);
        expect(differences(here.rows, there.rows)).toEqual([]);
      }
    },
  );

  it("answer most questions with rows", async () => {
    const counts = await Promise.all(
      queries.map(async (query) => (await runQuery(embedded, query, ordinaryParams(query))).rows.length),
    );
    expect(counts.filter((count) => count > 0).length).toBeGreaterThanOrEqual(queries.length - 3);
  });
});
