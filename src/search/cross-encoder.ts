/**
 * A cross-encoder for the second look at the best passages: a model that reads question and passage as one text and says
 * how well the one answers the other (Nogueira and Cho 2019, Passage Re-ranking with BERT). It takes the place of the
 * close reading by token vectors where the configuration names one (`ZHENGMAI_RERANKER`); none comes with the program.
 */
import { Worker } from "node:worker_threads";
import { type ReadClosely, standings } from "./close-reading.ts";

export interface CrossEncoder {
  readClosely: ReadClosely;
  /** Frees the model; what still waits is refused. */
  close(): Promise<void>;
}

export interface CrossEncoderOptions {
  /** Folder name below `modelsFolder`, such as `Xenova/bge-reranker-base`. */
  model: string;
  modelsFolder: string;
  /** Which weights, in the library's words. */
  dtype: string;
}

/** Thrown when the model cannot be had or loaded, or reports an error for a text. */
export class CrossEncoderError extends Error {
  readonly code: "reranker-unusable" | "reranker-failed";
  constructor(code: CrossEncoderError["code"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "CrossEncoderError";
    this.code = code;
  }
}

type Answer = { ready?: boolean; id?: number; scores?: number[]; error?: string };

/** Loads the model from its folder in a worker thread. Throws `CrossEncoderError("reranker-unusable")`. */
export async function createCrossEncoder(options: CrossEncoderOptions): Promise<CrossEncoder> {
  const worker = new Worker(new URL("./cross-encoder-worker.mjs", import.meta.url), {
    workerData: options,
    execArgv: [],
  });
  const waiting = new Map<number, { done(scores: number[]): void; failed(error: Error): void }>();
  const failAll = (error: Error) => {
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
    worker.unref();
  };
  await new Promise<void>((resolve, reject) => {
    const unusable = (reason: string, cause?: unknown) => {
      void worker.terminate();
      reject(
        new CrossEncoderError("reranker-unusable", `the reranker ${options.model} cannot be loaded: ${reason}`, {
          cause,
        }),
      );
    };
    worker.once("message", ({ ready, error }: Answer) => (ready ? resolve() : unusable(error ?? "no answer")));
    worker.once("error", (error) => unusable(error.message, error));
  });
  worker.on("message", ({ id, scores, error }: Answer) => {
    const job = waiting.get(id!);
    waiting.delete(id!);
    // An idle model must not keep the process alive.
    if (waiting.size === 0) worker.unref();
    if (scores) job?.done(scores);
    else job?.failed(new CrossEncoderError("reranker-failed", `${options.model}: ${error}`));
  });
  worker.on("error", (error) => failAll(new CrossEncoderError("reranker-failed", error.message, { cause: error })));
  worker.unref();

  let asked = 0;
  return {
    async readClosely(question, texts) {
      if (texts.length === 0) return [];
      const id = asked++;
      worker.ref();
      const scores = await new Promise<number[]>((done, failed) => {
        waiting.set(id, { done, failed });
        worker.postMessage({ id, question, texts: [...texts] });
      });
      return standings(scores);
    },
    async close() {
      failAll(new CrossEncoderError("reranker-failed", "the reranker was closed"));
      await worker.terminate();
    },
  };
}
