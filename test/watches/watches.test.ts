import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Parser from "rss-parser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { createEmbeddedStore } from "../../graph/engines/embedded/create-embedded-store.ts";
import type { GraphStore } from "../../graph/store.ts";
import { ingest } from "../../ingest/pipeline.ts";
import { queries } from "../../queries/index.ts";
import { createApi } from "../../src/api/create-api.ts";
import { createAsk } from "../../src/ask/ask.ts";
import { createCollection } from "../../src/collection/collection.ts";
import { maskedSearch } from "../../src/masked-search.ts";
import { createMasking } from "../../src/personal-data.ts";
import { createPrecedents } from "../../src/precedents/find-precedents.ts";
import { createSearch } from "../../src/search/search.ts";
import { createWatchFiles } from "../../src/watches/watch-files.ts";
import { createWatches, type Watches } from "../../src/watches/watches.ts";

const notice = (number: number, measure: string) =>
  `岚川省水务厅关于河道治理的通知\n\n岚水发〔2031〕${number}号\n\n各市水务局：\n\n一、补助标准\n\n${measure}\n\n二、联系方式\n\n联系人：白露，电话：13700003333。\n\n岚川省水务厅\n2031年5月${number}日\n`;

/** What a feed reader may rely on: https://www.jsonfeed.org/version/1.1/, top-level and items. */
const jsonFeed = z.object({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.string(),
  authors: z.array(z.object({ name: z.string() })).min(1),
  items: z.array(
    z.object({
      id: z.string().min(1),
      url: z.url(),
      title: z.string().min(1),
      content_html: z.string().min(1),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
    }),
  ),
});

