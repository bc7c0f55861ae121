import { basename } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { readSource } from "../../../ingest/read/read-file.ts";
import { openStore } from "../../app.ts";
import { createMasking } from "../../personal-data.ts";
import type { CheckedItem, DifferencePart, FigureValue, VerifyReport } from "../../verify/report.ts";
import { createVerify } from "../../verify/verify.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Say } from "../messages.ts";
import type { CommandContext } from "./context.ts";

export interface VerifyOptions {
  json?: boolean;
  all?: boolean;
  password?: string;
}

/** Verifies a file, or what comes on standard input; the exit code tells whether all of it was found word for word. */
export async function verifyCommand(
  { config, print, say }: CommandContext,
  file: string,
  { json, all, password }: VerifyOptions,
): Promise<number> {
  const input =
    file === "-"
      ? { text: await readAll(process.stdin) }
      : { name: basename(file), bytes: (await readSource(file)).bytes, ...(password && { password }) };
  const store = await openStore(config);
  try {
    const verify = createVerify({ store, masking: createMasking(store, config.personalData) });
    const report = await verify(input);
    print(json ? JSON.stringify(report, null, 2) : describeReport(report, say, config.language, all ?? false));
    return report.clean ? exitCodes.done : exitCodes.withProblems;
  } finally {
    await store.close();
  }
}

const marks: Record<CheckedItem["state"], string> = {
  exact: "✓",
  changed: "≠",
  contradicted: "✗",
  ambiguous: "?",
  notFound: "–",
};

function describeReport(
  { items, counts, coverage, draft }: VerifyReport,
  say: Say,
  language: "zh" | "en",
  all: boolean,
) {
  const lines: string[] = draft.problems.map(({ message }) => `! ${message}`);
  const shown = items.filter(({ state, kind }) => all || (state !== "exact" && kind !== "term"));
  for (const item of shown) lines.push(...describeItem(item, say, language));
  lines.push(
    "",
    Object.entries(counts)
      .map(([state, count]) => `${marks[state as CheckedItem["state"]]} ${say(state as CheckedItem["state"])} ${count}`)
      .join("   "),
    `${say("lookedThrough")} ${coverage.documents} ${say("documentsUnit")}, ${coverage.passages} ${say("passagesUnit")}`,
  );
  return lines.join("\n");
}

function describeItem({ kind, state, draft, figure, notes, sources }: CheckedItem, say: Say, language: "zh" | "en") {
  const page = draft.page ? `, ${say("page")} ${draft.page}` : "";
  const lines = [
    "",
    `${marks[state]} ${say(state)}  ${say(kind)}  ${draft.start}–${draft.end} (${say("paragraph")} ${draft.paragraph}${page})`,
    `  ${oneLine(draft.text)}${figure ? `  [${describeFigure(figure)}]` : ""}`,
    ...notes.map((note) => `  · ${note[language]}`),
  ];
  for (const source of sources) {
    const where = [source.docNumber, source.section, source.page && `${say("page")} ${source.page}`].filter(Boolean);
    lines.push(
      `  → ${source.title}${where.length > 0 ? `  ${where.join("  ")}` : ""}`,
      `    ${source.difference ? describeDifference(source.difference) : oneLine(source.quote)}${source.figure ? `  [${describeFigure(source.figure)}]` : ""}`,
    );
  }
  return lines;
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, "");

/** Words only in the source in [-…-], only in the draft in {+…+}, as word differences are written (git diff --word-diff). */
const describeDifference = (parts: readonly DifferencePart[]): string =>
  oneLine(
    parts
      .map(({ type, text }) => (type === "same" ? text : type === "source" ? `[-${text}-]` : `{+${text}+}`))
      .join(""),
  );

function describeFigure({ metric, value, comparator, unit, time }: FigureValue): string {
  const amount = Array.isArray(value) ? value.join("—") : (value ?? "");
  return `${metric} ${comparator ?? "="} ${amount}${unit ?? ""}${time ? `, ${time}` : ""}`;
}
