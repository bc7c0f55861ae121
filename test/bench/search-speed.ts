/**
 * How long a search takes in a large collection, and how much of it is not the model's and the engine's. Passages and
 * vectors are made (test/search/made-passages.ts); questions go through the HTTP API of the whole program, without a network.
 *
 * The bare parts of a search are the vector of its question and the text and vector calls that it made to the engine: they
 * are noted while the API answers, and made again by themselves, in the same run and in turns with the API.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { GraphStore } from "../../graph/store.ts";
import { type App, createApp, openModel, openStore } from "../../src/app.ts";
import { type Config, readConfig } from "../../src/config.ts";
import { madeQuestion, seededRandom, writeMadeCollection } from "../search/made-passages.ts";
import { markdownTable, shown, type Times, timed, timesFor, timesOf } from "./timing.ts";

export interface SearchSpeed {
  engine: GraphStore["engine"];
  passages: number;
  /** Name of the model, or why there is none; then nothing is computed for a question. */
  model: string;
  /** Opening the collection until it can be searched by words and by meaning. */
  openMs: number;
  openCpuMs: number;
  firstSearchMs: number;
  api: Times;
  /** The question's vector and the calls to the engine, as the search makes them. */
  bare: Times;
  /** p95 of the API over that of the bare parts. */
  ratio: number;
  vector: Times;
  /** Each kind of call by itself. */
  calls: Record<string, Times>;
  phrase: Times;
  /** In one in twenty-five documents. */
  filtered: Times;
  /** Of the process that searched, after the searches. */
  memoryMb: number;
}

const questionsAsked = 100;
const passagesOfDocument = 50;

/** A made collection whose vectors are, by their name, those of the model that questions are computed with. */
export async function madeCollection(passages: number) {
  const model = await openModel(readConfig());
  if ("why" in model) throw new Error(`Search cannot be measured without the model: ${model.why}`);
  const { dimensions, model: name } = model.embedder;
  await model.embedder.close();
  return { passages, documents: Math.ceil(passages / passagesOfDocument), dimensions, model: name };
}

const engineCalls = ["searchText", "searchVector", "countHolding", "passagesHolding", "passagesWithPhrase"] as const;
type Call = { name: (typeof engineCalls)[number]; run(): Promise<unknown> };

/** Notes the calls that a search makes to the engine. */
function noteCalls(store: GraphStore): { take(): Call[] } {
  let noted: Call[] = [];
  for (const name of engineCalls) {
    const call = (store[name] as (...args: unknown[]) => Promise<unknown>).bind(store);
    Object.assign(store, {
      [name]: (...args: unknown[]) => {
        noted.push({ name, run: () => call(...args) });
        return call(...args);
      },
    });
  }
  return {
    take() {
      const taken = noted;
      noted = [];
      return taken;
    },
  };
}

/** Measures the collection that the configuration names; it must hold a made one. */
export async function measureSearch(config: Config): Promise<SearchSpeed> {
  const opening = await timed(async () => {
    const store = await openStore(config);
    await store.ensureSchema();
    await store.vectorSpace();
    await store.searchText("words", "培训", 1);
    return store;
  });
  const passages = await opening.result.vectorCount();
  await opening.result.close();
  const app = await createApp(config);
  try {
    return { ...(await measureApp(app)), passages, openMs: opening.ms, openCpuMs: opening.cpuMs };
  } finally {
    await app.close();
  }
}

