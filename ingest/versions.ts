/**
 * Versions of the stages. A document read by other versions than these is read again at the next ingest, so whoever
 * changes what a stage gives raises its number.
 */
import { parseVersion } from "./parse/parse.ts";

const stageVersions = { parse: parseVersion, structure: 3, extract: 3, write: 3 } as const;

/** All versions in one string, kept with each document. */
export const pipelineVersion = Object.entries(stageVersions)
  .map(([stage, version]) => `${stage}${version}`)
  .join(" ");
