import { expect, it } from "vitest";
import { createTextIndex } from "../../../graph/engines/embedded/text-index.ts";
import { type IndexedPassage, mergeSegments, readSegment } from "../../../graph/engines/embedded/text-segment.ts";
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
  expect(pairTerms(text)).toEqual(terms);
});

it("leaves words that are cut already as they are, in small letters", () => {
  expect(wordTerms("技能 A1b 2024 一 · 。")).toEqual(["技能", "a1b", "2024", "一"]);
});

/** BM25 as in the books, over passages that stand in a list. */
function plainBm25(passages: readonly IndexedPassage[], query: string): Map<string, number> {
  const cut = passages.map(({ text }) => pairTerms(text));
  const mean = cut.reduce((sum, terms) => sum + terms.length, 0) / cut.length;
  const scores = new Map<string, number>();
  for (const term of pairTerms(query)) {
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
    index.put(put);
    for (const passage of put) there.set(passage.passageId, passage);
    const gone = [...there.keys()].filter(() => random() < 0.06);
    index.remove([...gone, "nowhere"]);
    for (const id of gone) there.delete(id);
  }
  expect([...index.passageIds()].sort()).toEqual([...there.keys()].sort());
  expect(index.segments.length).toBeLessThan(9);
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
  const held = (passage: IndexedPassage) => words.filter((word) => wordTerms(passage.words).includes(word)).length;
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
  index.put(madePassages(500, 3));
  const [{ segment }] = index.segments as [(typeof index.segments)[number]];
  const read = readSegment(segment.bytes.slice());
  expect(read).toEqual(segment);
  expect(mergeSegments([read], () => false).bytes).toEqual(segment.bytes);
  expect(() => readSegment(new Uint8Array(64))).toThrow(/no segment/);
});

it("tells a passage with other words or in another document from the one it holds", () => {
  const passage = { passageId: "p", documentId: "d", text: "开展培训", words: "开展 培训" };
  const index = createTextIndex();
  index.put([passage]);
  expect(index.holds(passage)).toBe(true);
  expect(index.holds({ ...passage, text: "开展竞赛" })).toBe(false);
  expect(index.holds({ ...passage, documentId: "e" })).toBe(false);
  expect(index.holds({ ...passage, passageId: "q" })).toBe(false);
});
