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
  structureMs: number;
  extractMs: number;
  pagesPerSecond: number;
  /** Processor time of extraction, which other programs on the machine do not lengthen. */
  cpuMs: number;
}

/** Rounds that are not counted: the engine compiles what runs often. */
const warmUp = 10;

/** Reads the examples `rounds` times after some rounds of warming up. */
export async function measureExtraction(rounds = 5): Promise<ExtractionSpeed> {
  const { files } = await listFiles([examples]);
  const parsed: ParsedDocument[] = [];
  for (const { path } of files) parsed.push(await parse(await readSource(path)));
  const characters = parsed.reduce((sum, { text }) => sum + text.length, 0);
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
  const sum = (of: (time: ReturnType<typeof round>) => number) => times.reduce((total, time) => total + of(time), 0);
  const pages = (characters * rounds) / charactersOfPage;
  const extractMs = sum((time) => time.extractMs);
  return {
    pages,
    structureMs: sum((time) => time.structureMs),
    extractMs,
    pagesPerSecond: (pages * 1000) / extractMs,
    cpuMs: sum((time) => time.cpuMs),
  };
}
