/**
 * Search quality on a labelled set: `npx tsx test/eval/retrieval.ts [--json] [--cache FOLDER] [--road NAME]`;
 * --road takes only the roads whose name holds NAME, --cache keeps the vectors for the next run.
 * Weights were chosen on the questions at even places (0, 2, …); "held out" are the others.
 * Needs ../shared/retrieval/stard and the model; computing the vectors takes about two minutes.
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { createEmbeddedStore } from "../../graph/engines/embedded/create-embedded-store.ts";
import type { PassageHit } from "../../graph/store.ts";
import { defaultModel, obtainModel } from "../../ingest/embed/obtain-model.ts";
import { createTransformersEmbedder } from "../../ingest/embed/transformers-embedder.ts";
import { searchWords } from "../../ingest/language/words.ts";
import { createSearch } from "../../src/search/search.ts";
import { meanQuality, type Quality, qualityOf } from "./ranking-quality.ts";
import { fillStore, readStard, stardFolder, vectorsOf } from "./stard.ts";

type Road = (question: string, vector: Float32Array) => Promise<string[]>;

const depthOfRoads = 100;
const idsOf = (hits: readonly PassageHit[]) => hits.map(({ passageId }) => passageId);

/** Reciprocal rank fusion (Cormack and others 2009, k = 60). */
function byReciprocalRank(lists: readonly (readonly PassageHit[])[]): string[] {
  return bySum(lists.map((list) => list.map(({ passageId }, rank) => [passageId, 1 / (61 + rank)] as const)));
}

/** Each list's scores in standard deviations from its mean; a passage that a list lacks has the list's lowest. */
function byStandardScores(lists: readonly (readonly PassageHit[])[], weights: readonly number[]): string[] {
  const everything = new Set(lists.flatMap(idsOf));
  const columns = lists.map((list, column) => {
    const mean = list.reduce((sum, { score }) => sum + score, 0) / list.length;
    const deviation = Math.sqrt(list.reduce((sum, { score }) => sum + (score - mean) ** 2, 0) / list.length) || 1;
    const scores = new Map(list.map(({ passageId, score }) => [passageId, (score - mean) / deviation]));
    const lowest = Math.min(0, ...scores.values());
    return [...everything].map((id) => [id, weights[column]! * (scores.get(id) ?? lowest)] as const);
  });
  return bySum(columns);
}

function bySum(columns: readonly (readonly (readonly [string, number])[])[]): string[] {
  const sums = new Map<string, number>();
  for (const [id, value] of columns.flat()) sums.set(id, (sums.get(id) ?? 0) + value);
  return [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
}

async function main() {
  const { values } = parseArgs({
    options: { json: { type: "boolean" }, cache: { type: "string" }, road: { type: "string" } },
  });
  if (!existsSync(stardFolder)) throw new Error(`${stardFolder} is not there`);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const obtained = await obtainModel({ ...defaultModel, onProgress: say });
  if (!obtained.found) throw new Error(obtained.why);
  const embedder = await createTransformersEmbedder({ ...defaultModel, modelsFolder: obtained.modelsFolder });
  const labelled = readStard();
  const onProgress = (done: number, total: number) => done % 1000 === 0 && say(`vectors ${done} of ${total}`);
  const vectors = await vectorsOf(labelled, embedder, { cacheFolder: values.cache, onProgress });
  const store = await createEmbeddedStore({});
  await fillStore(store, labelled, embedder, vectors);

  const words = (text: string) => store.searchText("words", searchWords(text), depthOfRoads);
  const pairs = (text: string) => store.searchText("text", text.replace(/[\p{P}\p{S}]/gu, " "), depthOfRoads);
  const meaning = (vector: Float32Array) => store.searchVector(vector, depthOfRoads);
  const all = (text: string, vector: Float32Array) => Promise.all([words(text), pairs(text), meaning(vector)]);
  const product = (search: ReturnType<typeof createSearch>, closely = 0): Road => {
    return async (q) => {
      const { hits } = await search({ q, limit: 10, closely });
      // Passages that were folded together are looked at together.
      return hits.flatMap(({ passage, alike }) => [passage.id, ...alike.map(({ passageId }) => passageId)]);
    };
  };
  const roads: Record<string, Road> = {
    "words (BM25, jieba)": async (text) => idsOf(await words(text)),
    "pairs of characters (BM25)": async (text) => idsOf(await pairs(text)),
    "meaning (cosine)": async (_text, vector) => idsOf(await meaning(vector)),
    "all three, reciprocal ranks": async (text, vector) => byReciprocalRank(await all(text, vector)),
    "all three, standard scores .25 .25 .5": async (text, vector) =>
      byStandardScores(await all(text, vector), [0.25, 0.25, 0.5]),
    "the product, words only": product(createSearch({ store })),
    "the product": product(createSearch({ store, embedder })),
    "the product, twenty read closely": product(createSearch({ store, embedder }), 20),
  };

  const questionVectors = await embedder.embed(
    labelled.questions.map(({ text }) => text),
    "query",
  );
  const report = [];
  for (const [road, rank] of Object.entries(roads)) {
    if (!road.includes(values.road ?? "")) continue;
    const qualities: Quality[] = [];
    const times: number[] = [];
    for (const [index, question] of labelled.questions.entries()) {
      const started = performance.now();
      qualities.push(qualityOf(await rank(question.text, questionVectors[index]!), question.relevant));
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    report.push({
      road,
      all: meanQuality(qualities),
      tuned: meanQuality(qualities.filter((_, index) => index % 2 === 0)),
      heldOut: meanQuality(qualities.filter((_, index) => index % 2 === 1)),
      p50Ms: times[Math.floor(times.length * 0.5)],
      p95Ms: times[Math.floor(times.length * 0.95)],
    });
  }
  await embedder.close();
  await store.close();

  const { articles, questions } = labelled;
  if (values.json) {
    console.log(
      JSON.stringify(
        { passages: articles.length, questions: questions.length, model: embedder.model, report },
        null,
        2,
      ),
    );
    return;
  }
  const pair = ({ ndcg, recall }: Quality) => `${ndcg.toFixed(3)} / ${recall.toFixed(3)}`;
  console.log(`${articles.length} passages, ${questions.length} questions, ${embedder.model}; nDCG@10 / recall@10\n`);
  console.log("| road | all | tuning half | held out | p50 ms | p95 ms |\n|---|---|---|---|---|---|");
  for (const { road, all, tuned, heldOut, p50Ms, p95Ms } of report)
    console.log(
      `| ${road} | ${pair(all)} | ${pair(tuned)} | ${pair(heldOut)} | ${p50Ms?.toFixed(1)} | ${p95Ms?.toFixed(1)} |`,
    );
}

await main();
