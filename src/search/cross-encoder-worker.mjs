// @ts-check
// The cross-encoder in a thread of its own, for the reason that ingest/embed/embedding-worker.mjs gives.
import { parentPort, workerData } from "node:worker_threads";
import { AutoModelForSequenceClassification, AutoTokenizer, env } from "@xenova/transformers";

if (!parentPort) throw new Error("cross-encoder-worker.mjs runs as a worker thread");
const port = parentPort;
const { model, modelsFolder, dtype } = workerData;

env.allowRemoteModels = false;
env.localModelPath = modelsFolder;

try {
  const tokenizer = await AutoTokenizer.from_pretrained(model);
  const scorer = await AutoModelForSequenceClassification.from_pretrained(model, { dtype });
  const score = async (question, text) => {
    const { logits } = await scorer(tokenizer([question], { text_pair: [text], truncation: true }));
    // One number says how well the text answers; of two, the second says that it does, the first that it does not.
    const numbers = Array.from(logits.data, Number);
    return numbers.length > 1 ? numbers[1] - numbers[0] : numbers[0];
  };
  await score("问", "答");
  port.postMessage({ ready: true });
  port.on("message", async ({ id, question, texts }) => {
    try {
      const scores = [];
      // One at a time: weights of 8 bits are scaled by the largest value in the batch.
      for (const text of texts) scores.push(await score(question, text));
      port.postMessage({ id, scores });
    } catch (error) {
      port.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
    }
  });
} catch (error) {
  port.postMessage({ ready: false, error: error instanceof Error ? error.message : String(error) });
}
