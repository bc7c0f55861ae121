import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEmbeddedStore } from "../../graph/engines/embedded/create-embedded-store.ts";
import { defaultModel, defaultModelsFolder, obtainModel } from "../../ingest/embed/obtain-model.ts";
import { createTransformersEmbedder } from "../../ingest/embed/transformers-embedder.ts";
import { openReranker } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { type CrossEncoder, createCrossEncoder } from "../../src/search/cross-encoder.ts";
import { createSearch } from "../../src/search/search.ts";
import { examples, read } from "../examples.ts";

const held = await obtainModel({ modelsFolder: defaultModelsFolder(), hub: false, maven: false });
const why = held.found ? "" : " (skipped: the tokenizer of the model is not in the local folder)";
const model = "made/overlap-scorer";

/** A cross-encoder that counts the words question and text share (test/search/overlap-scorer/make.py), as a model lies on disk. */
function placeScorer(modelsFolder: string): void {
  const folder = join(modelsFolder, model);
  const tokenizer = join(defaultModelsFolder(), defaultModel.model);
  mkdirSync(join(folder, "onnx"), { recursive: true });
  for (const file of ["tokenizer.json", "tokenizer_config.json"]) cpSync(join(tokenizer, file), join(folder, file));
  cpSync(join(import.meta.dirname, "overlap-scorer/model_quantized.onnx"), join(folder, "onnx/model_quantized.onnx"));
  const config = { model_type: "bert", architectures: ["BertForSequenceClassification"], id2label: { 0: "answers" } };
  writeFileSync(join(folder, "config.json"), JSON.stringify(config));
}

describe.skipIf(!held.found)(`a cross-encoder${why}`, () => {
  const modelsFolder = mkdtempSync(join(tmpdir(), "zhengmai-reranker-"));
  let scorer: CrossEncoder;

  beforeAll(async () => {
    placeScorer(modelsFolder);
    scorer = await createCrossEncoder({ model, modelsFolder, dtype: "q8" });
  });
  afterAll(async () => {
    await scorer?.close();
    rmSync(modelsFolder, { recursive: true, force: true });
  });

  it("scores every text against the question, the least of them with nothing", async () => {
    const [none, some, most] = await scorer.readClosely("联盟补助", ["河道禁止垃圾", "联盟成立", "联盟给予补助"]);
    expect(none).toBe(0);
    expect(some).toBeGreaterThan(0);
    expect(most).toBeGreaterThan(some!);
    expect(await scorer.readClosely("联盟", [])).toEqual([]);
  });

  it("answers several who ask at once, each with its own", async () => {
    const [first, second] = await Promise.all([
      scorer.readClosely("联盟", ["联盟", "河道"]),
      scorer.readClosely("河道", ["联盟", "河道"]),
    ]);
    expect(first![0]).toBeGreaterThan(first![1]!);
    expect(second![1]).toBeGreaterThan(second![0]!);
  });

  it("reorders what a search reads closely, and nothing without being asked", async () => {
    const folder = mkdtempSync(join(tmpdir(), "zhengmai-reranked-"));
    const store = await createEmbeddedStore({ folder });
    const embedder = await createTransformersEmbedder({ ...defaultModel, modelsFolder: defaultModelsFolder() });
    try {
      await store.ensureSchema();
      await read(store, [examples], embedder);
      const asked: string[] = [];
      const readClosely = (question: string, texts: readonly string[]) => {
        asked.push(question);
        return scorer.readClosely(question, texts);
      };
      const [plain, reranked] = [createSearch({ store, embedder }), createSearch({ store, embedder, readClosely })];
      const q = "给联盟的钱怎么用";
      const ids = async (search: typeof plain, closely: number) =>
        (await search({ q, closely })).hits.map(({ passage }) => passage.id);
      expect(await ids(reranked, 0)).toEqual(await ids(plain, 0));
      expect(asked).toEqual([]);
      const close = await ids(reranked, 20);
      expect(asked).toHaveLength(1);
      expect(close).not.toEqual(await ids(plain, 0));
    } finally {
      await embedder.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("is the one that the configuration names", async () => {
    const config = readConfig({ ZHENGMAI_RERANKER: model, ZHENGMAI_MODELS: modelsFolder });
    const opened = await openReranker(config);
    expect(await opened!.readClosely("联盟", ["河道", "联盟"])).toHaveLength(2);
    await opened!.close();
    expect(await openReranker(readConfig({}))).toBeUndefined();
  });

  it("says which model cannot be had, and where to put it", async () => {
    const config = readConfig({
      ZHENGMAI_RERANKER: "nobody/nothing",
      ZHENGMAI_MODELS: modelsFolder,
      ZHENGMAI_HUB: "http://127.0.0.1:9",
    });
    await expect(openReranker(config)).rejects.toMatchObject({
      code: "reranker-unusable",
      message: expect.stringContaining("nobody/nothing"),
    });
  });

  it("refuses who asks after it was closed instead of leaving them waiting", async () => {
    const other = await createCrossEncoder({ model, modelsFolder, dtype: "q8" });
    const waiting = other.readClosely("联盟", ["联盟".repeat(200)]);
    const refused = expect(waiting).rejects.toMatchObject({ code: "reranker-failed" });
    await other.close();
    await refused;
  });
});
