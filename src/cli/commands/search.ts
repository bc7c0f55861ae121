import { createApp } from "../../app.ts";
import { searchColumns, searchRows } from "../../export/search-rows.ts";
import type { TableFormat } from "../../export/table-export.ts";
import type { SearchAnswer } from "../../search/search-answer.ts";
import { exitCodes } from "../exit-codes.ts";
import { writeTable } from "../write-table.ts";
import type { CommandContext } from "./context.ts";

export interface SearchOptions {
  limit: number;
  offset: number;
  province?: string;
  issuer?: string;
  kind?: string;
  year?: number;
  format: "table" | TableFormat;
  output?: string;
  about?: boolean;
  json?: boolean;
}

/** Hits for people: document, place, words. */
export function describeHits(answer: SearchAnswer, { say }: Pick<CommandContext, "say">): string {
  const looked = `${say("lookedThrough")} ${answer.coverage.documents} ${say("documentsUnit")}, ${answer.coverage.passages} ${say("passagesUnit")}`;
  const mode = answer.reason ? `\n${say("wordsOnly")}: ${answer.reason}` : "";
  if (answer.hits.length === 0) return `${say("nothingFound")} — ${looked}${mode}`;
  const hits = answer.hits.map(({ document, passage }, at) => {
    const source = [document.docNumber, document.issuer, document.date].filter(Boolean).join(" · ");
    const place = [passage.section, passage.page && `第${passage.page}页`].filter(Boolean).join(" · ");
    return `${at + 1}. ${document.title}${source ? `\n   ${source}` : ""}${place ? `\n   ${place}` : ""}\n   「${passage.text.replace(/\s*\n\s*/g, " ")}」`;
  });
  return `${hits.join("\n\n")}\n\n${looked}${mode}`;
}

export async function searchCommand(context: CommandContext, q: string, options: SearchOptions): Promise<number> {
  const app = await createApp(context.config);
  try {
    const { limit, offset, province, issuer, kind, year, format, json } = options;
    const answer = await app.search({
      q,
      limit,
      offset,
      filters: { province, issuer, kind, yearFrom: year, yearTo: year },
    });
    if (format !== "table" && !json) {
      const params = { province, issuer, kind, year, limit, offset };
      await writeTable(context, app.store, options, {
        rows: searchRows(answer, offset),
        columns: searchColumns(context.config.language),
        source: { by: "search", name: q, params },
        truncated: answer.total > offset + answer.hits.length,
      });
      return exitCodes.done;
    }
    context.print(json ? JSON.stringify(answer, null, 2) : describeHits(answer, context));
    return exitCodes.done;
  } finally {
    await app.close();
  }
}
