import { describe, expect, it } from "vitest";
import { parseChineseNumeral } from "../../../ingest/language/chinese-numerals.ts";

describe("parseChineseNumeral", () => {
  it.each([
    ["两", 2],
    ["十", 10],
    ["十二", 12],
    ["三十", 30],
    ["一百二十", 120],
    ["一百零五", 105],
    ["百", 100],
    ["万", 10000],
    ["三千零五万", 30050000],
    ["一百二十万", 1200000],
    ["一亿二千万", 120000000],
    ["三万亿", 3e12],
    ["二〇二五", 2025],
    ["九十五点五", 95.5],
  ])("reads %s as %d", (numeral, value) => {
    expect(parseChineseNumeral(numeral)).toBe(value);
  });

  it.each(["", "三五", "十百", "点五", "三点", "甲"])("refuses %s, which is no single number", (numeral) => {
    expect(parseChineseNumeral(numeral)).toBeUndefined();
  });
});
