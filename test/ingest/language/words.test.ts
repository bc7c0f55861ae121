import { describe, expect, it } from "vitest";
import { searchWords, taggedWords, wordsOf } from "../../../ingest/language/words.ts";

const texts = [
  "云江省总工会2024年举办培训 30 场，参加职工1.2万人次。",
  "第一行\n第二行\t表格😀完",
  "GB/T 9704-2012《党政机关公文格式》",
  "",
];

describe("words of a text", () => {
  it.each(texts)("cover the text without gaps: %j", (text) => {
    for (const words of [wordsOf(text), taggedWords(text)]) {
      expect(words.map((word) => word.word).join("")).toBe(text);
      for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.word);
    }
  });

  it("carry their part of speech", () => {
    const tags = new Map(taggedWords("北京的工会举办培训").map((word) => [word.word, word.tag]));
    expect(tags.get("北京")).toBe("ns");
    expect(tags.get("举办")).toBe("v");
    expect(tags.get("的")).toMatch(/^u/);
  });
});

describe("words for a full-text index", () => {
  it("hold the whole word and the words inside it", () => {
    const words = searchWords("中华人民共和国").split(" ");
    expect(words).toContain("中华人民共和国");
    expect(words).toContain("共和国");
  });

  it("leave out punctuation and white space", () => {
    expect(searchWords("，。！ \n（）")).toBe("");
  });

  it("write Latin letters in lower case and full-width characters in half width", () => {
    expect(searchWords("ＴＲＩＺ方法 App").split(" ")).toEqual(["triz", "方法", "app"]);
  });
});
