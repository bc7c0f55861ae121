import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHashingEmbedder } from "../../ingest/embed/hashing-embedder.ts";
import { queries } from "../../queries/index.ts";
import type { Ask } from "../../src/ask/answer.ts";
import { createAsk } from "../../src/ask/ask.ts";
import { createMasking } from "../../src/personal-data.ts";
import { createSearch } from "../../src/search/search.ts";
import { type Collection, createCollectionOf, examples } from "../examples.ts";

describe("asking the examples without a model of meaning", () => {
  let held: Collection;
  let ask: Ask;

  beforeAll(async () => {
    const embedder = createHashingEmbedder();
    held = await createCollectionOf([examples], embedder);
    const { store } = held;
    const masking = createMasking(store, "mask");
    ask = createAsk({ store, embedder, search: createSearch({ store, embedder, masking }), queries, masking });
  }, 300_000);
  afterAll(() => held?.remove());

  it.each([
    ["海洋装备联盟有哪些成员？", "alliance-members", { alliance: "海洋装备创新工作室联盟" }],
    ["哪些联盟跨三个行业？", "alliances-across-industries", { industries: 3 }],
    ["Which studio alliances cross two industries?", "alliances-across-industries", { industries: 2 }],
    ["东屏省总工会负责哪些指标？", "targets-by-unit", { unit: "东屏省总工会" }],
  ])("answers %s by %s", async (question, name, params) => {
    const answer = await ask(question);
    expect(answer.query?.name).toBe(name);
    expect(answer.query?.params).toMatchObject(params);
    expect(answer.by).toBe("query");
  });

  it("shows how it was understood, rows with quotes, Cypher, and near readings", async () => {
    const answer = await ask("各省给工作室联盟补助多少钱？");
    expect(answer.understood).toContain("补助");
    expect(answer.query?.cypher).toContain("MATCH");
    expect(answer.rows.length).toBeGreaterThan(2);
    for (const row of answer.rows) expect(row.quote).toBeTruthy();
  });

  it("says so when it is unsure, and shows passages", async () => {
    const answer = await ask("雨天怎样给温室里的兰花浇水？");
    expect(answer.by).toBe("search");
    expect(answer.rows).toEqual([]);
    expect(answer.understood).toContain("没有把握");
  });

  it("puts the figure that is asked for beside the passages, with its quote", async () => {
    const answer = await ask("澜江省到2026年要建成多少个省级创新工作室联盟？");
    expect(answer.facts[0]).toMatchObject({ kind: "target", value: 60 });
    expect(answer.evidence[0]!.states.join()).toContain("60个");
  });

  it("asked of one document, answers from that document alone", async () => {
    const [{ documentId }] = (await ask("各省给工作室联盟补助多少钱？")).rows as [{ documentId: string }];
    const answer = await ask("各省给工作室联盟补助多少钱？", { documentId });
    for (const one of [...answer.rows, ...answer.facts, ...answer.evidence]) expect(one.documentId).toBe(documentId);
  });
});
