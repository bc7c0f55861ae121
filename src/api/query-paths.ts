/** Each named question as a path of its own in /openapi.json, so that clients know its parameters and rows by type. */
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { NamedQuery } from "../../queries/define-query.ts";
import { columnLabel, responses, words } from "./schemas.ts";

/** Describes `/api/queries/NAME` for every query; the route `/api/queries/{name}` answers them all. */
export function describeQueryPaths(app: OpenAPIHono, queries: readonly NamedQuery[]): void {
  for (const { name, title, description, params, row } of queries)
    app.openAPIRegistry.registerPath({
      method: "get",
      path: `/api/queries/${name}`,
      operationId: name,
      tags: ["queries"],
      summary: title.en,
      description: `${title.zh}。${description.zh}`,
      request: { query: params },
      responses: responses(
        z.object({
          name: z.literal(name),
          title: words,
          params: z.record(z.string(), z.unknown()),
          columns: z.record(z.string(), columnLabel),
          rows: z.array(row),
          total: z.number(),
        }),
        description.en,
      ),
    });
}
