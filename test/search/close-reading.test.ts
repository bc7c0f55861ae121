import { describe, expect, it } from "vitest";
import { createEmbeddedStore } from "../../graph/engines/embedded/create-embedded-store.ts";
import { embedPassages } from "../../ingest/embed/embed-passages.ts";
import type { Embedder } from "../../ingest/embed/embedder.ts";
import { createHashingEmbedder } from "../../ingest/embed/hashing-embedder.ts";
import { createCloseReader } from "../../src/search/close-reading.ts";
import { createSearch } from "../../src/search/search.ts";
import { writeForSearch } from "./searched-documents.ts";

const dimensions = 128;

/** Each character is a token, and its vector is that of the character alone: tokens that are equal are alike. */
function withTokens(embedder: Embedder): Embedder & { read: number } {
  const counting = {
    ...embedder,
    read: 0,
    async tokenVectors(texts: readonly string[], as: "query" | "passage") {
      if (as === "passage") counting.read += texts.length;
      return Promise.all(
        texts.map(async (text) => {
          const rows = await embedder.embed([...text], as);
          const all = new Float32Array(rows.length * dimensions);
          for (const [at, row] of rows.entries()) all.set(row, at * dimensions);
          return all;
        }),
      );
    },
  };
  return counting;
}

describe("reading passages closely", () => {
  const embedder = withTokens(createHashingEmbedder({ dimensions }));

  it("is not to be had from an embedder without tokens", () => {
    expect(createCloseReader(createHashingEmbedder())).toBeUndefined();
    expect(createCloseReader(undefined)).toBeUndefined();
  });

  it("puts the text first in which the words of the question stand, and counts from the least close", async () => {
    const read = createCloseReader(embedder)!;
    const close = await read("护林员补助", ["车站班次表", "护林员每月补助", "公布票价"]);
    expect(close.indexOf(Math.max(...close))).toBe(1);
    expect(Math.min(...close)).toBe(0);
    expect(await read("护林员补助", [])).toEqual([]);
  });

  it("gives numbers for an empty question and an empty text", async () => {
    const read = createCloseReader(embedder)!;
    for (const close of [await read("", ["护林员"]), await read("护林员", ["", ""])])
      expect(close.every(Number.isFinite)).toBe(true);
  });

  it("reads only as many passages as a search asks for, none by default, and says the score as the sum of its parts", async () => {
    const store = await createEmbeddedStore({});
    const document = {
      id: "d1",
      title: "甲市林区管护规定",
      docNumber: "甲林发〔2024〕2号",
      issuer: "甲市林业局",
      province: "甲省",
      kind: "measures",
      year: 2024,
      date: "2024-03-01",
    };
    const texts = [
      "护林员每月补助八百元。",
      "护林员的补助按月发放。",
      "林区防火期由市里公布。",
      "补助的监督由财政部门负责。",
    ];
    const passages = texts.map((text) => ({ heading: "", text }));
    await writeForSearch(store, [{ ...document, passages }]);
    const vectors = await embedPassages(passages, { embedder });
    await store.putVectors(
      { model: embedder.model, dimensions },
      vectors.map((vector, at) => ({ passageId: `d1p${at}`, vector })),
    );
    const search = createSearch({ store, embedder });
    embedder.read = 0;
    await search({ q: "护林员补助" });
    expect(embedder.read).toBe(0);
    const { hits } = await search({ q: "护林员补助", closely: 2 });
    expect(embedder.read).toBe(2);
    expect(hits.length).toBeGreaterThan(2);
    for (const { score, why } of hits) expect(score).toBeCloseTo(why.parts.words + why.parts.pairs + why.parts.meaning);
    await store.close();
  });
});
