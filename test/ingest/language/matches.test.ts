import { describe, expect, it } from "vitest";
import { matchesOf, mayMatch, readCharacters } from "../../../ingest/language/matches.ts";
import { neededCharacters } from "../../../ingest/language/needed-characters.ts";

const needs = (pattern: RegExp) => neededCharacters(pattern).map((set) => String.fromCharCode(...[...set].sort()));

describe("what a pattern cannot match without", () => {
  it("is every character of plain words", () => {
    expect(needs(/负责/)).toEqual(["负", "责"]);
  });
  it("is one character of every branch of a choice", () => {
    expect(needs(/甲局|乙厅/).map((set) => set.length)).toEqual([2]);
    expect(needs(/(?:教育|体育|卫育)部/)).toContain("育");
  });
  it("leaves out what may be there no times, what must not be there, and classes that say little", () => {
    expect(needs(/甲?乙*丙{0,3}丁/)).toEqual(["丁"]);
    expect(needs(/(?!甲)乙(?<!丙)/)).toEqual(["乙"]);
    expect(needs(/[^甲]乙.\p{Script=Han}\s/u)).toEqual(["乙"]);
    expect(needs(/甲|/)).toEqual([]);
    expect(needs(/A/i)).toEqual([]);
  });
  it("holds what is looked for before and behind, digits, ranges and escaped signs", () => {
    expect(needs(/(?<=由)甲(?=牵)/)).toEqual(["由", "甲", "牵"]);
    expect(needs(/\d{2}年/)).toEqual(["年", "0123456789"]);
    expect(needs(/[a-c-]x/)).toEqual(["x", "-abc"]);
    expect(needs(/\(\u7532\)(?<name>乙+)\k<name>/)).toHaveLength(4);
  });
});

describe("matches", () => {
  const patterns = [
    /由([^，。；]{2,20}?)(?:牵头|负责)/gu,
    /(?:省|市)(?:教育|体育)[厅局]/g,
    /\d+(?:\.\d+)?\s?(?:万|亿)?元/g,
    /(?<=第)[一二三]+(?=批|期)/g,
    /(?:甲|)乙?/g,
    /[\s\S]/gu,
  ];
  const texts = [
    "由省教育厅牵头，市体育局负责。",
    "每家给予1.5万元补助，另给3000元。",
    "命名第一批、第二期和第三次。",
    "甲乙甲甲𠮷乙",
    "",
    "没有可读的内容。",
  ];
  it("are those of the language's own matchAll", () => {
    for (const pattern of patterns)
      for (const text of texts)
        expect(matchesOf(text, pattern).map((match) => [match.index, ...match])).toEqual(
          [...text.matchAll(pattern)].map((match) => [match.index, ...match]),
        );
  });
  it("stand only in texts that are not left out", () => {
    const held = readCharacters(texts);
    for (const pattern of patterns) {
      const inTexts = held.textsWith(pattern);
      for (const [index, text] of texts.entries())
        if ([...text.matchAll(pattern)].length > 0) {
          expect(mayMatch(text, pattern)).toBe(true);
          expect(inTexts).toContain(index);
        }
    }
    expect(held.textsWith(patterns[1]!, patterns[2]!)).toEqual([0, 1]);
  });
});
