import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Embedder } from "./embedder.ts";
import { EmbeddingError } from "./embedder.ts";
import { findModel } from "./model-files.ts";

export interface TransformersOptions {
  /** Folder name of the model below `modelsFolder`, such as `Xenova/bge-small-zh-v1.5`. */
  model: string;
  modelsFolder: string;
  /** Which weights, in the library's words: fp32, fp16, q8 (`model_quantized.onnx`), int8, uint8, q4. Default q8. */
  dtype?: string;
  /** How token vectors become one: BGE models take the first (`cls`), E5 and most others the mean. Default cls. */
  pooling?: "cls" | "mean";
  /** Put before a query; many models were trained with one. Default none (docs/decisions/embedding-model.md). */
  queryInstruction?: string;
  /** Put before a passage (E5: `passage: `). Default none. */
  passageInstruction?: string;
  /**
   * Texts computed together. Default 1: weights quantised to 8 bits are scaled by the largest value in the batch, so a
   * text's vector would depend on its neighbours (cosine .992), and the same text twice would not be the same vector.
   */
  batchSize?: number;
  /** Threads for one text; default as the runtime chooses. */
  threads?: number;
}

interface Job {
  texts: string[];
  /** One vector a token instead of one a text; then there is one text. */
  tokens: boolean;
  done(vectors: Float32Array): void;
  failed(error: Error): void;
}

/**
 * An embedder over `@xenova/transformers` (feature extraction, ONNX), computing in a worker thread.
 * Throws `EmbeddingError("model-unusable")` when the model cannot be loaded.
 */
export async function createTransformersEmbedder(options: TransformersOptions): Promise<Embedder> {
  const { model, modelsFolder, dtype = "q8", pooling = "cls", batchSize = 1, threads } = options;
  const { queryInstruction = "", passageInstruction = "" } = options;
  const digest = await digestOf(options);
  const worker = new Worker(new URL("./embedding-worker.mjs", import.meta.url), {
    workerData: { model, modelsFolder, dtype, pooling, threads },
    execArgv: [],
  });
  const dimensions = await ready(worker, model);
  // An idle model must not keep the process alive; a running computation must.
  worker.unref();

  const waiting = { query: [] as Job[], passage: [] as Job[] };
  let running: Job | undefined;
  let closed = false;

  const next = () => {
    running = waiting.query.shift() ?? waiting.passage.shift();
    if (!running) return worker.unref();
    worker.ref();
    worker.postMessage({ id: 0, texts: running.texts, tokens: running.tokens });
  };
  const stop = (error: Error) => {
    closed = true;
    const jobs = [...(running ? [running] : []), ...waiting.query.splice(0), ...waiting.passage.splice(0)];
    running = undefined;
    for (const job of jobs) job.failed(error);
  };
  worker.on("message", ({ vectors, error }: { vectors?: Float32Array; error?: string }) => {
    const job = running;
    next();
    if (vectors) job?.done(vectors);
    else job?.failed(new EmbeddingError("failed", `${model}: ${error}`));
  });
  worker.on("error", (error) =>
    stop(new EmbeddingError("failed", `${model} stopped: ${error.message}`, { cause: error })),
  );

  const compute = (texts: string[], as: "query" | "passage", tokens = false) =>
    new Promise<Float32Array>((done, failed) => {
      if (closed) return failed(new EmbeddingError("closed", "the embedder was closed"));
      waiting[as].push({ texts, tokens, done, failed });
      if (!running) next();
    });

  return {
    model: vectorSpaceName(options, digest),
    dimensions,
    async embed(texts, as, onProgress) {
      const instruction = as === "query" ? queryInstruction : passageInstruction;
      const vectors = new Array<Float32Array>(texts.length);
      let count = 0;
      const batches = batchesByLength(texts, batchSize).map(async (indexes) => {
        const flat = await compute(
          indexes.map((index) => instruction + texts[index]),
          as,
        );
        indexes.forEach((index, row) => {
          vectors[index] = flat.slice(row * dimensions, (row + 1) * dimensions);
        });
        count += indexes.length;
        onProgress?.(count);
      });
      await Promise.all(batches);
      return vectors;
    },
    async tokenVectors(texts, as) {
      const instruction = as === "query" ? queryInstruction : passageInstruction;
      return Promise.all(texts.map((text) => compute([instruction + text], "query", true)));
    },
    async close() {
      if (!closed) stop(new EmbeddingError("closed", "the embedder was closed"));
      await worker.terminate();
    },
  };
}

/** Indexes of `texts` in batches of `size`; texts of like length together, because a batch is padded to its longest. */
function batchesByLength(texts: readonly string[], size: number): number[][] {
  const order = texts.map((_, index) => index);
  if (size > 1) order.sort((a, b) => texts[a]!.length - texts[b]!.length || a - b);
  const batches: number[][] = [];
  for (let start = 0; start < order.length; start += size) batches.push(order.slice(start, start + size));
  return batches;
}

/**
 * Everything a passage's vector depends on; the query instruction is not part of it. The digest is, because two
 * quantisations of one model have the same name and different vectors.
 */
function vectorSpaceName(options: TransformersOptions, digest: string): string {
  const { model, dtype = "q8", pooling = "cls", passageInstruction } = options;
  const parts = [model, dtype, pooling, digest.slice(0, 12)];
  if (passageInstruction) parts.push(JSON.stringify(passageInstruction));
  return parts.join(" ");
}

async function digestOf({ model, modelsFolder, dtype = "q8" }: TransformersOptions): Promise<string> {
  const folder = join(modelsFolder, ...model.split("/"));
  const found = await findModel(folder, dtype).catch((cause: unknown) => {
    throw new EmbeddingError("model-unusable", (cause as Error).message, { cause });
  });
  if (!found)
    throw new EmbeddingError("model-unusable", `${folder} does not hold a whole model (${dtype}); fetch it first`);
  return found.digest;
}

/** Waits for the worker's first message; the number of dimensions. */
function ready(worker: Worker, model: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const unusable = (reason: string, cause?: unknown) => {
      worker.off("message", onMessage);
      worker.off("error", onError);
      void worker.terminate();
      reject(new EmbeddingError("model-unusable", `the model ${model} cannot be loaded: ${reason}`, { cause }));
    };
    const onMessage = (message: { ready: boolean; dimensions?: number; error?: string }) => {
      worker.off("message", onMessage);
      worker.off("error", onError);
      if (message.ready && message.dimensions) resolve(message.dimensions);
      else unusable(message.error ?? "no answer");
    };
    const onError = (error: Error) => unusable(error.message, error);
    worker.on("message", onMessage);
    worker.on("error", onError);
  });
}
