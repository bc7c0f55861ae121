import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEmbeddedStore } from "../../graph/engines/embedded/create-embedded-store.ts";
import type { GraphStore } from "../../graph/store.ts";
import { embedPassages } from "../../ingest/embed/embed-passages.ts";
import { createHashingEmbedder } from "../../ingest/embed/hashing-embedder.ts";
import { maskedSearch } from "../../src/masked-search.ts";
import { createMasking } from "../../src/personal-data.ts";
import { createSearch } from "../../src/search/search.ts";
import { type SearchedDocument, writeForSearch } from "./searched-documents.ts";

const documents: SearchedDocument[] = [
  {
    id: "d1",
    title: "甲省技能人才创新工作室管理办法",
    docNumber: "甲人社发〔2023〕12号",
    issuer: "甲省人力资源和社会保障厅",
    province: "甲省",
    kind: "measures",
    year: 2023,
    date: "2023-05-06",
    passages: [
      { heading: "目录", kind: "contents", text: "一、总则 二、创新工作室联盟的补助 三、附则" },
      { heading: "一、总则", text: "为规范创新工作室的建设，制定本办法。" },
      { heading: "二、补助", text: "对通过考核的创新工作室联盟，给予一次性补助六万元，用于技术交流。" },
      { heading: "三、考核", text: "考核每两年进行一次，由专家组成的小组负责。" },
    ],
  },
  {
    id: "d2",
    title: "乙省关于加强森林防火工作的通知",
    docNumber: "乙政办发〔2022〕3号",
    issuer: "乙省人民政府办公厅",
    province: "乙省",
    kind: "notice",
    year: 2022,
    date: "2022-01-10",
    passages: [
      { heading: "一、责任", text: "各县应当落实森林防火责任，配备专职护林员。" },
      { heading: "二、补助", text: "护林员每月补助八百元，ＡＰＰ打卡记录作为发放依据。" },
      { heading: "三、宣传", text: "清明节期间，应当开展“文明祭扫”宣传活动。" },
    ],
  },
  {
    id: "d3",
    title: "乙省技能人才工作要点",
    docNumber: "乙人社发〔2024〕12号",
    issuer: "乙省人力资源和社会保障厅",
    province: "乙省",
    kind: "plan",
    year: 2024,
    date: "2024",
    passages: [
      { heading: "二、补助", text: "对通过考核的创新工作室联盟，给予一次性补助六万元，用于技术交流。" },
      { heading: "二、补助", text: "对通过考核的创新工作室联盟，给予一次性补助九万元，用于技术交流。" },
    ],
  },
];

