/** What every engine of the graph store has to do. An engine's test hands over how to open an empty store. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { GraphStore, Params, Statement } from "../../graph/store.ts";

const passages = [
  {
    id: "p1",
    documentId: "d1",
    text: "鼓励各市建立创新工作室联盟，给予一次性补助。",
    words: "鼓励 各市 建立 创新 工作室 联盟 给予 一次性 补助",
  },
  {
    id: "p2",
    documentId: "d1",
    text: "联盟应当跨两个行业，由牵头工作室组织。",
    words: "联盟 应当 跨 两个 行业 由 牵头 工作室 组织",
  },
  {
    id: "p3",
    documentId: "d2",
    text: "开展职工技能竞赛，表彰优秀班组。",
    words: "开展 职工 技能 竞赛 表彰 优秀 班组 a1b",
  },
].map((passage, ordinal) => ({ ...passage, sectionId: "s1", ordinal, kind: "text", heading: "", start: 0, end: 1 }));

const putPassages: Statement = {
  cypher: "UNWIND $rows AS row MERGE (p:Passage {id: row.id}) SET p += row",
  params: { rows: passages },
};
const space = { model: "test/model", dimensions: 3 };
const vectors = [
  { passageId: "p1", vector: new Float32Array([1, 0, 0]) },
  { passageId: "p2", vector: new Float32Array([1, 1, 0]) },
  { passageId: "p3", vector: new Float32Array([0, 0, 2]) },
];

export function describeGraphStore(open: () => Promise<GraphStore>): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await store.ensureSchema();
  }, 120_000);
  beforeEach(() => store.clear(), 120_000);
  afterAll(() => store?.close());

  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => "no error",
      (error: { code?: string }) => error.code,
    );
  const read = (cypher: string, params?: Params) => store.read(cypher, params);

  describe("rows", () => {
    it("gives numbers, strings, booleans, lists, maps and null as they are, on any engine", async () => {
      const params = {
        whole: 3,
        real: 1.5,
        large: 4500000,
        text: "联盟",
        list: ["a", "b"],
        map: { a: 1, b: ["x"] },
        nothing: null,
      };
      await expect(
        read(
          "RETURN $whole AS whole, $real AS real, $large AS large, $text AS text, $list AS list, $map AS map, $nothing AS nothing, " +
            "$whole + 1 AS sum, size($list) AS size, true AS truth, [1, 2] AS numbers",
          params,
        ),
      ).resolves.toEqual([{ ...params, sum: 4, size: 2, truth: true, numbers: [1, 2] }]);
    });

    it("keeps property values through a write: whole and real numbers, lists of strings and numbers", async () => {
      const properties = {
        id: "t1",
        value: 30,
        normalizedValue: 0.5,
        list: ["甲", "乙"],
        spans: [1, 2, 3],
        flag: false,
      };
      await store.write([{ cypher: "CREATE (t:Target) SET t = $properties", params: { properties } }]);
      await expect(
        read("MATCH (t:Target) RETURN properties(t) AS p, t.missing AS missing, t.value / 4 AS quarter"),
      ).resolves.toEqual([{ p: properties, missing: null, quarter: 7 }]);
    });

    it("gives a node as its properties with its labels, a relation with its type, a path as both", async () => {
      await store.write([
        { cypher: "CREATE (:Unit {id: 'u1', name: '甲'})-[:LEADS {id: 'x1'}]->(:Alliance {id: 'a1', name: '乙'})" },
      ]);
      const unit = { _labels: ["Unit"], id: "u1", name: "甲" };
      const alliance = { _labels: ["Alliance"], id: "a1", name: "乙" };
      const leads = { _type: "LEADS", id: "x1" };
      await expect(read("MATCH path = (u:Unit)-[r:LEADS]->(a:Alliance) RETURN u, r, a, path")).resolves.toEqual([
        { u: unit, r: leads, a: alliance, path: { nodes: [unit, alliance], relations: [leads] } },
      ]);
    });

    it("keeps the order of the query and takes whole-number parameters for LIMIT and SKIP", async () => {
      await store.write([putPassages]);
      await expect(
        read("MATCH (p:Passage) RETURN p.id AS id ORDER BY id DESC SKIP $skip LIMIT $limit", { skip: 1, limit: 1 }),
      ).resolves.toEqual([{ id: "p2" }]);
    });

    it("gives no rows, and no error, for labels and properties nothing has", async () => {
      await expect(read("MATCH (n:Conflict {what: 'x'}) RETURN n.nowhere AS x")).resolves.toEqual([]);
    });
  });

  describe("reading", () => {
    it.each([
      "CREATE (n:Unit {id: 'u'})",
      "MATCH (n) SET n.name = 'x'",
      "MATCH (n) DETACH DELETE n",
      "MATCH (n) REMOVE n.name",
      "MERGE (n:Unit {id: 'u'})",
      "UNWIND [1] AS x CALL (x) { CREATE (:Unit {id: 'u'}) RETURN 1 AS one } RETURN one",
      "MATCH (n) WITH n FOREACH (x IN [1] | SET n.name = 'x')",
      "CREATE INDEX some_index FOR (n:Unit) ON (n.level)",
      "DROP INDEX passage_text",
      "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
      "MATCH (n) WITH n LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
      "CALL db.labels()",
      "EXPLAIN MATCH (n) RETURN n",
      "",
    ])("refuses %s", async (cypher) => {
      await store.write([putPassages]);
      const before = await store.counts();
      expect(await codeOf(read(cypher))).toBe("read-only");
      expect(await codeOf(store.readLimited(cypher, {}, { timeoutMs: 5000, maxRows: 10 }))).toBe("read-only");
      await expect(store.counts()).resolves.toEqual(before);
    });

    it("lets words of writing clauses stand in strings, names and properties", async () => {
      await store.write([{ cypher: "CREATE (:Unit {id: 'u1', name: 'CREATE SET'})" }]);
      await expect(
        read("MATCH (n:Unit) WHERE n.name CONTAINS 'SET' // not a DELETE\nRETURN n.name AS `set`, n.load AS `load`"),
      ).resolves.toEqual([{ set: "CREATE SET", load: null }]);
    });

    it("tells a query that cannot be read from other faults, with the place", async () => {
      const error = await read("MATCH (n RETURN n").catch((cause) => cause);
      expect(error.code).toBe("syntax");
      expect(error.message).toMatch(/1:\d+|line 1/);
      expect(await codeOf(read("RETURN $missing AS m"))).toBe("syntax");
    });

    it("cuts a typed query off after the rows it may have and says so", async () => {
      await store.write([putPassages]);
      const query = "MATCH (p:Passage) RETURN p.id AS id ORDER BY id";
      await expect(store.readLimited(query, {}, { timeoutMs: 20_000, maxRows: 2 })).resolves.toEqual({
        rows: [{ id: "p1" }, { id: "p2" }],
        truncated: true,
      });
      await expect(store.readLimited(query, {}, { timeoutMs: 20_000, maxRows: 3 })).resolves.toMatchObject({
        truncated: false,
      });
    });

    it("stops a typed query at its time limit", async () => {
      await store.write([{ cypher: "UNWIND range(1, 3000) AS i CREATE (:Unit {id: toString(i)})" }]);
      const endless =
        "MATCH (a:Unit), (b:Unit), (c:Unit), (d:Unit) WHERE a.id + b.id = c.id + d.id RETURN count(*) AS c";
      const started = Date.now();
      expect(await codeOf(store.readLimited(endless, {}, { timeoutMs: 1500, maxRows: 1 }))).toBe("timeout");
      expect(Date.now() - started).toBeLessThan(25_000);
    });
  });

  describe("writing", () => {
    it("holds all statements of a transaction or none", async () => {
      const work = store.write([
        putPassages,
        { cypher: "CREATE (:Unit {id: 'u1'})" },
        { cypher: "CREATE (:Unit {id: 'u1'})" },
      ]);
      expect(await codeOf(work)).toBe("failed");
      await expect(store.counts()).resolves.toEqual({ nodes: {}, relations: {} });
    });

    it("removes a node and makes it anew in one transaction", async () => {
      await store.write([putPassages]);
      await store.write([
        { cypher: "MATCH (p:Passage {id: 'p1'}) DETACH DELETE p" },
        { cypher: "CREATE (:Passage {id: 'p1', documentId: 'd9', text: '新的内容', words: '新 的 内容'})" },
      ]);
      await expect(read("MATCH (p:Passage {id: 'p1'}) RETURN p.documentId AS d")).resolves.toEqual([{ d: "d9" }]);
      await expect(store.searchText("text", "补助", 5)).resolves.toEqual([]);
    });

    it("keeps ids unique within a type and apart between types", async () => {
      await store.write([{ cypher: "CREATE (:Unit {id: 'x'}), (:Place {id: 'x'})" }]);
      expect(await codeOf(store.write([{ cypher: "CREATE (:Unit {id: 'x'})" }]))).toBe("failed");
    });

    it("takes several writes at once", async () => {
      await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          store.write([{ cypher: "MERGE (p:Place {id: 'same'}) SET p.name = $name", params: { name: `n${i}` } }]),
        ),
      );
      await expect(store.counts()).resolves.toEqual({ nodes: { Place: 1 }, relations: {} });
    });

    it("counts nodes by label and relations by type", async () => {
      await store.write([
        { cypher: "CREATE (:Unit {id: 'u1'})-[:LEADS {id: 'x1'}]->(:Alliance {id: 'a1'}), (:Unit {id: 'u2'})" },
      ]);
      await expect(store.counts()).resolves.toEqual({ nodes: { Alliance: 1, Unit: 2 }, relations: { LEADS: 1 } });
    });

    it("makes the schema any number of times", async () => {
      await store.ensureSchema();
      await store.ensureSchema();
    });
  });

  describe("search by words", () => {
    const ids = async (...query: Parameters<GraphStore["searchText"]>) =>
      (await store.searchText(...query)).map(({ passageId }) => passageId);
    beforeEach(() => store.write([putPassages]));

    it("finds pairs of characters in the text, best first", async () => {
      expect(await ids("text", "工作室联盟补助", 5)).toEqual(["p1", "p2"]);
    });

    it("finds words separated by spaces, whole ones only", async () => {
      expect(await ids("words", "竞赛 班组", 5)).toEqual(["p3"]);
      expect((await ids("words", "工作室", 5)).sort()).toEqual(["p1", "p2"]);
      expect(await ids("words", "工作", 5)).toEqual([]);
      expect(await ids("words", "A1B", 5)).toEqual(["p3"]);
    });

    it("searches only the passages of the documents named, and gives as many as asked for", async () => {
      expect(await ids("text", "联盟", 5, { documentIds: ["d2"] })).toEqual([]);
      expect(await ids("text", "竞赛联盟", 1, { documentIds: ["d2", "d7"] })).toEqual(["p3"]);
      expect(await ids("text", "联盟", 5, { documentIds: [] })).toEqual([]);
    });

    it("searches only the passages named", async () => {
      expect(await ids("text", "竞赛联盟", 1, { passageIds: ["p2", "nowhere"] })).toEqual(["p2"]);
      expect(await ids("words", "竞赛 工作室", 5, { passageIds: ["p3"] })).toEqual(["p3"]);
      expect(await ids("text", "联盟", 5, { passageIds: [] })).toEqual([]);
    });

    it("tells every passage that holds enough of some words, and how many", async () => {
      const holding = async (...asked: Parameters<GraphStore["passagesHolding"]>) =>
        (await store.passagesHolding(...asked))
          .map(({ passageId, documentId, held }) => `${passageId} ${documentId} ${held}`)
          .sort();
      const everywhere = (await holding(["工作室", "竞赛", "班组", "没有"], 1)).map((row) => row.slice(0, 2));
      expect(everywhere).toEqual(["p1", "p2", "p3"]);
      expect(await holding(["竞赛", "班组", "竞赛"], 2)).toEqual(["p3 d2 2"]);
      expect(await holding(["竞赛", "班组"], 3)).toEqual([]);
      expect(await holding(["工作室"], 1, { documentIds: ["d2"] })).toEqual([]);
      expect((await holding(["工作室", "竞赛"], 1, { passageIds: ["p2", "p3"] })).length).toBe(2);
      expect(await holding(["工作室"], 1, { passageIds: [] })).toEqual([]);
      expect(await holding([], 0)).toEqual([]);
    });

    it("counts the passages that hold enough of some words, those set aside left out", async () => {
      const counted = async (...asked: Parameters<GraphStore["countHolding"]>) => {
        const { count, isExact } = await store.countHolding(...asked);
        expect(isExact).toBe(true);
        return count;
      };
      expect(await counted(["工作室", "竞赛", "班组", "没有"], 1)).toBe(3);
      expect(await counted(["工作室", "竞赛"], 1, { aside: ["p2", "nowhere"] })).toBe(2);
      expect(await counted(["竞赛", "班组", "竞赛"], 2)).toBe(1);
      expect(await counted(["竞赛", "班组", "没有", "工作室"], 2, { within: { documentIds: ["d2"] } })).toBe(1);
      expect(await counted(["竞赛", "班组"], 3)).toBe(0);
      expect(await counted(["工作室"], 1, { within: { documentIds: ["d2"] } })).toBe(0);
      expect(await counted(["工作室", "竞赛"], 0, { within: { passageIds: ["p2", "p3"] }, aside: ["p3"] })).toBe(1);
      expect(await counted(["工作室"], 1, { within: { passageIds: [] } })).toBe(0);
      expect(await counted([], 0)).toBe(0);
      expect(await counted(["or", "班组", "*"], 1)).toBe(1);
    });

    it("tells every passage that holds a phrase, character by character", async () => {
      const holding = async (phrase: string) =>
        (await store.passagesWithPhrase(phrase))
          .map(({ passageId, documentId }) => `${passageId} ${documentId}`)
          .sort();
      const rows = await store.read("MATCH (p:Passage) RETURN p.id AS id, p.documentId AS documentId, p.text AS text");
      const texts = rows.map(({ text }) => text as string);
      const phrases = texts.flatMap((text) => [
        text,
        text.slice(1),
        text.slice(0, 3),
        text.slice(2, 4),
        text.slice(-1),
      ]);
      for (const phrase of [...phrases, "不存在的话", "联盟工作", "*", "+"].filter(Boolean))
        expect(await holding(phrase), phrase).toEqual(
          rows
            .filter(({ text }) => (text as string).includes(phrase))
            .map(({ id, documentId }) => `${id} ${documentId}`)
            .sort(),
        );
      expect(await holding("")).toEqual([]);
    });

    it("takes no near miss for a phrase: overlaps, punctuation and white space between, parts of words and numbers", async () => {
      const texts = [
        "人才人才服务，建立人才人服务站。",
        "技能，能手；技能 能手；技能\n能手",
        "技能能手",
        "投入12021元，用于2021年技能大赛",
        "使用APPLE与APP打卡，app 二期",
        "第二〇二一期，二〇二一年",
      ];
      const rows = texts.map((text, at) => ({
        ...{ id: `q${at}`, documentId: "d9", text, words: "", sectionId: "s1", ordinal: at },
        ...{ kind: "text", heading: "", start: 0, end: text.length },
      }));
      await store.write([
        { cypher: "UNWIND $rows AS row CREATE (p:Passage {id: row.id}) SET p += row", params: { rows } },
      ]);
      const phrases =
        "人才人 才人才 人才人才 人才人才人 才服务 技能能手 技能，能手 技能 能手|技能\n能手|能能 能手 2021 2021年技能 12021元 APP app APP打 二〇二一 〇二一年 一期 元，用于 技能大赛 大赛技能";
      for (const phrase of phrases.split(/[ |](?!能手)/u))
        expect((await store.passagesWithPhrase(phrase)).map(({ passageId }) => passageId).sort(), phrase).toEqual(
          rows.flatMap(({ id, text }) => (text.includes(phrase) ? [id] : [])),
        );
    });

    it("counts as it fetches, for every number of words", async () => {
      const many = Array.from({ length: 60 }, (_, at) => `词${at}`);
      expect(await store.countHolding([...many, "竞赛", "班组"], 2)).toEqual({ count: 1, isExact: true });
      expect(await store.countHolding([...many, "竞赛", "班组"], 30)).toEqual({ count: 0, isExact: true });
      const words = ["工作室", "竞赛", "班组", "没有", "联盟", "补助", "a1b"];
      for (let least = 1; least <= words.length; least++) {
        const { length } = await store.passagesHolding(words, least);
        expect(await store.countHolding(words, least), `${least}`).toEqual({ count: length, isExact: true });
      }
    });

    it("takes signs of query languages as signs", async () => {
      for (const query of ["联盟 AND (", '+-&|!(){}[]^"~*?:\\/', "NOT 联盟", "text:联盟", "联盟~", "*"])
        await expect(store.searchText("text", query, 5)).resolves.toBeInstanceOf(Array);
      expect(await ids("words", "or 班组 not", 5)).toEqual(["p3"]);
    });

    it("finds nothing for an empty query or a limit of none", async () => {
      expect(await ids("text", "  ", 5)).toEqual([]);
      expect(await ids("text", "联盟", 0)).toEqual([]);
    });

    it("forgets the words of a passage that is changed or removed", async () => {
      await store.write([{ cypher: "MATCH (p:Passage {id: 'p3'}) SET p.text = '完全不同'" }]);
      expect(await ids("text", "竞赛", 5)).toEqual([]);
      await store.write([{ cypher: "MATCH (p:Passage {id: 'p3'}) DETACH DELETE p" }]);
      expect(await ids("text", "不同", 5)).toEqual([]);
    });
  });

  describe("its state", () => {
    it("is another after documents, passages or vectors changed, and the same as long as nothing did", async () => {
      const putDocument = (version: string): Statement => ({
        cypher: "MERGE (d:Document {id: 'd1'}) SET d.title = '办法', d.characters = 10, d.pipelineVersion = $version",
        params: { version },
      });
      const seen = [await store.state()];
      const changes: (() => Promise<void>)[] = [
        () => store.write([putDocument("1"), putPassages]),
        () => store.write([putDocument("2")]),
        () => store.putVectors(space, vectors),
        () => store.removeVectors(["p1"]),
        () => store.write([{ cypher: "MATCH (p:Passage {id: 'p3'}) DETACH DELETE p" }]),
        () => store.clear(),
      ];
      for (const change of changes) {
        await change();
        const state = await store.state();
        expect(state).not.toBe(seen.at(-1));
        await store.read("MATCH (p:Passage) RETURN count(p) AS count");
        await store.searchText("text", "联盟", 5);
        await expect(store.state()).resolves.toBe(state);
        seen.push(state);
      }
    });
  });

  describe("search by vectors", () => {
    const query = new Float32Array([2, 0, 0]);
    beforeEach(() => store.write([putPassages]));

    it("holds none at first", async () => {
      await expect(store.vectorSpace()).resolves.toBeUndefined();
      await expect(store.searchVector(query, 5)).resolves.toEqual([]);
    });

    it("finds the nearest by cosine, whatever their length, best first", async () => {
      await store.putVectors(space, vectors);
      const hits = await store.searchVector(query, 5);
      expect(hits.map(({ passageId }) => passageId)).toEqual(["p1", "p2", "p3"]);
      [1, Math.SQRT1_2, 0].forEach((cosine, i) => {
        expect(hits[i]!.score).toBeCloseTo(cosine, 4);
      });
      await expect(store.searchVector(query, 1)).resolves.toHaveLength(1);
      await expect(store.vectorSpace()).resolves.toEqual(space);
      await expect(store.vectorCount()).resolves.toBe(3);
    });

    it("compares only passages of the documents named", async () => {
      await store.putVectors(space, vectors);
      const hits = await store.searchVector(query, 1, { documentIds: ["d2", "d7"] });
      expect(hits.map(({ passageId }) => passageId)).toEqual(["p3"]);
      await expect(store.searchVector(query, 5, { documentIds: ["d7"] })).resolves.toEqual([]);
      await expect(store.searchVector(query, 5, { documentIds: [] })).resolves.toEqual([]);
    });

    it("compares only the passages named", async () => {
      await store.putVectors(space, vectors);
      const hits = await store.searchVector(query, 5, { passageIds: ["p3", "p2", "nowhere"] });
      expect(hits.map(({ passageId }) => passageId)).toEqual(["p2", "p3"]);
      await expect(store.searchVector(query, 5, { passageIds: [] })).resolves.toEqual([]);
    });

    it("replaces and forgets vectors", async () => {
      await store.putVectors(space, vectors);
      await store.putVectors(space, [{ passageId: "p3", vector: new Float32Array([3, 0, 0]) }]);
      await store.removeVectors(["p1", "nowhere"]);
      const hits = await store.searchVector(query, 5);
      expect(hits.map(({ passageId }) => passageId)).toEqual(["p3", "p2"]);
    });

    it("refuses vectors of another model or length while it holds some", async () => {
      await store.putVectors(space, vectors);
      expect(await codeOf(store.putVectors({ ...space, model: "other" }, vectors))).toBe("mixed-vectors");
      expect(await codeOf(store.putVectors(space, [{ passageId: "p1", vector: new Float32Array(4) }]))).toBe(
        "mixed-vectors",
      );
      expect(await codeOf(store.searchVector(new Float32Array(4), 5))).toBe("mixed-vectors");
      await store.removeVectors(["p1", "p2", "p3"]);
      await store.putVectors({ model: "other", dimensions: 2 }, [
        { passageId: "p1", vector: new Float32Array([1, 0]) },
      ]);
      await expect(store.vectorSpace()).resolves.toEqual({ model: "other", dimensions: 2 });
      await expect(store.vectorCount()).resolves.toBe(1);
    });

    it("keeps no vector of a passage that is not there", async () => {
      expect(
        await codeOf(store.putVectors(space, [{ passageId: "nowhere", vector: new Float32Array([1, 0, 0]) }])),
      ).toBe("failed");
      await store.putVectors(space, vectors);
      await store.write([{ cypher: "MATCH (p:Passage {id: 'p1'}) DETACH DELETE p" }]);
      const hits = await store.searchVector(query, 5);
      expect(hits.map(({ passageId }) => passageId)).toEqual(["p2", "p3"]);
      await expect(store.vectorSpace()).resolves.toEqual(space);
      await expect(store.vectorCount()).resolves.toBe(2);
    });

    it("shows no vector in a row", async () => {
      await store.putVectors(space, vectors);
      const [row] = await read("MATCH (p:Passage {id: 'p1'}) RETURN p, properties(p) AS q");
      expect(Object.keys(row!.q as object).sort()).toEqual(Object.keys(passages[0]!).sort());
      expect(Object.keys(row!.p as object).sort()).toEqual(["_labels", ...Object.keys(passages[0]!)].sort());
    });

    it("forgets everything on clear", async () => {
      await store.putVectors(space, vectors);
      await store.clear();
      await expect(store.counts()).resolves.toEqual({ nodes: {}, relations: {} });
      await expect(store.vectorSpace()).resolves.toBeUndefined();
      await expect(store.searchText("text", "联盟", 5)).resolves.toEqual([]);
    });
  });
}
