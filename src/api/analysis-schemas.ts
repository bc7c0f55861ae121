/** Shapes of the analyses as the API answers them; clients are generated from these. */
import { z } from "@hono/zod-openapi";
import { dimensionNames } from "../analysis/comparison.ts";
import { evidence } from "./document-schemas.ts";
import { words } from "./schemas.ts";

const optionalText = z.string().nullable();

const comparedFigure = evidence
  .extend({
    id: z.string(),
    metric: z.string(),
    subject: optionalText,
    comparator: optionalText,
    value: z.number().openapi({ description: "As printed, in `unit`." }),
    valueMax: z.number().nullable(),
    normalizedValue: z.number().openapi({ description: "In base units: 1.2万 is 12000; percentages stay." }),
    unit: optionalText,
    deadline: optionalText,
    period: optionalText,
    province: optionalText,
    issuer: optionalText,
    date: optionalText,
  })
  .openapi("ComparedFigure");

const reportedOutcome = z
  .object({
    figure: comparedFigure,
    certain: z.boolean(),
    likeness: z.number(),
    because: z.array(words),
    doubts: z.array(words),
    share: z.number().optional().openapi({ description: "Outcome divided by target; only of a certain match." }),
    points: z.number().optional().openapi({ description: "Of percentages: outcome minus target." }),
    verdict: z.enum(["reached", "underway", "short", "open", "within", "exceeded"]).optional(),
  })
  .openapi("ReportedOutcome");

export const planComparison = z
  .object({
    rows: z.array(
      z
        .object({
          target: comparedFigure,
          certainty: z.enum(["certain", "proposal", "none"]),
          outcomes: z.array(reportedOutcome),
          notes: z.array(words),
        })
        .openapi("PlannedTarget"),
    ),
    coverage: z.object({ targets: z.number(), outcomes: z.number(), plans: z.number(), reports: z.number() }),
  })
  .openapi("PlanComparison");

const cell = z
  .object({
    values: z.array(
      evidence
        .extend({
          value: z.string(),
          times: z.number().int().openapi({ description: "How many statements say it; the first is quoted." }),
        })
        .openapi("CellValue"),
    ),
    passages: z.number().int().openapi({ description: "How many passages were looked through." }),
  })
  .openapi("Cell");

export const comparisonMatrix = z
  .object({
    by: z.enum(["document", "province"]),
    columns: z.array(
      z
        .object({
          key: z.string(),
          title: z.string(),
          province: optionalText,
          documents: z.number().int(),
          passages: z.number().int(),
        })
        .openapi("ComparedColumn"),
    ),
    rows: z.array(z.object({ dimension: z.enum(dimensionNames), label: words, cells: z.array(cell) })),
    dimensions: z
      .array(z.object({ name: z.enum(dimensionNames), label: words }))
      .openapi({ description: "All rows that may be asked for." }),
  })
  .openapi("ComparisonMatrix");

const finding = z.enum(["met", "not-met", "unknown"]);

const condition = evidence
  .extend({ finding, why: words, field: z.string(), what: z.string(), modality: z.string() })
  .openapi("CheckedCondition");

export const qualifyAnswer = z
  .object({
    alliance: z.looseObject({
      name: z.string(),
      province: z.string().optional(),
      studios: z
        .array(z.object({ name: z.string().optional(), industry: z.string().optional(), unit: z.string().optional() }))
        .optional(),
      industries: z.array(z.string()).optional(),
      lead: z
        .object({ name: z.string().optional(), titles: z.array(z.string()), level: z.string().optional() })
        .optional(),
    }),
    known: z.enum(["described", "graph"]),
    documents: z.array(
      z
        .object({
          documentId: z.string(),
          documentTitle: z.string(),
          docNumber: optionalText,
          province: optionalText,
          date: optionalText,
          repealedBy: z.object({ title: z.string(), quote: z.string() }).optional(),
          whole: finding,
          conditions: z.array(condition),
        })
        .openapi("Qualification"),
    ),
    coverage: z.object({ documents: z.number(), rules: z.number() }),
  })
  .openapi("QualifyAnswer");
