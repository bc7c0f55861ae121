import { describe, expect, it } from "vitest";
import { coverageScores, findHeldWords } from "../../src/search/word-coverage.ts";

describe("how much of a question a passage covers", () => {
  it("counts each word once, in whatever width and case it stands", () => {
    expect(findHeldWords(["ＡＰＰ打卡，app 打卡", "护林员", ""], ["app", "护林员"])).toEqual([["app"], ["护林员"], []]);
  });

  it("is more with more words, and with a rare one than with one that most passages hold", () => {
    const [all, rare, common, none] = coverageScores([["津贴", "学徒"], ["学徒"], ["津贴"], [], ["津贴"], ["津贴"]]);
    expect(all).toBeGreaterThan(rare!);
    expect(rare).toBeGreaterThan(common!);
    expect(common).toBeGreaterThan(none!);
    expect(none).toBe(0);
  });

  it("adds nothing where all cover the same, and nothing to no passages", () => {
    expect(coverageScores([["津贴"], ["津贴"]])).toEqual([0, 0]);
    expect(coverageScores([])).toEqual([]);
  });
});
