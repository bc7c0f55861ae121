import { openStore } from "../../app.ts";
import { consoleLimits, runTypedQuery } from "../../console/typed-query.ts";
import { plainColumns } from "../../export/cell-text.ts";
import type { TableFormat } from "../../export/table-export.ts";
import { createMasking } from "../../personal-data.ts";
import { exitCodes } from "../exit-codes.ts";
import { parseTypedParams } from "../parse-params.ts";
import { asTable } from "../table.ts";
import { writeTable } from "../write-table.ts";
import type { CommandContext } from "./context.ts";

export interface CypherOptions {
  param: string[];
  limit?: number;
  timeout?: number;
  format: "table" | TableFormat;
  output?: string;
  about?: boolean;
  json?: boolean;
}

const within = (value: number | undefined, { default: usual, most }: { default: number; most: number }) =>
  Math.min(Math.max(value ?? usual, 1), most);

export async function cypherCommand(
  context: CommandContext,
  cypher: string,
  { param, limit, timeout, json, ...options }: CypherOptions,
): Promise<number> {
  const { config, print, say } = context;
  const params = parseTypedParams(param);
  const store = await openStore(config);
  try {
    await store.ensureSchema();
    const masking = createMasking(store, config.personalData);
    const answer = await runTypedQuery(
      { store, masking },
      {
        ...{ cypher, params },
        limit: within(limit, consoleLimits.rows),
        timeoutMs: within(timeout, consoleLimits.timeoutMs),
      },
    );
    const { rows, truncated } = answer;
    const columns = plainColumns(rows);
    if (json || (options.format === "json" && !options.about && !options.output))
      print(JSON.stringify(answer, null, 2));
    else if (options.format === "table") {
      if (rows.length) print(`${asTable(rows, columns)}\n`);
      print(`${rows.length} ${say("rows")}${truncated ? ` — ${say("truncated")}` : ""}`);
    } else
      await writeTable(context, store, options, {
        ...{ rows, columns, truncated },
        source: { by: "cypher", name: "", params, cypher },
      });
    return exitCodes.done;
  } finally {
    await store.close();
  }
}
