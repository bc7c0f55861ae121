import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../ingest/embed/embedder.ts";
import { defaultModel, defaultModelsFolder, obtainModel } from "../../../ingest/embed/obtain-model.ts";
import { createTransformersEmbedder } from "../../../ingest/embed/transformers-embedder.ts";

const modelsFolder = defaultModelsFolder();
const held = await obtainModel({ modelsFolder, hub: false, maven: false });
const why = held.found ? "" : " (skipped: the model is not in the local folder)";
const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, index) => sum + value * b[index]!, 0);

describe.skipIf(!held.found)(`the model in a worker thread${why}`, () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await createTransformersEmbedder({ ...defaultModel, modelsFolder });
  });
  afterAll(() => embedder?.close());

  it("gives 512 dimensions of length 1 and names its weights", async () => {
    const [vector] = await embedder.embed(["技能大师工作室"], "passage");
    expect(embedder.dimensions).toBe(512);
    expect(Math.hypot(...vector!)).toBeCloseTo(1, 4);
    expect(embedder.model).toMatch(/^Xenova\/bge-small-zh-v1\.5 q8 cls [0-9a-f]{12}$/);
  });

  it("puts a text of like meaning nearer than one of another subject", async () => {
    const [query] = await embedder.embed(["带徒弟能拿多少钱"], "query");
    const [near, far] = await embedder.embed(
      ["师傅每带一名学徒，给予带教津贴一千元。", "河道内禁止弃置垃圾。"],
      "passage",
    );
    expect(cosine(query!, near!)).toBeGreaterThan(cosine(query!, far!));
  });

  it("gives one vector for every token, the model's own marks left out, and likes words that mean the same", async () => {
    const [query, passage] = await embedder.tokenVectors!(["补贴", "每月发放补助"], "passage");
    const row = (tokens: Float32Array, at: number) => {
      const vector = tokens.slice(at * 512, (at + 1) * 512);
      return vector.map((value) => value / Math.hypot(...vector));
    };
    expect(query!.length).toBe(2 * 512);
    expect(passage!.length).toBe(6 * 512);
    expect(cosine(row(query!, 1), row(passage!, 5))).toBeGreaterThan(cosine(row(query!, 1), row(passage!, 1)));
  });

  it("gives a text the same vector whatever it is asked together with", async () => {
    const text = "联盟由三个以上工作室组成。";
    const [alone] = await embedder.embed([text], "passage");
    const together = await embedder.embed(["很长的一段。".repeat(60), text, "短"], "passage");
    expect(together[1]).toEqual(alone);
  });

  it("leaves the event loop free while it computes", async () => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 5);
    await embedder.embed(
      Array.from({ length: 20 }, (_, n) => `第${n}段。`.repeat(50)),
      "passage",
    );
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });

  it("answers a query before passages that wait", async () => {
    const order: string[] = [];
    const passages = embedder
      .embed(
        Array.from({ length: 10 }, (_, n) => `第${n}段`),
        "passage",
      )
      .then(() => order.push("passages"));
    const query = embedder.embed(["问题"], "query").then(() => order.push("query"));
    await Promise.all([passages, query]);
    expect(order).toEqual(["query", "passages"]);
  });

  it("refuses to embed once closed", async () => {
    const other = await createTransformersEmbedder({ ...defaultModel, modelsFolder });
    await other.close();
    await expect(other.embed(["甲"], "query")).rejects.toMatchObject({ code: "closed" });
  });
});

describe("a model that is not there", () => {
  it("is an error with a code, not a hanging worker", async () => {
    const empty = await mkdtemp(join(tmpdir(), "models-"));
    await expect(createTransformersEmbedder({ model: "a/b", modelsFolder: empty })).rejects.toMatchObject({
      code: "model-unusable",
    });
    await rm(empty, { recursive: true });
  });
});
