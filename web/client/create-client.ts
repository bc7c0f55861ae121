/** A typed client of the HTTP API, for the page and for programs of others. */
import createFetchClient, { type Client } from "openapi-fetch";
import type { paths } from "./api-types.ts";

export type { components, paths } from "./api-types.ts";

/**
 * A client of the program at `baseUrl` ("http://127.0.0.1:8520"; empty for the page's own origin). Paths, parameters and
 * answers are typed as /openapi.json says, rows of named questions too:
 *
 *     const { data, error } = await createClient(address).GET("/api/queries/subsidies", { params: { query: {} } });
 *
 * `error` is the problem document (RFC 9457) where the program refused; a network failure throws.
 */
export const createClient = (baseUrl: string, fetch?: (request: Request) => Promise<Response>): Client<paths> =>
  createFetchClient<paths>({ baseUrl, fetch });
