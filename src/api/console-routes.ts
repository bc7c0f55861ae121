/** POST /api/cypher: a typed query, and /api/cypher.csv, .xlsx, .json: its rows to take away. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { GraphStore, Params } from "../../graph/store.ts";
import { consoleLimits, runTypedQuery } from "../console/typed-query.ts";
import { plainColumns } from "../export/cell-text.ts";
import { type TableFormat, tableFormats } from "../export/table-export.ts";
import type { Masking } from "../personal-data.ts";
import { responses, row } from "./schemas.ts";
import { type Attach, fileResponse } from "./table-files.ts";

const { rows, timeoutMs } = consoleLimits;
const request = z
  .object({
    cypher: z.string().min(1).max(20_000).openapi({ example: "MATCH (d:Document) RETURN d.title AS title LIMIT 5" }),
    params: z.record(z.string(), z.any()).optional(),
    limit: z.number().int().min(1).max(rows.most).default(rows.default),
    timeoutMs: z.number().int().min(100).max(timeoutMs.most).default(timeoutMs.default),
  })
  .openapi("TypedQuery");
const body = { body: { required: true, content: { "application/json": { schema: request } } } };

const cypherRoute = createRoute({
  method: "post",
  path: "/api/cypher",
  summary: "A Cypher text of your own: read-only, with a limit of rows and time, contact data masked",
  request: body,
  responses: responses(
    z.object({
      columns: z.array(z.string()),
      rows: z.array(row),
      truncated: z.boolean().openapi({ description: "There are more rows than the limit." }),
      limit: z.number(),
      timeoutMs: z.number(),
    }),
    "Rows; problems are read-only (403), syntax with line and column (400), timeout (504).",
  ),
});

const fileRoute = (format: TableFormat) =>
  createRoute({
    method: "post",
    path: `/api/cypher.${format}` as "/api/cypher.csv",
    summary: `As /api/cypher, as ${format}`,
    request: body,
    responses: fileResponse(format),
  });

export function addConsoleRoutes(
  app: OpenAPIHono,
  { store, masking, attach }: { store: GraphStore; masking: Masking; attach: Attach },
): void {
  const run = (typed: z.infer<typeof request>) =>
    runTypedQuery({ store, masking }, { ...typed, params: typed.params as Params | undefined });
  app.openapi(cypherRoute, async (context) => context.json((await run(context.req.valid("json"))) as never, 200));
  for (const format of tableFormats)
    app.openapi(fileRoute(format), async (context) => {
      const typed = context.req.valid("json");
      const answer = await run(typed);
      return attach(context, format, {
        name: "cypher",
        rows: answer.rows,
        columns: plainColumns(answer.rows),
        truncated: answer.truncated,
        source: { by: "cypher", name: "", params: typed.params ?? {}, cypher: typed.cypher },
      }) as never;
    });
}
