/** Saved searches: what is new since the last look, and feeds. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { feedLength, feedOf, feedTypes } from "../watches/feed.ts";
import { type WatchedSearch, watchedQuery, withoutNothing } from "../watches/watch.ts";
import type { Watches } from "../watches/watches.ts";
import { responses } from "./schemas.ts";
import { passageFilters, searchFilters } from "./search-query.ts";

const summary = z
  .looseObject({
    id: z.string(),
    name: z.string(),
    createdAt: z.string(),
    lookedAt: z.string().nullable().openapi({ description: "When someone last asked what is new." }),
    known: z.number().openapi({ description: "How many passages or rows it has found so far." }),
  })
  .openapi("Watch");

const item = z
  .looseObject({
    key: z.string().openapi({ description: "Identity that survives the document's being read again." }),
    foundAt: z.string(),
    title: z.string(),
    quote: z.string(),
    document: z.looseObject({ id: z.string(), title: z.string() }),
  })
  .openapi("WatchItem");

const one = { params: z.object({ id: z.string().openapi({ description: "编号或名称" }) }) };

const listRoute = createRoute({
  method: "get",
  path: "/api/watches",
  summary: "Saved searches",
  responses: responses(
    z.object({ watches: z.array(summary), broken: z.array(z.object({ file: z.string(), why: z.string() })) }),
    "In order of name; files that cannot be read with the reason.",
  ),
});

const addRoute = createRoute({
  method: "post",
  path: "/api/watches",
  summary: "Save a search or a named question; what there is now is not new later",
  request: {
    body: {
      content: {
        "application/json": {
          schema: z.object({
            name: z.string().min(1).max(200).openapi({ example: "各省联盟补助" }),
            search: z
              .object({ q: z.string().min(1), filters: passageFilters.optional() })
              .optional()
              .openapi({ description: "按词语和含义检索段落" }),
            query: watchedQuery.optional().openapi({
              description: '命名查询，如 {"name":"alliances-across-industries","params":{"industries":2}}',
            }),
          }),
        },
      },
      required: true,
    },
  },
  responses: responses(summary, "The watch."),
});

const showRoute = createRoute({
  method: "get",
  path: "/api/watches/{id}",
  summary: "A saved search",
  request: one,
  responses: responses(summary, "The watch."),
});

const runRoute = createRoute({
  method: "post",
  path: "/api/watches/{id}/run",
  summary: "What is new since the last look",
  request: {
    ...one,
    query: z.object({
      peek: z.enum(["true", "false"]).optional().openapi({ description: "true：不算一次查看，下次仍会给出" }),
    }),
  },
  responses: responses(
    z.object({ watch: summary, news: z.array(item), current: z.number(), since: z.string() }),
    "Newest first; `current` counts all that it finds now.",
  ),
});

const removeRoute = createRoute({
  method: "delete",
  path: "/api/watches/{id}",
  summary: "Forget a saved search",
  request: one,
  responses: responses(summary, "What was removed."),
});

export function addWatchRoutes(app: OpenAPIHono, { watches }: { watches: Watches }): void {
  app.openapi(listRoute, async (context) => context.json((await watches.list()) as never, 200));

  app.openapi(addRoute, async (context) => {
    const { name, search, query } = context.req.valid("json");
    const filters = search?.filters && withoutNothing(searchFilters(search.filters));
    const watched = search && { q: search.q, ...(filters ? { filters } : {}) };
    return context.json((await watches.add({ name, search: watched as WatchedSearch, query })) as never, 200);
  });

  app.openapi(showRoute, async (context) =>
    context.json((await watches.get(context.req.valid("param").id)) as never, 200),
  );

  app.openapi(runRoute, async (context) => {
    const { peek } = context.req.valid("query");
    return context.json((await watches.look(context.req.valid("param").id, { peek: peek === "true" })) as never, 200);
  });

  app.openapi(removeRoute, async (context) =>
    context.json((await watches.remove(context.req.valid("param").id)) as never, 200),
  );

  for (const format of ["json", "atom"] as const) {
    const feedRoute = createRoute({
      method: "get",
      path: `/api/watches/{id}/feed.${format}` as "/api/watches/{id}/feed.json",
      summary: format === "json" ? "A saved search as JSON Feed 1.1" : "A saved search as Atom (RFC 4287)",
      request: one,
      responses: {
        200: {
          description: `The ${feedLength} items found last; reading it is no look.`,
          content: { [feedTypes[format].split(";")[0]!]: { schema: z.string() } },
        },
        default: responses(z.string(), "").default,
      },
    });
    app.openapi(feedRoute, async (context) => {
      const { watch, items } = await watches.latest(context.req.valid("param").id, feedLength);
      const { origin } = new URL(context.req.url);
      return context.body(feedOf(format, { watch, items, origin }), 200, {
        "content-type": feedTypes[format],
      }) as never;
    });
  }
}
