/**
 * Extraction against gold, by the scorer that lies beside the real gold: the real documents of ../shared, and the
 * examples, whose gold stands in test/golden. Both need the scorer of ../shared. `npx tsx test/eval/extraction.ts` prints
 * one column a document and the examples pooled; `--verbose` one column an example as well, with what was missed or too
 * much; `--json` the numbers.
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
import { type AttributeWeights, attributeWeights, poolScores } from "./pool-scores.ts";

const shared = fileURLToPath(new URL("../../../shared", import.meta.url));
const examples = fileURLToPath(new URL("../../examples", import.meta.url));
const golden = fileURLToPath(new URL("../golden", import.meta.url));
const scorer = join(shared, "score/score.mjs");

/** One measure of the scorer. `matched` counts gold rows that were found. */
export interface Part {
  precision: number;
  recall: number;
  f1: number;
  matched: number;
  predicted: number;
  gold: number;
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

/** True when the real gold and the scorer are there. */
export const goldIsThere = () => existsSync(join(shared, "gold")) && scorerIsThere();
/** True when the scorer is there; the examples' own gold needs no more. */
export const scorerIsThere = () => existsSync(scorer);

interface GoldSet {
  folder: string;
  documents: string;
  /** The text in which quotes must stand: the file itself, or what the program made of it where the file is no text. */
  source: "file" | "normalised text";
}
const realGold: GoldSet = { folder: join(shared, "gold"), documents: join(shared, "seeds"), source: "file" };
const examplesGold: GoldSet = { folder: golden, documents: examples, source: "normalised text" };

interface ScoredDocument {
  number: string;
  score: Score;
  weights: AttributeWeights;
  /** The scorer's lines on what was missed and what was too much. */
  remarks: string[];
}

async function scoreSet({ folder, documents, source }: GoldSet): Promise<ScoredDocument[]> {
  const work = mkdtempSync(join(tmpdir(), "zhengmai-eval-"));
  try {
    const scored: ScoredDocument[] = [];
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith(".gold.json"))
      .sort()) {
      const goldFile = join(folder, file);
      const gold = JSON.parse(readFileSync(goldFile, "utf8"));
      const path = join(documents, gold.document.file);
      const document = structure(await parse(await readSource(path)));
      const record = join(work, file);
      writeFileSync(record, JSON.stringify(toRecord(document, extract(document))));
      const text = join(work, `${file}.txt`);
      if (source === "normalised text") writeFileSync(text, document.text);
      const args = [scorer, "--gold", goldFile, "--pred", record, "--source", source === "file" ? path : text];
      const run = (option: string) => execFileSync(process.execPath, [...args, option], { encoding: "utf8" });
      scored.push({
        number: file.replace(".gold.json", ""),
        score: JSON.parse(run("--json")),
        weights: attributeWeights(gold),
        remarks: run("--verbose")
          .split("\n")
          .filter((line) => /^(MISSED|EXTRA)/.test(line)),
      });
    }
    return scored;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const byNumber = (scored: readonly ScoredDocument[]) =>
  Object.fromEntries(scored.map(({ number, score }) => [number, score]));

/** The score of every real gold document, by its number. */
export async function scoreExtraction(): Promise<Record<string, Score>> {
  return byNumber(await scoreSet(realGold));
}

/** The examples: all of them as one, each by its number, and the scorer's remarks on each. */
export async function scoreExamples(): Promise<{
  pooled: Score;
  documents: Record<string, Score>;
  remarks: Record<string, string[]>;
}> {
  const scored = await scoreSet(examplesGold);
  return {
    pooled: poolScores(scored),
    documents: byNumber(scored),
    remarks: Object.fromEntries(scored.map(({ number, remarks }) => [number, remarks])),
  };
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
  const names = Object.keys(scores).sort();
  const columns = names.map((name) => measuresOf(scores[name]!));
  const rows = Object.keys(columns[0] ?? {}).map(
    (measure) =>
      `| ${measure} | ${columns.map((column) => (Math.floor(column[measure]! * 1000) / 1000).toFixed(3)).join(" | ")} |`,
  );
  return [`| measure | ${names.join(" | ")} |`, `|---|${names.map(() => "---|").join("")}`, ...rows].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!scorerIsThere()) throw new Error(`skipped: ${scorer} is not there`);
  const real = goldIsThere() ? await scoreExtraction() : {};
  const { pooled, documents, remarks } = await scoreExamples();
  if (process.argv.includes("--json")) console.log(JSON.stringify({ real, examples: { pooled, documents } }, null, 1));
  else {
    console.log(extractionTable({ ...real, examples: pooled }));
    if (process.argv.includes("--verbose")) {
      console.log(`\n${extractionTable(documents)}\n`);
      for (const [number, lines] of Object.entries(remarks).sort())
        console.log([`${number}`, ...lines.map((line) => `  ${line}`)].join("\n"));
    }
  }
}
