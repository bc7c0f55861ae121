import { expect, it } from "vitest";
import { createTextIndex } from "../../../graph/engines/embedded/text-index.ts";
import { type IndexedPassage, readSegment } from "../../../graph/engines/embedded/text-segment.ts";
import { mergeSegments } from "../../../graph/engines/embedded/text-segment-making.ts";
import { pairTerms, wordTerms } from "../../../graph/engines/embedded/text-terms.ts";
import { madeBatches, madeQuestion, seededRandom } from "../../search/made-passages.ts";

function madePassages(count: number, seed: number): IndexedPassage[] {
  const batches = madeBatches({ passages: count, documents: Math.ceil(count / 20), dimensions: 1, seed });
  return [...batches].flatMap(({ label, rows }) =>
    label === "Passage" ? rows.map(({ id, properties }) => ({ passageId: id, ...properties }) as never) : [],
  );
}

it.each([
  ["工作室联盟", ["工作", "作室", "室联", "联盟"]],
  ["设A1b级 3.5万", ["设", "a1b", "级", "3", "5", "万"]],
  ["〔2024〕3号，室", ["2024", "3", "号", "室"]],
  ["", []],
])("cuts %s into pairs of characters and other words", (text, terms) => {
  expect(pairTerms(text).terms).toEqual(terms);
});

it("leaves words that are cut already as they are, in small letters", () => {
  expect(wordTerms("技能 A1b 2024 一 · 。").terms).toEqual(["技能", "a1b", "2024", "一"]);
});

/** BM25 as in the books, over passages that stand in a list. */
function plainBm25(passages: readonly IndexedPassage[], query: string): Map<string, number> {
  const cut = passages.map(({ text }) => pairTerms(text).terms);
  const mean = cut.reduce((sum, terms) => sum + terms.length, 0) / cut.length;
  const scores = new Map<string, number>();
  for (const term of pairTerms(query).terms) {
    const spread = cut.filter((terms) => terms.includes(term)).length;
    const idf = Math.log(1 + (passages.length - spread + 0.5) / (spread + 0.5));
    cut.forEach((terms, at) => {
      const often = terms.filter((other) => other === term).length;
      if (often === 0) return;
      const part = (idf * often * 2.2) / (often + 1.2 * (0.25 + (0.75 * terms.length) / mean));
      const { passageId } = passages[at]!;
      scores.set(passageId, (scores.get(passageId) ?? 0) + part);
    });
  }
  return scores;
}

it("ranks by BM25 whatever way the passages came, changed and went", () => {
  const random = seededRandom(4);
  const index = createTextIndex();
  const there = new Map<string, IndexedPassage>();
  const first = madePassages(400, 1);
  const other = madePassages(400, 2);
  for (let round = 0; round < 60; round++) {
    const put = Array.from({ length: 1 + Math.floor(random() * 12) }, () => {
      const from = random() < 0.6 ? first : other;
      return from[Math.floor(random() * from.length)]!;
    });
    index.passages.put(put);
    for (const passage of put) there.set(passage.passageId, passage);
    const gone = [...there.keys()].filter(() => random() < 0.06);
    index.passages.remove([...gone, "nowhere"]);
    for (const id of gone) there.delete(id);
  }
  expect([...index.passages.passageIds()].sort()).toEqual([...there.keys()].sort());
  expect(index.passages.segments.length).toBeLessThan(9);
  for (let asked = 0; asked < 8; asked++) {
    const query = madeQuestion(random);
    const expected = plainBm25([...there.values()], query);
    const found = index.search("text", query, 1000);
    expect(found.map(({ passageId }) => passageId).sort()).toEqual([...expected.keys()].sort());
    for (const { passageId, score } of found) expect(score).toBeCloseTo(expected.get(passageId)!, 9);
    expect(index.search("text", query, 10)).toEqual(found.slice(0, 10));
    const documentIds = ["d1", "d3", "d9"];
    const within = found.filter(({ passageId }) => documentIds.includes(there.get(passageId)!.documentId));
    expect(index.search("text", query, 1000, { documentIds })).toEqual(within);
    const passageIds = [...there.keys()].slice(0, 30);
    expect(index.search("text", query, 1000, { passageIds })).toEqual(
      found.filter(({ passageId }) => passageIds.includes(passageId)),
    );
  }
  const words = ["补助", "培训", "竞赛", "学校"];
  const held = (passage: IndexedPassage) =>
    words.filter((word) => wordTerms(passage.words).terms.includes(word)).length;
  const wanted = [...there.values()].filter((passage) => held(passage) >= 2);
  expect(
    index
      .holding(words, 2)
      .map(({ passageId, held: count }) => `${passageId} ${count}`)
      .sort(),
  ).toEqual(wanted.map((passage) => `${passage.passageId} ${held(passage)}`).sort());
});

