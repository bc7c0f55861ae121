import { describe, expect, it } from "vitest";
import { createEmbeddedStore } from "../../graph/engines/embedded/create-embedded-store.ts";
import { everydayWords } from "../../src/search/everyday-words.ts";
import { inOfficialWords } from "../../src/search/official-words.ts";
import { readQuestion } from "../../src/search/question.ts";
import { createSearch } from "../../src/search/search.ts";
import { writeForSearch } from "./searched-documents.ts";

describe("a question in official words", () => {
  it("puts the official word for an everyday one", () => {
    expect(inOfficialWords("司机怎么报名")).toBe("驾驶员怎么申报");
    expect(inOfficialWords("大夫的手艺由谁评")).toBe("医师的技能由谁评");
    expect(inOfficialWords("二手房怎么过户")).toBe("存量房怎么转移登记");
  });

  it("is not made when nothing is said in everyday words", () => {
    expect(inOfficialWords("护林员的补助标准")).toBeUndefined();
    expect(inOfficialWords("")).toBeUndefined();
  });

  it("leaves words alone that only hold the letters of an everyday one", () => {
    expect(inOfficialWords("赔偿标准和偷税的处理")).toBeUndefined();
    expect(inOfficialWords("产业工人的补助")).toBeUndefined();
    expect(inOfficialWords("国庆节放假调休")).toBeUndefined();
  });

  it("leaves exact phrases and titles as they are written", () => {
    expect(readQuestion("“司机”怎么报名").official).toContain("司机");
    expect(readQuestion("“司机”怎么报名").official).toContain("申报");
    expect(readQuestion("《司机管理办法》的补助").official).toBeUndefined();
  });

  it("knows each everyday word once, and none of them as an official one", () => {
    const everyday = everydayWords.flatMap(([words]) => words.split(" "));
    expect(everyday.filter((word, at) => everyday.indexOf(word) !== at)).toEqual([]);
    for (const [words, official] of everydayWords) expect(words.split(" ")).not.toContain(official);
  });
});

describe("search for an everyday word", () => {
  it("finds the passage that says it officially, and marks the words there", async () => {
    const store = await createEmbeddedStore({});
    const document = {
      id: "d1",
      title: "甲市道路客运若干规定",
      docNumber: "甲政发〔2024〕9号",
      issuer: "甲市人民政府",
      province: "甲省",
      kind: "measures",
      year: 2024,
      date: "2024-05-01",
    };
    const passages = [
      { heading: "一", text: "客运企业应当为驾驶员安排轮休。" },
      { heading: "二", text: "车站应当公布班次和票价。" },
      { heading: "三", text: "本市老司机俱乐部自愿参加宣传。" },
    ];
    await writeForSearch(store, [{ ...document, passages }]);
    const { hits } = await createSearch({ store })({ q: "司机轮休" });
    expect(hits[0]!.passage.text).toBe(passages[0]!.text);
    const marked = hits[0]!.why.words.map(({ start, end }) => hits[0]!.passage.text.slice(start, end));
    expect(marked).toContain("驾驶员");
    expect(hits.map(({ passage }) => passage.text)).toContain(passages[2]!.text);
    await store.close();
  });
});
