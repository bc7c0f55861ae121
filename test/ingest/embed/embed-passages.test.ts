import { describe, expect, it } from "vitest";
import { embeddedText, embedPassages, memoryVectorCache } from "../../../ingest/embed/embed-passages.ts";
import type { Embedder } from "../../../ingest/embed/embedder.ts";
import { createHashingEmbedder } from "../../../ingest/embed/hashing-embedder.ts";

/** An embedder that tells how many texts it was given. */
function counting(embedder: Embedder): Embedder & { computed: string[] } {
  const computed: string[] = [];
  return {
    ...embedder,
    computed,
    embed(texts, as, onProgress) {
      computed.push(...texts);
      return embedder.embed(texts, as, onProgress);
    },
  };
}

const length = (vector: Float32Array) => Math.hypot(...vector);
const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, index) => sum + value * b[index]!, 0);

describe("embedPassages", () => {
  it("gives vectors in the order of the passages, of length 1", async () => {
    const embedder = createHashingEmbedder();
    const passages = [{ text: "培训补贴按季度发放。" }, { text: "工作室应有固定场所。" }];
    const vectors = await embedPassages(passages, { embedder });
    expect(vectors.map(length)).toEqual([expect.closeTo(1, 5), expect.closeTo(1, 5)]);
    const [second] = await embedder.embed(["工作室应有固定场所。"], "passage");
    expect(vectors[1]).toEqual(second);
  });

  it("computes a text once, in one call and in later ones with the same cache", async () => {
    const embedder = counting(createHashingEmbedder());
    const cache = memoryVectorCache();
    const passages = [{ text: "甲条" }, { text: "乙条" }, { text: "甲条" }];
    const first = await embedPassages(passages, { embedder, cache });
    expect(embedder.computed).toEqual(["甲条", "乙条"]);
    expect(await embedPassages(passages, { embedder, cache })).toEqual(first);
    expect(embedder.computed).toHaveLength(2);
  });

  it("does not take the vector of another model from the cache", async () => {
    const cache = memoryVectorCache();
    await embedPassages([{ text: "甲条" }], { embedder: createHashingEmbedder({ dimensions: 8 }), cache });
    const [vector] = await embedPassages([{ text: "甲条" }], {
      embedder: createHashingEmbedder({ dimensions: 16 }),
      cache,
    });
    expect(vector).toHaveLength(16);
  });

  it("puts the title and the headings before the words", () => {
    expect(embeddedText({ title: "某市技能人才办法", heading: "二、补贴", text: "每人五百元。" })).toBe(
      "某市技能人才办法\n二、补贴\n每人五百元。",
    );
    expect(embeddedText({ text: "每人五百元。" })).toBe("每人五百元。");
  });

  it("tells its progress up to the number of passages", async () => {
    const told: number[][] = [];
    const passages = [{ text: "甲条" }, { text: "甲条" }, { text: "乙条" }];
    await embedPassages(passages, {
      embedder: createHashingEmbedder(),
      onProgress: (done, total) => told.push([done, total]),
    });
    expect(told.at(-1)).toEqual([3, 3]);
  });

  it("gives nothing for no passages", async () => {
    expect(await embedPassages([], { embedder: createHashingEmbedder() })).toEqual([]);
  });
});

describe("the hashing embedder", () => {
  it("is the same each time and nearer for texts that share characters", async () => {
    const embedder = createHashingEmbedder({ dimensions: 256 });
    const [a, again, near, far] = await embedder.embed(
      ["创新工作室的补助标准", "创新工作室的补助标准", "工作室补助标准", "森林防火责任"],
      "passage",
    );
    expect(a).toEqual(again);
    expect(cosine(a!, near!)).toBeGreaterThan(cosine(a!, far!));
  });

  it("has a direction for a text without characters", async () => {
    const [vector] = await createHashingEmbedder().embed([""], "query");
    expect(length(vector!)).toBeCloseTo(1);
  });

  it("refuses to embed once closed", async () => {
    const embedder = createHashingEmbedder();
    await embedder.close();
    await expect(embedder.embed(["甲"], "query")).rejects.toMatchObject({ code: "closed" });
  });
});
