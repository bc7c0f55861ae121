/**
 * How long a search takes in a large collection: `npx tsx test/bench/search-speed.ts [--passages 10000,100000] [--json]`.
 * Passages and vectors are made (test/search/made-passages.ts), the question's own vector is computed by the model of the
 * product, and the whole way through `createSearch` on the embedded engine is timed. Loading is told, not judged.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createEmbeddedStore } from "../../graph/engines/embedded/create-embedded-store.ts";
import type { Embedder } from "../../ingest/embed/embedder.ts";
import { createHashingEmbedder } from "../../ingest/embed/hashing-embedder.ts";
import { defaultModel, obtainModel } from "../../ingest/embed/obtain-model.ts";
import { createTransformersEmbedder } from "../../ingest/embed/transformers-embedder.ts";
import { createSearch } from "../../src/search/search.ts";
import { madeQuestion, seededRandom, writeMadeCollection } from "../search/made-passages.ts";

export interface SearchSpeed {
  passages: number;
  model: string;
  loadMs: number;
  /** Opening the folder until the first count is answered. */
  openMs: number;
  firstSearchMs: number;
  /** Searches by question, with the vector of the question computed. */
  p50Ms: number;
  p95Ms: number;
  /** Of those, computing the vector. */
  vectorP50Ms: number;
  /** Searches with an exact phrase in quotation marks. */
  phraseP95Ms: number;
  /** Searches in one in twenty-five documents. */
  filteredP95Ms: number;
  /** Of the process, after the searches. */
  memoryMb: number;
}

const questionsAsked = 60;
const passagesOfDocument = 50;

const share = (times: readonly number[], part: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]!;

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const from = performance.now();
  const result = await work();
  return [result, performance.now() - from];
}

async function timesOf(questions: readonly string[], work: (q: string) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const q of questions) times.push((await timed(() => work(q)))[1]);
  return times;
}

/** Times of search in a collection of so many passages, written to a folder that is removed again. */
export async function measureSearch(passages: number, embedder: Embedder): Promise<SearchSpeed> {
  const folder = mkdtempSync(join(tmpdir(), "zhengmai-search-speed-"));
  const { model, dimensions } = embedder;
  try {
    const documents = Math.ceil(passages / passagesOfDocument);
    const [, loadMs] = await timed(async () => {
      const store = await createEmbeddedStore({ folder });
      await writeMadeCollection(store, { passages, documents, dimensions, model });
      await store.close();
    });
    const [store, openMs] = await timed(async () => {
      const opened = await createEmbeddedStore({ folder });
      await opened.ensureSchema();
      await opened.vectorSpace();
      return opened;
    });
    const search = createSearch({ store, embedder });
    const random = seededRandom(11);
    const questions = Array.from({ length: questionsAsked }, () => madeQuestion(random));
    const [, firstSearchMs] = await timed(() => search({ q: questions[0]! }));
    const times = await timesOf(questions, (q) => search({ q }));
    const vectorTimes = await timesOf(questions, (q) => embedder.embed([q], "query"));
    const phrases = await timesOf(questions.slice(0, 20), (q) => search({ q: `“技能竞赛”${q}` }));
    const year = 2007;
    const filtered = await timesOf(questions.slice(0, 20), (q) =>
      search({ q, filters: { yearFrom: year, yearTo: year } }),
    );
    const memoryMb = process.memoryUsage().rss / 2 ** 20;
    await store.close();
    return {
      passages,
      model,
      loadMs,
      openMs,
      firstSearchMs,
      p50Ms: share(times, 0.5),
      p95Ms: share(times, 0.95),
      vectorP50Ms: share(vectorTimes, 0.5),
      phraseP95Ms: share(phrases, 0.95),
      filteredP95Ms: share(filtered, 0.95),
      memoryMb,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The product's model, or where it cannot be had counters of the same length (then nothing is computed for a question). */
export async function openSearchModel(): Promise<Embedder> {
  const obtained = await obtainModel(defaultModel);
  return obtained.found
    ? createTransformersEmbedder({ ...defaultModel, modelsFolder: obtained.modelsFolder })
    : createHashingEmbedder({ dimensions: 512 });
}

/** A Markdown table, one row a size. */
export function searchSpeedTable(rows: readonly SearchSpeed[]): string {
  const ms = (value: number) => value.toFixed(value < 100 ? 1 : 0);
  return [
    "| passages | opening ms | first search ms | p50 ms | p95 ms | of it the vector, p50 ms | exact phrase p95 ms | with a filter p95 ms | memory MB | loading s |",
    `|${"---|".repeat(10)}`,
    ...rows.map(
      (row) =>
        `| ${row.passages} | ${ms(row.openMs)} | ${ms(row.firstSearchMs)} | ${ms(row.p50Ms)} | ${ms(row.p95Ms)} | ${ms(row.vectorP50Ms)} | ${ms(row.phraseP95Ms)} | ${ms(row.filteredP95Ms)} | ${row.memoryMb.toFixed(0)} | ${(row.loadMs / 1000).toFixed(0)} |`,
    ),
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { json: { type: "boolean" }, passages: { type: "string", default: "10000,100000" } },
  });
  const embedder = await openSearchModel();
  const rows: SearchSpeed[] = [];
  for (const size of values.passages.split(",")) rows.push(await measureSearch(Number(size), embedder));
  await embedder.close();
  console.log(values.json ? JSON.stringify(rows, null, 1) : searchSpeedTable(rows));
}
