/**
 * Answers to the questions of the gold: `npx tsx test/eval/answers.ts [--json] [--verbose] [--cache FOLDER]`.
 * Two collections, each asked its own questions: the real documents of ../shared among its 91 notices, and the examples
 * with the questions of test/golden. Measured is the list of evidence: each passage once, with what rows and facts state in it.
 *
 * - first: the first entry shows a piece of evidence; five: one of the first five does.
 * - share in five: of several pieces of evidence, how many the first five entries show.
 * - rows, then passages: the same for the rows of the query with the passages of the search behind them.
 * - search alone: the same for the passages of the search, whatever `ask` chose; nothing read closely: in the order that
 *   `zhengmai search` has, which does not wait for the model to read the best passages word by word.
 * - without an open document: the same for the questions that can be asked of a whole collection, which leaves out
 *   those about "this plan", "the annex" or "the addressee" without a name: nothing in them tells one document from another.
 * - in its document: the same for a search that looks only at the document which the question was written for: many
 *   questions say "this notice", and only a reader who has it open can ask so.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createEmbeddedStore } from "../../graph/engines/embedded/create-embedded-store.ts";
import type { Embedder } from "../../ingest/embed/embedder.ts";
import { defaultModel, obtainModel } from "../../ingest/embed/obtain-model.ts";
import { createTransformersEmbedder } from "../../ingest/embed/transformers-embedder.ts";
import { ingest } from "../../ingest/pipeline.ts";
import { queries } from "../../queries/index.ts";
import { createAsk } from "../../src/ask/ask.ts";
import { createMasking } from "../../src/personal-data.ts";
import { createSearch } from "../../src/search/search.ts";
import { shareShown, shows } from "./evidence.ts";
import { needsOpenDocument } from "./open-document.ts";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const realGold = path("../../../shared/gold");

interface Asked {
  name: string;
  documents: string[];
  gold: string;
}
const examples: Asked = { name: "examples", documents: [path("../../examples")], gold: path("../golden") };
const real: Asked = {
  name: "real",
  documents: [path("../../../shared/seeds"), path("../../../shared/corpus/notices")],
  gold: realGold,
};

/** True when the real documents are there. */
export const realQuestionsAreThere = () => existsSync(realGold);

export interface AskedQuestion {
  document: string;
  question: string;
  evidence: string[];
  by: "query" | "search";
  query?: string;
  score?: number;
  /** Place of the first entry that shows evidence, from 1; 0 when none of the first ten does. */
  place: number;
  /** The same for the rows of the query, then the passages: what a reader of `rows` and `search.hits` sees. */
  placeInRows: number;
  placeInSearch: number;
  /** The same for a search that reads no passage closely, as `zhengmai search` does. */
  placeInPlainSearch: number;
  placeInDocument: number;
  shareInFive: number;
  shareInSearch: number;
}

export interface AnswerMeasures {
  questions: number;
  first: number;
  five: number;
  shareInFive: number;
  rowsFirst: number;
  rowsFive: number;
  searchFirst: number;
  searchFive: number;
  searchShareInFive: number;
  plainFirst: number;
  plainFive: number;
  documentFirst: number;
  documentFive: number;
  /** Questions that no document has to be open for, as a share of all, and the search alone on them. */
  decidable: number;
  decidableFirst: number;
  decidableFive: number;
  /** Share of the questions that a named query answered. */
  byQuery: number;
}

export interface AnswerReport {
  measures: AnswerMeasures;
  asked: AskedQuestion[];
}

/** The model that the product uses; throws where it cannot be had. */
export async function openEvaluationModel(): Promise<Embedder> {
  const obtained = await obtainModel(defaultModel);
  if (!obtained.found) throw new Error(obtained.why);
  return createTransformersEmbedder({ ...defaultModel, modelsFolder: obtained.modelsFolder });
}

const placeOf = (texts: readonly string[], evidence: readonly string[]) =>
  texts.slice(0, 10).findIndex((text) => evidence.some((one) => shows(text, one))) + 1;

async function askAll({ name, documents, gold }: Asked, embedder: Embedder, cache?: string): Promise<AnswerReport> {
  const folder = cache ? join(cache, name) : mkdtempSync(join(tmpdir(), "zhengmai-answers-"));
  const store = await createEmbeddedStore({ folder: join(folder, "graph") });
  try {
    await store.ensureSchema();
    const { rows: files } = await ingest(documents, { store, embedder, now: () => performance.now() });
    // Contact data stays visible: evidence is compared word for word.
    const masking = createMasking(store, "show");
    const search = createSearch({ store, embedder });
    const ask = createAsk({ store, embedder, search, queries, masking });
    const asked: AskedQuestion[] = [];
    for (const file of readdirSync(gold)
      .filter((one) => one.endsWith(".gold.json"))
      .sort()) {
      const record = JSON.parse(readFileSync(join(gold, file), "utf8"));
      const documentId = files.find((one) => basename(one.path) === record.document.file)?.documentId;
      for (const { question, evidence } of record.qa as { question: string; evidence: string | string[] }[]) {
        const wanted = [evidence].flat();
        const answer = await ask(question);
        const passages = answer.search.hits.map(({ passage }) => passage.text);
        const entries = answer.evidence.map(({ quote, states }) => [quote, ...states].join("\n"));
        const [plain, within] = await Promise.all([
          search({ q: question, limit: 10 }),
          search({ q: question, limit: 10, filters: { documentId }, closely: 20 }),
        ]);
        asked.push({
          document: file.replace(".gold.json", ""),
          question,
          evidence: wanted,
          by: answer.by,
          query: answer.query?.name,
          score: answer.query?.score,
          place: placeOf(entries, wanted),
          placeInRows: placeOf([...answer.rows.map(({ quote }) => String(quote)), ...passages], wanted),
          placeInSearch: placeOf(passages, wanted),
          placeInPlainSearch: placeOf(
            plain.hits.map(({ passage }) => passage.text),
            wanted,
          ),
          placeInDocument: placeOf(
            within.hits.map(({ passage }) => passage.text),
            wanted,
          ),
          shareInFive: shareShown(entries.slice(0, 5), wanted),
          shareInSearch: shareShown(passages.slice(0, 5), wanted),
        });
      }
    }
    return { measures: measure(asked), asked };
  } finally {
    await store.close();
    if (!cache) rmSync(folder, { recursive: true, force: true });
  }
}

