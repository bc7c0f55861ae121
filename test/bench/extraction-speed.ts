/**
 * Extraction alone, without embedding: A4 pages of text a second on one core. A page of an official document is 22 lines
 * of 28 characters (GB/T 9704-2012, 5.2.3), so 616 characters.
 */
import { fileURLToPath } from "node:url";
import { extract } from "../../ingest/extract/extract.ts";
import type { ParsedDocument } from "../../ingest/model.ts";
import { parse } from "../../ingest/parse/parse.ts";
import { listFiles } from "../../ingest/read/list-files.ts";
import { readSource } from "../../ingest/read/read-file.ts";
import { structure } from "../../ingest/structure/structure.ts";

const charactersOfPage = 22 * 28;
const examples = fileURLToPath(new URL("../../examples", import.meta.url));

export interface ExtractionSpeed {
  pages: number;
  /** Milliseconds for all pages, the median of the rounds: wall clock for each stage. */
  structureMs: number;
  extractMs: number;
  /**
   * Processor time of extraction, all threads of the process together (compiler and garbage collector too), so what one
   * core would take; other programs on the machine lengthen the wall clock and not this. This is the number that counts.
   */
  cpuMs: number;
  /** Pages a second of processor time. */
  pagesPerSecond: number;
}

/** Rounds that are not counted: the engine compiles what runs often, and goes on doing so for some seconds. */
const warmUp = 60;

/** Reads the examples `rounds` times after some rounds of warming up. */
export async function measureExtraction(rounds = 5): Promise<ExtractionSpeed> {
  const { files } = await listFiles([examples]);
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
    pages,
    structureMs: median((time) => time.structureMs),
    extractMs: median((time) => time.extractMs),
    cpuMs,
    pagesPerSecond: (pages * 1000) / cpuMs,
  };
}
