import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { queries } from "../../queries/index.ts";
import { createApi } from "../../src/api/create-api.ts";
import { createAsk } from "../../src/ask/ask.ts";
import { createCollection } from "../../src/collection/collection.ts";
import { maskedSearch } from "../../src/masked-search.ts";
import { createMasking } from "../../src/personal-data.ts";
import { createSearch } from "../../src/search/search.ts";
import { type Collection, createCollectionOf, examples } from "../examples.ts";

describe("the console and the files of the API", () => {
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
      model: { why: "none here" },
      now: () => new Date("2025-01-02T03:04:05Z"),
    });
  }, 300_000);
  afterAll(() => held?.remove());

  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
  const post = async (request: unknown, path = "/api/cypher"): Promise<{ status: number; type: string; body: any }> => {
    const headers = { "content-type": "application/json" };
    const response = await api.request(path, { method: "POST", headers, body: JSON.stringify(request) });
    const type = response.headers.get("content-type") ?? "";
    return { status: response.status, type, body: await response.json() };
  };

  it("runs a typed query with parameters and says what was cut off", async () => {
    const cypher = "MATCH (d:Document) WHERE d.year >= $year RETURN d.title AS title, d.year AS year ORDER BY title";
    const { status, body } = await post({ cypher, params: { year: 2000 }, limit: 3 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ columns: ["title", "year"], truncated: true, limit: 3 });
    expect(body.rows).toHaveLength(3);
    expect((await post({ cypher, params: { year: 3000 } })).body).toMatchObject({ rows: [], truncated: false });
  });

  it("masks contact data in whatever a typed query returns: properties, nodes, lists, words of the index", async () => {
    const found = await Promise.all(
      [
        "MATCH (d:Document) RETURN d.text AS a, d.record AS b, substring(d.text, 0) + '!' AS c",
        "MATCH (d:Document) RETURN d AS document",
        "MATCH (p:Passage) RETURN collect(p.text) AS texts, collect(p.words) AS words",
        "MATCH (m:Mention) RETURN m AS mention, [m.quote] AS quotes",
      ].map((cypher) => post({ cypher, limit: 1000 })),
    );
    for (const { status, body } of found) {
      expect(status).toBe(200);
      const everything = JSON.stringify(body).replace(/\s/g, "");
      for (const secret of ["13900001111", "diaoyan@example.org", "卢晓晴", "范一诺"])
        expect(everything).not.toContain(secret);
    }
    expect(JSON.stringify(found[0]!.body)).toContain("***********");
  });

  it("leaves ids and hashes whole, so that they can be looked up", async () => {
    const cypher = "MATCH (d:Document) RETURN d.id AS id, d.contentHash AS hash";
    for (const { id, hash } of (await post({ cypher })).body.rows) expect(`${id}${hash}`).not.toContain("*");
  });

  it.each([
    [{ cypher: "CREATE (:Unit {id: 'x'})" }, 403, "read-only"],
    [{ cypher: "MATCH (n)\nSET n.name = 'x'" }, 403, "read-only"],
    [{ cypher: "LOAD CSV FROM '/etc/hostname' AS line RETURN line" }, 403, "read-only"],
    [{ cypher: "MATCH (n) RETRN n" }, 400, "syntax"],
    [{ cypher: "UNWIND range(1, 1000000000) AS x RETURN max(x) AS m", timeoutMs: 300 }, 504, "timeout"],
    [{ cypher: "" }, 400, "bad-request"],
    [{}, 400, "bad-request"],
    [{ cypher: "RETURN 1 AS one", limit: 1_000_000 }, 400, "bad-request"],
    [{ cypher: "RETURN 1 AS one", timeoutMs: 10_000_000 }, 400, "bad-request"],
  ])("answers %j with a problem document", async (request, status, code) => {
    const answer = await post(request);
    expect(answer.status).toBe(status);
    expect(answer.type).toContain("application/problem+json");
    expect(answer.body).toMatchObject({ status, code });
  });

  it("takes only JSON at the console", async () => {
    const response = await api.request("/api/cypher", { method: "POST", body: "RETURN 1" });
    expect(response.status).toBe(400);
  });

  it("gives a named query as CSV, XLSX and JSON by the path's ending, its parameters untouched", async () => {
    const plain = await (await api.request("/api/queries/rules-compared?field=minStudios")).json();
    const csv = await api.request("/api/queries/rules-compared.csv?field=minStudios");
    expect(csv.headers.get("content-type")).toContain("text/csv");
    expect(csv.headers.get("content-disposition")).toContain("rules-compared.csv");
    const bytes = new Uint8Array(await csv.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain("参数 parameter: field,minStudios");
    expect(text).toContain("2025-01-02T03:04:05.000Z");
    const json = await (await api.request("/api/queries/rules-compared.json?field=minStudios")).json();
    expect(json.rows).toEqual(plain.rows);
    expect(json.about).toMatchObject({ rows: plain.total, source: { by: "query", params: { field: "minStudios" } } });
    const xlsx = await api.request("/api/queries/rules-compared.xlsx?field=minStudios");
    expect(new TextDecoder().decode((await xlsx.arrayBuffer()).slice(0, 2))).toBe("PK");
    for (const [path, status] of [
      ["/api/queries/rules-compared.csv?format=x", 400],
      ["/api/queries/none.csv", 404],
      ["/api/queries/rules-compared.pdf", 404],
    ] as const)
      expect((await api.request(path)).status).toBe(status);
  });

  it("gives a search and a typed query as files", async () => {
    const found = await api.request(`/api/search.csv?q=${encodeURIComponent("活动经费补助")}&limit=3`);
    const lines = (await found.text()).split("\r\n\r\n")[0]!;
    expect(lines).toMatch(/^\ufeff?名次,得分,标题/);
    const { status, body } = await post(
      { cypher: "MATCH (d:Document) RETURN d.id AS id", limit: 2 },
      "/api/cypher.json",
    );
    expect(status).toBe(200);
    expect(body.rows).toHaveLength(2);
    expect(body.about).toMatchObject({ truncated: true, source: { by: "cypher" } });
    expect(JSON.stringify(body.about)).toContain("MATCH (d:Document)");
  });

  it.each([
    ["gexf", "application/gexf+xml", "<gexf"],
    ["graphml", "application/graphml+xml", "<graphml"],
    ["jsonld", "application/ld+json", "@context"],
    ["cypher", "application/x-cypher-query", "MERGE (n:`Document`"],
  ])("gives the graph as %s, whole or of one document", async (format, type, words) => {
    const whole = await api.request(`/api/export/${format}`);
    expect(whole.status).toBe(200);
    expect(whole.headers.get("content-type")).toContain(type);
    const text = await whole.text();
    expect(text).toContain(words);
    const { documents } = await (await api.request("/api/documents?limit=1")).json();
    const part = await (await api.request(`/api/export/${format}?documentId=${documents[0].id}`)).text();
    expect(part).toContain(documents[0].id);
    expect(part.length).toBeLessThan(text.length);
    expect((await api.request(`/api/export/${format}?entityId=none`)).status).toBe(404);
  });

  it("refuses a format it does not know", async () => {
    expect((await api.request("/api/export/pdf")).status).toBe(400);
  });

  it("describes the console and the files", async () => {
    const { paths } = await (await api.request("/openapi.json")).json();
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        "/api/cypher",
        "/api/cypher.csv",
        "/api/queries/{name}.xlsx",
        "/api/search.csv",
        "/api/export/{format}",
      ]),
    );
  });
});
