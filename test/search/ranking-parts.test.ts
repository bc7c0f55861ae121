import { describe, expect, it } from "vitest";
import { createAlikeFinder } from "../../src/search/alike.ts";
import { fuse, scoreOf } from "../../src/search/fusion.ts";
import { markWords, wordsToMark } from "../../src/search/highlights.ts";
import { readQuestion } from "../../src/search/question.ts";

const list = (...hits: [string, number][]) => hits.map(([passageId, score]) => ({ passageId, score }));

describe("fusing three lists", () => {
  const order = (parts: ReturnType<typeof fuse>) =>
    [...parts].sort((a, b) => scoreOf(b[1]) - scoreOf(a[1])).map(([id]) => id);

  it("keeps the order of a list that is alone", () => {
    const roads = { words: list(["a", 9], ["b", 4], ["c", 1]), pairs: [], meaning: [] };
    expect(order(fuse(roads, 50))).toEqual(["a", "b", "c"]);
  });

  it("does not depend on the scale of a list", () => {
    const pairs = list(["b", 3], ["a", 1]);
    const meaning = list(["c", 0.7], ["a", 0.6], ["b", 0.5]);
    const small = fuse({ words: list(["a", 2], ["b", 1]), pairs, meaning }, 80);
    const large = fuse({ words: list(["a", 200], ["b", 100]), pairs, meaning }, 80);
    for (const [id, parts] of small) expect(scoreOf(large.get(id)!)).toBeCloseTo(scoreOf(parts));
  });

  it("counts a word that hardly any passage has for more than one that most have", () => {
    const rare = fuse({ words: list(["a", 5]), pairs: [], meaning: [] }, 100);
    const common = fuse(
      {
        words: Array.from({ length: 100 }, (_, n) => ({ passageId: `p${n}`, score: 5 - n / 100 })),
        pairs: [],
        meaning: [],
      },
      100,
    );
    expect(rare.get("a")!.words).toBeGreaterThan(common.get("p0")!.words);
  });

  it("gives no part below nothing, and none to a passage that all lists lack", () => {
    const fused = fuse(
      { words: list(["a", 3], ["b", 1]), pairs: list(["b", 2]), meaning: list(["c", 0.2], ["a", 0.1]) },
      10,
    );
    for (const { words, pairs, meaning } of fused.values())
      expect(Math.min(words, pairs, meaning)).toBeGreaterThanOrEqual(0);
    expect(fused.has("d")).toBe(false);
  });

  it("has nothing to say about no lists", () => {
    expect(fuse({ words: [], pairs: [], meaning: [] }, 0).size).toBe(0);
  });
});

describe("reading a question", () => {
  it("takes out exact phrases in any quotation marks", () => {
    expect(readQuestion('“师带徒”和「导师制」的 "津贴"').phrases).toEqual(["师带徒", "导师制", "津贴"]);
    expect(readQuestion("“新 型 学徒”").phrases).toEqual(["新型学徒"]);
  });

  it("leaves a question with one lone mark as it is", () => {
    expect(readQuestion('什么是"学徒')).toMatchObject({ phrases: [], text: '什么是"学徒' });
  });

  it("brings document numbers into the form they are kept in", () => {
    for (const q of ["甲政发[2023]5号", "甲政发(2023) 5号", "甲政发【2023】５号", "甲政发〔2023)5号"])
      expect(readQuestion(q).numbered).toBe("甲政发〔2023〕5号");
    expect(readQuestion("共（2023）人").numbered).toBe("共〔2023〕人");
    expect(readQuestion("第（2123）号").numbered).toBe("第(2123)号");
  });
});

describe("marking words", () => {
  const marked = (text: string, question: string) =>
    markWords(text, wordsToMark(question, [])).map(({ start, end }) => text.slice(start, end));

  it("marks words of content and leaves function words and interrogatives", () => {
    expect(marked("学徒的津贴由企业发放，什么都不扣。", "学徒的津贴是什么？")).toEqual(["学徒", "津贴"]);
  });

  it("joins words that touch and counts in UTF-16 units behind an emoji", () => {
    expect(marked("😀技能竞赛开始", "技能竞赛")).toEqual(["技能竞赛"]);
  });
});

describe("passages that are alike", () => {
  const first = "企业新型学徒培训由企业与学校共同实施，培训期限一般为一年，特殊情况可以延长到两年。";
  const alikeTo = (...texts: string[]) => texts.map(createAlikeFinder());

  it("finds the same words with other white space and punctuation", () => {
    expect(alikeTo(first, first.replace("，", ",\n"))).toEqual([undefined, 0]);
  });

  it("keeps apart what differs in a number, written either way", () => {
    expect(alikeTo(first, first.replace("一年", "三年"), first.replace("两年", "2年"))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("keeps apart what only begins alike", () => {
    expect(alikeTo(first, `${first}企业应当为每名学徒指定师傅，师傅的待遇由双方约定。`)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("compares short texts whole", () => {
    expect(alikeTo("附则", "附则", "总则")).toEqual([undefined, 0, undefined]);
  });
});