describe("watches", () => {
  let folder: string;
  let store: GraphStore;
  let watches: Watches;
  let api: ReturnType<typeof createApi>;
  let clock = Date.UTC(2031, 5, 1);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "zhengmai-watches-"));
    store = await createEmbeddedStore({});
    await store.ensureSchema();
    const masking = createMasking(store, "mask");
    const search = maskedSearch(createSearch({ store }), masking);
    let ids = 0;
    const parts = { store, search, queries, masking };
    watches = createWatches({
      ...parts,
      files: createWatchFiles(join(folder, "watches")),
      // Each look at the clock is a second later than the one before.
      now: () => {
        clock += 1000;
        return new Date(clock);
      },
      newId: () => `w${++ids}`,
    });
    api = createApi({
      ...parts,
      collection: createCollection({ store, masking }),
      ask: createAsk(parts),
      watches,
      precedents: createPrecedents(parts),
      model: {},
      version: "test",
    });
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const put = async (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    await ingest([join(folder, name)], { store, now: () => performance.now() });
  };
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
  const ask = async (method: string, path: string, body?: unknown): Promise<{ status: number; body: any }> => {
    const headers = { "content-type": "application/json" };
    const response = await api.request(path, { method, ...(body ? { headers, body: JSON.stringify(body) } : {}) });
    return { status: response.status, body: await response.json() };
  };

  it("tell what came after the last look, once", async () => {
    await put("a.txt", notice(1, "对完成河道治理的县，每县补助20万元。"));
    const { id, known } = await watches.add({ name: "河道补助", search: { q: "河道治理补助" } });
    expect(known).toBeGreaterThan(0);
    expect((await watches.look(id)).news).toEqual([]);
    await put("b.txt", notice(2, "对验收合格的河道治理项目，补助35万元。"));
    const peeked = await watches.look("河道补助", { peek: true });
    expect(peeked.news.map(({ quote }) => quote).join()).toContain("35万元");
    expect(peeked.news.map(({ quote }) => quote).join()).not.toContain("20万元");
    expect((await watches.look(id)).news.map(({ key }) => key)).toEqual(peeked.news.map(({ key }) => key));
    expect((await watches.look(id)).news).toEqual([]);
  });

  it("know a passage again when its document is read anew, moved, converted or gone for a while", async () => {
    const text = notice(1, "对完成河道治理的县，每县补助20万元。");
    await put("a.txt", text);
    const { id } = await watches.add({ name: "河道补助", search: { q: "河道治理补助" } });
    await store.clear();
    expect(await watches.look(id)).toMatchObject({ news: [], current: 0 });
    const paragraphs = text.split("\n\n").map((line) => `<p>${line}</p>`);
    await put(
      "moved.html",
      `<!doctype html><html lang="zh"><meta charset="utf-8"><body>${paragraphs.join("\n")}</body></html>`,
    );
    const look = await watches.look(id);
    expect(look.current).toBeGreaterThan(0);
    expect(look.news).toEqual([]);
  });

  it("keep to the filters of the search they save", async () => {
    const { id } = await watches.add({
      name: "有金额",
      search: { q: "河道治理", filters: { hasAmount: true, not: { province: "别省" } } },
    });
    await put("a.txt", notice(1, "对完成河道治理的县，每县补助20万元。"));
    const { news } = await watches.look(id);
    expect(news.map(({ quote }) => quote.includes("20万元"))).toEqual([true]);
  });

  it("watch a pattern of the graph: a new alliance that crosses two industries", async () => {
    const { id } = await watches.add({
      name: "跨行业联盟",
      query: { name: "alliances-across-industries", params: { industries: 2 } },
    });
    await put(
      "c.txt",
      "岚川省总工会关于命名创新工作室联盟的决定\n\n岚工发〔2031〕3号\n\n各市总工会：\n\n一、联盟组建\n\n岚川省智慧河道创新工作室联盟由水务行业和电子信息行业的6家创新工作室组成，跨水务、电子信息两个行业。联盟最少应跨2个具体行业。\n\n岚川省总工会\n2031年6月1日\n",
    );
    const { news, current } = await watches.look(id);
    expect(current).toBeGreaterThan(0);
    expect(news).toHaveLength(current);
    expect(news[0]!.row).toMatchObject({ documentId: expect.any(String), quote: expect.stringContaining("行业") });
    expect((await watches.look(id)).news).toEqual([]);
  });

  it("are files of their own, replaced whole, and a broken one is named and left as it is", async () => {
    await watches.add({ name: "河道", search: { q: "河道" } });
    const files = readdirSync(join(folder, "watches"));
    expect(files).toEqual(["w1.json"]);
    expect(JSON.parse(readFileSync(join(folder, "watches", "w1.json"), "utf8"))).toMatchObject({
      version: 1,
      id: "w1",
    });
    writeFileSync(join(folder, "watches", "bad.json"), "{ half");
    writeFileSync(join(folder, "watches", "newer.json"), '{"version": 99}');
    const { watches: whole, broken } = await watches.list();
    expect(whole.map(({ name }) => name)).toEqual(["河道"]);
    expect(broken.map(({ why }) => why).join()).toMatch(/bad\.json.*newer\.json.*99/s);
    await expect(watches.get("bad")).rejects.toMatchObject({ code: "watch-file" });
    expect(readFileSync(join(folder, "watches", "bad.json"), "utf8")).toBe("{ half");
  });

  it("are refused without a question, with two, with a name that is taken, and for a query that is not there", async () => {
    await watches.add({ name: "河道", search: { q: "河道" } });
    await expect(watches.add({ name: "河道", search: { q: "别的" } })).rejects.toMatchObject({ code: "bad-watch" });
    await expect(watches.add({ name: "无" })).rejects.toMatchObject({ code: "bad-watch" });
    await expect(watches.add({ name: " ", search: { q: "河" } })).rejects.toMatchObject({ code: "bad-watch" });
    await expect(watches.add({ name: "查", query: { name: "none", params: {} } })).rejects.toMatchObject({
      code: "unknown-query",
    });
    expect((await watches.list()).watches).toHaveLength(1);
  });

  it("are added, shown, run and removed over HTTP", async () => {
    await put("a.txt", notice(1, "对完成河道治理的县，每县补助20万元。"));
    const made = await ask("POST", "/api/watches", {
      name: "河道",
      search: { q: "河道治理", filters: { hasAmount: true, notProvince: "别省", yearFrom: 2030 } },
    });
    expect(made.status).toBe(200);
    const { id } = made.body;
    expect((await ask("GET", `/api/watches/${id}`)).body.search.filters).toEqual({
      hasAmount: true,
      yearFrom: 2030,
      not: { province: "别省" },
    });
    expect((await ask("GET", "/api/watches")).body.watches).toHaveLength(1);
    expect((await ask("POST", `/api/watches/${id}/run`)).body).toMatchObject({ news: [], current: 1 });
    expect((await ask("DELETE", `/api/watches/${id}`)).status).toBe(200);
    expect((await ask("GET", `/api/watches/${id}`)).body).toMatchObject({ code: "unknown-watch", status: 404 });
    expect((await ask("POST", "/api/watches", { name: "x" })).status).toBe(400);
  });

  it("are feeds that independent readers read, with contact data masked, and reading them is no look", async () => {
    await put("a.txt", notice(1, "对完成河道治理的县，每县补助20万元 & <更多>。"));
    const { id } = await watches.add({ name: "联系 & 河道", search: { q: "联系人 电话 河道治理" } });
    await put("b.txt", notice(2, "对验收合格的河道治理项目，补助35万元。"));
    const json = await api.request(`/api/watches/${id}/feed.json`);
    expect(json.headers.get("content-type")).toContain("application/feed+json");
    const feed = jsonFeed.parse(await json.json());
    const atom = await api.request(`/api/watches/${id}/feed.atom`);
    expect(atom.headers.get("content-type")).toContain("application/atom+xml");
    const xml = await atom.text();
    const read = await new Parser().parseString(xml);
    expect(read.title).toBe("联系 & 河道");
    expect(read.items.map((item) => item.id)).toEqual(feed.items.map((item) => item.id));
    expect(new Set(feed.items.map((item) => item.id)).size).toBe(feed.items.length);
    expect(feed.items.map(({ date_published }) => date_published)).toEqual(
      feed.items
        .map(({ date_published }) => date_published)
        .sort()
        .reverse(),
    );
    expect(feed.items[0]!.content_html).toMatch(/2031|35万元|\*/);
    for (const text of [JSON.stringify(feed), xml]) {
      expect(text).toContain("*");
      for (const secret of ["13700003333", "白露"]) expect(text).not.toContain(secret);
    }
    expect((await watches.look(id)).news.length).toBeGreaterThan(0);
  });

  it("stand beside precedents over HTTP, which say what they could not find and mask what was pasted", async () => {
    await put("a.txt", notice(1, "对完成河道治理的县，每县补助20万元。"));
    const { status, body } = await ask("POST", "/api/precedents", {
      text: "对完成河道治理的县，每县补助30万元。电话：13700004444。",
      filters: { yearFrom: 2030 },
    });
    expect(status).toBe(200);
    const pairs = body.precedents[0].comparisons.filter(({ about }: { about: string }) => about === "amount");
    expect(pairs[0]).toMatchObject({ verdict: "less", here: { value: 30 }, there: { value: 20 } });
    expect(JSON.stringify(body)).not.toContain("13700004444");
    expect((await ask("POST", "/api/precedents", {})).status).toBe(400);
    expect((await ask("POST", "/api/precedents", { passageId: "none" })).status).toBe(404);
    expect((await ask("POST", "/api/precedents", { text: "？！" })).status).toBe(400);
  });
});
