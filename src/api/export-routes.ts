/**
 * Answers to take away. A named query may have any parameter, so the format is the path's ending and not a parameter:
 * /api/queries/NAME.csv takes what /api/queries/NAME takes.
 */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { GraphStore } from "../../graph/store.ts";
import { type NamedQuery, QueryError, runQuery } from "../../queries/define-query.ts";
import { maskRows } from "../collection/collection.ts";
import { columnsOf } from "../export/cell-text.ts";
import { exportGraph } from "../export/graph/export-graph.ts";
import { graphFormats } from "../export/graph/formats.ts";
import { searchColumns, searchRows } from "../export/search-rows.ts";
import { tableFormats } from "../export/table-export.ts";
import type { Masking } from "../personal-data.ts";
import type { Search } from "../search/search-answer.ts";
import { ApiError } from "./problem.ts";
import { responses } from "./schemas.ts";
import { exportedSearchQuery, searchRequest } from "./search-query.ts";
import { type Attach, fileOf, fileResponse } from "./table-files.ts";

const graphRoute = createRoute({
  method: "get",
  path: "/api/export/{format}",
  summary: "The graph to take away: GEXF, GraphML, JSON-LD (PROV-O), or a Cypher script that rebuilds it in Neo4j",
  request: {
    params: z.object({ format: z.enum(["gexf", "graphml", "jsonld", "cypher"]) }),
    query: z.object({
      documentId: z.string().optional().openapi({ description: "Only what this document says." }),
      entityId: z.string().optional().openapi({ description: "Only this entity and what is joined to it." }),
    }),
  },
  responses: {
    200: {
      description: "The file.",
      content: Object.fromEntries(
        Object.values(graphFormats).map(({ mediaType }) => [mediaType, { schema: z.string() }]),
      ),
    },
    default: responses(z.string(), "").default,
  },
});

export interface ExportRouteParts {
  store: GraphStore;
  search: Search;
  queries: readonly NamedQuery[];
  masking: Masking;
  attach: Attach;
  version: string;
  now: () => Date;
}

export function addExportRoutes(app: OpenAPIHono, parts: ExportRouteParts): void {
  const { store, search, queries, masking, attach, version, now } = parts;

  for (const format of tableFormats) {
    // Two parameters in one part of a path are more than the router knows, so the description is given apart.
    app.openAPIRegistry.registerPath({
      method: "get",
      path: `/api/queries/{name}.${format}`,
      summary: `As /api/queries/{name}, as ${format}`,
      request: { params: z.object({ name: z.string() }) },
      responses: fileResponse(format),
    });
    app.get(`/api/queries/:file{.+\\.${format}}`, async (context) => {
      const name = context.req.param("file").slice(0, -format.length - 1);
      const query = queries.find((candidate) => candidate.name === name);
      if (!query) throw new QueryError("unknown-query", `没有名为 ${name} 的查询；目录见 /api/queries`);
      const { params, rows } = await runQuery(store, query, context.req.query());
      return attach(context, format, {
        name,
        rows: await maskRows(masking, rows),
        columns: columnsOf(query, "zh"),
        source: { by: "query", name, params, cypher: query.cypher },
      });
    });

    const searchRoute = createRoute({
      method: "get",
      path: `/api/search.${format}` as "/api/search.csv",
      summary: `As /api/search, as ${format}`,
      request: { query: exportedSearchQuery },
      responses: fileResponse(format),
    });
    app.openapi(searchRoute, async (context) => {
      const asked = context.req.valid("query");
      const { q, offset } = asked;
      const answer = await search(searchRequest(asked));
      const { q: _q, ...params } = asked;
      return attach(context, format, {
        name: "search",
        rows: searchRows(answer, offset),
        columns: searchColumns("zh"),
        truncated: answer.total > offset + answer.hits.length,
        source: { by: "search", name: q, params },
      }) as never;
    });
  }

  app.openapi(graphRoute, async (context) => {
    const { format } = context.req.valid("param");
    const { documentId, entityId } = context.req.valid("query");
    const content = await exportGraph(
      { store, masking },
      format,
      { documentId, entityId },
      { version, at: now().toISOString() },
    );
    if (content === undefined) throw new ApiError("not-found", `没有编号为 ${documentId ?? entityId} 的文档或实体`);
    const { mediaType, ending } = graphFormats[format];
    return fileOf(context, content, mediaType, `${documentId ?? entityId ?? "zhengmai"}.${ending}`) as never;
  });
}
