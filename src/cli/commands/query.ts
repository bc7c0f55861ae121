import type { z } from "zod";
import { type NamedQuery, QueryError, runQuery } from "../../../queries/define-query.ts";
import { queries } from "../../../queries/index.ts";
import { openStore } from "../../app.ts";
import { maskRows } from "../../collection/collection.ts";
import { createMasking } from "../../personal-data.ts";
import { exitCodes } from "../exit-codes.ts";
import { asCsv, asTable, type TableColumn } from "../table.ts";
import type { CommandContext } from "./context.ts";

export interface QueryOptions {
  param: string[];
  format: "table" | "csv" | "json";
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

function parseParams(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((pair) => {
      const at = pair.indexOf("=");
      if (at < 1) throw new QueryError("bad-parameter", `--param ${pair}: k=v`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

export const columnsOf = (query: Pick<NamedQuery, "columns">, language: "zh" | "en"): TableColumn[] =>
  Object.entries(query.columns).map(([key, label]) => ({
    key,
    label: label[language],
    values:
      label.values && Object.fromEntries(Object.entries(label.values).map(([code, word]) => [code, word[language]])),
  }));

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
  const given = parseParams(options.param);
  const store = await openStore(config);
  try {
    const { params, rows } = await runQuery(store, query, given);
    const masked = await maskRows(createMasking(store, config.personalData), rows);
    const columns = columnsOf(query, config.language);
    if (options.json || options.format === "json")
      print(JSON.stringify({ name, title: query.title, params, rows: masked, total: rows.length }, null, 2));
    else if (options.format === "csv") print(asCsv(masked, columns));
    else print(`${asTable(masked, columns)}\n\n${rows.length} ${say("rows")}`);
    return exitCodes.done;
  } finally {
    await store.close();
  }
}
