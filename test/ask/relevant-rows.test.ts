import { expect, test } from "vitest";
import { mostRelevantFirst } from "../../src/ask/relevant-rows.ts";
import type { Hit } from "../../src/search/search-answer.ts";

const hit = (id: string, ...alike: string[]) =>
  ({ passage: { id }, alike: alike.map((passageId) => ({ passageId, documentId: "d" })) }) as unknown as Hit;
const row = (passageId: string | null, quote: string) => ({ passageId, quote });

test("puts rows that rest on the nearest passages first and keeps the order of the others", () => {
  const rows = [row("p9", "甲"), row("p2", "乙"), row(null, "丙"), row("p1", "丁")];
  expect(mostRelevantFirst(rows, [hit("p1"), hit("p2")], "问题").map(({ quote }) => quote)).toEqual([
    "丁",
    "乙",
    "甲",
    "丙",
  ]);
});

test("within one passage puts the quote that is most like the question first", () => {
  const rows = [row("p1", "每年举办展览"), row("p1", "联盟补助八万元")];
  expect(mostRelevantFirst(rows, [hit("p1")], "联盟补助多少")[0]?.quote).toBe("联盟补助八万元");
});

test("a row on a copy of a passage stands where the passage stands", () => {
  expect(mostRelevantFirst([row("p5", "甲"), row("p7", "乙")], [hit("p1", "p7")], "问")[0]?.quote).toBe("乙");
});
