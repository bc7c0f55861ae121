import { expect, it } from "vitest";
import type { NamedType } from "../../../graph/ontology/index.ts";
import { isProperName } from "../../../ingest/resolve/merges/proper-name.ts";

const named: [NamedType, string][] = [
  ["Alliance", "青禾省造纸创新工作室联盟"],
  ["Alliance", "匠心联盟"],
  ["Studio", "王小满劳模创新工作室"],
  ["Programme", "“银杏”行动"],
  ["Award", "青禾工匠"],
  ["Unit", "青禾省教育厅"],
  ["Unit", "国家税务总局"],
  ["Unit", "云帆重工集团有限公司"],
  ["Policy", "青禾省工匠培育办法"],
  ["Industry", "战略性新兴产业"],
];
const phrases: [NamedType, string][] = [
  ["Alliance", "创新工作室联盟"],
  ["Alliance", "全省职工创新工作室联盟"],
  ["Alliance", "首批省级联盟"],
  ["Studio", "（二）全面摸清全市劳模工匠创新工作室"],
  ["Programme", "三年行动计划"],
  ["Award", "先进集体"],
  ["Unit", "各直属机构"],
  ["Unit", "有关部门"],
  ["Unit", "市教育局"],
  ["Unit", "医疗保障局"],
  ["Policy", "实施方案"],
  ["Policy", "市政府工作报告"],
];

it.each(named)("a %s called %s has a name of its own", (type, name) => {
  expect(isProperName(type, name)).toBe(true);
});

it.each(phrases)("a %s spoken of as %s is named by no name of its own", (type, name) => {
  expect(isProperName(type, name)).toBe(false);
});
