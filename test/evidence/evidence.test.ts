import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { removeDocument } from "../../ingest/write/index.ts";
import { queries } from "../../queries/index.ts";
import { annotated, ordered, withoutItems } from "../../src/evidence/change-collection.ts";
import { createEvidence, type Evidence } from "../../src/evidence/evidence.ts";
import { createMasking } from "../../src/personal-data.ts";
import { type Collection, createCollectionOf, read } from "../examples.ts";
import { notice } from "./made-notice.ts";

const target = "全省建成职工服务站120个";
const contact = "联系人：王小明，联系电话：13800001234";

describe("evidence collections", () => {
  let folder: string;
  let file: string;
  let held: Collection;
  let evidence: Evidence;
  let ids: number;

  const using = (choice: "mask" | "show") =>
    createEvidence({
      store: held.store,
      masking: createMasking(held.store, choice),
      queries,
      folder: join(folder, "evidence"),
      now: () => new Date("2026-01-02T03:04:05Z"),
      newId: () => `id${++ids}`,
    });
  const placeOf = async (words: string) => {
    const [document] = await held.store.read("MATCH (d:Document) RETURN d.id AS id, d.text AS text ORDER BY d.id");
    const start = (document!.text as string).indexOf(words);
    return { documentId: document!.id as string, start, end: start + words.length };
  };

  beforeEach(async () => {
    ids = 0;
    folder = mkdtempSync(join(tmpdir(), "zhengmai-evidence-"));
    file = join(folder, "通知.txt");
    writeFileSync(file, notice);
    held = await createCollectionOf([file]);
    evidence = using("mask");
  });
  afterEach(async () => {
    await held.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it("keep a place, a passage, a fact and a row with document, number, issuer, date, section and a link", async () => {
    const { id } = await evidence.files.create("服务站");
    const [passage] = await held.store.read(
      "MATCH (p:Passage) WHERE p.text CONTAINS '省级财政' RETURN p.id AS id ORDER BY id",
    );
    const [figure] = await held.store.read("MATCH (t:Target) RETURN t.id AS id, t.quote AS quote ORDER BY t.start");
    await evidence.add(id, [
      await placeOf("一次性补助2万元"),
      { id: passage!.id as string },
      { id: figure!.id as string },
      { query: "targets-by-deadline", params: {}, row: 1 },
    ]);
    const { items } = await evidence.show("服务站");
    expect(items).toHaveLength(4);
    expect(items[0]).toMatchObject({
      quote: "一次性补助2万元",
      state: "same",
      section: expect.stringContaining("二、经费支持"),
      document: { docNumber: "南工发〔2025〕3号", issuers: ["南屏省总工会"], date: "2025-03-01" },
    });
    expect(items[0]!.link).toMatch(/^\/documents\/d_[0-9a-f]+\?start=\d+&end=\d+&number=[^#]+#selector\(type=Text/);
    expect(items[1]!.quote).toContain("补助5万元");
    expect(items[2]!.quote).toBe(figure!.quote);
    expect(items[3]!.row!.cells.length).toBeGreaterThan(2);
    expect(items[3]!.row!.cells.map(({ text }) => text)).toContain("2027");
  });

  it("are arranged, commented, grouped, renamed and removed, and hold nothing twice", async () => {
    await evidence.files.create("甲");
    await expect(evidence.files.create(" 甲 ")).rejects.toMatchObject({ code: "evidence-name" });
    const places = [await placeOf(target), await placeOf("一次性补助5万元"), await placeOf("一次性补助2万元")];
    expect((await evidence.add("甲", places)).added).toBe(3);
    expect((await evidence.add("甲", places)).added).toBe(0);
    await evidence.files.change("甲", (held) => ordered(held, ["3", "1"]));
    await evidence.files.change("甲", (held) => annotated(held, ["1"], { comment: "较低", group: "补助" }));
    const quotes = (await evidence.show("甲")).items.map(({ quote, comment, group }) => [quote, comment, group]);
    expect(quotes).toEqual([
      ["一次性补助2万元", "较低", "补助"],
      [target, "", ""],
      ["一次性补助5万元", "", ""],
    ]);
    await evidence.files.change("甲", (held) => withoutItems(held, ["2"]));
    await evidence.files.rename("甲", "乙");
    expect((await evidence.show("乙")).items).toHaveLength(2);
    await expect(evidence.show("甲")).rejects.toMatchObject({ code: "unknown-evidence" });
    const change = evidence.files.change("乙", (held) => ordered(held, ["9"]));
    await expect(change).rejects.toMatchObject({ code: "unknown-evidence" });
    await evidence.files.remove("乙");
    expect(await evidence.files.list()).toEqual({ collections: [], broken: [] });
  });

  it("refuse what has no words and add all or nothing", async () => {
    const { id } = await evidence.files.create("甲");
    const good = await placeOf(target);
    for (const bad of [
      { id: "nothing" },
      { ...good, start: 1e6, end: 1e6 + 3 },
      { query: "subsidies", params: {}, row: 999 },
    ])
      await expect(evidence.add(id, [good, bad])).rejects.toMatchObject({ code: "nothing-to-cite" });
    expect((await evidence.show(id)).items).toEqual([]);
  });

  it("name a broken file, show the others, and never write over it", async () => {
    const { id } = await evidence.files.create("好");
    const broken = join(folder, "evidence", "broken.json");
    for (const text of ["{", "[]", '{"format":"zhengmai-evidence","version":9}', '{"version":1,"items":[{}]}']) {
      writeFileSync(broken, text);
      const { collections, broken: failed } = await evidence.files.list();
      expect(collections.map(({ name }) => name)).toEqual(["好"]);
      expect(failed[0]).toMatchObject({ file: broken });
      await expect(evidence.show("broken")).rejects.toMatchObject({
        code: "evidence-file",
        message: expect.stringContaining(broken),
      });
      await expect(evidence.files.rename("broken", "新")).rejects.toMatchObject({ code: "evidence-file" });
      expect(readFileSync(broken, "utf8")).toBe(text);
    }
    await evidence.add(id, [await placeOf(target)]);
    expect((await evidence.show(id)).items).toHaveLength(1);
  });

  it("lose no change when several are made at once, and leave nothing but the file", async () => {
    const { id } = await evidence.files.create("甲");
    const places = await Promise.all(["职工服务站120个", "5万元", "2万元", "2025年6月底前"].map(placeOf));
    await Promise.all(places.map((place) => evidence.add(id, [place])));
    expect((await evidence.show(id)).items).toHaveLength(4);
    expect(readdirSync(join(folder, "evidence"))).toEqual([`${id}.json`]);
  });

  it("keep fields a later version added", async () => {
    const { id } = await evidence.files.create("甲");
    const path = join(folder, "evidence", `${id}.json`);
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), colour: "red" }));
    await evidence.add(id, [await placeOf(target)]);
    expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ colour: "red" });
  });

  it("never hold contact data on disk, and show it only where the configuration does", async () => {
    const { id } = await evidence.files.create("甲");
    await evidence.add(id, [await placeOf(contact)], { comment: "电话 13800001234" });
    expect(readFileSync(join(folder, "evidence", `${id}.json`), "utf8")).not.toMatch(/王小明/);
    const [masked] = (await evidence.show(id)).items;
    expect(masked).toMatchObject({ state: "same", comment: "电话 ***********" });
    expect(masked!.quote).not.toMatch(/王小明|1380000/);
    expect(masked!.quote).toHaveLength(contact.length);
    expect(decodeURIComponent(masked!.link)).not.toMatch(/王小明|1380000/);
    expect((await using("show").show(id)).items[0]).toMatchObject({ state: "same", quote: contact });
  });

  describe("after the document is read again", () => {
    const reread = async (text: string) => {
      writeFileSync(file, text);
      await read(held.store, [file]);
    };

    it("find words that moved, flag words that changed, and say plainly what is lost", async () => {
      const { id } = await evidence.files.create("甲");
      const words = [target, "省级财政对每个新建服务站给予一次性补助5万元", "各市总工会要于2025年6月底前报送工作方案"];
      await evidence.add(id, await Promise.all(words.map(placeOf)));
      await reread(
        notice
          .replace("为做好", "根据省委部署，为进一步做好全省")
          .replace("一次性补助5万元", "一次性补助8万元")
          .replace(/三、工作要求\n\n.*\n/u, ""),
      );
      const { items } = await evidence.show(id);
      expect(items.map(({ state }) => state)).toEqual(["moved", "changed", "lost"]);
      expect(items[0]).toMatchObject({ quote: target, section: expect.stringContaining("目标任务") });
      expect(items[1]).toMatchObject({ quote: words[1], now: "省级财政对每个新建服务站给予一次性补助8万元" });
      expect(items[2]).toMatchObject({ quote: words[2] });
      expect(items[2]!.now).toBeUndefined();
    });

    it("find them in the same document read from another file, by its number, and not in another's", async () => {
      const { id } = await evidence.files.create("甲");
      const place = await placeOf(target);
      await evidence.add(id, [place]);
      const copy = join(folder, "网页.html");
      const other = join(folder, "他省.txt");
      const lines = notice.split(/\n+/).map((line) => `<p>${line}</p>`);
      writeFileSync(copy, `<html><body><article>${lines.join("\n")}</article></body></html>`);
      writeFileSync(other, notice.replaceAll("3号", "4号"));
      await removeDocument(held.store, place.documentId);
      await read(held.store, [other]);
      expect((await evidence.show(id)).items[0]).toMatchObject({ state: "lost", quote: target });
      await read(held.store, [copy]);
      const [item] = (await evidence.show(id)).items;
      expect(item).toMatchObject({ state: "moved", quote: target, document: { docNumber: "南工发〔2025〕3号" } });
      expect(item!.document.id).not.toBe(place.documentId);
    });
  });
});
