/**
 * Extraction against gold, by the scorer that lies beside the gold. Needs ../shared; `npx tsx test/eval/extraction.ts`
 * prints one column a document, `--json` the numbers.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { extract } from "../../ingest/extract/extract.ts";
import { toRecord } from "../../ingest/extract/to-record.ts";
import { parse } from "../../ingest/parse/parse.ts";
import { readSource } from "../../ingest/read/read-file.ts";
import { structure } from "../../ingest/structure/structure.ts";

const shared = fileURLToPath(new URL("../../../shared", import.meta.url));

interface Part {
  precision: number;
  recall: number;
  f1: number;
}

/** What the scorer prints with --json. */
export interface Score {
  figures: Part;
  attributes: { kind: number; deadlineYear: number; comparator: number };
  responsible: Part;
  entities: Record<string, Part>;
  relations: Part & { byType: Record<string, Part> };
  personalData: Part;
  conflicts: Part;
  metadata: Record<string, boolean>;
  grounding: number;
  withoutQuote: number;
}

/** True when the gold is there. */
export const goldIsThere = () => existsSync(join(shared, "gold")) && existsSync(join(shared, "score/score.mjs"));

/** The score of every gold document, by its number. */
export async function scoreExtraction(): Promise<Record<string, Score>> {
  const folder = mkdtempSync(join(tmpdir(), "zhengmai-eval-"));
  try {
    const scores: Record<string, Score> = {};
    for (const file of readdirSync(join(shared, "gold")).filter((name) => name.endsWith(".gold.json"))) {
      const gold = join(shared, "gold", file);
      const source = join(shared, "seeds", JSON.parse(readFileSync(gold, "utf8")).document.file);
      const document = structure(await parse(await readSource(source)));
      const record = join(folder, file);
      writeFileSync(record, JSON.stringify(toRecord(document, extract(document))));
      const args = [join(shared, "score/score.mjs"), "--gold", gold, "--pred", record, "--source", source, "--json"];
      scores[file.slice(0, 3)] = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
    }
    return scores;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rows of the table: what is measured and its value, 0 to 1, for each document. */
export function measuresOf(score: Score): Record<string, number> {
  const { entities } = score;
  const right = Object.values(score.metadata);
  return {
    "figures, precision": score.figures.precision,
    "figures, recall": score.figures.recall,
    kind: score.attributes.kind,
    comparator: score.attributes.comparator,
    "deadline year": score.attributes.deadlineYear,
    "responsible units, F1": score.responsible.f1,
    ...Object.fromEntries(Object.entries(entities).map(([type, { f1 }]) => [`${type}, F1`, f1])),
    "relations, precision": score.relations.precision,
    "relations, recall": score.relations.recall,
    "personal data, precision": score.personalData.precision,
    "personal data, recall": score.personalData.recall,
    "hard conflicts, precision": score.conflicts.precision,
    "hard conflicts, recall": score.conflicts.recall,
    metadata: right.filter(Boolean).length / right.length,
    grounding: score.grounding,
  };
}

/** A Markdown table, one column a document; numbers are cut, never rounded up. */
export function extractionTable(scores: Record<string, Score>): string {
  const names = Object.keys(scores);
  const columns = names.map((name) => measuresOf(scores[name]!));
  const rows = Object.keys(columns[0] ?? {}).map(
    (measure) =>
      `| ${measure} | ${columns.map((column) => (Math.floor(column[measure]! * 1000) / 1000).toFixed(3)).join(" | ")} |`,
  );
  return [`| measure | ${names.join(" | ")} |`, `|---|${names.map(() => "---|").join("")}`, ...rows].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const scores = await scoreExtraction();
  console.log(process.argv.includes("--json") ? JSON.stringify(scores, null, 1) : extractionTable(scores));
}
