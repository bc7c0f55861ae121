import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHashingEmbedder } from "../../ingest/embed/hashing-embedder.ts";
import { queries } from "../../queries/index.ts";
import { createApi } from "../../src/api/create-api.ts";
import { createAsk } from "../../src/ask/ask.ts";
import { createCollection } from "../../src/collection/collection.ts";
import { maskedSearch } from "../../src/masked-search.ts";
import { createMasking } from "../../src/personal-data.ts";
import { createSearch } from "../../src/search/search.ts";
import { type Collection, createCollectionOf, examples } from "../examples.ts";

describe("the API over the example documents", () => {
  let held: Collection;
  let api: ReturnType<typeof createApi>;

  beforeAll(async () => {
    const embedder = createHashingEmbedder();
    held = await createCollectionOf([examples], embedder);
    const { store } = held;
    const masking = createMasking(store, "mask");
    const search = maskedSearch(createSearch({ store, embedder }), masking);
    api = createApi({
      store,
      collection: createCollection({ store, masking }),
      search,
      ask: createAsk({ store, search, queries, masking }),
      queries,
      masking,
      model: { name: embedder.model },
      version: "test",
    });
  }, 300_000);
  afterAll(() => held?.remove());

  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
  const get = async (path: string): Promise<{ status: number; type: string; body: any }> => {
    const response = await api.request(path);
    return { status: response.status, type: response.headers.get("content-type") ?? "", body: await response.json() };
  };
  const documentTitled = async (part: string) =>
    (await get("/api/documents")).body.documents.find(({ title }: { title: string }) => title.includes(part)).id;

  it("says that it is well and what it holds", async () => {
    const { status, body } = await get("/api/health");
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: "ok", engine: "embedded" });
    expect(body.counts.nodes.Document).toBe(12);
  });

  it("lists documents and filters them by kind, with the right total", async () => {
    expect((await get("/api/documents?limit=5")).body).toMatchObject({ total: 12, documents: { length: 5 } });
    const { body } = await get("/api/documents?kind=decision");
    expect(body.total).toBe(2);
    expect(body.documents.every(({ kind }: { kind: string }) => kind === "decision")).toBe(true);
  });

  it("shows a document whose passages are slices of its text", async () => {
    const id = await documentTitled("实施意见");
    const { body } = await get(`/api/documents/${id}`);
    const text = await (await api.request(`/api/documents/${id}/source`)).text();
    expect(body.sections.length).toBeGreaterThan(4);
    for (const { text: words, start, end } of body.passages) expect(text.slice(start, end)).toBe(words);
    expect(body.facts.targets.length).toBeGreaterThan(0);
  });

  it("masks contact data in passages, quotes and the source, offsets unchanged", async () => {
    const id = await documentTitled("调研");
    const { body } = await get(`/api/documents/${id}`);
    const text = await (await api.request(`/api/documents/${id}/source`)).text();
    const everything = JSON.stringify(body) + text;
    for (const secret of ["13900001111", "diaoyan@example.org", "卢晓晴", "范一诺"])
      expect(everything).not.toContain(secret);
    expect(text).toContain("***********");
    const found = (await get(`/api/search?q=${encodeURIComponent("联系方式 手机")}`)).body;
    expect(JSON.stringify(found)).not.toContain("13900001111");
  });

  it("finds passages with document, place and reason, and honours filters before ranking", async () => {
    const q = encodeURIComponent("活动经费补助");
    const { body } = await get(`/api/search?q=${q}&limit=3`);
    expect(body.hits).toHaveLength(3);
    for (const { document, passage } of body.hits) {
      expect(document.title).toBeTruthy();
      expect(passage.end - passage.start).toBe(passage.text.length);
    }
    const year = (await get(`/api/search?q=${q}&year=2023&limit=50`)).body;
    expect(year.hits.length).toBeGreaterThan(0);
    for (const { document } of year.hits) expect(document.date).toMatch(/^2023/);
  });

  it("answers a question by the right query, with quotes that stand in the documents", async () => {
    const { body } = await get(`/api/ask?q=${encodeURIComponent("哪些工作室联盟跨两个行业")}`);
    expect(body.by).toBe("query");
    expect(body.query).toMatchObject({ name: "alliances-across-industries", params: { industries: 2 } });
    expect(new Set(body.rows.map(({ basis }: { basis: string }) => basis))).toEqual(new Set(["fact", "rule", "aim"]));
    for (const { quote, documentId, start, end } of body.rows) {
      const text = await (await api.request(`/api/documents/${documentId}/source`)).text();
      expect(text.slice(start, end)).toBe(quote);
    }
  });

  it("shows passages and says so when it is unsure what is asked", async () => {
    const { body } = await get(`/api/ask?q=${encodeURIComponent("深海机械手用在哪里")}`);
    expect(body.by).toBe("search");
    expect(body.rows).toEqual([]);
    expect(body.search.hits[0].passage.text).toContain("深海机械手");
  });

  it("offers what the graph holds for the parameters of a named question", async () => {
    const { body } = await get("/api/queries/rules-compared/choices");
    expect(body.choices.field[0]).toMatchObject({ value: expect.any(String), count: expect.any(Number) });
    expect((await get("/api/queries/none/choices")).status).toBe(404);
  });

  it("runs a named query with its parameters", async () => {
    const { body } = await get("/api/queries/rules-compared?field=minStudios");
    expect(body.total).toBeGreaterThanOrEqual(3);
    for (const row of body.rows) expect(row.field).toBe("minStudios");
  });

  it("shows an entity with mentions and facts", async () => {
    const { body } = await get("/api/queries/alliance-members");
    const { allianceId } = body.rows[0];
    const entity = (await get(`/api/entities/${encodeURIComponent(allianceId)}`)).body;
    expect(entity.type).toBe("Alliance");
    expect(entity.mentions.length).toBeGreaterThan(0);
    expect(entity.facts.to.length + entity.facts.from.length).toBeGreaterThan(0);
  });

  it("sets a plan against its report, with both quotes", async () => {
    const { status, body } = await get(`/api/plan-outcome?province=${encodeURIComponent("澜江省")}`);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain("省级职工创新工作室联盟43个");
  });

  it("compares documents side by side and says where nothing was found", async () => {
    const { status, body } = await get("/api/compare");
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain("一次性给予8万元活动经费补助");
  });

  it("says of an alliance of the graph and of a described one which conditions it meets", async () => {
    const named = await get(`/api/qualify?alliance=${encodeURIComponent("智能装备创新工作室联盟")}`);
    expect(named.status).toBe(200);
    expect((await get("/api/qualify?alliance=none")).status).toBe(404);
  });

  it.each([
    ["/api/nothing", 404, "not-found"],
    ["/api/documents/none", 404, "not-found"],
    ["/api/entities/none", 404, "not-found"],
    ["/api/queries/none", 404, "unknown-query"],
    ["/api/queries/subsidies?nonsense=1", 400, "bad-parameter"],
    ["/api/queries/alliances-without-industry", 400, "bad-parameter"],
    ["/api/search", 400, "bad-request"],
    ["/api/search?q=a&limit=0", 400, "bad-request"],
  ])("answers %s with a problem document (RFC 9457)", async (path, status, code) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.type).toContain("application/problem+json");
    expect(answer.body).toMatchObject({ status, code });
    expect(answer.body.detail).toBeTruthy();
  });

  it("describes itself as OpenAPI 3.1 with every route", async () => {
    const { body } = await get("/openapi.json");
    expect(body.openapi).toBe("3.1.0");
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([
        "/api/health",
        "/api/documents",
        "/api/search",
        "/api/ask",
        "/api/queries/{name}",
        "/api/entities/{id}",
      ]),
    );
  });
});
