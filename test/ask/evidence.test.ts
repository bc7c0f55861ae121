import { expect, test } from "vitest";
import type { Row } from "../../graph/store.ts";
import { fuseEvidence } from "../../src/ask/evidence.ts";
import type { Hit } from "../../src/search/search-answer.ts";

const hit = (id: string, text: string, title = "云杉省方案") =>
  ({
    document: { id: "d", title, docNumber: null },
    passage: { id, text, section: null, page: null, start: 0, end: text.length },
    alike: [],
  }) as unknown as Hit;
const row = (passageId: string | null, quote: string, documentTitle = "云杉省方案"): Row => ({
  documentId: "d",
  documentTitle,
  passageId,
  quote,
  start: 3,
  end: 9,
});
const weights = { rows: 1, facts: 0.5, passages: 1 };

test("shows each passage once, with what rows and facts state in it", () => {
  const evidence = fuseEvidence(
    { hits: [hit("p1", "甲。乙。")], rows: [row("p1", "甲"), row("p1", "乙")], facts: [row("p1", "乙")] },
    weights,
  );
  expect(evidence).toHaveLength(1);
  expect(evidence[0]).toMatchObject({ quote: "甲。乙。", states: ["甲", "乙"] });
});

test("a passage that search and a row agree on comes before one that only search finds", () => {
  const hits = [hit("p1", "甲"), hit("p2", "乙"), hit("p3", "丙")];
  const evidence = fuseEvidence({ hits, rows: [row("p3", "丙")], facts: [] }, weights);
  expect(evidence.map(({ passageId }) => passageId)).toEqual(["p3", "p1", "p2"]);
});

test("a row whose passage search did not find is evidence with its own words", () => {
  const evidence = fuseEvidence({ hits: [], rows: [row(null, "甲")], facts: [] }, weights);
  expect(evidence[0]).toMatchObject({ quote: "甲", passageId: null, start: 3 });
});

test("of equal evidence that of the kind of document meant comes first", () => {
  const hits = [hit("p1", "甲", "云杉省通知"), hit("p2", "乙", "云杉省实施意见")];
  expect(fuseEvidence({ hits, rows: [], facts: [] }, weights)[0]?.passageId).toBe("p1");
  expect(fuseEvidence({ hits, rows: [], facts: [] }, weights, "意见")[0]?.passageId).toBe("p2");
});
