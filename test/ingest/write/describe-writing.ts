/** What writing, removing, resolving and merging have to do, on any engine. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { documentId, typeOfEntityId } from "../../../graph/ontology/index.ts";
import type { GraphStore } from "../../../graph/store.ts";
import {
  dismissPair,
  listDismissals,
  listMerges,
  mergeEntities,
  proposeMerges,
  undoDismissal,
  undoMerge,
} from "../../../ingest/resolve/merges/index.ts";
import { findDocumentByHash, findDocumentByPath, removeDocument, writeDocument } from "../../../ingest/write/index.ts";
import { type MadeDocument, madeDocument } from "./made-document.ts";

const alliance: MadeDocument = {
  path: "/档案/联盟.txt",
  title: "青禾省总工会关于建立匠心联盟的通知",
  docNumber: "青工发〔2031〕7号",
  issuer: "青禾省总工会",
  province: "青禾省",
  paragraphs: ["青禾省总工会负责匠心联盟，全年新建联盟30家。", "按照青禾省十年规划，柳溪市教育局协助。"],
  entities: [
    {
      type: "Policy",
      form: "青禾省总工会关于建立匠心联盟的通知",
      attributes: { self: true, docNumber: "青工发〔2031〕7号", kind: "notice" },
    },
    { type: "Unit", form: "青禾省总工会", attributes: { province: "青禾省", level: "省级" } },
    { type: "Alliance", form: "匠心联盟", attributes: { batch: "第一批" } },
    { type: "Policy", form: "青禾省十年规划" },
    { type: "Unit", form: "柳溪市教育局", attributes: { province: "青禾省" } },
  ],
  relations: [
    ["ISSUED", 1, 0],
    ["RESPONSIBLE_FOR", 1, 2],
    ["CITES", 0, 3],
  ],
  figures: [{ words: "新建联盟30家", value: 30, responsible: ["青禾省总工会"] }],
  vectors: [
    [1, 0],
    [0, 1],
  ],
};

const plan: MadeDocument = {
  path: "/档案/规划.txt",
  title: "青禾省十年规划",
  docNumber: "青政发〔2030〕1号",
  issuer: "青禾省人民政府",
  province: "青禾省",
  paragraphs: ["青禾省人民政府发布规划。"],
  entities: [
    { type: "Policy", form: "青禾省十年规划", attributes: { self: true, docNumber: "青政发〔2030〕1号" } },
    { type: "Unit", form: "青禾省人民政府", attributes: { province: "青禾省" } },
  ],
  relations: [["ISSUED", 1, 0]],
};

export function describeWriting(open: () => Promise<GraphStore>): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await store.ensureSchema();
  }, 120_000);
  beforeEach(() => store.clear(), 120_000);
  afterAll(() => store?.close());

  const write = (made: MadeDocument) => writeDocument(store, madeDocument(made));
  /** Everything in the graph, in an order of its own. */
  async function everything(): Promise<string> {
    const nodes = await store.read("MATCH (n) RETURN n ORDER BY n.id");
    const relations = await store.read(
      "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, properties(r) AS p, b.id AS b ORDER BY a, type, b, r.id",
    );
    const sorted = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(sorted)
        : value !== null && typeof value === "object"
          ? Object.fromEntries(
              Object.entries(value)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([key, inner]) => [key, sorted(inner)]),
            )
          : value;
    return JSON.stringify(sorted([nodes, relations]), null, 1);
  }
  const entity = async (name: string) =>
    (await store.read(
      "MATCH (m:Mention)-[:REFERS_TO]->(e) WHERE e.name = $name RETURN DISTINCT e.id AS id, properties(e) AS p ORDER BY id",
      { name },
    )) as {
      id: string;
      p: Record<string, unknown>;
    }[];

  describe("a document", () => {
    it("becomes nodes and relations with the words they rest on", async () => {
      const report = await write(alliance);
      expect(report).toMatchObject({ documentId: documentId(alliance.path), replaced: false, problems: [] });
      await expect(store.counts()).resolves.toEqual({
        nodes: { Alliance: 1, Document: 1, Mention: 5, Passage: 2, Policy: 2, Section: 2, Target: 1, Unit: 2 },
        relations: {
          CITES: 1,
          HAS_SECTION: 2,
          HAS_TARGET: 1,
          // The title stands in no passage.
          IN_PASSAGE: 5,
          IN_SECTION: 2,
          ISSUED: 1,
          REFERS_TO: 5,
          RESPONSIBLE_FOR: 2,
          STATES: 1,
          SUBSECTION_OF: 1,
        },
      });
      const [fact] = await store.read(
        "MATCH (u:Unit)-[r:RESPONSIBLE_FOR]->(t:Target) MATCH (p:Passage {id: r.passageId}) RETURN u.name AS unit, r.quote AS quote, r.section AS section, r.page AS page, p.text AS text, t.value AS value",
      );
      expect(fact).toEqual({
        unit: "青禾省总工会",
        quote: "新建联盟30家",
        section: "一、正文",
        page: 1,
        text: alliance.paragraphs[0],
        value: 30,
      });
    });

    it("is found by its words, by meaning, by path and by its bytes", async () => {
      await write(alliance);
      const [hit] = await store.searchText("text", "匠心联盟", 1);
      const [near] = await store.searchVector(new Float32Array([1, 0.1]), 1);
      expect(near!.passageId).toBe(hit!.passageId);
      await expect(findDocumentByPath(store, alliance.path)).resolves.toMatchObject({
        vectorModel: "test/model",
        pipelineVersion: "test1",
      });
      await expect(findDocumentByHash(store, `hash of ${alliance.path}`)).resolves.toMatchObject({
        path: alliance.path,
      });
      await expect(findDocumentByPath(store, "/nowhere")).resolves.toBeUndefined();
    });

    it("written twice changes nothing", async () => {
      await write(alliance);
      const once = await everything();
      await expect(write(alliance)).resolves.toMatchObject({ replaced: true });
      expect(await everything()).toBe(once);
      await expect(store.vectorCount()).resolves.toBe(2);
    });

    it("gives the same graph in whatever order the documents come", async () => {
      await write(alliance);
      await write(plan);
      const one = await everything();
      await store.clear();
      await write(plan);
      await write(alliance);
      expect(await everything()).toBe(one);
    });

    it("replaced takes away what only its old version supported, and keeps passages whose words stay", async () => {
      await write(alliance);
      const before = await store.read("MATCH (p:Passage) RETURN p.id AS id ORDER BY p.ordinal");
      await write({
        ...alliance,
        paragraphs: ["新加的一段。", alliance.paragraphs[0]!],
        entities: alliance.entities!.slice(0, 3),
        relations: [],
        vectors: undefined,
      });
      const after = await store.read("MATCH (p:Passage) RETURN p.id AS id, p.start AS start ORDER BY p.ordinal");
      expect(after.map(({ id }) => id)).toContain(before[0]!.id);
      expect(after.map(({ id }) => id)).not.toContain(before[1]!.id);
      await expect(entity("柳溪市教育局")).resolves.toEqual([]);
      await expect(store.vectorCount()).resolves.toBe(1);
      await expect(findDocumentByPath(store, alliance.path)).resolves.toMatchObject({ vectorModel: undefined });
      await expect(store.searchText("text", "柳溪市", 5)).resolves.toEqual([]);
    });

    it("removed leaves nothing of its own, and all of the others", async () => {
      await write(plan);
      const alone = await everything();
      await write(alliance);
      await expect(removeDocument(store, documentId(alliance.path))).resolves.toBe(true);
      expect(await everything()).toBe(alone);
      await expect(store.vectorSpace()).resolves.toBeUndefined();
      await expect(removeDocument(store, documentId(alliance.path))).resolves.toBe(false);
      await removeDocument(store, documentId(plan.path));
      await expect(store.counts()).resolves.toEqual({ nodes: {}, relations: {} });
    });

    it("with vectors of another model is refused before anything is written", async () => {
      await write(alliance);
      const before = await everything();
      await expect(write({ ...plan, vectors: [[1, 2, 3]] })).rejects.toMatchObject({ code: "mixed-vectors" });
      expect(await everything()).toBe(before);
    });

    it("keeps a relation the ontology does not know in the record only, and says so", async () => {
      const { problems } = await write({ ...alliance, relations: [["LOCATED_IN", 1, 0]] });
      expect(problems.map(({ code }) => code)).toEqual(["relation-left-out"]);
    });
  });

  describe("a cited policy", () => {
    const held = async () =>
      store.read(
        "MATCH (:Policy)-[:CITES]->(p:Policy) RETURN p.name AS name, p.held AS held, p.docNumber AS docNumber",
      );

    it("is kept as not held, and is the document itself when that arrives", async () => {
      await write(alliance);
      await expect(held()).resolves.toEqual([{ name: "青禾省十年规划", held: false, docNumber: null }]);
      await write(plan);
      await expect(held()).resolves.toEqual([{ name: "青禾省十年规划", held: true, docNumber: "青政发〔2030〕1号" }]);
      await expect(entity("青禾省十年规划")).resolves.toHaveLength(1);
      await removeDocument(store, documentId(plan.path));
      await expect(held()).resolves.toEqual([{ name: "青禾省十年规划", held: false, docNumber: null }]);
    });

    it("stays ambiguous while two held documents bear its title, and is settled when one goes", async () => {
      const other = {
        ...plan,
        path: "/档案/另一规划.txt",
        docNumber: "青发〔2030〕9号",
        entities: [{ ...plan.entities![0]!, attributes: { self: true, docNumber: "青发〔2030〕9号" } }],
        relations: [],
      };
      for (const document of [plan, other, alliance]) await write(document);
      await expect(held()).resolves.toEqual([{ name: "青禾省十年规划", held: false, docNumber: null }]);
      await removeDocument(store, documentId(other.path));
      await expect(held()).resolves.toMatchObject([{ held: true, docNumber: "青政发〔2030〕1号" }]);
    });

    it("is never one of another province", async () => {
      await write({ ...plan, province: "白杨省", issuer: "白杨省人民政府" });
      await write(alliance);
      await expect(held()).resolves.toMatchObject([{ held: false }]);
    });
  });

  describe("an annex in a file of its own", () => {
    const title = "青禾省工匠培育经费细则";
    const notice: MadeDocument = {
      path: "/档案/培育通知.txt",
      title: "青禾省总工会关于培育工匠的通知",
      docNumber: "青工发〔2031〕9号",
      issuer: "青禾省总工会",
      province: "青禾省",
      paragraphs: ["现就培育工匠通知如下。", `附件：1.${title}`],
      entities: [
        {
          type: "Policy",
          form: "青禾省总工会关于培育工匠的通知",
          attributes: { self: true, docNumber: "青工发〔2031〕9号" },
        },
        { type: "Policy", form: title, attributes: { annex: 1 } },
      ],
      relations: [["PART_OF", 1, 0]],
    };
    const annex: MadeDocument = {
      path: "/档案/附件1.txt",
      title: `附件1${title}`,
      province: "青禾省",
      paragraphs: ["经费由省财政安排。"],
      entities: [{ type: "Policy", form: `附件1${title}`, attributes: { self: true } }],
    };
    const stating = () =>
      store.read(
        "MATCH (d:Document)-[:STATES]->(p:Policy)-[:PART_OF]->(n:Policy) RETURN d.title AS title, p.id AS id, n.name AS notice ORDER BY title",
      );

    it("is one policy with the annex that the notice lists, in whatever order they come", async () => {
      await write(notice);
      await write(annex);
      const both = await stating();
      expect(both.map((row) => [row.title, row.notice])).toEqual([
        [annex.title, notice.title],
        [notice.title, notice.title],
      ]);
      expect(new Set(both.map(({ id }) => id)).size).toBe(1);
      const former = await everything();
      await write(notice);
      await write(annex);
      await expect(everything()).resolves.toBe(former);
      await store.clear();
      await write(annex);
      await write(notice);
      await expect(everything()).resolves.toBe(former);
    });

    it("is let go when the file goes", async () => {
      await write(notice);
      const alone = await everything();
      await write(annex);
      await removeDocument(store, documentId(annex.path));
      await expect(everything()).resolves.toBe(alone);
    });

    it("is none where province, issuer or year speak against it, or two notices that differ list the title", async () => {
      const policies = async () => new Set((await stating()).map(({ id }) => id)).size;
      const others: MadeDocument[] = [
        { ...annex, province: "白杨省" },
        { ...annex, issuer: "青禾省财政厅" },
        { ...annex, date: "2029" },
      ];
      for (const other of others) {
        await store.clear();
        for (const made of [notice, other]) await write(made);
        await expect(stating()).resolves.toMatchObject([{ title: notice.title }]);
      }
      await store.clear();
      const laterNotice = { ...notice, path: "/档案/次年通知.txt", docNumber: "青工发〔2032〕9号", date: "2032-01-01" };
      for (const made of [notice, { ...annex, date: null }, laterNotice]) await write(made);
      await expect(policies()).resolves.toBe(2);
    });
  });

  describe("a unit", () => {
    const named = (path: string, province: string | undefined, name: string, attributes = {}): MadeDocument => ({
      path,
      title: `文件${path}`,
      ...(province && { province }),
      paragraphs: [`${name}负责。`],
      entities: [{ type: "Unit", form: name, attributes }],
    });
    const units = () =>
      store.read("MATCH (u:Unit) RETURN u.name AS name, u.province AS province ORDER BY name, province");

    it("of the same short name in two provinces is two units, and its own in each document where no province is known", async () => {
      await write(named("1", "浙江省", "省总工会"));
      await write(named("2", "黑龙江省", "省总工会"));
      await write(named("3", "黑龙江省", "黑龙江省总工会"));
      await write(named("4", undefined, "省总工会"));
      await write(named("5", undefined, "省总工会"));
      expect((await units()).map(({ name, province }) => `${name} ${province}`)).toEqual([
        "浙江省总工会 浙江省",
        "省总工会 null",
        "省总工会 null",
        "黑龙江省总工会 黑龙江省",
      ]);
    });

    it("of the centre is one by any of its standard names", async () => {
      await write(named("1", "浙江省", "国家发改委"));
      await write(named("2", "黑龙江省", "国家发展改革委"));
      await write(named("3", undefined, "国家发展和改革委员会"));
      expect(await units()).toEqual([{ name: "国家发展和改革委员会", province: null }]);
      const [unit] = await entity("国家发展和改革委员会");
      expect(unit!.p.aliases).toEqual(expect.arrayContaining(["国家发改委", "国家发展改革委"]));
    });
  });

  describe("a merge", () => {
    const second: MadeDocument = {
      ...alliance,
      path: "/档案/第二.txt",
      title: "青禾省总工会关于推进匠心联盟的函",
      docNumber: undefined,
      paragraphs: ["青禾省总工会支持匠心工作联盟。"],
      entities: [
        { type: "Unit", form: "青禾省总工会", attributes: { province: "青禾省" } },
        { type: "Alliance", form: "匠心工作联盟", attributes: { batch: "第一批" } },
      ],
      relations: [["RESPONSIBLE_FOR", 0, 1]],
      figures: [],
      vectors: undefined,
    };
    const idOf = async (name: string) => (await entity(name))[0]!.id;

    it("is proposed for names that are alike, never across a hard difference, and made by nobody but a person", async () => {
      await write(alliance);
      await write(second);
      await write({
        ...second,
        path: "/3",
        entities: [{ type: "Alliance", form: "匠心工作联盟", attributes: { batch: "第二批", province: "白杨省" } }],
        relations: [],
      });
      const proposals = await proposeMerges(store);
      expect(proposals.map(({ kept, moved }) => [kept.name, moved.name])).toEqual([]);
      await write({
        ...second,
        path: "/4",
        paragraphs: ["匠心工作室联盟成立。"],
        entities: [{ type: "Alliance", form: "匠心工作室联盟" }],
        relations: [],
      });
      expect(
        (await proposeMerges(store, ["Alliance"])).map(({ kept, moved }) => `${kept.name} ${moved.name}`),
      ).toContain("匠心工作室联盟 匠心工作联盟");
      await expect(listMerges(store)).resolves.toEqual([]);
    });

    it("is not proposed again once a person said that the two are not one, until that is undone", async () => {
      const alike: MadeDocument = {
        ...second,
        path: "/4",
        paragraphs: ["匠心工作室联盟成立。"],
        entities: [{ type: "Alliance", form: "匠心工作室联盟" }],
        relations: [],
      };
      await write(second);
      await write(alike);
      const [proposal, ...others] = await proposeMerges(store, ["Alliance"]);
      const [one, other] = [proposal!.kept.id, proposal!.moved.id];
      const id = await dismissPair(store, other, one, "两个联盟", "2031-05-01T00:00:00Z");
      await expect(dismissPair(store, one, other, "再说一次")).resolves.toBe(id);
      await expect(proposeMerges(store, ["Alliance"])).resolves.toEqual(others);
      await write(second);
      await write(alike);
      await expect(proposeMerges(store, ["Alliance"])).resolves.toEqual(others);
      await expect(listDismissals(store)).resolves.toEqual([
        { id, oneId: other, otherId: one, reason: "两个联盟", at: "2031-05-01T00:00:00Z", undone: false },
      ]);
      await undoDismissal(store, id);
      await expect(proposeMerges(store, ["Alliance"])).resolves.toEqual([proposal, ...others]);
      await expect(undoDismissal(store, id)).rejects.toMatchObject({ code: "already-undone" });
      await expect(undoDismissal(store, "dismissal_0")).rejects.toMatchObject({ code: "unknown-dismissal" });
      await expect(dismissPair(store, one, one, "x")).rejects.toMatchObject({ code: "same-entity" });
    });

    it("moves mentions and what was said of them, holds for documents that come later, and is undone without a trace", async () => {
      await write(alliance);
      await write(second);
      const before = await everything();
      const [kept, moved] = [await idOf("匠心联盟"), await idOf("匠心工作联盟")];
      const id = await mergeEntities(store, kept, moved, "同一联盟", "2031-05-01T00:00:00Z");
      await expect(entity("匠心工作联盟")).resolves.toEqual([]);
      await expect(entity("匠心联盟")).resolves.toMatchObject([{ id: kept, p: { aliases: ["匠心工作联盟"] } }]);
      await expect(
        store.read("MATCH (:Unit)-[r:RESPONSIBLE_FOR]->(a:Alliance) RETURN a.id AS id ORDER BY r.id"),
      ).resolves.toEqual([{ id: kept }, { id: kept }]);
      await expect(listMerges(store)).resolves.toMatchObject([
        { id, keptId: kept, movedId: moved, undone: false, reason: "同一联盟" },
      ]);

      await write(second);
      const later = { ...second, path: "/档案/第三.txt" };
      await write(later);
      await expect(entity("匠心工作联盟")).resolves.toEqual([]);

      await removeDocument(store, documentId(later.path));
      await undoMerge(store, id);
      await expect(undoMerge(store, id)).rejects.toMatchObject({ code: "already-undone" });
      await store.write([{ cypher: "MATCH (g:`Merge`) DETACH DELETE g" }]);
      expect(await everything()).toBe(before);
    });

    it("of two policies takes along what documents state and cite", async () => {
      await write(alliance);
      await write({
        ...plan,
        title: "青禾省今后十年规划",
        paragraphs: ["青禾省今后十年规划由青禾省人民政府发布。"],
        entities: [
          { type: "Policy", form: "青禾省今后十年规划", attributes: { self: true, docNumber: "青政发〔2030〕1号" } },
        ],
        relations: [],
      });
      const before = await everything();
      const id = await mergeEntities(store, await idOf("青禾省今后十年规划"), await idOf("青禾省十年规划"), "简称");
      await expect(
        store.read("MATCH (:Policy)-[:CITES]->(p:Policy) RETURN p.held AS held, p.aliases AS aliases"),
      ).resolves.toEqual([{ held: true, aliases: ["青禾省十年规划"] }]);
      const back = await mergeEntities(
        store,
        await idOf("青禾省总工会关于建立匠心联盟的通知"),
        await idOf("青禾省今后十年规划"),
        "试",
      );
      await expect(
        store.read("MATCH (:Document)-[:STATES]->(p:Policy) RETURN DISTINCT p.name AS name"),
      ).resolves.toHaveLength(1);
      await undoMerge(store, back);
      await undoMerge(store, id);
      await store.write([{ cypher: "MATCH (g:`Merge`) DETACH DELETE g" }]);
      expect(await everything()).toBe(before);
    });

    it("is refused for what is unknown, the same or of another type", async () => {
      await write(alliance);
      const [unit, policy] = [await idOf("青禾省总工会"), await idOf("青禾省十年规划")];
      expect(typeOfEntityId(unit)).toBe("Unit");
      await expect(mergeEntities(store, unit, policy, "")).rejects.toMatchObject({ code: "different-types" });
      await expect(mergeEntities(store, unit, unit, "")).rejects.toMatchObject({ code: "same-entity" });
      await expect(mergeEntities(store, unit, "unit_000000000000", "")).rejects.toMatchObject({
        code: "unknown-entity",
      });
      await expect(undoMerge(store, "merge_0")).rejects.toMatchObject({ code: "unknown-merge" });
    });
  });
}