describe("search", () => {
  let store: GraphStore;
  const embedder = createHashingEmbedder({ dimensions: 128 });
  beforeAll(async () => {
    store = await createEmbeddedStore({});
    await writeForSearch(store, documents);
    const passages = documents.flatMap(({ passages }) => passages).filter(({ kind }) => kind !== "contents");
    const vectors = await embedPassages(passages, { embedder });
    const ids = documents.flatMap(({ id, passages }) =>
      passages.map(({ kind }, index) => (kind === "contents" ? undefined : `${id}p${index}`)),
    );
    await store.putVectors(
      { model: embedder.model, dimensions: embedder.dimensions },
      ids.filter((id) => id !== undefined).map((passageId, index) => ({ passageId, vector: vectors[index]! })),
    );
  });
  afterAll(() => store.close());

  it("finds the passage that holds the words, with its place and document", async () => {
    const { hits } = await createSearch({ store })({ q: "护林员 补助" });
    expect(hits[0]).toMatchObject({
      document: { id: "d2", docNumber: "乙政办发〔2022〕3号", province: "乙省", kind: "notice", date: "2022-01-10" },
      passage: { id: "d2p1", section: "二、补助", page: null },
    });
  });

  it("marks the words of the question where they stand, full-width letters too", async () => {
    const { hits } = await createSearch({ store })({ q: "护林员用APP打卡吗？" });
    const { passage, why } = hits[0]!;
    expect(why.words.map(({ start, end }) => passage.text.slice(start, end))).toEqual(["护林员", "ＡＰＰ打卡"]);
  });

  it("gives a score that is the sum of its parts, and by words alone leaves meaning at nothing", async () => {
    for (const search of [createSearch({ store }), createSearch({ store, embedder })])
      for (const { score, why } of (await search({ q: "创新工作室联盟的补助" })).hits)
        expect(score).toBeCloseTo(why.parts.words + why.parts.pairs + why.parts.meaning);
    const { hits } = await createSearch({ store })({ q: "创新工作室联盟的补助" });
    expect(hits.map(({ why }) => why.parts.meaning)).toEqual(hits.map(() => 0));
  });

  it("says that it went by words alone, and why", async () => {
    const without = await createSearch({ store })({ q: "补助" });
    expect(without).toMatchObject({ mode: "words only", reason: expect.stringContaining("没有可用的向量模型") });
    const other = createHashingEmbedder({ dimensions: 32 });
    const foreign = await createSearch({ store, embedder: other })({ q: "补助" });
    expect(foreign).toMatchObject({ mode: "words only", reason: expect.stringContaining(embedder.model) });
    const both = await createSearch({ store, embedder })({ q: "补助" });
    expect(both.mode).toBe("words and meaning");
    expect(both.reason).toBeUndefined();
  });

  it("filters before it ranks, and counts what it looked through", async () => {
    const search = createSearch({ store, embedder });
    const { hits, coverage } = await search({ q: "补助", filters: { province: "乙省", yearTo: 2023 } });
    expect(new Set(hits.map(({ document }) => document.id))).toEqual(new Set(["d2"]));
    expect(coverage).toEqual({ documents: 1, passages: 3 });
    expect((await search({ q: "补助", filters: { issuer: "人力资源" } })).coverage.documents).toBe(2);
    expect((await search({ q: "补助", filters: { documentId: "d3" } })).hits[0]!.document.id).toBe("d3");
  });

  it("does not show tables of contents, and does not count them", async () => {
    const { hits, coverage } = await createSearch({ store })({ q: "创新工作室联盟的补助" });
    expect(hits.map(({ passage }) => passage.id)).not.toContain("d1p0");
    expect(coverage).toEqual({ documents: 3, passages: 8 });
  });

  it("finds nothing where nothing speaks to the question, and says what it looked through", async () => {
    for (const q of ["量子计算机芯片", "？！", "   "]) {
      const answer = await createSearch({ store })({ q });
      expect(answer).toMatchObject({ hits: [], total: 0, more: false, coverage: { documents: 3, passages: 8 } });
    }
    const nowhere = await createSearch({ store })({ q: "补助", filters: { province: "丙省" } });
    expect(nowhere).toMatchObject({ hits: [], coverage: { documents: 0, passages: 0 } });
  });

  it("asks for a phrase that stands nowhere as words only where it may, says so, and never where nothing else is asked", async () => {
    const search = createSearch({ store });
    const q = "“护林巡山员”每月的补助是多少";
    expect((await search({ q })).hits).toEqual([]);
    const answer = await search({ q, loosely: true });
    expect(answer.notHeld).toEqual(["护林巡山员"]);
    expect(answer.hits[0]!.passage.id).toBe("d2p1");
    expect((await search({ q: "“护林巡山员”", loosely: true })).hits).toEqual([]);
    const held = await search({ q: "“护林员”每月的补助是多少", loosely: true });
    expect(held.notHeld).toBeUndefined();
    expect(held.hits.every(({ passage }) => passage.text.includes("护林员"))).toBe(true);
  });

  it("finds an exact phrase in whatever width its signs are printed, and × typed as a letter", async () => {
    const own = await createEmbeddedStore({});
    await writeForSearch(own, [
      {
        ...documents[0]!,
        passages: [
          { heading: "一", text: "社区(村)服务站负责数据要素x普惠的登记。" },
          { heading: "二", text: "社区服务站和村服务站负责普惠登记。" },
        ],
      },
    ]);
    const found = async (q: string) =>
      (await createSearch({ store: own })({ q })).hits.map(({ passage }) => passage.id);
    for (const q of ["“社区（村）服务站”", "“社区(村)服务站”", "“数据要素×普惠”", "“数据要素X普惠”"])
      await expect(found(q)).resolves.toEqual(["d1p0"]);
    await expect(found("“社区村服务站”")).resolves.toEqual([]);
    await own.close();
  });

  it("asks of an exact phrase that it stands in the passage", async () => {
    const search = createSearch({ store, embedder });
    for (const q of ["“文明祭扫”", '"文明祭扫" 补助', "「文明祭扫」"])
      expect((await search({ q })).hits.map(({ passage }) => passage.id)).toEqual(["d2p2"]);
    expect((await search({ q: "“文明扫祭”" })).hits).toEqual([]);
    const outside = await search({ q: "“文明祭扫”", filters: { province: "甲省" } });
    expect(outside.hits).toEqual([]);
  });

  it("puts the document first that the question names by its number, in any brackets", async () => {
    for (const q of ["甲人社发〔2023〕12号", "甲人社发[2023]12号 考核", "请问甲人社发（2023） 12号怎么规定考核"]) {
      const { hits } = await createSearch({ store })({ q });
      expect(hits[0]).toMatchObject({ document: { id: "d1" }, why: { named: "docNumber" } });
    }
  });

  it("opens a document that is named and nothing else at its beginning", async () => {
    const { hits } = await createSearch({ store })({ q: "《甲省技能人才创新工作室管理办法》" });
    expect(hits[0]).toMatchObject({ passage: { id: "d1p1" }, why: { named: "title" } });
    expect(hits.filter(({ why }) => why.named)).toHaveLength(1);
  });

  it("does not take a number of another year or issuer for the one that is named", async () => {
    const { hits } = await createSearch({ store })({ q: "甲人社发〔2024〕12号" });
    expect(hits.filter(({ why }) => why.named)).toEqual([]);
  });

  it("shows the same clause once and names the other places, but never folds another sum", async () => {
    const { hits } = await createSearch({ store })({ q: "创新工作室联盟一次性补助" });
    const six = hits.find(({ passage }) => passage.text.includes("六万元"))!;
    expect(six.alike).toHaveLength(1);
    expect(new Set([six.passage.id, six.alike[0]!.passageId])).toEqual(new Set(["d1p2", "d3p0"]));
    expect(hits.find(({ passage }) => passage.text.includes("九万元"))!.alike).toEqual([]);
  });

  it("gives the same hits page by page as at once", async () => {
    const search = createSearch({ store, embedder });
    const all = await search({ q: "补助 考核", limit: 8 });
    const pages = await Promise.all([0, 2, 4, 6].map((offset) => search({ q: "补助 考核", limit: 2, offset })));
    const ids = (answers: (typeof all)[]) => answers.flatMap(({ hits }) => hits.map(({ passage }) => passage.id));
    expect(ids(pages)).toEqual(ids([all]).slice(0, 8));
    expect(pages.map(({ total }) => total)).toEqual([all.total, all.total, all.total, all.total]);
  });

  it("masks contact data by its place without moving the marks", async () => {
    const masking = {
      span: async (_id: string, _start: number, text: string) => text.replace(/八百/g, "**"),
      loose: (text: string) => text,
      everywhere: async () => (text: string) => text,
    };
    const { hits } = await createSearch({ store, masking })({ q: "护林员每月补助" });
    const { passage, why } = hits[0]!;
    expect(passage.text).toContain("补助**元");
    expect(passage.text).toHaveLength(passage.end - passage.start);
    expect(why.words.map(({ start, end }) => passage.text.slice(start, end))).toContain("护林员");
  });

  it("takes any characters in a question", async () => {
    const search = createSearch({ store, embedder });
    for (const q of ["a AND (b", "补助 OR *:*", '"', "“”", "《", "😀补助", "x".repeat(5000), "field:值~2^3 [a TO b}"])
      expect((await search({ q })).coverage.documents).toBe(3);
  });

  it("says which fields answer, and the sentence that comes nearest when asked", async () => {
    const search = createSearch({ store, embedder });
    const { hits } = await search({ q: "森林防火的护林员补助", why: true });
    const { passage, why } = hits.find(({ passage }) => passage.id === "d2p1")!;
    expect(why.fields).toEqual(["title", "heading", "text"]);
    expect(passage.text.slice(why.sentence!.start, why.sentence!.end)).toContain("护林员每月补助");
    expect(why.sentence!.cosine).toBeGreaterThan(0);
    expect((await search({ q: "护林员补助" })).hits[0]!.why.sentence).toBeUndefined();
    expect((await search({ q: "甲人社发〔2023〕12号" })).hits[0]!.why.fields).toContain("docNumber");
  });

  it("says which entities and facts of the passage answer, contact data masked in them", async () => {
    await store.write([
      {
        cypher:
          "MATCH (p:Passage {id: 'd1p3'}) CREATE (:Mention {id: 'm1', key: 'unit_00', type: 'Unit', name: '专家小组', forms: ['小组']})-[:IN_PASSAGE]->(p), (:Rule {id: 'r1', what: '考核由专家组成的小组负责，电话13912345678', quote: '考核'})-[:IN_PASSAGE]->(p)",
      },
    ]);
    const search = maskedSearch(createSearch({ store, embedder }), createMasking(store, "mask"));
    const { hits } = await search({ q: "考核小组" });
    const { why } = hits.find(({ passage }) => passage.id === "d1p3")!;
    expect(why.entities).toEqual([{ id: "unit_00", type: "Unit", name: "专家小组" }]);
    expect(why.facts).toEqual([{ id: "r1", type: "Rule", what: "考核由专家组成的小组负责，电话***********" }]);
    expect(why.fields).toEqual(expect.arrayContaining(["entity", "fact"]));
  });
});
