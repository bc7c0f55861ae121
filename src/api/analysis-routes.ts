/** Routes of the analyses: plan against outcome, comparison, qualification. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { GraphStore } from "../../graph/store.ts";
import { allianceDescription, checkDescription } from "../analysis/alliance-description.ts";
import { dimensions as allDimensions, compareDocuments, dimensionNames, maskMatrix } from "../analysis/comparison.ts";
import { DescriptionError } from "../analysis/description-error.ts";
import { comparePlans, maskComparison } from "../analysis/plan-outcome.ts";
import { findAlliance, maskQualification, qualify } from "../analysis/qualify.ts";
import type { Masking } from "../personal-data.ts";
import { comparisonMatrix, planComparison, qualifyAnswer } from "./analysis-schemas.ts";
import { ApiError } from "./problem.ts";
import { responses } from "./schemas.ts";

const optional = (description: string) => z.string().min(1).optional().openapi({ description });
const province = optional("省（全称）");

const planOutcome = createRoute({
  method: "get",
  path: "/api/plan-outcome",
  summary: "What plans promised against what reports say came of it",
  request: {
    query: z.object({
      province,
      plan: optional("计划：编号、文号或标题的一部分"),
      report: optional("报告：编号、文号或标题的一部分"),
      metric: optional("指标（含）"),
    }),
  },
  responses: responses(
    planComparison,
    "Each target with its certain outcome and the share reached, or proposals with their doubts, or none.",
  ),
});

const comparison = createRoute({
  method: "get",
  path: "/api/compare",
  summary: "Documents or provinces side by side",
  request: {
    query: z.object({
      by: z.enum(["document", "province"]).default("document"),
      province,
      documents: optional("文件：编号、文号或标题的一部分，以逗号隔开"),
      dimensions: optional(`行，以逗号隔开：${dimensionNames.join(", ")}`),
    }),
  },
  responses: responses(
    comparisonMatrix,
    "A cell has values with quotes, or the number of passages looked through in vain.",
  ),
});

const qualification = responses(
  qualifyAnswer,
  "Each document's conditions: met, not-met or unknown, with the words; and the whole.",
);

const qualifyNamed = createRoute({
  method: "get",
  path: "/api/qualify",
  summary: "Would an alliance of the graph qualify?",
  request: { query: z.object({ alliance: z.string().min(1).openapi({ description: "联盟名称" }) }) },
  responses: qualification,
});

const qualifyDescribed = createRoute({
  method: "post",
  path: "/api/qualify",
  summary: "Would an alliance as described qualify?",
  request: {
    body: {
      content: {
        "application/json": {
          schema: z
            .looseObject({})
            .openapi({ description: JSON.stringify(z.toJSONSchema(allianceDescription, { io: "input" })) }),
        },
      },
    },
  },
  responses: qualification,
});

const listOf = (value: string | undefined) =>
  value
    ?.split(/[,，]/)
    .map((one) => one.trim())
    .filter(Boolean);

const offered = dimensionNames.map((name) => ({ name, label: allDimensions[name] }));

/** Adds the routes to the app. */
export function addAnalysisRoutes(app: OpenAPIHono, { store, masking }: { store: GraphStore; masking: Masking }): void {
  app.openapi(planOutcome, async (context) => {
    const compared = await comparePlans(store, context.req.valid("query"));
    return context.json(await maskComparison(masking, compared), 200);
  });

  app.openapi(comparison, async (context) => {
    const { by, province, documents, dimensions } = context.req.valid("query");
    const chosen = z.array(z.enum(dimensionNames)).optional().safeParse(listOf(dimensions));
    if (!chosen.success) throw new ApiError("bad-request", `dimensions: ${dimensionNames.join(", ")}`);
    const matrix = await compareDocuments(store, {
      by,
      province,
      documents: listOf(documents),
      dimensions: chosen.data,
    });
    return context.json({ ...(await maskMatrix(masking, matrix)), dimensions: offered }, 200);
  });

  app.openapi(qualifyNamed, async (context) => {
    const { alliance: name } = context.req.valid("query");
    const alliance = await findAlliance(store, name);
    if (!alliance) throw new ApiError("not-found", `没有名为 ${name} 的联盟`);
    return context.json(await maskQualification(masking, await qualify(store, alliance, "graph")), 200);
  });

  app.openapi(qualifyDescribed, async (context) => {
    try {
      const alliance = checkDescription(context.req.valid("json"));
      return context.json(await maskQualification(masking, await qualify(store, alliance)), 200);
    } catch (error) {
      if (error instanceof DescriptionError) throw new ApiError("bad-request", error.message);
      throw error;
    }
  });
}
