/** The HTTP API. Parts are handed in; nothing here opens a store or reads a file of its own accord. */
import { readFileSync } from "node:fs";
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { entityTypes, relationTypes } from "../../graph/ontology/index.ts";
import type { GraphStore } from "../../graph/store.ts";
import { type NamedQuery, QueryError, runQuery } from "../../queries/define-query.ts";
import type { Ask } from "../ask/answer.ts";
import { type Collection, maskRows } from "../collection/collection.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Masking } from "../personal-data.ts";
import type { FindPrecedents } from "../precedents/find-precedents.ts";
import type { Search } from "../search/search-answer.ts";
import { createVerify } from "../verify/verify.ts";
import type { Watches } from "../watches/watches.ts";
import { addAnalysisRoutes } from "./analysis-routes.ts";
import { addChoicesRoutes } from "./choices-routes.ts";
import { addConsoleRoutes } from "./console-routes.ts";
import { documentDetail, entityDetail, ontologyAnswer, queryDescription } from "./document-schemas.ts";
import { addEvidenceRoutes } from "./evidence-routes.ts";
import { addExportRoutes } from "./export-routes.ts";
import { addMcpRoute } from "./mcp-route.ts";
import { addMergeRoutes } from "./merge-routes.ts";
import { addPrecedentRoutes } from "./precedent-routes.ts";
import { ApiError, problemOf } from "./problem.ts";
import { describeQueryPaths } from "./query-paths.ts";
import { sameOrigin } from "./same-origin.ts";
import { answer, columnLabel, documentSummary, responses, row, searchAnswer, words } from "./schemas.ts";
import { documentFilters, searchQuery, searchRequest, yearsOf } from "./search-query.ts";
import { createAttach } from "./table-files.ts";
import { addVerifyRoutes } from "./verify-routes.ts";
import { addWatchRoutes } from "./watch-routes.ts";

export interface ApiDependencies {
  store: GraphStore;
  collection: Collection;
  search: Search;
  /** Without it there is no /api/precedents. */
  precedents?: FindPrecedents;
  /** Without it there is no /api/watches. */
  watches?: Watches;
  ask: Ask;
  queries: readonly NamedQuery[];
  masking: Masking;
  /** Evidence collections; without them the API has no routes for them. */
  evidence?: Evidence;
  /** What /api/health tells about the model: its name, or why there is none. */
  model: { name?: string; why?: string };
  version: string;
  /** The time exports say they were made at. */
  now?: () => Date;
}

const number = z.coerce.number().int();
const routes = {
  health: createRoute({
    method: "get",
    path: "/api/health",
    summary: "Is it well, and what does it hold?",
    responses: responses(z.looseObject({ status: z.literal("ok"), engine: z.string(), version: z.string() }), "Well."),
  }),
  ontology: createRoute({
    method: "get",
    path: "/api/ontology",
    summary: "Types of nodes and relations with their labels and descriptions",
    responses: responses(ontologyAnswer, "The ontology."),
  }),
  documents: createRoute({
    method: "get",
    path: "/api/documents",
    summary: "Documents of the collection",
    request: {
      query: documentFilters.extend({
        title: z.string().optional(),
        limit: number.min(1).max(1000).default(100),
        offset: number.min(0).default(0),
      }),
    },
    responses: responses(
      z.object({ documents: z.array(documentSummary.loose()), total: z.number() }),
      "Documents in order of province, date and title; total counts all that match.",
    ),
  }),
  document: createRoute({
    method: "get",
    path: "/api/documents/{id}",
    summary: "A document: structure, passages, facts",
    request: { params: z.object({ id: z.string() }) },
    responses: responses(documentDetail, "The document."),
  }),
  source: createRoute({
    method: "get",
    path: "/api/documents/{id}/source",
    summary: "The normalised text that all offsets point into, contact data masked",
    request: { params: z.object({ id: z.string() }) },
    responses: {
      200: { description: "Plain text.", content: { "text/plain": { schema: z.string() } } },
      default: responses(z.string(), "").default,
    },
  }),
  search: createRoute({
    method: "get",
    path: "/api/search",
    summary: "Passages by words and by meaning",
    request: {
      query: searchQuery,
    },
    responses: responses(searchAnswer, "Hits, best first; `total` counts all of them, `counted` says what counts."),
  }),
  ask: createRoute({
    method: "get",
    path: "/api/ask",
    summary: "A question, answered by a named query or by cited passages",
    request: {
      query: z.object({
        q: z.string().min(1).openapi({ example: "哪些工作室联盟跨两个行业？" }),
        limit: number.min(1).max(200).default(10),
        documentId: z.string().optional().openapi({ description: "只在这份文档里找原文（“这份文件……”）" }),
      }),
    },
    responses: responses(answer, "The answer with its evidence."),
  }),
  queries: createRoute({
    method: "get",
    path: "/api/queries",
    summary: "The catalogue of named questions",
    responses: responses(z.object({ queries: z.array(queryDescription) }), "All of them."),
  }),
  query: createRoute({
    method: "get",
    path: "/api/queries/{name}",
    summary: "Run a named question; its parameters travel in the query string",
    request: { params: z.object({ name: z.string() }) },
    responses: responses(
      z.object({
        name: z.string(),
        title: words,
        params: z.record(z.string(), z.unknown()),
        columns: z.record(z.string(), columnLabel),
        rows: z.array(row),
        total: z.number(),
      }),
      "Rows in a total order, each with its quote.",
    ),
  }),
  entity: createRoute({
    method: "get",
    path: "/api/entities/{id}",
    summary: "An entity with its mentions, facts and neighbours",
    request: { params: z.object({ id: z.string() }) },
    responses: responses(entityDetail, "The entity."),
  }),
};