function measure(asked: readonly AskedQuestion[]): AnswerMeasures {
  const mean = (value: (one: AskedQuestion) => number) =>
    asked.reduce((sum, one) => sum + value(one), 0) / Math.max(1, asked.length);
  const within = (place: number, most: number) => (place > 0 && place <= most ? 1 : 0);
  const decidable = asked.filter(({ question }) => !needsOpenDocument(question));
  const meanOfDecidable = (most: number) =>
    decidable.reduce((sum, { placeInSearch }) => sum + within(placeInSearch, most), 0) / Math.max(1, decidable.length);
  return {
    questions: asked.length,
    first: mean(({ place }) => within(place, 1)),
    five: mean(({ place }) => within(place, 5)),
    shareInFive: mean(({ shareInFive }) => shareInFive),
    rowsFirst: mean(({ placeInRows }) => within(placeInRows, 1)),
    rowsFive: mean(({ placeInRows }) => within(placeInRows, 5)),
    searchFirst: mean(({ placeInSearch }) => within(placeInSearch, 1)),
    searchFive: mean(({ placeInSearch }) => within(placeInSearch, 5)),
    searchShareInFive: mean(({ shareInSearch }) => shareInSearch),
    plainFirst: mean(({ placeInPlainSearch }) => within(placeInPlainSearch, 1)),
    plainFive: mean(({ placeInPlainSearch }) => within(placeInPlainSearch, 5)),
    documentFirst: mean(({ placeInDocument }) => within(placeInDocument, 1)),
    documentFive: mean(({ placeInDocument }) => within(placeInDocument, 5)),
    decidable: decidable.length / Math.max(1, asked.length),
    decidableFirst: meanOfDecidable(1),
    decidableFive: meanOfDecidable(5),
    byQuery: mean(({ by }) => (by === "query" ? 1 : 0)),
  };
}

/** Answers on the real documents (undefined where they are not there) and on the examples. */
export async function measureAnswers(
  embedder: Embedder,
  cache?: string,
): Promise<{ real?: AnswerReport; examples: AnswerReport }> {
  return {
    ...(realQuestionsAreThere() && { real: await askAll(real, embedder, cache) }),
    examples: await askAll(examples, embedder, cache),
  };
}

/** A Markdown table, one column a collection. */
export function answersTable(columns: Record<string, AnswerMeasures>): string {
  const labels: [keyof AnswerMeasures, string][] = [
    ["questions", "questions"],
    ["first", "evidence in the first entry"],
    ["five", "evidence in the first five"],
    ["shareInFive", "share of the evidence in the first five"],
    ["rowsFirst", "rows, then passages: in the first"],
    ["rowsFive", "rows, then passages: in the first five"],
    ["searchFirst", "search alone: in the first"],
    ["searchFive", "search alone: in the first five"],
    ["searchShareInFive", "search alone: share in the first five"],
    ["plainFirst", "search alone, nothing read closely: in the first"],
    ["plainFive", "search alone, nothing read closely: in the first five"],
    ["documentFirst", "search in its document: in the first"],
    ["documentFive", "search in its document: in the first five"],
    ["decidable", "share that needs no open document"],
    ["decidableFirst", "of these, search alone: in the first"],
    ["decidableFive", "of these, search alone: in the first five"],
    ["byQuery", "answered by a named query"],
  ];
  const names = Object.keys(columns);
  const cell = (value: number, whole: boolean) =>
    whole ? String(value) : (Math.floor(value * 1000) / 1000).toFixed(3);
  return [
    `| answers | ${names.join(" | ")} |`,
    `|---|${names.map(() => "---|").join("")}`,
    ...labels.map(
      ([key, label]) =>
        `| ${label} | ${names.map((name) => cell(columns[name]![key], key === "questions")).join(" | ")} |`,
    ),
  ].join("\n");
}

const lineOf = ({
  document,
  place,
  placeInRows,
  placeInSearch,
  placeInDocument,
  by,
  query,
  score,
  question,
}: AskedQuestion) =>
  `${document} place ${place} rows ${placeInRows} search ${placeInSearch} document ${placeInDocument} ${by}${query ? ` ${query} ${score?.toFixed(2)}` : ""} ${question}`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { json: { type: "boolean" }, verbose: { type: "boolean" }, cache: { type: "string" } },
  });
  const embedder = await openEvaluationModel();
  const report = await measureAnswers(embedder, values.cache);
  await embedder.close();
  if (values.json) console.log(JSON.stringify(report, null, 1));
  else {
    console.log(answersTable(Object.fromEntries(Object.entries(report).map(([name, one]) => [name, one.measures]))));
    if (values.verbose) for (const { asked } of Object.values(report)) console.log(`\n${asked.map(lineOf).join("\n")}`);
  }
}
