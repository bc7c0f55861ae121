/**
 * The program as a server of the Model Context Protocol: five tools that read. Results are JSON texts; every fact has its
 * quote and a link to where it stands. Errors are results marked as such, with the code callers know from the API.
 */
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import type { GraphStore } from "../../graph/store.ts";
import { type NamedQuery, QueryError, runQuery } from "../../queries/define-query.ts";
import type { Ask } from "../ask/answer.ts";
import { type Collection, maskRows } from "../collection/collection.ts";
import { findCited } from "../evidence/find-cited.ts";
import type { Masking } from "../personal-data.ts";
import type { Search } from "../search/search-answer.ts";

export interface McpParts {
  store: GraphStore;
  collection: Collection;
  search: Search;
  ask: Ask;
  queries: readonly NamedQuery[];
  masking: Masking;
  version: string;
  /** Where the page is served, for links: http://127.0.0.1:8520 */
  address: string;
}

const limit = z.number().int().min(1).max(100).default(10).describe("At most this many results");
const readOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** A tool's work as its result: JSON, or the error's code and message. */
async function told(work: () => Promise<unknown>): Promise<CallToolResult> {
  try {
    return { content: [{ type: "text", text: JSON.stringify(await work(), null, 1) }] };
  } catch (error) {
    const { code = "internal", message } = error as Error & { code?: string };
    return { isError: true, content: [{ type: "text", text: JSON.stringify({ code, message }) }] };
  }
}

class NotFound extends Error {
  readonly code = "not-found";
}

/** The server, not yet connected to anything. */
export function createMcpServer(parts: McpParts): McpServer {
  const { store, collection, search, ask, queries, masking, version, address } = parts;
  const link = (documentId: unknown, start?: unknown, end?: unknown) => {
    const place = typeof start === "number" && typeof end === "number" ? `?start=${start}&end=${end}#found` : "";
    return typeof documentId === "string"
      ? `${address}/documents/${encodeURIComponent(documentId)}${place}`
      : undefined;
  };
  const linked = <T extends { documentId?: unknown; start?: unknown; end?: unknown }>(row: T) => ({
    ...row,
    link: link(row.documentId, row.start, row.end),
  });

  const server = new McpServer(
    { name: "zhengmai", title: "政脉 Zhengmai", version },
    {
      instructions:
        "A collection of Chinese policy documents. Everything returned is quoted from them, nothing is made up: cite the " +
        "quote with its document. Offsets are UTF-16 code units in the document's normalised text; contact data is masked.",
    },
  );

  server.registerTool(
    "search",
    {
      title: "检索段落",
      description:
        "Passages of the documents by words and by meaning, best first. Words in “…” must stand as they are.",
      annotations: readOnly,
      inputSchema: {
        q: z.string().min(1).describe("Words or a question, in Chinese as a rule"),
        limit,
        offset: z.number().int().min(0).default(0),
        province: z.string().optional().describe("Full name of a province"),
        issuer: z.string().optional().describe("The issuing body or a part of its name"),
        kind: z.string().optional().describe("notice, plan, opinion, decision, case_report …"),
        year: z.number().int().optional(),
        documentId: z.string().optional(),
      },
    },
    ({ q, limit, offset, year, ...filters }) =>
      told(async () => {
        const answer = await search({ q, limit, offset, filters: { ...filters, yearFrom: year, yearTo: year } });
        const { hits, total, more, mode, reason, coverage } = answer;
        const shown = hits.map(({ score, document, passage }) => ({
          score,
          document,
          passageId: passage.id,
          section: passage.section,
          page: passage.page,
          quote: passage.text,
          ...linked({ documentId: document.id, start: passage.start, end: passage.end }),
        }));
        return { hits: shown, total, more, mode, reason, coverage };
      }),
  );

  server.registerTool(
    "ask",
    {
      title: "提问",
      description:
        "A question, answered by rows of a named query with their quotes (by = query), or, where it is unsure what is " +
        "asked, by passages (by = search).",
      annotations: readOnly,
      inputSchema: { question: z.string().min(1), limit },
    },
    ({ question, limit }) =>
      told(async () => {
        const answer = await ask(question, { limit });
        const hits = answer.search.hits.map(({ document, passage }) => ({
          document: document.title,
          docNumber: document.docNumber,
          quote: passage.text,
          ...linked({ documentId: document.id, start: passage.start, end: passage.end }),
        }));
        return { ...answer, rows: answer.rows.map(linked), search: { ...answer.search, hits } };
      }),
  );

  server.registerTool(
    "query",
    {
      title: "命名查询",
      description:
        "Runs a named query and gives its rows with quotes; without a name, the catalogue with all parameters.",
      annotations: readOnly,
      inputSchema: {
        name: z.string().optional(),
        params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
      },
    },
    ({ name, params }) =>
      told(async () => {
        if (name === undefined)
          return queries.map(({ name, title, description, params }) => ({
            ...{ name, title, description },
            params: z.toJSONSchema(params, { io: "input" }),
          }));
        const query = queries.find((candidate) => candidate.name === name);
        if (!query) throw new QueryError("unknown-query", `没有名为 ${name} 的查询`);
        const answer = await runQuery(store, query, params);
        const rows = (await maskRows(masking, answer.rows)).map(linked);
        return { name, title: query.title, params: answer.params, columns: query.columns, rows, total: rows.length };
      }),
  );

  server.registerTool(
    "document",
    {
      title: "文档",
      description:
        "A document by its id: metadata, sections, facts with quotes, and with passages = true its words. Without an id, " +
        "the documents held.",
      annotations: readOnly,
      inputSchema: { id: z.string().optional(), passages: z.boolean().default(false) },
    },
    ({ id, passages }) =>
      told(async () => {
        if (id === undefined)
          return (await collection.documents()).map((document) => ({ ...document, link: link(document.id) }));
        const found = await collection.findDocument(id);
        if (!found) throw new NotFound(`没有编号为 ${id} 的文档`);
        const { passages: words, mentions: _mentions, ...document } = found;
        return { ...document, ...(passages && { passages: words }), link: link(id) };
      }),
  );

  server.registerTool(
    "cite",
    {
      title: "引注",
      description:
        "A reference line in the style of GB/T 7714 with issuer, title, number, date, page, section and the exact words. " +
        "Give the id of a passage or fact, or documentId with start and end as other tools return them.",
      annotations: readOnly,
      inputSchema: {
        id: z.string().optional().describe("Id of a passage, figure, rule, mention or relation"),
        documentId: z.string().optional(),
        start: z.number().int().min(0).optional(),
        end: z.number().int().min(0).optional(),
      },
    },
    ({ id, documentId, start, end }) =>
      told(async () => {
        const isPlace = documentId !== undefined && start !== undefined && end !== undefined;
        if (id === undefined && !isPlace) throw new QueryError("bad-parameter", "id, or documentId with start and end");
        const thing = id !== undefined ? { id } : { documentId: documentId!, start: start!, end: end! };
        const cited = await findCited({ store, masking }, thing);
        if (!cited) throw new NotFound(`没有可引用的 ${id ?? `${documentId} ${start}–${end}`}`);
        return linked(cited);
      }),
  );

  return server;
}
