import { readSource } from "../../../ingest/read/read-file.ts";
import { createApp } from "../../app.ts";
import type { Comparison } from "../../precedents/compare-measures.ts";
import type { PrecedentAnswer, PrecedentSource } from "../../precedents/find-precedents.ts";
import { type MeasureFact, pastedFile } from "../../precedents/measure.ts";
import { exitCodes } from "../exit-codes.ts";
import { type PassageFilterOptions, passageFilters } from "../passage-filters.ts";
import { UsageError } from "../usage-error.ts";
import type { CommandContext } from "./context.ts";

export interface PrecedentOptions extends PassageFilterOptions {
  text?: string;
  file?: string;
  passage?: string;
  limit: number;
  perDocument: number;
  json?: boolean;
}

async function sourceOf({ text, file, passage }: PrecedentOptions, { say }: CommandContext): Promise<PrecedentSource> {
  if ([text, file, passage].filter((one) => one !== undefined).length !== 1)
    throw new UsageError(say("precedentSource"));
  if (passage !== undefined) return { passageId: passage };
  return { file: file === undefined ? pastedFile(text!) : await readSource(file) };
}

const shownFact = (fact: MeasureFact): string => {
  const value =
    fact.value === null
      ? ""
      : ` ${fact.comparator ?? "="} ${fact.value}${fact.valueMax === null ? "" : `–${fact.valueMax}`}${fact.unit ?? ""}`;
  const time = fact.deadline ?? fact.period;
  return `${fact.what}${value}${time ? ` (${time})` : ""}`;
};

const verdicts = {
  same: "verdictSame",
  more: "verdictMore",
  less: "verdictLess",
  different: "verdictDifferent",
  "not-found-there": "notFoundThere",
  "not-found-here": "notFoundHere",
} as const;

function describeComparison({ here, there, verdict }: Comparison, say: CommandContext["say"]): string {
  const sides = [here && `${say("hereSide")}: ${shownFact(here)}`, there && `${say("thereSide")}: ${shownFact(there)}`];
  return `   · [${say(verdicts[verdict])}] ${sides.filter(Boolean).join(" ｜ ")}`;
}

function describe({ precedents, coverage, reason }: PrecedentAnswer, { say }: CommandContext): string {
  const looked = `${say("lookedThrough")} ${coverage.documents} ${say("documentsUnit")}, ${coverage.passages} ${say("passagesUnit")}`;
  const mode = reason ? `\n${say("wordsOnly")}: ${reason}` : "";
  if (precedents.length === 0) return `${say("nothingFound")} — ${looked}${mode}`;
  const shown = precedents.map(({ hit, sharedWords, comparisons, units }, at) => {
    const { document, passage } = hit;
    const source = [document.title, document.docNumber, document.date, passage.section].filter(Boolean).join(" · ");
    const named = (label: string, names: readonly string[]) =>
      names.length > 0 ? [`   ${label}: ${names.join("、")}`] : [];
    return [
      `${at + 1}. ${source}`,
      `   「${passage.text.replace(/\s*\n\s*/g, " ")}」`,
      ...named(say("sharedWords"), sharedWords),
      ...comparisons.map((comparison) => describeComparison(comparison, say)),
      ...named(say("unitsBoth"), units.both),
      ...named(say("unitsHere"), units.here),
      ...named(say("unitsThere"), units.there),
    ].join("\n");
  });
  return `${shown.join("\n\n")}\n\n${looked}${mode}`;
}

export async function precedentsCommand(context: CommandContext, options: PrecedentOptions): Promise<number> {
  const source = await sourceOf(options, context);
  const app = await createApp(context.config);
  try {
    const { limit, perDocument, json } = options;
    const answer = await app.precedents({ source, filters: passageFilters(options), limit, perDocument });
    context.print(json ? JSON.stringify(answer, null, 2) : describe(answer, context));
    return exitCodes.done;
  } finally {
    await app.close();
  }
}
