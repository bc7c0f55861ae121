import { describe, expect, it } from "vitest";
import { shareShown, shows } from "./evidence.ts";
import { needsOpenDocument } from "./open-document.ts";

describe("showing evidence", () => {
  it("sets white space, quotation marks and width aside", () => {
    expect(shows("给予 联盟\n“一次性”补助６万元。", "给予联盟一次性补助6万元")).toBe(true);
  });

  it("takes half of a long evidence, which a cut between passages may part", () => {
    const evidence = "各联盟应当在每年十二月底以前报送总结，逾期不报的不再安排补助";
    expect(shows("各联盟应当在每年十二月底以前报送总结，", evidence)).toBe(true);
    expect(shows("各联盟应当在每年", evidence)).toBe(false);
  });

  it("does not take half of a date or a name", () => {
    expect(shows("2024年的安排", "2024年3月8日")).toBe(false);
    expect(shows("甲省总工会", "甲省总工会宣传部")).toBe(false);
    expect(shareShown(["2024年3月8日印发"], ["2024年3月8日", "甲省总工会"])).toBe(0.5);
  });
});

describe("questions that need an open document", () => {
  it("are those that speak of a document and do not name it", () => {
    for (const question of [
      "这份方案什么时候印发？",
      "该办法由谁解释？",
      "文件主送哪些单位？",
      "哪些附件没有列在正文里？",
    ])
      expect(needsOpenDocument(question)).toBe(true);
  });

  it("are not those that name it, or ask of a subject", () => {
    for (const question of ["《甲省联盟办法》的附件有几个？", "联盟的补助有多少？", "甲省的实施意见要求几个工作室？"])
      expect(needsOpenDocument(question)).toBe(false);
  });
});
