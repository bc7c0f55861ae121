/** Evidence collections over HTTP, and where quoted words stand today. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { GraphStore } from "../../graph/store.ts";
import { annotated, ordered, withoutItems } from "../evidence/change-collection.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Picked } from "../evidence/pick-evidence.ts";
import { readSelectorFragment } from "../evidence/selector-fragment.ts";
import { standards } from "../export/bibliography/gbt7714.ts";
import { collectionState } from "../export/collection-state.ts";
import { exportEvidence } from "../export/report/export-evidence.ts";
import { citingWays, type EvidenceFormat, evidenceFormats } from "../export/report/formats.ts";
import type { Masking } from "../personal-data.ts";
import { ApiError } from "./problem.ts";
import { responses } from "./schemas.ts";
import { fileOf } from "./table-files.ts";

const summary = z
  .object({ id: z.string(), name: z.string(), items: z.number(), updatedAt: z.string() })
  .openapi("EvidenceSummary");
const item = z
  .object({
    id: z.string(),
    addedAt: z.string(),
    state: z.enum(["same", "moved", "changed", "lost"]).openapi({
      description: "changed: `now` holds the words that stand there; lost: the words are in no document held.",
    }),
    quote: z.string(),
    now: z.string().optional(),
    comment: z.string(),
    group: z.string(),
    document: z.looseObject({ id: z.string(), title: z.string(), issuers: z.array(z.string()) }),
    section: z.string().nullable(),
    page: z.number().nullable(),
    start: z.number(),
    end: z.number(),
    link: z.string().openapi({ description: "Opens the passage on the page; finds it again after a new ingest." }),
    row: z
      .looseObject({ query: z.string(), cells: z.array(z.object({ label: z.string(), text: z.string() })) })
      .optional(),
  })
  .openapi("EvidenceItem");
const shown = z
  .object({ id: z.string(), name: z.string(), createdAt: z.string(), updatedAt: z.string(), items: z.array(item) })
  .openapi("EvidenceCollection");

const picked = z.union([
  z.object({ id: z.string().min(1) }).openapi({ description: "A passage, figure, rule, mention or stated relation." }),
  z.object({ documentId: z.string(), start: z.int().min(0), end: z.int().min(1) }),
  z
    .object({
      query: z.string(),
      params: z.record(z.string(), z.unknown()).default({}),
      row: z.union([z.int().min(1), z.record(z.string(), z.unknown())]),
    })
    .openapi({ description: "A row of a named query: its number, from 1, or the row itself as the API gave it." }),
]);

/** A body is required to be JSON, which no page of another site can send here unasked. */
const body = <S extends z.ZodType>(schema: S) => ({
  body: { required: true, content: { "application/json": { schema } } },
});
const which = z.object({ id: z.string().openapi({ description: "Id or name of the collection." }) });
const one = which.extend({ item: z.string().openapi({ description: "Id of the item." }) });
const name = z.object({ name: z.string() });

const routes = {
  list: createRoute({
    method: "get",
    path: "/api/evidence",
    summary: "The evidence collections, and files of them that cannot be read",
    responses: responses(
      z.object({
        collections: z.array(summary),
        broken: z.array(z.object({ file: z.string(), why: z.string() })),
      }),
      "In order of name.",
    ),
  }),
  create: createRoute({
    method: "post",
    path: "/api/evidence",
    summary: "Make a collection",
    request: body(name),
    responses: responses(summary, "The collection, empty."),
  }),
  show: createRoute({
    method: "get",
    path: "/api/evidence/{id}",
    summary: "A collection, every quotation looked up as it stands today",
    request: { params: which },
    responses: responses(shown, "The collection."),
  }),
  rename: createRoute({
    method: "patch",
    path: "/api/evidence/{id}",
    summary: "Rename a collection",
    request: { params: which, ...body(name) },
    responses: responses(summary, "The collection."),
  }),
  remove: createRoute({
    method: "delete",
    path: "/api/evidence/{id}",
    summary: "Delete a collection",
    request: { params: which },
    responses: responses(summary, "What was deleted."),
  }),
  add: createRoute({
    method: "post",
    path: "/api/evidence/{id}/items",
    summary: "Add passages, facts, places or rows; all or none",
    request: {
      params: which,
      ...body(
        z.object({
          items: z.array(picked).min(1).max(200),
          group: z.string().optional(),
          comment: z.string().optional(),
        }),
      ),
    },
    responses: responses(summary.extend({ added: z.number() }), "How many were new to the collection."),
  }),
  annotate: createRoute({
    method: "patch",
    path: "/api/evidence/{id}/items/{item}",
    summary: "Comment an item or put it under a heading",
    request: {
      params: one,
      ...body(z.object({ comment: z.string().max(20_000).optional(), group: z.string().max(200).optional() })),
    },
    responses: responses(summary, "The collection."),
  }),
  removeItem: createRoute({
    method: "delete",
    path: "/api/evidence/{id}/items/{item}",
    summary: "Take an item out",
    request: { params: one },
    responses: responses(summary, "The collection."),
  }),
  order: createRoute({
    method: "put",
    path: "/api/evidence/{id}/order",
    summary: "Put items first, in the order given; the others follow as they were",
    request: { params: which, ...body(z.object({ items: z.array(z.string()).min(1) })) },
    responses: responses(summary, "The collection."),
  }),
  export: createRoute({
    method: "get",
    path: "/api/evidence/{id}/export/{format}",
    summary: "A collection as Word, Markdown, HTML, table, JSON, or its references alone (txt, BibTeX, RIS, CSL-JSON)",
    request: {
      params: which.extend({ format: z.enum(Object.keys(evidenceFormats) as [EvidenceFormat]) }),
      query: z.object({
        standard: z.enum(standards).default("2025").openapi({ description: "Edition of GB/T 7714." }),
        citing: z.enum(citingWays).default("notes"),
      }),
    },
    responses: {
      200: {
        description: "The file.",
        content: Object.fromEntries(
          Object.values(evidenceFormats).map(({ mediaType }) => [mediaType, { schema: z.string() }]),
        ),
      },
      default: responses(z.string(), "").default,
    },
  }),
  locate: createRoute({
    method: "get",
    path: "/api/documents/{id}/locate",
    summary:
      "Where quoted words stand today, by a W3C selector: in this document, or in the same one read from elsewhere",
    request: {
      params: z.object({ id: z.string() }),
      query: z.object({
        selector: z.string().openapi({ example: "selector(type=TextQuoteSelector,exact=%E4%B8%80%E6%AC%A1%E6%80%A7)" }),
        start: z.coerce.number().int().min(0).optional(),
        end: z.coerce.number().int().min(0).optional(),
        title: z.string().default(""),
        number: z.string().optional(),
      }),
    },
    responses: responses(
      z.object({
        state: z.enum(["same", "moved", "changed", "lost"]),
        documentId: z.string().optional(),
        start: z.number().optional(),
        end: z.number().optional(),
        quote: z.string().optional(),
      }),
      "Without a place where the words are lost.",
    ),
  }),
};