it("keeps a segment as bytes and reads the same from them; merging nothing away changes nothing", () => {
  const index = createTextIndex();
  index.passages.put(madePassages(500, 3));
  const [{ segment }] = index.passages.segments as [(typeof index.passages.segments)[number]];
  const read = readSegment(segment.bytes.slice());
  expect(read).toEqual(segment);
  expect(mergeSegments([read], () => false).bytes).toEqual(segment.bytes);
  expect(() => readSegment(new Uint8Array(64))).toThrow(/no segment/);
});

it("tells a passage with other words or in another document from the one it holds", () => {
  const passage = { passageId: "p", documentId: "d", text: "开展培训", words: "开展 培训" };
  const index = createTextIndex();
  index.passages.put([passage]);
  expect(index.passages.holds(passage)).toBe(true);
  expect(index.passages.holds({ ...passage, text: "开展竞赛" })).toBe(false);
  expect(index.passages.holds({ ...passage, documentId: "e" })).toBe(false);
  expect(index.passages.holds({ ...passage, passageId: "q" })).toBe(false);
});

it("says from the index alone which passages hold runs of ideographs", () => {
  const random = seededRandom(9);
  // Few characters, so that overlapping, repeated and nearly equal runs are many.
  const signs = ["人", "才", "人人", "工", "会", "，", "\n", " ", "A", "12", "𠮷", "〇"];
  const text = (length: number) => Array.from({ length }, () => signs[Math.floor(random() * signs.length)]!).join("");
  const given = Array.from({ length: 600 }, (_, at) => {
    const words = text(2 + Math.floor(random() * 30));
    return { passageId: `p${at}`, documentId: `d${at % 7}`, text: words, words: "" };
  });
  const index = createTextIndex();
  for (let from = 0; from < given.length; from += 50) index.passages.put(given.slice(from, from + 50));
  index.passages.remove(given.filter((_, at) => at % 11 === 0).map(({ passageId }) => passageId));
  const there = given.filter(({ passageId }) => index.passages.has(passageId));
  const runs = [
    "人才",
    "人人",
    "人人人",
    "人人人人",
    "才人才人",
    "工会人才",
    "会工会",
    "𠮷人",
    "人才𠮷",
    "才工会人才",
    "人会人工才人",
  ];
  const asked = [...runs.map((run) => [run]), ["人才", "工会"], ["人人", "才𠮷", "会工"]];
  for (const several of asked) {
    const expected = there.filter((passage) => several.every((run) => passage.text.includes(run)));
    const found = index.withRuns(several);
    expect(found.map(({ passageId }) => passageId).sort()).toEqual(expected.map(({ passageId }) => passageId).sort());
    for (const { passageId, documentId } of found)
      expect(documentId).toBe(given.find((passage) => passage.passageId === passageId)!.documentId);
  }
  expect(asked.map((several) => index.withRuns(several).length).filter((count) => count > 0).length).toBeGreaterThan(9);
  expect(index.withRuns(["无此"])).toEqual([]);
});
