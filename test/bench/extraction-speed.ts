/**
 * Extraction alone, without embedding: A4 pages of text a second on one core. A page of an official document is 22 lines
 * of 28 characters (GB/T 9704-2012, 5.2.3), so 616 characters.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { extract } from "../../ingest/extract/extract.ts";
import type { ParsedDocument } from "../../ingest/model.ts";
import { parse } from "../../ingest/parse/parse.ts";
import { listFiles } from "../../ingest/read/list-files.ts";
import { readSource } from "../../ingest/read/read-file.ts";
import { structure } from "../../ingest/structure/structure.ts";

const charactersOfPage = 22 * 28;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface ExtractionSpeed {
  /** What was read, in words. */
  texts: string;
  documents: number;
  pages: number;
  /** Milliseconds for all pages, the median of the rounds: wall clock for each stage. */
  structureMs: number;
  extractMs: number;
  /**
   * Processor time of extraction, all threads of the process together (compiler and garbage collector too), so what one
   * core would take; other programs on the machine lengthen the wall clock and not this. This is the number that counts.
   */
  cpuMs: number;
  /** All pages by all processor time of a round. */
  pagesPerSecond: number;
}

interface Texts {
  texts: string;
  paths: string[];
  /** Rounds that are not counted: the engine compiles what runs often, and goes on doing so for some seconds. */
  warmUp: number;
  rounds: number;
}

/** Short texts in which nearly every sentence states something; they are in the repository. */
const examples: Texts = {
  texts: "examples: short and dense",
  paths: [here("../../examples")],
  warmUp: 60,
  rounds: 40,
};

/** Whole documents as they were issued, with what is in them besides facts; they stand beside the repository or nowhere. */
const issued: Texts = {
  texts: "issued documents and notices",
  paths: [here("../../../shared/seeds"), here("../../../shared/corpus/notices")],
  warmUp: 3,
  rounds: 5,
};

/** The examples, and the issued documents where they are there; each after some rounds of warming up. */
export async function measureExtraction(): Promise<ExtractionSpeed[]> {
  const there = issued.paths.filter((path) => existsSync(path));
  const speeds = [await measure(examples)];
  if (there.length > 0) speeds.push(await measure({ ...issued, paths: there }));
  return speeds;
}

async function measure({ texts, paths, warmUp, rounds }: Texts): Promise<ExtractionSpeed> {
  const { files } = await listFiles(paths);
  const parsed: ParsedDocument[] = [];
  for (const { path } of files) parsed.push(await parse(await readSource(path)));
  const pages = parsed.reduce((sum, { text }) => sum + text.length, 0) / charactersOfPage;
  const round = () => {
    const from = performance.now();
    const documents = parsed.map(structure);
    const between = performance.now();
    const cpu = process.cpuUsage();
    for (const document of documents) extract(document);
    const { user, system } = process.cpuUsage(cpu);
    return { structureMs: between - from, extractMs: performance.now() - between, cpuMs: (user + system) / 1000 };
  };
  for (let warm = 0; warm < warmUp; warm++) round();
  const times = Array.from({ length: rounds }, round);
  const median = (of: (time: ReturnType<typeof round>) => number) =>
    times.map(of).sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
  const cpuMs = median((time) => time.cpuMs);
  return {
    texts,
    documents: parsed.length,
    pages,
    structureMs: median((time) => time.structureMs),
    extractMs: median((time) => time.extractMs),
    cpuMs,
    pagesPerSecond: (pages * 1000) / cpuMs,
  };
}