/** The app; call `app.request(path)` in tests, or serve `app.fetch`. */
export function createApi(parts: ApiDependencies): OpenAPIHono {
  const { store, collection, search, ask, queries, masking, evidence, model, version, now = () => new Date() } = parts;
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const [issue] = result.error.issues;
      throw new ApiError("bad-request", `${issue?.path.join(".") || "request"}: ${issue?.message ?? "not understood"}`);
    },
  });
  app.onError((error, context) => problemOf(context, error));
  app.notFound((context) => problemOf(context, new ApiError("not-found", `没有 ${context.req.path}`)));

  app.use("/api/*", sameOrigin);

  app.openapi(routes.health, async (context) =>
    context.json({ status: "ok" as const, engine: store.engine, version, model, counts: await store.counts() }, 200),
  );

  app.openapi(routes.ontology, (context) => {
    const entities = Object.fromEntries(
      Object.entries(entityTypes).map(([name, { label, description, family, properties }]) => [
        name,
        { label, description, family, properties: Object.keys(properties) },
      ]),
    );
    return context.json({ entities, relations: relationTypes } as never, 200);
  });

  app.openapi(routes.documents, async (context) => {
    const { limit, offset, province, issuer, kind, title, ...years } = context.req.valid("query");
    const all = await collection.documents({ province, issuer, kind, title, ...yearsOf(years) });
    return context.json({ documents: all.slice(offset, offset + limit) as never[], total: all.length }, 200);
  });

  app.openapi(routes.document, async (context) => {
    const { id } = context.req.valid("param");
    const found = await collection.findDocument(id);
    if (!found) throw new ApiError("not-found", `没有编号为 ${id} 的文档`);
    return context.json(found as never, 200);
  });

  app.openapi(routes.source, async (context) => {
    const { id } = context.req.valid("param");
    const found = await collection.findText(id);
    if (!found) throw new ApiError("not-found", `没有编号为 ${id} 的文档`);
    return context.text(found.text, 200);
  });

  app.openapi(routes.search, async (context) => {
    return context.json((await search(searchRequest(context.req.valid("query")))) as never, 200);
  });

  app.openapi(routes.ask, async (context) => {
    const { q, limit, documentId } = context.req.valid("query");
    return context.json((await ask(q, { limit, documentId })) as never, 200);
  });

  const attach = createAttach(store, { version, model: model.name ?? model.why ?? "", now });
  addConsoleRoutes(app, { store, masking, attach });
  // Before /api/queries/{name}, whose name would take the ending too.
  addExportRoutes(app, { store, search, queries, masking, attach, version, now });

  addChoicesRoutes(app, { store, queries, masking });
  app.openapi(routes.queries, (context) =>
    context.json(
      {
        queries: queries.map(({ params, row: _row, ...query }) => ({
          ...query,
          params: z.toJSONSchema(params, { io: "input" }),
        })),
      } as never,
      200,
    ),
  );

  app.openapi(routes.query, async (context) => {
    const { name } = context.req.valid("param");
    const query = queries.find((candidate) => candidate.name === name);
    if (!query) throw new QueryError("unknown-query", `没有名为 ${name} 的查询；目录见 /api/queries`);
    const { params, rows } = await runQuery(store, query, context.req.query());
    const masked = await maskRows(masking, rows);
    return context.json(
      { name, title: query.title, params, columns: query.columns, rows: masked, total: rows.length } as never,
      200,
    );
  });

  app.openapi(routes.entity, async (context) => {
    const { id } = context.req.valid("param");
    const found = await collection.findEntity(id);
    if (!found) throw new ApiError("not-found", `没有编号为 ${id} 的实体`);
    return context.json(found as never, 200);
  });

  if (parts.watches) addWatchRoutes(app, { watches: parts.watches });
  if (parts.precedents) addPrecedentRoutes(app, { precedents: parts.precedents });
  addAnalysisRoutes(app, { store, masking });
  if (evidence)
    addEvidenceRoutes(app, { store, evidence, masking, version, model: model.name ?? model.why ?? "", now });
  addVerifyRoutes(app, { verify: createVerify({ store, masking }) });
  addMergeRoutes(app, { store, masking, now });
  describeQueryPaths(app, queries);
  addMcpRoute(app, { store, collection, search, ask, queries, masking, version });

  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "政脉 Zhengmai",
      version,
      description: readFileSync(new URL("./description.md", import.meta.url), "utf8"),
    },
  });
  return app;
}