export interface EvidenceRouteParts {
  store: GraphStore;
  evidence: Evidence;
  masking: Masking;
  version: string;
  model: string;
  now: () => Date;
}

export function addEvidenceRoutes(app: OpenAPIHono, parts: EvidenceRouteParts): void {
  const { store, evidence, masking, version, model, now } = parts;
  const { files } = evidence;
  const summarise = ({ id, name, items, updatedAt }: Awaited<ReturnType<typeof files.get>>) => ({
    id,
    name: masking.loose(name),
    items: items.length,
    updatedAt,
  });

  app.openapi(routes.list, async (context) => {
    const { collections, broken } = await files.list();
    return context.json({ collections: collections.map(summarise), broken }, 200);
  });
  app.openapi(routes.create, async (context) =>
    context.json(summarise(await files.create(context.req.valid("json").name)), 200),
  );
  app.openapi(routes.show, async (context) =>
    context.json((await evidence.show(context.req.valid("param").id)) as never, 200),
  );
  app.openapi(routes.rename, async (context) =>
    context.json(summarise(await files.rename(context.req.valid("param").id, context.req.valid("json").name)), 200),
  );
  app.openapi(routes.remove, async (context) =>
    context.json(summarise(await files.remove(context.req.valid("param").id)), 200),
  );
  app.openapi(routes.add, async (context) => {
    const { items, group, comment } = context.req.valid("json");
    const { id } = context.req.valid("param");
    const { collection, added } = await evidence.add(id, items as Picked[], { group, comment });
    return context.json({ ...summarise(collection), added }, 200);
  });
  app.openapi(routes.annotate, async (context) => {
    const { id, item } = context.req.valid("param");
    const change = context.req.valid("json");
    return context.json(summarise(await files.change(id, (held) => annotated(held, [item], change))), 200);
  });
  app.openapi(routes.removeItem, async (context) => {
    const { id, item } = context.req.valid("param");
    return context.json(summarise(await files.change(id, (held) => withoutItems(held, [item]))), 200);
  });
  app.openapi(routes.order, async (context) => {
    const { items } = context.req.valid("json");
    const { id } = context.req.valid("param");
    return context.json(summarise(await files.change(id, (held) => ordered(held, items))), 200);
  });

  app.openapi(routes.export, async (context) => {
    const { id, format } = context.req.valid("param");
    const { standard, citing } = context.req.valid("query");
    const collection = await evidence.show(id);
    const state = await collectionState(store, { version, model, at: now().toISOString() });
    const address = new URL(context.req.url).origin;
    const style = { standard, citing, address };
    const content = await exportEvidence(format, collection, style, { state, language: "zh" });
    const { mediaType, ending } = evidenceFormats[format];
    return fileOf(context, content, mediaType, `${collection.name}.${ending}`) as never;
  });

  app.openapi(routes.locate, async (context) => {
    const { id } = context.req.valid("param");
    const { selector, start, end, title, number } = context.req.valid("query");
    const range = readSelectorFragment(selector);
    if (!range) throw new ApiError("bad-request", `selector: ${selector}`);
    const position = start !== undefined && end !== undefined && end > start ? { start, end } : undefined;
    const found = await evidence.locate({ ...range, position, document: { id, title, docNumber: number } });
    if (!found) return context.json({ state: "lost" as const }, 200);
    const { work, text } = found.document;
    const quote = await masking.span(work.id, found.start, text.slice(found.start, found.end));
    const { state } = found;
    return context.json({ state, documentId: work.id, start: found.start, end: found.end, quote }, 200);
  });
}
