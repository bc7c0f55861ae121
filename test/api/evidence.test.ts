import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { queries } from "../../queries/index.ts";
import { createApi } from "../../src/api/create-api.ts";
import { createAsk } from "../../src/ask/ask.ts";
import { createCollection } from "../../src/collection/collection.ts";
import { createEvidence } from "../../src/evidence/evidence.ts";
import { maskedSearch } from "../../src/masked-search.ts";
import { createMasking } from "../../src/personal-data.ts";
import { createSearch } from "../../src/search/search.ts";
import { type Collection, createCollectionOf, examples } from "../examples.ts";

describe("evidence collections over HTTP", () => {
  let held: Collection;
  let api: ReturnType<typeof createApi>;

  beforeAll(async () => {
    held = await createCollectionOf([examples]);
    const { store } = held;
    const masking = createMasking(store, "mask");
    const search = maskedSearch(createSearch({ store }), masking);
    api = createApi({
      ...{ store, search, queries, masking, version: "test" },
      collection: createCollection({ store, masking }),
      ask: createAsk({ store, search, queries, masking }),
      evidence: createEvidence({ store, masking, queries, folder: join(held.folder, "evidence") }),
      model: { why: "none here" },
      now: () => new Date("2026-01-02T03:04:05Z"),
    });
  }, 300_000);
  afterAll(() => held?.remove());

  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
  const call = async (method: string, path: string, body?: unknown): Promise<{ status: number; body: any }> => {
    const headers = { "content-type": "application/json" };
    const response = await api.request(path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };

  it("are made, filled from a search, a query and an answer, arranged, and shown with links", async () => {
    const { id } = (await call("POST", "/api/evidence", { name: "联盟补助" })).body;
    expect((await call("POST", "/api/evidence", { name: "联盟补助" })).status).toBe(409);
    const [hit] = (await call("GET", `/api/search?q=${encodeURIComponent("联盟 活动经费 补助")}`)).body.hits;
    const answer = (await call("GET", `/api/ask?q=${encodeURIComponent("各省给工作室联盟补助多少钱？")}`)).body;
    expect(answer.by).toBe("query");
    const rows = answer.rows.filter((row: { province: string }) => row.province === "东屏省").slice(0, 2);
    const items = [
      { id: hit.passage.id },
      { query: "subsidies", row: 3 },
      ...rows.map((row: unknown) => ({ query: answer.query.name, params: answer.query.params, row })),
    ];
    const added = (await call("POST", `/api/evidence/${id}/items`, { items, group: "一、补助" })).body;
    expect(added).toMatchObject({ id, name: "联盟补助", items: added.added });
    const shown = (await call("GET", `/api/evidence/${encodeURIComponent("联盟补助")}`)).body;
    expect(shown.items[0]).toMatchObject({ state: "same", group: "一、补助", document: { title: hit.document.title } });
    expect(hit.passage.text).toContain(shown.items[0].quote);
    const [first, second] = shown.items;
    await call("PATCH", `/api/evidence/${id}/items/${second.id}`, { comment: "较高" });
    await call("PUT", `/api/evidence/${id}/order`, { items: [second.id] });
    await call("DELETE", `/api/evidence/${id}/items/${first.id}`);
    const after = (await call("GET", `/api/evidence/${id}`)).body.items;
    expect(after[0]).toMatchObject({ id: second.id, comment: "较高" });
    expect(after).toHaveLength(shown.items.length - 1);
    expect((await call("PATCH", `/api/evidence/${id}`, { name: "补助" })).body.name).toBe("补助");
    expect((await call("GET", "/api/evidence")).body).toMatchObject({
      collections: [{ id, name: "补助" }],
      broken: [],
    });
  });

  it("link to words that are found again, moved or lost", async () => {
    const [item] = (await call("GET", "/api/evidence/补助")).body.items;
    const link = new URL(item.link, "http://localhost");
    const locate = (id: string, selector: string) =>
      call(
        "GET",
        `/api/documents/${id}/locate?${new URLSearchParams({ ...Object.fromEntries(link.searchParams), selector })}`,
      );
    const selector = link.hash.slice(1);
    const found = { documentId: item.document.id, start: item.start, end: item.end, quote: item.quote };
    expect((await locate(item.document.id, selector)).body).toEqual({ state: "same", ...found });
    expect((await locate("d_gone", selector)).body).toEqual({ state: "moved", ...found });
    const other = "selector(type=TextQuoteSelector,exact=%E7%94%B2%E4%B9%99%E4%B8%99%E4%B8%81%E6%88%8A%E5%B7%B1)";
    expect((await locate(item.document.id, other)).body).toEqual({ state: "lost" });
    expect((await locate(item.document.id, "found")).status).toBe(400);
  });

  it("are taken away in every format, with the collection's name", async () => {
    for (const format of ["docx", "md", "html", "csv", "xlsx", "json", "txt", "bib", "ris", "csl"]) {
      const response = await api.request(`/api/evidence/补助/export/${format}?standard=2015&citing=author-date`);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-disposition")).toContain(encodeURIComponent("补助."));
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (format === "docx") expect(Object.keys(unzipSync(bytes))).toContain("word/document.xml");
      else if (format !== "xlsx") expect(new TextDecoder().decode(bytes)).toContain("东屏省总工会");
    }
    expect((await api.request("/api/evidence/补助/export/pdf")).status).toBe(400);
  });

  it("tell what is wrong and take no form of another site", async () => {
    expect((await call("GET", "/api/evidence/none")).body).toMatchObject({ status: 404, code: "unknown-evidence" });
    const nothing = await call("POST", "/api/evidence/补助/items", { items: [{ id: "nothing" }] });
    expect(nothing.body).toMatchObject({ status: 404, code: "nothing-to-cite" });
    expect((await call("POST", "/api/evidence/补助/items", { items: [] })).status).toBe(400);
    expect((await call("POST", "/api/evidence", { name: "  " })).status).toBe(409);
    const form = { method: "POST", headers: { "content-type": "text/plain" }, body: '{"name":"他站"}' };
    expect((await api.request("/api/evidence", form)).status).toBe(400);
    expect((await call("DELETE", "/api/evidence/补助")).status).toBe(200);
    expect((await call("GET", "/api/evidence")).body.collections).toEqual([]);
  });
});
