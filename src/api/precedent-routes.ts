/** From a passage or a pasted text to similar measures in other documents. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { IngestError } from "../../ingest/ingest-error.ts";
import type { FindPrecedents } from "../precedents/find-precedents.ts";
import { pastedFile } from "../precedents/measure.ts";
import { PrecedentError } from "../precedents/precedent-error.ts";
import { ApiError } from "./problem.ts";
import { coverage, hit, responses } from "./schemas.ts";
import { passageFilters, searchFilters } from "./search-query.ts";

const fact = z
  .looseObject({
    kind: z.enum(["target", "outcome", "rule"]),
    what: z.string(),
    comparator: z.string().nullable(),
    value: z.number().nullable(),
    unit: z.string().nullable(),
    deadline: z.string().nullable(),
    responsible: z.array(z.string()),
    quote: z.string(),
  })
  .openapi("MeasureFact");

const units = z.array(z.string());

const route = createRoute({
  method: "post",
  path: "/api/precedents",
  summary: "Similar measures in other documents, with what is alike and what differs",
  request: {
    body: {
      content: {
        "application/json": {
          schema: z.object({
            text: z.string().min(1).max(200_000).optional().openapi({ description: "一段措施原文" }),
            passageId: z.string().optional().openapi({ description: "或馆藏段落的编号" }),
            filters: passageFilters.default({}),
            limit: z.int().min(1).max(100).default(10),
            perDocument: z.int().min(1).max(50).default(2),
          }),
        },
      },
      required: true,
    },
  },
  responses: responses(
    z.object({
      asked: z.looseObject({ text: z.string(), facts: z.array(fact), units }),
      precedents: z.array(
        z.looseObject({
          hit,
          sharedWords: z.array(z.string()),
          comparisons: z.array(
            z.object({
              about: z.enum(["amount", "figure", "condition"]),
              here: fact.nullable(),
              there: fact.nullable(),
              verdict: z.enum(["same", "more", "less", "different", "not-found-there", "not-found-here"]),
              likeness: z.number().nullable(),
              deadline: z.enum(["same", "different", "not-found-there", "not-found-here"]).nullable(),
            }),
          ),
          units: z.object({ both: units, here: units, there: units }),
        }),
      ),
      mode: z.string(),
      reason: z.string().optional(),
      coverage,
    }),
    "Most alike first. `here` is what was asked about, `there` the precedent; what one side lacks was not found in its passage, which does not say that there is none.",
  ),
});

export function addPrecedentRoutes(app: OpenAPIHono, { precedents }: { precedents: FindPrecedents }): void {
  app.openapi(route, async (context) => {
    const { text, passageId, filters, limit, perDocument } = context.req.valid("json");
    if ((text === undefined) === (passageId === undefined))
      throw new ApiError("bad-request", "text 与 passageId 须给出其一");
    const source = passageId === undefined ? { file: pastedFile(text!) } : { passageId };
    try {
      const answer = await precedents({ source, filters: searchFilters(filters), limit, perDocument });
      return context.json(answer as never, 200);
    } catch (error) {
      if (error instanceof PrecedentError) throw new ApiError("not-found", error.message);
      if (error instanceof IngestError) throw new ApiError("bad-request", error.message);
      throw error;
    }
  });
}
