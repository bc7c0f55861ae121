import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examples } from "../examples.ts";

const script = fileURLToPath(new URL("../../src/cli/zhengmai.mjs", import.meta.url));

describe("the MCP server over standard input and output", () => {
  const data = mkdtempSync(join(tmpdir(), "zhengmai-mcp-"));
  const env = { ...process.env, ZHENGMAI_DATA: data, ZHENGMAI_MODEL: "none", ZHENGMAI_LANG: "en" } as Record<
    string,
    string
  >;
  const client = new Client({ name: "test", version: "1" });
  let transport: StdioClientTransport;

  beforeAll(async () => {
    execFileSync(process.execPath, [script, "ingest", examples], { env, stdio: "ignore" });
    transport = new StdioClientTransport({ command: process.execPath, args: [script, "mcp"], env, stderr: "pipe" });
    await client.connect(transport);
  }, 240_000);
  afterAll(async () => {
    await client.close();
    rmSync(data, { recursive: true, force: true });
  });

  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
  const call = async (name: string, args: Record<string, unknown>): Promise<{ failed: boolean; body: any }> => {
    const result = await client.callTool({ name, arguments: args });
    const [content] = result.content as { type: string; text: string }[];
    return { failed: Boolean(result.isError), body: JSON.parse(content!.text) };
  };

  it("offers five tools that read, each with a schema", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(["ask", "cite", "document", "query", "search"]);
    for (const { inputSchema, annotations } of tools) {
      expect(inputSchema.type).toBe("object");
      expect(annotations?.readOnlyHint).toBe(true);
    }
  });

  it("finds passages with quote and link", async () => {
    const { body } = await call("search", { q: "活动经费补助", limit: 3 });
    expect(body.hits).toHaveLength(3);
    const [hit] = body.hits;
    expect(hit.end - hit.start).toBe(hit.quote.length);
    expect(hit.link).toContain(`/documents/${hit.document.id}?start=${hit.start}`);
  });

  it("answers a question by a named query, every row with its quote", async () => {
    const { body } = await call("ask", { question: "哪些工作室联盟跨两个行业" });
    expect(body.query.name).toBe("alliances-across-industries");
    expect(body.rows.length).toBeGreaterThan(0);
    for (const { quote, link } of body.rows) {
      expect(quote).toBeTruthy();
      expect(link).toContain("/documents/");
    }
  });

  it("lists the catalogue, runs a query and says which parameter is wrong", async () => {
    const catalogue = (await call("query", {})).body;
    expect(catalogue.length).toBeGreaterThan(20);
    const { body } = await call("query", { name: "rules-compared", params: { field: "minStudios" } });
    expect(body.total).toBeGreaterThan(0);
    expect(await call("query", { name: "rules-compared", params: { nonsense: 1 } })).toMatchObject({
      failed: true,
      body: { code: "bad-parameter" },
    });
    expect(await call("query", { name: "none" })).toMatchObject({ failed: true, body: { code: "unknown-query" } });
  });

  it("cites a passage and a fact with the words that stand there", async () => {
    const { hits } = (await call("search", { q: "活动经费补助", limit: 1 })).body;
    const { passageId, document, start, quote } = hits[0];
    const cited = (await call("cite", { id: passageId })).body;
    expect(cited.quote).toBe(quote);
    for (const part of [document.issuer, document.docNumber, document.date])
      if (part) expect(cited.reference).toContain(part);
    const place = (await call("cite", { documentId: document.id, start, end: start + 6 })).body;
    expect(place.quote).toBe(quote.slice(0, 6));
    expect(await call("cite", { id: "nothing" })).toMatchObject({ failed: true, body: { code: "not-found" } });
    expect(await call("cite", {})).toMatchObject({ failed: true, body: { code: "bad-parameter" } });
  });

  it("shows a document with its facts, contact data masked", async () => {
    const documents = (await call("document", {})).body;
    expect(documents).toHaveLength(12);
    const survey = documents.find(({ title }: { title: string }) => title.includes("调研"));
    const { body } = await call("document", { id: survey.id, passages: true });
    expect(body.sections.length).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toContain("13900001111");
    expect(await call("document", { id: "none" })).toMatchObject({ failed: true, body: { code: "not-found" } });
  });
});
