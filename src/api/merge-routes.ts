/** Routes for entities that may be one: proposals, decisions, and taking them back. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { namedTypes } from "../../graph/ontology/index.ts";
import type { GraphStore } from "../../graph/store.ts";
import { createMergeReview } from "../merges/review.ts";
import type { Masking } from "../personal-data.ts";
import { responses } from "./schemas.ts";

const named = z.object({ id: z.string(), name: z.string() });
const inContext = named.extend({
  quote: z.string().optional().openapi({ description: "Words in which it is named first." }),
  documentId: z.string().optional(),
  title: z.string().optional(),
  documents: z.number().openapi({ description: "In how many documents it is named." }),
});

const list = createRoute({
  method: "get",
  path: "/api/merges",
  summary: "What may be one entity, and what was made one",
  request: {
    query: z.object({
      entity: z.string().min(1).optional().openapi({ description: "Only what has to do with this entity (id)" }),
      type: z.enum(namedTypes).optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
    }),
  },
  responses: responses(
    z.object({
      proposals: z.array(
        z.object({
          id: z.string(),
          type: z.string(),
          kept: inContext,
          moved: inContext,
          likeness: z.number(),
          reason: z.string(),
        }),
      ),
      total: z.number().openapi({ description: "How many proposals there are." }),
      merges: z.array(
        z.object({
          id: z.string(),
          type: z.string(),
          kept: named,
          moved: inContext,
          reason: z.string(),
          at: z.string(),
          undone: z.boolean(),
        }),
      ),
      dismissals: z
        .array(
          z.object({
            id: z.string(),
            type: z.string(),
            one: named,
            other: named,
            reason: z.string(),
            at: z.string(),
            undone: z.boolean(),
          }),
        )
        .openapi({ description: "Proposals that a person said are not one, oldest first." }),
    }),
    "Proposals, most alike first, merges, oldest first, with the words both rest on, and dismissed proposals.",
  ),
});

const merge = createRoute({
  method: "post",
  path: "/api/merges",
  summary: "Make two entities one: those of a proposal, or any two of one type",
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.union([
            z.strictObject({ proposal: z.string().min(1) }),
            z.strictObject({
              kept: z.string().min(1).openapi({ description: "Id or exact name" }),
              moved: z.string().min(1).openapi({ description: "Id or exact name" }),
              reason: z.string().trim().min(1).max(1000),
            }),
          ]),
        },
      },
    },
  },
  responses: responses(z.object({ id: z.string() }), "The merge, which can be undone."),
});

const dismiss = createRoute({
  method: "post",
  path: "/api/merges/dismissals",
  summary: "Say that the two of a proposal are not one, so that it does not come again",
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.strictObject({
            proposal: z.string().min(1),
            reason: z.string().trim().min(1).max(1000).optional(),
          }),
        },
      },
    },
  },
  responses: responses(z.object({ id: z.string() }), "The dismissal, which can be undone."),
});

const undo = createRoute({
  method: "post",
  path: "/api/merges/{id}/undo",
  summary: "Take a merge back, so that mentions refer to what their own words say again, or a dismissal",
  request: { params: z.object({ id: z.string() }) },
  responses: responses(z.object({ id: z.string(), undone: z.literal(true) }), "Undone."),
});

/** Adds the routes to the app. `now` gives the time of a decision. */
export function addMergeRoutes(
  app: OpenAPIHono,
  { store, masking, now }: { store: GraphStore; masking: Masking; now?: () => Date },
): void {
  const review = createMergeReview({ store, masking, now });

  app.openapi(list, async (context) => {
    const { entity: entityId, type, limit } = context.req.valid("query");
    const filter = { entityId, ...(type && { types: [type] }) };
    const proposals = await review.proposals(filter);
    const merges = await review.merges(filter);
    const dismissals = await review.dismissals(filter);
    return context.json({ proposals: proposals.slice(0, limit), total: proposals.length, merges, dismissals }, 200);
  });

  app.openapi(merge, async (context) => {
    const asked = context.req.valid("json");
    const id =
      "proposal" in asked
        ? await review.accept(asked.proposal)
        : await review.merge(asked.kept, asked.moved, asked.reason);
    return context.json({ id }, 200);
  });

  app.openapi(dismiss, async (context) => {
    const { proposal, reason } = context.req.valid("json");
    return context.json({ id: await review.dismiss(proposal, reason) }, 200);
  });

  app.openapi(undo, async (context) => {
    const { id } = context.req.valid("param");
    await review.undo(id);
    return context.json({ id, undone: true as const }, 200);
  });
}
