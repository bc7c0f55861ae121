import { afterAll, beforeAll, expect, it } from "vitest";
import type { GraphStore } from "../../graph/store.ts";
import { createHashingEmbedder } from "../../ingest/embed/hashing-embedder.ts";
import { type NamedQuery, runQuery } from "../../queries/define-query.ts";
import { queries } from "../../queries/index.ts";
import { type Collection, createCollectionOf, examples, read, seeds, seedsAreThere } from "../examples.ts";
import { describeOnNeo4j } from "../neo4j/on-neo4j.ts";

/** Parameters a query needs, and a second set that narrows it. */
function parameterSets({ params }: NamedQuery): Record<string, string>[] {
  const narrow: Record<string, string> = {
    province: "云岭省",
    industries: "3",
    alliance: "联盟",
    industry: "教育",
    unit: "总工会",
    award: "工匠",
    metric: "工作室",
    year: "2025",
    title: "办法",
    field: "minStudios",
    recipient: "联盟",
    measure: "联盟 补助",
  };
  const names = Object.keys(params.shape);
  const needed = names.filter((name) => !params.shape[name]?.safeParse(undefined).success);
  const choose = (chosen: string[]) => Object.fromEntries(chosen.map((name) => [name, narrow[name]!]));
  return [choose(needed), ...names.map((name) => choose([...new Set([...needed, name])]))];
}

describeOnNeo4j("both engines, over the same documents", (open) => {
  const paths = seedsAreThere ? [examples, seeds] : [examples];
  let embedded: Collection;
  let neo4j: GraphStore;

  beforeAll(async () => {
    embedded = await createCollectionOf(paths, createHashingEmbedder());
    neo4j = await open();
    await read(neo4j, paths, createHashingEmbedder());
  }, 600_000);
  afterAll(async () => {
    await embedded?.remove();
    await neo4j?.close();
  });

  it("hold the same numbers of nodes and relations of every type", async () => {
    const counts = await embedded.store.counts();
    expect(counts).toEqual(await neo4j.counts());
    expect(counts.nodes.Document).toBe(seedsAreThere ? 17 : 12);
  });

  it.each(queries.map((query) => [query.name, query] as const))(
    "answer %s with the same rows in the same order",
    async (_name, query) => {
      for (const given of parameterSets(query)) {
        const here = await runQuery(embedded.store, query, given);
        const there = await runQuery(neo4j, query, given);
        expect(there.rows).toEqual(here.rows);
      }
    },
  );

  it("answer most questions with at least one row", async () => {
    const answered = await Promise.all(
      queries.map(async (query) => (await runQuery(embedded.store, query, parameterSets(query)[0]!)).rows.length > 0),
    );
    expect(answered.filter(Boolean).length).toBeGreaterThanOrEqual(queries.length - 3);
  });

  it("do nothing the second time", async () => {
    for (const store of [embedded.store, neo4j]) {
      const { stages, rows } = await read(store, paths, createHashingEmbedder());
      expect(stages).toEqual({ parsed: 0, extracted: 0, embedded: 0, written: 0 });
      expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(["unchanged"]));
    }
  });
});
