import type { MiddlewareHandler } from "hono";
import { ApiError } from "./problem.ts";

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses what a browser sends from a page of another origin (W3C Fetch Metadata; for browsers without it the host in
 * Origin, RFC 6454), so that no other site can write for somebody who looks at it. Programs send neither header and are
 * let through; hono's own csrf() would refuse them.
 */
export const sameOrigin: MiddlewareHandler = async (context, next) => {
  if (!reading.has(context.req.method) && fromElsewhere(context.req.raw))
    throw new ApiError("cross-origin", "只接受本站页面或程序的写入请求");
  await next();
};

function fromElsewhere({ headers, url }: Request): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  const origin = headers.get("origin");
  if (origin === null) return false;
  // A proxy in front may end TLS: hosts are compared, not schemes. “null” is the origin of a page without one.
  return !URL.canParse(origin) || new URL(origin).host !== (headers.get("host") ?? new URL(url).host);
}
