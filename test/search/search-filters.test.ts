import { describe, expect, it } from "vitest";
import { createEmbeddedStore } from "../../graph/engines/embedded/create-embedded-store.ts";
import { createSearch } from "../../src/search/search.ts";
import { namesSumOfMoney } from "../../src/search/sum-of-money.ts";
import { topicsOf } from "../../src/search/topics.ts";
import { describeSearchFilters } from "./describe-search-filters.ts";
import { writeMadeCollection } from "./made-passages.ts";

describe("filters of a search, embedded", () => describeSearchFilters(() => createEmbeddedStore({})));

describe("a search of more passages than are ranked", () => {
  it("gives all of them page by page, as many as it says, the best first", async () => {
    const store = await createEmbeddedStore({});
    await writeMadeCollection(store, { passages: 1500, documents: 30, dimensions: 8 });
    const search = createSearch({ store });
    const { total } = await search({ q: "图书馆 补助", limit: 1 });
    expect(total).toBeGreaterThan(250);
    const seen: string[] = [];
    const scores: number[] = [];
    for (let offset = 0; offset < total; offset += 100)
      for (const { passage, score } of (await search({ q: "图书馆 补助", limit: 100, offset })).hits) {
        seen.push(passage.id);
        scores.push(score);
      }
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
    const held = await store.read(
      "MATCH (p:Passage) WHERE p.text CONTAINS '图书馆' OR p.text CONTAINS '补助' RETURN p.id AS id ORDER BY id",
    );
    expect(held.every(({ id }) => seen.includes(id as string))).toBe(true);
    await store.close();
  }, 120_000);
});

describe("sums of money", () => {
  it("are seen with their currency, and not in words that only hold its sign", () => {
    for (const text of ["补助六万元", "每月800元", "安排3,000万元", "二十港元"])
      expect(namesSumOfMoney(text)).toBe(true);
    for (const text of ["多元投入", "一元化领导", "二元结构", "元旦前完成"]) expect(namesSumOfMoney(text)).toBe(false);
  });
});

describe("topics", () => {
  it("are told by a title, several or none", () => {
    expect(topicsOf("关于做好职业技能培训补贴工作的通知")).toEqual(
      expect.arrayContaining(["劳动、人事", "财政、金融、审计"]),
    );
    expect(topicsOf("关于举办座谈会的函")).toEqual([]);
  });
});
