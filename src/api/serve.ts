/** Serves the API, its offline documentation and the built page on one port. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { projectFolder } from "../config.ts";
import { ApiError, problemResponse } from "./problem.ts";

export interface Serving {
  /** Address to open: http://127.0.0.1:8520 */
  url: string;
  close(): Promise<void>;
}

const docsPage = `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>政脉 API</title><link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="ui"></div><script src="/docs/swagger-ui-bundle.js"></script>
<script>SwaggerUIBundle({ url: "/openapi.json", dom_id: "#ui", deepLinking: true, validatorUrl: null });</script></body></html>`;

/** Adds the documentation (Swagger UI from node_modules, nothing from the network) and the page to the API. */
export function addPages(api: OpenAPIHono): OpenAPIHono {
  const swagger = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  const page = join(projectFolder, "web/dist");
  const fromHere = (folder: string) => relative(process.cwd(), folder) || ".";
  api.get("/docs", (context) => context.html(docsPage));
  api.use(
    "/docs/*",
    serveStatic({ root: fromHere(swagger), rewriteRequestPath: (path) => path.replace(/^\/docs/, "") }),
  );
  if (existsSync(join(page, "index.html"))) {
    api.use("/assets/*", serveStatic({ root: fromHere(page) }));
    // The page routes by itself: every address that is not the API's is the page.
    api.get("*", async (context, next) => {
      if (/^\/(api|openapi\.json)/.test(context.req.path)) throw new ApiError("not-found", `没有 ${context.req.path}`);
      return serveStatic({ root: fromHere(page), rewriteRequestPath: () => "/index.html" })(context, next);
    });
  }
  return api;
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/iu;

/**
 * Answers only those who call this machine by a name of its own. A site can let its name resolve to 127.0.0.1 and then
 * read, as its own, what is served there to anyone (DNS rebinding); such requests bear the site's name in Host.
 */
const byLocalName =
  (answer: OpenAPIHono["fetch"]): OpenAPIHono["fetch"] =>
  (request, ...rest) => {
    const { hostname, pathname } = new URL(request.url);
    if (loopback.test(hostname)) return answer(request, ...rest);
    return problemResponse(new ApiError("foreign-host", `只在本机提供服务，不接受主机名 ${hostname}`), pathname);
  };

/** Listens; rejects when the port is taken, naming it. `port` 0 takes a free one. */
export function listen(api: OpenAPIHono, { host, port }: { host: string; port: number }): Promise<Serving> {
  return new Promise((resolve, reject) => {
    const fetch = loopback.test(host) ? byLocalName(api.fetch) : api.fetch;
    const server = serve({ fetch, hostname: host, port }, (address) => {
      const shown = host.includes(":") ? `[${host}]` : host;
      resolve({
        url: `http://${shown}:${address.port}`,
        close: () => new Promise((done) => server.close(() => done())),
      });
    });
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new Error(`端口 ${port} 已被占用；用 --port 换一个`) : error),
    );
  });
}
