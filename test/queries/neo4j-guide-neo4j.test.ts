import { readdirSync, readFileSync } from "node:fs";
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { createHashingEmbedder } from "../../ingest/embed/hashing-embedder.ts";
import { type Collection, createCollectionOf, examples, read } from "../examples.ts";
import { describeOnNeo4j } from "../neo4j/on-neo4j.ts";

const folder = "docs/neo4j";
const textOf = (file: string) => readFileSync(`${folder}/${file}`, "utf8");
const files = readdirSync(folder).filter((file) => file.endsWith(".cypher"));
const withLibrary = files.filter((file) => file.endsWith("-gds.cypher"));
const params = { alliance: "海洋", title: "三年行动" };

describeOnNeo4j("the texts of the guide for Neo4j", (open) => {
  let driver: Driver;
  let embedded: Collection;

  beforeAll(async () => {
    const server = inject("neo4j");
    if ("missing" in server) return;
    const store = await open();
    await read(store, [examples], createHashingEmbedder());
    await store.close();
    driver = neo4j.driver(server.url, neo4j.auth.basic(server.user, server.password));
    embedded = await createCollectionOf([examples]);
  }, 300_000);
  afterAll(async () => {
    await driver?.close();
    await embedded?.remove();
  });
  const run = (text: string) => driver.executeQuery(text, params);

  it("are seven, two of which need the library", () => {
    expect([files.length, withLibrary.length]).toEqual([7, 2]);
  });

  it.each(files.filter((file) => !withLibrary.includes(file) && !file.startsWith("whether")))(
    "%s finds something in the examples, in Neo4j and in the console of the embedded engine",
    async (file) => {
      expect((await run(textOf(file))).records.length).toBeGreaterThan(0);
      expect((await embedded.store.read(textOf(file), params)).length).toBeGreaterThan(0);
    },
  );

  it("says in a sentence that the library is not there", async () => {
    const { records } = await run(textOf("whether-gds-is-there.cypher"));
    expect(records.map((record) => record.get("answer"))).toEqual([expect.stringContaining("没有图数据科学库")]);
  });

  it.each(withLibrary)(
    "%s is refused at its first statement without the library, and changes nothing",
    async (file) => {
      const count = async () => (await run("MATCH (n) RETURN count(n) AS nodes")).records[0]!.get("nodes");
      const before = await count();
      const [first] = textOf(file).split(";");
      await expect(run(first!)).rejects.toMatchObject({ code: expect.stringMatching(/SyntaxError|ProcedureNotFound/) });
      await expect(run(first!)).rejects.toThrow(/gds\.graph\.project/);
      expect(await count()).toEqual(before);
    },
  );
});
