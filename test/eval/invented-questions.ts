/**
 * Invented questions over the examples, with the query and the slots that they ask for; null: none of the catalogue.
 * questions/seen.json was read for gaps of the lexicon. questions/held-out.json was written afterwards and nothing is
 * tuned on it: when it has been, move it to seen.json and write another.
 * `npx tsx test/eval/invented-questions.ts [--verbose] [--cache FOLDER]`.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createEmbeddedStore } from "../../graph/engines/embedded/create-embedded-store.ts";
import type { Embedder } from "../../ingest/embed/embedder.ts";
import { ingest } from "../../ingest/pipeline.ts";
import { queries } from "../../queries/index.ts";
import type { Ask } from "../../src/ask/answer.ts";
import { createAsk } from "../../src/ask/ask.ts";
import { createMasking } from "../../src/personal-data.ts";
import { createSearch } from "../../src/search/search.ts";
import { examples } from "../examples.ts";
import { openEvaluationModel } from "./answers.ts";

interface InventedQuestion {
  question: string;
  query: string | null;
  /** Parameters that have to be filled with just this; others may be filled too. */
  slots: Record<string, string | number>;
}

export interface InventedMeasures {
  /** Questions that a query of the catalogue answers. */
  questions: number;
  /** Share answered by that query. */
  right: number;
  /** Share answered by another query. */
  wrong: number;
  /** Share whose query is offered: it answers, or stands among the near readings. */
  offered: number;
  /** Share of the slots asked for that the right query was given, where it answered. */
  slots: number;
  /** Questions that no query answers, and the share of them that went to search. */
  others: number;
  toSearch: number;
}

const sets = ["seen", "held-out"] as const;
type SetName = (typeof sets)[number];
export type InventedReport = Record<SetName, { measures: InventedMeasures; errors: string[] }>;

const questionsOf = (set: SetName): InventedQuestion[] =>
  JSON.parse(readFileSync(new URL(`questions/${set}.json`, import.meta.url), "utf8"));

export async function measureInvented(embedder: Embedder, cache?: string): Promise<InventedReport> {
  const folder = cache ? join(cache, "examples") : mkdtempSync(join(tmpdir(), "zhengmai-invented-"));
  const store = await createEmbeddedStore({ folder: join(folder, "graph") });
  try {
    await store.ensureSchema();
    await ingest([examples], { store, embedder, now: () => performance.now() });
    const search = createSearch({ store, embedder });
    const ask = createAsk({ store, embedder, search, queries, masking: createMasking(store, "show") });
    const report: Partial<InventedReport> = {};
    for (const set of sets) report[set] = await measureSet(questionsOf(set), ask);
    return report as InventedReport;
  } finally {
    await store.close();
    if (!cache) rmSync(folder, { recursive: true, force: true });
  }
}

async function measureSet(invented: readonly InventedQuestion[], ask: Ask): Promise<InventedReport[SetName]> {
  const count = { questions: 0, right: 0, wrong: 0, offered: 0, slots: 0, slotsRight: 0, others: 0, toSearch: 0 };
  const errors: string[] = [];
  for (const { question, query, slots } of invented) {
    const { by, query: answered, near } = await ask(question);
    const got = answered ? `${answered.name} ${answered.score.toFixed(2)}` : "search";
    const first = near[0] ? ` (near: ${near[0].name} ${near[0].score.toFixed(2)})` : "";
    if (query === null) {
      count.others += 1;
      if (by === "search") count.toSearch += 1;
      else errors.push(`none: ${question} -> ${got}`);
      continue;
    }
    count.questions += 1;
    const right = answered?.name === query;
    if (right) count.right += 1;
    else {
      if (answered) count.wrong += 1;
      errors.push(`${query}: ${question} -> ${got}${first}`);
    }
    if (right || near.some(({ name }) => name === query)) count.offered += 1;
    for (const [name, value] of right ? Object.entries(slots) : []) {
      count.slots += 1;
      if (answered?.params[name] === value) count.slotsRight += 1;
      else errors.push(`${query}: ${question} -> ${name}: ${answered?.params[name]}, not ${value}`);
    }
  }
  const share = (value: number, of: number) => value / Math.max(1, of);
  return {
    measures: {
      questions: count.questions,
      right: share(count.right, count.questions),
      wrong: share(count.wrong, count.questions),
      offered: share(count.offered, count.questions),
      slots: share(count.slotsRight, count.slots),
      others: count.others,
      toSearch: share(count.toSearch, count.others),
    },
    errors,
  };
}

/** A Markdown table, one column a set. */
export function inventedTable(report: InventedReport): string {
  const cut = (value: number) => (Math.floor(value * 1000) / 1000).toFixed(3);
  const row = (label: string, value: (measures: InventedMeasures) => number | string) =>
    `| ${label} | ${sets.map((set) => value(report[set].measures)).join(" | ")} |`;
  return [
    "| invented questions | read for gaps | held out |",
    "|---|---|---|",
    row("questions of the catalogue", ({ questions }) => questions),
    row("answered by the right query", ({ right }) => cut(right)),
    row("answered by another query", ({ wrong }) => cut(wrong)),
    row("right query answers or is offered", ({ offered }) => cut(offered)),
    row("slots filled right", ({ slots }) => cut(slots)),
    row("questions of no query", ({ others }) => others),
    row("of these, to search", ({ toSearch }) => cut(toSearch)),
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { verbose: { type: "boolean" }, cache: { type: "string" } } });
  const embedder = await openEvaluationModel();
  const report = await measureInvented(embedder, values.cache);
  await embedder.close();
  console.log(
    [inventedTable(report), ...(values.verbose ? sets.flatMap((set) => ["", set, ...report[set].errors]) : [])].join(
      "\n",
    ),
  );
}
