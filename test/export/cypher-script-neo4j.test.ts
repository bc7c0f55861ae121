import { afterAll, beforeAll, expect, it } from "vitest";
import type { GraphStore } from "../../graph/store.ts";
import { exportGraph } from "../../src/export/graph/export-graph.ts";
import { createMasking } from "../../src/personal-data.ts";
import { type Collection, createCollectionOf, examples, read } from "../examples.ts";
import { describeOnNeo4j } from "../neo4j/on-neo4j.ts";

describeOnNeo4j("the Cypher script", (open) => {
  let embedded: Collection;
  let neo4j: GraphStore;
  beforeAll(async () => {
    embedded = await createCollectionOf([examples]);
    neo4j = await open();
  }, 300_000);
  afterAll(async () => {
    await embedded?.remove();
    await neo4j?.close();
  });

  const scriptOf = async (store: GraphStore) =>
    (await exportGraph({ store, masking: createMasking(store, "show") }, "cypher", {}, { version: "test", at: "" }))!;
  /** As a browser runs it: one statement after the other, ended by a semicolon at the end of a line. */
  const replay = async (script: string) => {
    const statements = script.split(/;\n/).map((statement) => statement.replace(/^\/\/.*\n/gm, ""));
    // The server takes schema and data in transactions of their own.
    for (const cypher of statements) if (cypher.trim()) await neo4j.write([{ cypher }]);
  };

  it("makes the graph again on an empty server, and changes nothing the second time", {
    timeout: 300_000,
  }, async () => {
    const script = await scriptOf(embedded.store);
    await neo4j.clear();
    for (const _time of ["first", "second"]) {
      await replay(script);
      expect(await neo4j.counts()).toEqual(await embedded.store.counts());
    }
    const sample = "MATCH (n) WHERE n.quote IS NOT NULL RETURN n.id AS id, properties(n) AS properties ORDER BY id";
    expect(await neo4j.read(sample)).toEqual(await embedded.store.read(sample));
    const texts = "MATCH (d:Document) RETURN d.id AS id, properties(d) AS properties ORDER BY id";
    expect(await neo4j.read(texts)).toEqual(await embedded.store.read(texts));
  });

  it("is the same from either engine, and from one server to an emptied one", { timeout: 300_000 }, async () => {
    await neo4j.clear();
    await read(neo4j, [examples]);
    const [counts, script] = [await neo4j.counts(), await scriptOf(neo4j)];
    await neo4j.clear();
    expect(await neo4j.counts()).toEqual({ nodes: {}, relations: {} });
    await replay(script);
    expect(await neo4j.counts()).toEqual(counts);
  });

  it("brings every character through, quotation marks and escapes too", async () => {
    const name = "甲'乙\"丙\\u0027丁\\\\戊`\n;\n// 己\t\u{20000} \\u4e00";
    const script = await (async () => {
      const { asCypherScript } = await import("../../src/export/graph/cypher-script.ts");
      const unit = { type: "Unit" as const, id: "unit_x", properties: { name, aliases: [name, ""] } };
      return asCypherScript({ nodes: [unit], relations: [] }, { creator: "", description: "", at: "" });
    })();
    await neo4j.clear();
    await replay(script);
    expect(await neo4j.read("MATCH (n:Unit) RETURN n.name AS name, n.aliases AS aliases")).toEqual([
      { name, aliases: [name, ""] },
    ]);
  });
});
