import { describe, expect, it } from "vitest";
import { parseAmount } from "../../../../ingest/extract/awards/amounts.ts";
import { findAwards } from "../../../../ingest/extract/awards/find-awards.ts";
import { documentOf } from "../naming/document-of.ts";

describe("findAwards", () => {
  it("reads the sum of a subsidy in yuan and its name without the sum", () => {
    const [award] = findAwards(documentOf(["对命名的联盟，一次性给予3万元研修经费补助。"]));
    expect(award).toMatchObject({
      name: "研修经费补助",
      forms: ["3万元研修经费补助", "研修经费补助"],
      attributes: { amount: "3万元", amountMin: 30000, amountMax: 30000 },
    });
  });
  it("keeps rewards of different sums apart", () => {
    const awards = findAwards(documentOf(["对甲类给予5万元奖励。", "对乙类给予2万元奖励。"]));
    expect(awards.map(({ name }) => name)).toEqual(["5万元奖励", "2万元奖励"]);
  });
  it("joins a subsidy named again without its sum", () => {
    const awards = findAwards(documentOf(["发放800元的技能津贴。", "可申领技能津贴。"]));
    expect(awards).toHaveLength(1);
  });
  it("counts a quota", () => {
    const awards = findAwards(documentOf(["表彰“湖滨大工匠”20名和“湖滨技术能手”100名。"]));
    expect(awards.map(({ attributes }) => attributes.count)).toEqual([20, 100]);
  });
});

describe("parseAmount", () => {
  it.each([
    ["500~1000元", { min: 500, max: 1000 }],
    ["50万、20万、10万元", { min: 100000, max: 500000 }],
    ["1.5万元", { min: 15000, max: 15000 }],
    ["2亿元", { min: 200000000, max: 200000000 }],
    ["3,000元", { min: 3000, max: 3000 }],
  ])("reads %s", (words, amount) => {
    expect(parseAmount(words)).toEqual(amount);
  });
  it("finds no sum in words without a number", () => {
    expect(parseAmount("若干元")).toBeUndefined();
  });
});
