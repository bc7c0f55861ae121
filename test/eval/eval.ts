/**
 * All measures as Markdown: `npm run eval` [-- --json] [-- --all] [-- --cache FOLDER]. Extraction, metadata, answers and
 * routing; `--all` adds the labelled set of statutes, which takes minutes. Parts whose material (../shared) is not there
 * say so and are left out. Ends with code 1 when a measure is below its floor (floors.json).
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { answersTable, measureAnswers, openEvaluationModel } from "./answers.ts";
import {
  extractionTable,
  goldIsThere,
  measuresOf,
  scoreExamples,
  scoreExtraction,
  scorerIsThere,
} from "./extraction.ts";
import { belowFloor } from "./floors.ts";
import { inventedTable, measureInvented } from "./invented-questions.ts";
import { hasNotices, type MetadataReport, measureMetadata } from "./metadata.ts";
import { measureRouting, routingTable } from "./routing.ts";
import { stardFolder } from "./stard.ts";
import { measureAll, verifyMeasures, verifyTable } from "./verify/measure.ts";

type Measures = Record<string, number>;

export interface Evaluation {
  /** By part (`extraction 001`, `metadata`, …), by measure; 0 to 1 but for counts. */
  measures: Record<string, Measures>;
  /** Markdown, one table a part. */
  tables: string[];
  /** Parts that were left out and why. */
  leftOut: string[];
}

/** Altered passages of each kind that verifying is measured with. */
const alteredPerKind = 20;
const absent = "../shared is not there";

function metadataMeasures({ groups }: MetadataReport): Measures {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([group, fields]) =>
      Object.entries(fields)
        .filter(([, { asked }]) => asked > 0)
        .map(([field, { asked, right }]) => [`${group} ${field}`, right / asked]),
    ),
  );
}

const cut = (value: number) => (Math.floor(value * 1000) / 1000).toFixed(3);

function metadataTable({ groups }: MetadataReport): string {
  const rows = Object.entries(groups).flatMap(([group, fields]) =>
    Object.entries(fields)
      .filter(([, { asked }]) => asked > 0)
      .map(([field, { asked, right }]) => `| ${group} | ${field} | ${right} of ${asked} | ${cut(right / asked)} |`),
  );
  return ["| metadata | field | right | share |", "|---|---|---|---|", ...rows].join("\n");
}

/** Extraction and metadata: seconds, no model. */
export async function evaluateReading(): Promise<Evaluation> {
  const measures: Evaluation["measures"] = {};
  const tables: string[] = [];
  const leftOut: string[] = [];
  if (scorerIsThere()) {
    const real = goldIsThere() ? await scoreExtraction() : {};
    const { pooled } = await scoreExamples();
    const scores = { ...real, examples: pooled };
    for (const [name, score] of Object.entries(scores)) measures[`extraction ${name}`] = measuresOf(score);
    tables.push(extractionTable(scores));
  } else leftOut.push(`extraction: ${absent}`);
  if (hasNotices()) {
    const metadata = await measureMetadata({ withHints: false });
    measures.metadata = metadataMeasures(metadata);
    tables.push(metadataTable(metadata));
  } else leftOut.push(`metadata: ${absent}`);
  return { measures, tables, leftOut };
}

/** Answers and routing, with the real model: a few minutes. */
export async function evaluateAnswers(cache?: string): Promise<Evaluation> {
  const embedder = await openEvaluationModel();
  try {
    const answers = await measureAnswers(embedder, cache);
    const routing = await measureRouting(embedder);
    const invented = await measureInvented(embedder, cache);
    const columns = Object.fromEntries(Object.entries(answers).map(([name, one]) => [name, one.measures]));
    return {
      measures: {
        ...Object.fromEntries(Object.entries(columns).map(([name, one]) => [`answers ${name}`, { ...one }])),
        routing: { ...routing.measures },
        ...Object.fromEntries(
          Object.entries(invented).map(([set, { measures }]) => [`invented questions, ${set}`, { ...measures }]),
        ),
      },
      tables: [answersTable(columns), routingTable(routing.measures), inventedTable(invented)],
      leftOut: answers.real ? [] : [`answers on real documents: ${absent}`],
    };
  } finally {
    await embedder.close();
  }
}

/** Verifying drafts made of altered passages, the held back ones: no model, a minute or two. */
export async function evaluateVerifying(): Promise<Evaluation> {
  const all = await measureAll("held back", alteredPerKind);
  return {
    measures: Object.fromEntries(Object.entries(all).map(([name, one]) => [`verify ${name}`, verifyMeasures(one)])),
    tables: Object.entries(all).map(([name, one]) => verifyTable(name, one)),
    leftOut: all.real ? [] : [`verifying real passages: ${absent}`],
  };
}

/** The table of test/eval/retrieval.ts, which runs as a program of its own. */
function retrievalTable(): string {
  const file = fileURLToPath(new URL("retrieval.ts", import.meta.url));
  return execFileSync(process.execPath, ["--import", "tsx", file], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  }).trim();
}

function commit(): string {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  } catch {
    // A copy without its history still has measures.
    return "unknown";
  }
}

async function main() {
  const { values } = parseArgs({
    options: { json: { type: "boolean" }, all: { type: "boolean" }, cache: { type: "string" } },
  });
  const parts = [await evaluateReading(), await evaluateVerifying(), await evaluateAnswers(values.cache)];
  const measures = Object.assign({}, ...parts.map((part) => part.measures)) as Evaluation["measures"];
  const tables = parts.flatMap((part) => part.tables);
  const leftOut = parts.flatMap((part) => part.leftOut);
  if (values.all && existsSync(stardFolder)) tables.push(retrievalTable());
  else leftOut.push(values.all ? `retrieval: ${absent}` : "retrieval: takes minutes, ask with --all");
  const head = { date: new Date().toISOString().slice(0, 10), commit: commit() };
  const below = belowFloor(measures);
  if (below.length > 0) process.exitCode = 1;
  if (values.json) console.log(JSON.stringify({ ...head, measures, leftOut, below }, null, 1));
  else {
    const remarks = [
      ...leftOut.map((line) => `Left out: ${line}.`),
      ...below.map((line) => `Below its floor: ${line}.`),
    ];
    console.log([`# Measures\n\n${head.date}, commit ${head.commit}`, ...tables, ...remarks].join("\n\n"));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
