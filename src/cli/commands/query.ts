import type { z } from "zod";
import { choicesOf } from "../../../queries/choices/choices.ts";
import { QueryError, runQuery } from "../../../queries/define-query.ts";
import { queries } from "../../../queries/index.ts";
import { openStore } from "../../app.ts";
import { maskRows } from "../../collection/collection.ts";
import { columnsOf } from "../../export/cell-text.ts";
import type { TableFormat } from "../../export/table-export.ts";
import { maskChoices } from "../../mask-choices.ts";
import { createMasking } from "../../personal-data.ts";
import { describeQuery } from "../describe-query.ts";
import { exitCodes } from "../exit-codes.ts";
import { parseParams } from "../parse-params.ts";
import { asTable } from "../table.ts";
import { writeTable } from "../write-table.ts";
import type { CommandContext } from "./context.ts";

export interface QueryOptions {
  param: string[];
  format: "table" | TableFormat;
  output?: string;
  about?: boolean;
  choices?: boolean;
  help?: boolean;
  json?: boolean;
}

/** The catalogue: name, title and parameters of every query. */
function describeCatalogue({ config, say }: CommandContext): string {
  return queries
    .map((query) => {
      const params = Object.entries(query.params.shape as Record<string, z.ZodType>).map(
        ([name, type]) => `${name}${type.isOptional() ? "" : `（${say("required")}）`}`,
      );
      return `${query.name}\n  ${query.title[config.language]}${params.length ? `\n  ${say("parameters")}: ${params.join(", ")}` : ""}`;
    })
    .join("\n");
}

export async function queryCommand(
  context: CommandContext,
  name: string | undefined,
  options: QueryOptions,
): Promise<number> {
  const { config, print, say } = context;
  if (!name) {
    print(
      options.json
        ? JSON.stringify(
            queries.map(({ name, title }) => ({ name, title })),
            null,
            2,
          )
        : describeCatalogue(context),
    );
    return exitCodes.done;
  }
  const query = queries.find((candidate) => candidate.name === name);
  if (!query) throw new QueryError("unknown-query", `${name}: zhengmai query`);
  if (options.help) {
    print(describeQuery(query, context));
    return exitCodes.done;
  }
  const given = parseParams(options.param);
  const store = await openStore(config);
  try {
    if (options.choices) {
      const choices = maskChoices(createMasking(store, config.personalData), await choicesOf(store, query));
      print(options.json ? JSON.stringify({ name, choices }, null, 2) : describeQuery(query, context, choices));
      return exitCodes.done;
    }
    const { params, rows } = await runQuery(store, query, given);
    const masked = await maskRows(createMasking(store, config.personalData), rows);
    const columns = columnsOf(query, config.language);
    // The answer as the API gives it; with --about or --output, the file to take away.
    if (options.json || (options.format === "json" && !options.about && !options.output))
      print(JSON.stringify({ name, title: query.title, params, rows: masked, total: rows.length }, null, 2));
    else if (options.format !== "table")
      await writeTable(context, store, options, {
        rows: masked,
        columns,
        source: { by: "query", name, params, cypher: query.cypher },
      });
    else print(`${asTable(masked, columns)}\n\n${rows.length} ${say("rows")}`);
    return exitCodes.done;
  } finally {
    await store.close();
  }
}
