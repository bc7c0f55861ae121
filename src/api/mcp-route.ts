/** The Model Context Protocol over HTTP, beside the API: the same five reading tools as `zhengmai mcp`. */

import type { OpenAPIHono } from "@hono/zod-openapi";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { createMcpServer, type McpParts } from "../mcp/create-mcp-server.ts";
import { sameOrigin } from "./same-origin.ts";

/**
 * Answers at `/mcp` (Streamable HTTP, revision 2025-06-18), without sessions: the tools only read and remember nothing, so
 * each request has a server of its own and any number of clients may ask at once. Links lead to the address that was asked.
 */
export function addMcpRoute(app: OpenAPIHono, parts: Omit<McpParts, "address">): void {
  app.use("/mcp", sameOrigin);
  app.all("/mcp", async ({ req }) => {
    const server = createMcpServer({ ...parts, address: new URL(req.url).origin });
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    await server.connect(transport);
    return transport.handleRequest(req.raw);
  });
}
