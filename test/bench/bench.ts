/**
 * `npm run bench`: what extraction takes, as the Markdown table the documentation shows. Other measurements of this folder
 * have commands of their own, since they need a made graph or a model.
 */
import { fileURLToPath } from "node:url";
import { type ExtractionSpeed, measureExtraction } from "./extraction-speed.ts";

/** One row a stage; pages of 616 characters (A4, GB/T 9704-2012). */
export function extractionTable({ pages, structureMs, extractMs, pagesPerSecond, cpuMs }: ExtractionSpeed): string {
  const row = (stage: string, milliseconds: number) =>
    `| ${stage} | ${(milliseconds / pages).toFixed(2)} | ${Math.floor((pages * 1000) / milliseconds)} |`;
  return [
    `${pages.toFixed(1)} pages of examples, after warming up; the median of the rounds`,
    "",
    "| stage | ms a page | pages a second |",
    "|---|---|---|",
    row("structure, wall clock", structureMs),
    row("extract, wall clock", extractMs),
    row("extract, processor time", cpuMs),
    "",
    `extract: ${Math.floor(pagesPerSecond)} pages a second of processor time`,
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(extractionTable(await measureExtraction(40)));
