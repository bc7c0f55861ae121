import { type IngestReport, ingest } from "../../../ingest/pipeline.ts";
import { type App, createApp } from "../../app.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Say } from "../messages.ts";
import { createProgress } from "../progress.ts";
import type { CommandContext } from "./context.ts";

export interface IngestCommandOptions {
  password?: string;
  json?: boolean;
}

const hasErrors = ({ rows }: IngestReport) =>
  rows.some(({ problems }) => problems.some((problem) => problem.severity === "error"));

/** Reads documents into an open app, telling on `output` how far it is; a line for every file that is not unchanged. */
export async function ingestInto(
  app: Pick<App, "store" | "model">,
  paths: readonly string[],
  { say, output, password }: { say: Say; output: NodeJS.WriteStream; password?: string },
): Promise<IngestReport> {
  const progress = createProgress(output);
  const embedder = "embedder" in app.model ? app.model.embedder : undefined;
  const report = await ingest(
    paths,
    { store: app.store, embedder, now: () => performance.now() },
    {
      password,
      onProgress: (done, total) => progress.step("ingest", done, total),
      onRow: ({ path, status, title, found, problems }) => {
        if (status !== "unchanged" && status !== "skipped" && status !== "failed")
          progress.line(
            `${say(status)} ${title ?? path}${found ? `  ${found.entities}/${found.relations}/${found.figures}` : ""}`,
          );
        // What the graph has no relation for is kept in the record and told by --json; it is nothing to mend.
        for (const { severity, message } of problems.filter(({ code }) => code !== "relation-left-out"))
          progress.line(`${severity === "error" ? "✗" : "!"} ${message}`);
      },
    },
  );
  progress.end();
  return report;
}

function summary({ rows, stages, milliseconds }: IngestReport, say: Say): string {
  const counts = (["added", "replaced", "unchanged", "copy", "failed"] as const)
    .map((status) => [say(status), rows.filter((row) => row.status === status).length] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`);
  const still = Object.values(stages).every((count) => count === 0) && rows.some((row) => row.status === "unchanged");
  const head = say(hasErrors({ rows, stages, milliseconds }) ? "withProblems" : "done");
  return `${head}: ${counts.join(", ")} (${(milliseconds / 1000).toFixed(1)} s)${still ? `\n${say("nothingToDo")}` : ""}`;
}

export async function ingestCommand(
  { config, say, print }: CommandContext,
  paths: readonly string[],
  { password, json }: IngestCommandOptions,
): Promise<number> {
  const app = await createApp(config, (line) => process.stderr.write(`${line}\n`));
  try {
    const report = await ingestInto(app, paths, { say, output: process.stderr, password });
    if (json) print(JSON.stringify(report, null, 2));
    else {
      if ("why" in app.model) print(`${say("wordsOnly")}: ${app.model.why}`);
      print(summary(report, say));
    }
    return hasErrors(report) ? exitCodes.withProblems : exitCodes.done;
  } finally {
    await app.close();
  }
}
