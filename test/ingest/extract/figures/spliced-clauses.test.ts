import { describe, expect, it } from "vitest";
import { findSplicedClauses } from "../../../../ingest/extract/figures/index.ts";
import { documentOf, figuresOf } from "./read.ts";

const sound = "在候选人中，研究人员和技术人员312名，要求不低于全部候选人的55%，实际占比61.5%。";
const broken = "全区建成实验室19个，新增30个重点平台研究人员312名，要求不低于全部候选人的55%，实际占比61.5%。";

describe("findSplicedClauses", () => {
  it("finds the sentence into which another one's tail has run", async () => {
    const doc = await documentOf(`${broken}\n\n${sound}`);
    const [splice, ...others] = findSplicedClauses(doc);
    expect(others).toEqual([]);
    expect(doc.text.slice(splice!.start, splice!.end)).toMatch(/^新增30个重点平台研究人员312名，/);
    expect(doc.text.slice(splice!.original.start, splice!.original.end)).toBe(sound);
  });

  it("leaves sentences alone that end alike and are sound", async () => {
    const doc = await documentOf(
      `甲区建成驿站20个，投入资金300万元，覆盖率达到95%。\n\n乙区新建书屋30个，投入资金300万元，覆盖率达到95%。`,
    );
    expect(findSplicedClauses(doc)).toEqual([]);
  });

  it("keeps figures out of the damaged part only", async () => {
    const figures = await figuresOf(`${broken}\n\n${sound}`, { kind: "case_report", date: "2023" });
    expect(figures.map(({ value }) => value)).toEqual([19, 312, 55, 61.5]);
  });
});
