// @ts-check
// The model in a thread of its own. onnxruntime-node computes on the thread that asks (measured: the event loop stands
// still for the length of a batch), so the server would not answer while a document is embedded.
// Plain JavaScript, because a worker is loaded by Node itself, in tests and builds too, without a TypeScript loader.
import { parentPort, workerData } from "node:worker_threads";
import { env, pipeline } from "@xenova/transformers";

if (!parentPort) throw new Error("embedding-worker.mjs runs as a worker thread");
const port = parentPort;
const { model, modelsFolder, dtype, pooling, threads } = workerData;

env.allowRemoteModels = false;
env.localModelPath = modelsFolder;

try {
  const extract = await pipeline("feature-extraction", model, {
    dtype,
    session_options: threads ? { intraOpNumThreads: threads } : {},
  });
  const probe = await extract(["维"], { pooling, normalize: true });
  port.postMessage({ ready: true, dimensions: probe.dims.at(-1) });
  port.on("message", async ({ id, texts, tokens }) => {
    try {
      if (tokens) {
        const { data, dims } = await extract(texts, { pooling: "none" });
        // The first and the last are marks of the model: [CLS] and [SEP].
        const vectors = Float32Array.from(data.slice(dims[2], data.length - dims[2]));
        port.postMessage({ id, vectors }, [vectors.buffer]);
        return;
      }
      const { data } = await extract(texts, { pooling, normalize: true });
      const vectors = Float32Array.from(data);
      port.postMessage({ id, vectors }, [vectors.buffer]);
    } catch (error) {
      port.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
    }
  });
} catch (error) {
  port.postMessage({ ready: false, error: error instanceof Error ? error.message : String(error) });
}
