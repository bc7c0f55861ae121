import { request } from "node:http";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { queries } from "../../queries/index.ts";
import { createApi } from "../../src/api/create-api.ts";
import { listen, type Serving } from "../../src/api/serve.ts";
import { createAsk } from "../../src/ask/ask.ts";
import { createCollection } from "../../src/collection/collection.ts";
import { createMasking } from "../../src/personal-data.ts";
import { createSearch } from "../../src/search/search.ts";
import { type Collection, createCollectionOf, examples } from "../examples.ts";

describe("the MCP server over HTTP", () => {
  const client = new Client({ name: "test", version: "1" });
  let held: Collection;
  let serving: Serving;

  beforeAll(async () => {
    held = await createCollectionOf([examples]);
    const { store } = held;
    const masking = createMasking(store, "mask");
    const search = createSearch({ store });
    const parts = { store, search, queries, masking, collection: createCollection({ store, masking }) };
    const ask = createAsk({ store, search, queries, masking });
    const api = createApi({ ...parts, ask, model: { why: "by words only" }, version: "test" });
    serving = await listen(api, { host: "127.0.0.1", port: 0 });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${serving.url}/mcp`)));
  }, 240_000);
  afterAll(async () => {
    await client.close();
    await serving?.close();
    await held?.remove();
  });

  it("offers the same five tools and answers with links to the address that was asked", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(["ask", "cite", "document", "query", "search"]);
    const result = await client.callTool({ name: "query", arguments: { name: "alliances-across-industries" } });
    const [content] = result.content as { text: string }[];
    const { rows } = JSON.parse(content!.text);
    expect(rows.length).toBeGreaterThan(0);
    for (const { quote, link } of rows) {
      expect(quote).toBeTruthy();
      expect(link.startsWith(`${serving.url}/documents/`)).toBe(true);
    }
  });

  const post = (path: string, headers: Record<string, string>) =>
    fetch(`${serving.url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json, text/event-stream", ...headers },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" }),
    });

  it("refuses a page of another site", async () => {
    const response = await post("/mcp", { origin: "https://elsewhere.example" });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: "cross-origin" });
  });

  it("refuses whoever reaches this machine by a name that is not its own, for reading too", async () => {
    // fetch does not let a caller choose Host; a browser misled by DNS sends the name it believes in.
    const statusFor = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const asked = request(`${serving.url}/api/health`, { headers: { host } }, (response) => {
          response.resume().once("end", () => resolve(response.statusCode));
        });
        asked.once("error", reject).end();
      });
    expect(await statusFor("elsewhere.example")).toBe(403);
    expect(await statusFor("localhost")).toBe(200);
  });
});
