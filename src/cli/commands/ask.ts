import { createApp } from "../../app.ts";
import { columnsOf } from "../../export/cell-text.ts";
import { describeEvidence, describeFact } from "../describe-answer.ts";
import { exitCodes } from "../exit-codes.ts";
import { asTable } from "../table.ts";
import type { CommandContext } from "./context.ts";

export interface AskOptions {
  limit: number;
  json?: boolean;
}

export async function askCommand(context: CommandContext, question: string, options: AskOptions): Promise<number> {
  const { config, print, say } = context;
  const app = await createApp(config);
  try {
    const answer = await app.ask(question, { limit: options.limit });
    if (options.json) {
      print(JSON.stringify(answer, null, 2));
      return exitCodes.done;
    }
    print(`${say("understood")}: ${answer.understood}`);
    if (answer.query) {
      const given = Object.entries(answer.query.params).filter(([, value]) => value !== undefined && value !== null);
      print(
        `${answer.query.name}${given.length ? ` (${given.map(([key, value]) => `${key}=${value}`).join(", ")})` : ""}\n`,
      );
      print(answer.rows.length ? asTable(answer.rows, columnsOf(answer.query, config.language)) : say("nothingFound"));
      const { documents, passages } = answer.coverage;
      print(
        `\n${answer.rows.length} ${say("rows")} — ${say("lookedThrough")} ${documents} ${say("documentsUnit")}, ${passages} ${say("passagesUnit")}`,
      );
    }
    if (answer.facts.length) print(`\n${say("factsFound")}\n${answer.facts.map(describeFact).join("\n")}`);
    if (answer.by === "search" || answer.rows.length === 0) print(`\n${describeEvidence(answer, context)}`);
    if (answer.near.length)
      print(`\n${say("near")}: ${answer.near.map((near) => near.title[config.language]).join(" | ")}`);
    return exitCodes.done;
  } finally {
    await app.close();
  }
}
