/** Filters, facets, totals and paging over both engines: six invented documents with targets, sums and entities. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { GraphStore } from "../../graph/store.ts";
import { embedPassages } from "../../ingest/embed/embed-passages.ts";
import { createHashingEmbedder } from "../../ingest/embed/hashing-embedder.ts";
import { createSearch } from "../../src/search/search.ts";
import type { Search, SearchFilters, SearchRequest } from "../../src/search/search-answer.ts";
import { type SearchedDocument, writeForSearch } from "./searched-documents.ts";

const document = (
  id: string,
  province: string,
  year: number,
  kind: string,
  title: string,
  texts: string[],
): SearchedDocument => ({
  ...{ id, province, year, kind, title },
  docNumber: `${province[0]}发〔${year}〕1号`,
  issuer: `${province}农业农村厅`,
  date: `${year}-03-0${id.slice(1)}`,
  passages: texts.map((text, at) => ({ heading: `第${at + 1}部分`, text })),
});

const documents = [
  document("d1", "甲省", 2021, "notice", "甲省农田灌溉补助通知", [
    "对完成农田灌溉改造的农户，每亩补助六十元。",
    "到2023年，完成农田灌溉改造十万亩。",
    "各县水务局负责农田灌溉的日常管护。",
  ]),
  document("d2", "甲省", 2023, "plan", "甲省河道治理工作方案", [
    "农田灌溉所需的河道应当优先治理。",
    "每年组织两次河道巡查。",
  ]),
  document("d3", "乙省", 2022, "notice", "乙省图书馆开放通知", [
    "图书馆周末开放，读者可以借阅五册。",
    "图书馆为农田灌溉培训提供场地，不收费用。",
  ]),
  document("d4", "乙省", 2024, "plan", "乙省农田建设方案", [
    "到2026年，农田灌溉水利用系数达到百分之六十。",
    "省财政安排农田灌溉资金三千万元。",
    "农田灌溉工程由柳溪灌区管理局验收。",
  ]),
  document("d5", "丙省", 2024, "opinion", "丙省多元化投入的意见", ["农田灌溉多元化投入机制由各县建立。"]),
];
const embedder = createHashingEmbedder({ dimensions: 64 });

async function fill(store: GraphStore): Promise<void> {
  await writeForSearch(store, documents);
  const link = (type: string, id: string, passage: string) => ({
    cypher: `MATCH (p:Passage {id: $passage}) CREATE (n:\`${type}\` {id: $id})-[:IN_PASSAGE]->(p)`,
    params: { id, passage },
  });
  await store.write([
    link("Target", "t1", "d1p1"),
    link("Target", "t2", "d4p0"),
    link("Mention", "m1", "d4p2"),
    {
      cypher:
        "MATCH (m:Mention {id: 'm1'}) CREATE (m)-[:REFERS_TO]->(:Unit {id: 'unit_0123456789ab', name: '柳溪灌区管理局', aliases: ['柳溪灌区']})",
    },
  ]);
  const passages = documents.flatMap(({ id, passages }) =>
    passages.map((passage, at) => ({ ...passage, passageId: `${id}p${at}` })),
  );
  const vectors = await embedPassages(passages, { embedder });
  const space = { model: embedder.model, dimensions: embedder.dimensions };
  await store.putVectors(
    space,
    passages.map(({ passageId }, at) => ({ passageId, vector: vectors[at]! })),
  );
}

/** The suite; `open` gives an empty store, which is closed at the end. */
export function describeSearchFilters(open: () => Promise<GraphStore>): void {
  let store: GraphStore;
  let search: Search;
  beforeAll(async () => {
    store = await open();
    await fill(store);
    search = createSearch({ store, embedder });
  }, 300_000);
  afterAll(() => store?.close());

  const idsOf = async (request: SearchRequest) =>
    (await search({ limit: 100, ...request })).hits.map(({ passage }) => passage.id).sort();
  const withFilters = (filters: SearchFilters) => idsOf({ q: "农田灌溉", filters });

  it("takes several values of one filter, of which one has to hold", async () => {
    expect(await withFilters({ province: ["甲省", "丙省"] })).toEqual(["d1p0", "d1p1", "d1p2", "d2p0", "d5p0"]);
    expect(await withFilters({ kind: "plan", yearFrom: 2024 })).toEqual(["d4p0", "d4p1", "d4p2"]);
    expect(await withFilters({ level: "国家级" })).toEqual([]);
  });

  it("leaves out provinces, issuers and kinds, and counts what was looked through", async () => {
    expect(await withFilters({ not: { province: "乙省", kind: ["opinion"] } })).toEqual([
      "d1p0",
      "d1p1",
      "d1p2",
      "d2p0",
    ]);
    expect(await withFilters({ not: { issuer: "省农业" } })).toEqual([]);
    const { coverage } = await search({ q: "农田灌溉", filters: { not: { province: ["甲省"] } } });
    expect(coverage).toEqual({ documents: 3, passages: 6 });
  });

  it("finds passages that set a target, and such as name a sum of money", async () => {
    expect(await withFilters({ hasTarget: true })).toEqual(["d1p1", "d4p0"]);
    expect(await withFilters({ hasAmount: true })).toEqual(["d1p0", "d4p1"]);
    expect(await withFilters({ hasAmount: true, province: "甲省" })).toEqual(["d1p0"]);
    const { coverage } = await search({ q: "农田", filters: { hasTarget: true } });
    expect(coverage.passages).toBe(2);
  });

  it("finds and leaves out passages that name an entity, by id, name or other name", async () => {
    for (const entity of ["unit_0123456789ab", "柳溪灌区管理局", "柳溪灌区"])
      expect(await withFilters({ entity })).toEqual(["d4p2"]);
    expect(await withFilters({ entity: "没有此单位" })).toEqual([]);
    expect(await withFilters({ documentId: "d4", not: { entity: "柳溪灌区" } })).toEqual(["d4p0", "d4p1"]);
  });

  it("tells a document's topic by its title", async () => {
    expect(await withFilters({ topic: "文化、广电、新闻出版" })).toEqual(["d3p1"]);
    expect(await withFilters({ topic: "农业、林业、水利", not: { topic: "财政、金融、审计" } })).not.toContain("d3p1");
  });

  it("leaves out words behind a minus or NOT, but not the second part of a joined word", async () => {
    const without = await idsOf({ q: "农田灌溉 -补助 NOT 方案 -“河道”" });
    expect(without).not.toContain("d1p0");
    expect(without).not.toContain("d2p0");
    expect(without).toContain("d1p1");
    expect(await idsOf({ q: "农田-灌溉" })).toContain("d1p0");
  });

  it("counts every hit by particulars of its document, and the counts add up", async () => {
    const { facets, total } = await search({ q: "农田灌溉", limit: 1, facets: true });
    const sum = (counts: { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
    for (const name of ["province", "year", "level", "issuer", "kind"] as const) expect(sum(facets![name])).toBe(total);
    const all = await search({ q: "农田灌溉", limit: 100 });
    for (const { value, count } of facets!.province)
      expect(all.hits.filter(({ document }) => document.province === value)).toHaveLength(count);
    for (const { value, count } of facets!.year)
      expect(
        (await search({ q: "农田灌溉", filters: { yearFrom: value as number, yearTo: value as number } })).total,
      ).toBe(count);
    expect((await search({ q: "农田灌溉" })).facets).toBeUndefined();
  });

  it("gives exactly as many hits in all pages as it says, none twice", async () => {
    for (const q of ["农田灌溉", "农田灌溉 -补助", "“农田灌溉”", "图书馆 河道 巡查"]) {
      const seen: string[] = [];
      let total = 0;
      for (let offset = 0, more = true; more; offset += 2) {
        const page = await search({ q, limit: 2, offset });
        seen.push(...page.hits.map(({ passage }) => passage.id));
        ({ total, more } = page);
      }
      expect(seen).toHaveLength(total);
      expect(new Set(seen).size).toBe(total);
      expect((await search({ q, limit: 5, offset: 1000 })).hits).toEqual([]);
    }
  });

  it("puts hits in order of date, newest or oldest first", async () => {
    const dates = async (sort: SearchRequest["sort"]) =>
      (await search({ q: "农田灌溉", limit: 100, sort })).hits.map(({ document }) => document.date!);
    const [newest, oldest] = [await dates("date"), await dates("oldest")];
    expect(newest).toEqual([...newest].sort().reverse());
    expect(oldest).toEqual([...oldest].sort());
    expect(newest).toHaveLength(oldest.length);
  });

  it("says in words what it counted", async () => {
    const { counted } = await search({ q: "农田灌溉的补助" });
    expect(counted.words).toEqual(expect.arrayContaining(["补助"]));
    expect(counted.least).toBe(Math.ceil(counted.words.length / 2));
    expect(counted.rule.zh).toContain("农田");
    expect(counted.rule.en).toContain(String(counted.near));
  });
}
