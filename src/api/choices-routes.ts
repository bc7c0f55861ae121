/** What may be chosen for the parameters of a named question. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { GraphStore } from "../../graph/store.ts";
import { choicesOf } from "../../queries/choices/choices.ts";
import { type NamedQuery, QueryError } from "../../queries/define-query.ts";
import { maskChoices } from "../mask-choices.ts";
import type { Masking } from "../personal-data.ts";
import { responses, words } from "./schemas.ts";

const choice = z.object({
  value: z.union([z.string(), z.number()]),
  count: z.number(),
  label: words.optional(),
});

const route = createRoute({
  method: "get",
  path: "/api/queries/{name}/choices",
  summary: "What may be chosen for each parameter: values of the graph, most frequent first",
  request: { params: z.object({ name: z.string() }) },
  responses: responses(
    z.object({ name: z.string(), choices: z.record(z.string(), z.array(choice)) }),
    "At most a hundred a parameter; free text has none.",
  ),
});

export function addChoicesRoutes(
  app: OpenAPIHono,
  { store, queries, masking }: { store: GraphStore; queries: readonly NamedQuery[]; masking: Masking },
): void {
  app.openapi(route, async (context) => {
    const { name } = context.req.valid("param");
    const query = queries.find((candidate) => candidate.name === name);
    if (!query) throw new QueryError("unknown-query", `没有名为 ${name} 的查询；目录见 /api/queries`);
    return context.json({ name, choices: maskChoices(masking, await choicesOf(store, query)) }, 200);
  });
}
