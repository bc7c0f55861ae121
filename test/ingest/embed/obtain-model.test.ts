import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findModel, placeModel } from "../../../ingest/embed/model-files.ts";
import { obtainModel } from "../../../ingest/embed/obtain-model.ts";

let modelsFolder: string;
beforeEach(async () => {
  modelsFolder = await mkdtemp(join(tmpdir(), "models-"));
});
afterEach(() => rm(modelsFolder, { recursive: true, force: true }));

const model = "someone/some-model";
const bytes = (text: string) => new TextEncoder().encode(text);
const files = {
  "config.json": bytes("{}"),
  "tokenizer.json": bytes("{}"),
  "tokenizer_config.json": bytes("{}"),
  "onnx/model_quantized.onnx": bytes("weights"),
};
/** A hub that answers every file with its name. */
const hub: typeof fetch = async (address) => new Response(String(address).split("/").at(-1));
const noHub: typeof fetch = async () => {
  throw new TypeError("fetch failed", { cause: new Error("getaddrinfo ENOTFOUND") });
};

describe("obtainModel", () => {
  it("takes a model that lies in the folder and asks nobody", async () => {
    await placeModel(join(modelsFolder, model), "a test", files);
    const obtained = await obtainModel({ model, modelsFolder, fetch: noHub, maven: false });
    expect(obtained).toMatchObject({ found: true, source: "cache" });
  });

  it("fetches from the hub or a mirror into the folder, then finds it there", async () => {
    const asked: string[] = [];
    const mirror: typeof fetch = (address, init) => {
      asked.push(String(address));
      return hub(address, init);
    };
    const first = await obtainModel({
      model,
      modelsFolder,
      hub: "https://mirror.example/",
      fetch: mirror,
      maven: false,
    });
    expect(first).toMatchObject({ found: true, source: "hub" });
    expect(asked[0]).toBe("https://mirror.example/someone/some-model/resolve/main/config.json");
    const second = await obtainModel({ model, modelsFolder, fetch: noHub, maven: false });
    expect(second).toMatchObject({ found: true, source: "cache" });
  });

  it("says why there is no model and leaves nothing half done", async () => {
    const obtained = await obtainModel({ model, modelsFolder, fetch: noHub, maven: false });
    expect(obtained).toMatchObject({ found: false, code: "no-model" });
    expect(!obtained.found && obtained.tried.join()).toContain("ENOTFOUND");
    expect(await readdir(modelsFolder)).toEqual([]);
  });

  it("leaves nothing half done when the hub breaks off in the middle of a file", async () => {
    const breaking: typeof fetch = async (address) =>
      String(address).endsWith(".onnx")
        ? new Response("wei", { headers: { "content-length": "7" } })
        : new Response("{}");
    const obtained = await obtainModel({ model, modelsFolder, fetch: breaking, maven: false });
    expect(obtained).toMatchObject({ found: false });
    expect(await readdir(modelsFolder)).toEqual([]);
  });

  it("gives up on a hub that does not answer in time", async () => {
    const silent: typeof fetch = (_address, init) =>
      new Promise((_, reject) => init?.signal?.addEventListener("abort", () => reject(init.signal?.reason as Error)));
    const obtained = await obtainModel({ model, modelsFolder, fetch: silent, maven: false, hubTimeoutMs: 20 });
    expect(!obtained.found && obtained.tried.join()).toContain("20 ms");
  });

  it("goes on without a model when there is no Maven either", async () => {
    const obtained = await obtainModel({ modelsFolder, hub: false, maven: "no-such-command-here" });
    expect(!obtained.found && obtained.tried.join()).toContain("Maven");
  });
});

describe("a model on disk", () => {
  it("is not found while a file is missing", async () => {
    const { "tokenizer.json": _missing, ...incomplete } = files;
    await placeModel(join(modelsFolder, model), "a test", incomplete);
    expect(await findModel(join(modelsFolder, model), "q8")).toBeUndefined();
  });

  it("keeps where it came from and the digest of every file", async () => {
    await placeModel(join(modelsFolder, model), "a test", files);
    const record = JSON.parse(await readFile(join(modelsFolder, model, "source.json"), "utf8"));
    expect(record.source).toBe("a test");
    expect(Object.keys(record.sha256)).toEqual(Object.keys(files));
  });

  it("is refused when its weights are not those that were fetched", async () => {
    await placeModel(join(modelsFolder, model), "a test", files);
    await writeFile(join(modelsFolder, model, "onnx/model_quantized.onnx"), "other");
    await expect(findModel(join(modelsFolder, model), "q8")).rejects.toMatchObject({ code: "model-damaged" });
  });
});