async function measureApp(app: App): Promise<Omit<SearchSpeed, "passages" | "openMs" | "openCpuMs">> {
  const embedder = "embedder" in app.model ? app.model.embedder : undefined;
  const notes = noteCalls(app.store);
  const random = seededRandom(11);
  const questions = Array.from({ length: questionsAsked }, () => madeQuestion(random));
  const ask = async (q: string, filter = "") => {
    const response = await app.api.request(`/api/search?q=${encodeURIComponent(q)}${filter}`);
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
    return response.json();
  };
  const embed = async (q: string) => embedder?.embed([q], "query");
  const first = await timed(() => ask(questions[0]!));
  for (const q of questions.slice(0, 20)) await ask(q);
  notes.take();

  const apiRuns: { ms: number; cpuMs: number }[] = [];
  const bareRuns: { ms: number; cpuMs: number }[] = [];
  const byName = new Map<string, { ms: number; cpuMs: number }[]>();
  for (const [turn, q] of questions.entries()) {
    await ask(q);
    const calls = notes.take();
    const runs = [
      async () => void apiRuns.push(await timed(() => ask(q))),
      async () =>
        void bareRuns.push(
          await timed(async () => {
            await embed(q);
            await Promise.all(calls.map(({ run }) => run()));
          }),
        ),
    ];
    for (const run of turn % 2 ? runs : runs.toReversed()) await run();
    notes.take();
    for (const { name, run } of calls) {
      const times = byName.get(name) ?? [];
      times.push(await timed(run));
      byName.set(name, times);
    }
  }
  const some = questions.slice(0, 40);
  const [api, bare] = [timesOf(apiRuns), timesOf(bareRuns)];
  return {
    engine: app.store.engine,
    model: embedder?.model ?? "none",
    firstSearchMs: first.ms,
    api,
    bare,
    ratio: api.p95 / bare.p95,
    vector: await timesFor(questions, embed),
    calls: Object.fromEntries([...byName].map(([name, runs]) => [name, timesOf(runs)])),
    phrase: await timesFor(some, (q) => ask(`“技能竞赛”${q}`)),
    filtered: await timesFor(some, (q) => ask(q, "&yearFrom=2007&yearTo=2007")),
    memoryMb: process.memoryUsage().rss / 2 ** 20,
  };
}

/**
 * Times in a collection of so many passages in a folder, which is removed again. A process of its own searches, so that
 * its memory is not that of the one that wrote.
 */
export async function measureEmbeddedSearch(passages: number): Promise<SearchSpeed> {
  const data = mkdtempSync(join(tmpdir(), "zhengmai-search-speed-"));
  try {
    const store = await openStore(embeddedConfig(data));
    await writeMadeCollection(store, await madeCollection(passages));
    await store.close();
    return await measureInOwnProcess(data);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

const embeddedConfig = (data: string): Config => ({
  ...readConfig({ ...process.env, ZHENGMAI_DATA: data }),
  graph: { user: "", password: "" },
});

async function measureInOwnProcess(data: string): Promise<SearchSpeed> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", fileURLToPath(import.meta.url), data],
    { maxBuffer: 1 << 24 },
  );
  return JSON.parse(stdout) as SearchSpeed;
}

/** A Markdown table, one column a collection. */
export function searchSpeedTable(rows: readonly SearchSpeed[]): string {
  const both = ({ p50, p95 }: Times) => `${shown(p50)} / ${shown(p95)}`;
  const row = (what: string, of: (speed: SearchSpeed) => string) => [what, ...rows.map(of)];
  const names = [...new Set(rows.flatMap(({ calls }) => Object.keys(calls)))];
  return markdownTable(
    ["search, ms (p50 / p95)", ...rows.map(({ engine, passages }) => `${engine}, ${passages} passages`)],
    [
      row("through the API", ({ api }) => both(api)),
      row("its bare parts: vector of the question, calls to the engine", ({ bare }) => both(bare)),
      row("p95 of the API over that of its bare parts", ({ ratio }) => ratio.toFixed(2)),
      row("the same of processor time, mean", ({ api, bare }) => (api.cpu / bare.cpu).toFixed(2)),
      row("processor time of a search, mean", ({ api }) => shown(api.cpu)),
      row("vector of the question", ({ vector }) => both(vector)),
      ...names.map((name) => row(`one ${name}`, ({ calls }) => (calls[name] ? both(calls[name]) : "–"))),
      row("with an exact phrase", ({ phrase }) => both(phrase)),
      row("with a filter (1 in 25)", ({ filtered }) => both(filtered)),
      row("first search", ({ firstSearchMs }) => shown(firstSearchMs)),
      row("opening the collection", ({ openMs }) => shown(openMs)),
      row("opening, processor time", ({ openCpuMs }) => shown(openCpuMs)),
      row("memory, MB", ({ memoryMb }) => memoryMb.toFixed(0)),
    ],
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(await measureSearch(embeddedConfig(process.argv[2]!))));
