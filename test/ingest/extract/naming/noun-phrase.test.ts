import { describe, expect, it } from "vitest";
import { nounPhrase } from "../../../../ingest/extract/naming/noun-phrase.ts";

function phrase(text: string, head: string, options?: { startsWithNoun?: boolean }): string {
  const at = text.lastIndexOf(head);
  const { start, end } = nounPhrase(text, at, at + head.length, options);
  return text.slice(start, end);
}

describe("nounPhrase", () => {
  it("begins after the governing verb", () => {
    expect(phrase("大力实施乡村工匠培育工程", "工程")).toBe("乡村工匠培育工程");
  });
  it("keeps a nominal verb before the head", () => {
    expect(phrase("推进企业数字化改造提升行动", "行动")).toBe("企业数字化改造提升行动");
  });
  it("takes quoted words as one modifier", () => {
    expect(phrase("组织职工“匠心筑梦”行动", "行动")).toBe("职工“匠心筑梦”行动");
  });
  it("joins two nouns of one length with 和", () => {
    expect(phrase("举办劳动和技能竞赛", "竞赛")).toBe("劳动和技能竞赛");
  });
  it("does not reach over a punctuation mark", () => {
    expect(phrase("加强领导，青山省技能大赛", "大赛")).toBe("青山省技能大赛");
  });
  it("drops the number of a heading", () => {
    expect(phrase("（三）工作室联盟", "联盟")).toBe("工作室联盟");
  });
  it("drops an unforeseen verb from a name that must begin with a noun", () => {
    expect(phrase("摸清全省劳模创新工作室", "工作室", { startsWithNoun: true })).toBe("全省劳模创新工作室");
  });
});
