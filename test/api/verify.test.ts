import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { queries } from "../../queries/index.ts";
import { createApi } from "../../src/api/create-api.ts";
import { createAsk } from "../../src/ask/ask.ts";
import { createCollection } from "../../src/collection/collection.ts";
import { createMasking } from "../../src/personal-data.ts";
import { createSearch } from "../../src/search/search.ts";
import { docxOf } from "../eval/verify/docx-of.ts";
import { type Collection, createCollectionOf, examples } from "../examples.ts";

describe("POST /api/verify", () => {
  let held: Collection;
  let app: ReturnType<typeof createApi>;

  beforeAll(async () => {
    held = await createCollectionOf([`${examples}/07-东屏省创新工作室联盟实施意见.txt`]);
    const { store } = held;
    const masking = createMasking(store, "mask");
    const search = createSearch({ store });
    app = createApi({
      store,
      collection: createCollection({ store, masking }),
      search,
      ask: createAsk({ store, search, queries, masking }),
      queries,
      masking,
      model: {},
      version: "test",
    });
  }, 60_000);
  afterAll(() => held?.remove());

  const json = (body: unknown) =>
    app.request("/api/verify", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const upload = (bytes: Uint8Array | string, name: string) => {
    const form = new FormData();
    form.set("file", new File([bytes as BlobPart], name));
    return app.request("/api/verify", { method: "POST", body: form });
  };

  it("checks pasted words", async () => {
    const response = await json({ text: "该意见提出，“联盟最少应跨2个具体行业”。" });
    expect(response.status).toBe(200);
    const report = await response.json();
    expect(report).toMatchObject({ clean: false, coverage: { documents: 1 }, draft: { format: "pasted" } });
    expect(report.items[0]).toMatchObject({ kind: "quotation", state: "changed" });
    expect(report.items[0].sources[0].difference).toContainEqual({ type: "source", text: "3" });
  });

  it("checks a Word file and a Markdown file", async () => {
    const paragraph = "东屏省提出，“联盟最少应跨3个具体行业”。";
    for (const response of [
      await upload(docxOf([{ paragraph }]), "稿.docx"),
      await upload(`# 稿\n\n${paragraph}\n`, "稿.md"),
    ]) {
      expect(response.status).toBe(200);
      const { items } = await response.json();
      expect(items.find(({ kind }: { kind: string }) => kind === "quotation")).toMatchObject({ state: "exact" });
    }
  });

  it("says what is wrong with a draft it cannot read", async () => {
    for (const response of [
      await json({}),
      await json({ text: "   \n" }),
      await upload("PK\u0003\u0004 and nothing else", "稿.docx"),
      await app.request("/api/verify", { method: "POST", body: new FormData() }),
    ]) {
      expect(response.status).toBe(400);
      expect(response.headers.get("content-type")).toContain("application/problem+json");
      expect((await response.json()).code).toBe("bad-request");
    }
  });
});
