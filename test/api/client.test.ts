import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHashingEmbedder } from "../../ingest/embed/hashing-embedder.ts";
import { queries } from "../../queries/index.ts";
import { clientTypes } from "../../src/api/client-types.ts";
import { createApi } from "../../src/api/create-api.ts";
import { documentDetail, entityDetail, ontologyAnswer, queryDescription } from "../../src/api/document-schemas.ts";
import { answer, searchAnswer } from "../../src/api/schemas.ts";
import { createAsk } from "../../src/ask/ask.ts";
import { createCollection } from "../../src/collection/collection.ts";
import { createMasking } from "../../src/personal-data.ts";
import { createSearch } from "../../src/search/search.ts";
import { createClient } from "../../web/client/create-client.ts";
import { type Collection, createCollectionOf, examples } from "../examples.ts";

describe("the client generated from the API's own types", () => {
  let held: Collection;
  let client: ReturnType<typeof createClient>;

  beforeAll(async () => {
    const embedder = createHashingEmbedder();
    held = await createCollectionOf([examples], embedder);
    const { store } = held;
    const masking = createMasking(store, "mask");
    const search = createSearch({ store, embedder });
    const api = createApi({
      store,
      collection: createCollection({ store, masking }),
      search,
      ask: createAsk({ store, search, queries, masking }),
      queries,
      masking,
      model: { name: embedder.model },
      version: "test",
    });
    client = createClient("http://zhengmai.test", async (request) => api.request(request));
  }, 300_000);
  afterAll(() => held?.remove());

  it("is written as the API is now (npm run docs:client)", async () => {
    expect(readFileSync("web/client/api-types.ts", "utf8")).toBe(await clientTypes());
  }, 60_000);

  it("knows the rows of a named question by type, and the program answers with them", async () => {
    const { data } = await client.GET("/api/queries/subsidies", { params: { query: { recipient: "联盟" } } });
    expect(data?.name).toBe("subsidies");
    const payers: string[] = data?.rows.flatMap((row) => row.payers) ?? [];
    expect(payers.length).toBeGreaterThan(0);
    expect(data?.rows.every(({ quote }) => quote.length > 0)).toBe(true);
  });

  it("gives the problem document where the program refuses", async () => {
    const { data, error } = await client.GET("/api/documents/{id}", { params: { path: { id: "d_nothing" } } });
    expect(data).toBeUndefined();
    expect(error).toMatchObject({ status: 404, code: "not-found" });
  });

  it("is told the truth: documents, entities, searches and answers have the shapes it is typed by", async () => {
    const { data: listed } = await client.GET("/api/documents");
    for (const { id } of listed!.documents) {
      const { data: document } = await client.GET("/api/documents/{id}", { params: { path: { id } } });
      expect(documentDetail.safeParse(document).error).toBeUndefined();
      const named = document!.mentions[0];
      if (!named) continue;
      const { data: entity } = await client.GET("/api/entities/{id}", { params: { path: { id: named.entityId } } });
      expect(entityDetail.safeParse(entity).error).toBeUndefined();
    }
    const { data: ontology } = await client.GET("/api/ontology");
    expect(ontologyAnswer.safeParse(ontology).error).toBeUndefined();
    const { data: catalogue } = await client.GET("/api/queries");
    expect(queryDescription.array().safeParse(catalogue!.queries).error).toBeUndefined();
    const { data: found } = await client.GET("/api/search", { params: { query: { q: "联盟 补助" } } });
    expect(searchAnswer.safeParse(found).error).toBeUndefined();
    const { data: answered } = await client.GET("/api/ask", { params: { query: { q: "哪些联盟跨两个行业？" } } });
    expect(answer.safeParse(answered).error).toBeUndefined();
  });
});
