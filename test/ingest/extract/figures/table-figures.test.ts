import { describe, expect, it } from "vitest";
import { figuresOf } from "./read.ts";

const plan = { kind: "plan", date: "2021-12-01" } as const;
const cells = (rows: string[][]) =>
  rows
    .map((row) => row.map((cell) => `<td>${cell}</td>`).join(""))
    .map((row) => `<tr>${row}</tr>`)
    .join("");
const page = (rows: string[][], before = "") =>
  `<html><body><p>某省职工服务规划</p>${before}<table>${cells(rows)}</table></body></html>`;

describe("figures of tables", () => {
  it("reads an indicator table: name, unit column, year columns", async () => {
    const html = page([
      ["序号", "指标名称", "单位", "2020年", "2025年", "属性"],
      ["1", "高技能人才总量", "万人", "78", "96.5", "预期性"],
      ["2", "建会率", "%", "85", "≥95", "约束性"],
    ]);
    const figures = await figuresOf(html, plan, "a.html");
    expect(
      figures.map(({ kind, metric, value, unit, comparator, deadline, period }) => [
        kind,
        metric,
        value,
        unit,
        comparator,
        deadline ?? period,
      ]),
    ).toEqual([
      ["outcome", "高技能人才总量", 78, "万人", "=", "2020"],
      ["target", "高技能人才总量", 96.5, "万人", "=", "2025"],
      ["outcome", "建会率", 85, "%", "=", "2020"],
      ["target", "建会率", 95, "%", ">=", "2025"],
    ]);
    expect(figures[1]?.normalizedValue).toBe(965000);
    expect(figures[3]?.quote).toContain("建会率");
  });

  it("takes the unit from brackets behind the name or in the header, or from the caption", async () => {
    const html = page([
      ["指标", "2025年目标值"],
      ["新增就业（万人）", "30"],
      ["森林覆盖率（%）", "[63.5]"],
    ]);
    expect((await figuresOf(html, plan, "a.html")).map(({ value, unit }) => [value, unit])).toEqual([
      [30, "万人"],
      [63.5, "%"],
    ]);
    const captioned = page(
      [
        ["地区", "2022年", "2023年"],
        ["东区", "1,200", "1,500"],
      ],
      "<p>培训任务表</p><p>单位：人</p>",
    );
    expect(
      (await figuresOf(captioned, plan, "a.html")).map(({ value, unit, deadline }) => [value, unit, deadline]),
    ).toEqual([
      [1200, "人", "2022"],
      [1500, "人", "2023"],
    ]);
  });

  it("reads a row of words like a sentence and leaves serial numbers, definitions and telephone numbers", async () => {
    const html = page([
      ["序号", "工作任务", "指标含义", "联系电话"],
      ["1", "建设职工驿站30个。", "指15分钟内可达的40个站点。", "88880000"],
      ["2", "培训职工不少于2万人次。", "", "88880001"],
    ]);
    expect((await figuresOf(html, plan, "a.html")).map(({ value, unit }) => [value, unit])).toEqual([
      [30, "个"],
      [2, "万人次"],
    ]);
  });

  it("takes the column of terms as the deadline of its row, never as a figure", async () => {
    const html = page([
      ["序号", "工作任务", "目标值", "牵头单位", "完成时限"],
      ["1", "新建实训中心", "12个", "人事处", "2023年6月底"],
      ["2", "培训带头人", "300人", "宣教部", "2024年"],
    ]);
    expect(
      (await figuresOf(html, plan, "a.html")).map(({ metric, value, unit, deadline }) => [
        metric,
        value,
        unit,
        deadline,
      ]),
    ).toEqual([
      ["新建实训中心", 12, "个", "2023-06"],
      ["培训带头人", 300, "人", "2024"],
    ]);
  });

  it("names a row by its column of names, not by the role column before the number", async () => {
    const html = page([
      ["序号", "协作体名称", "牵头学校", "成员数（家）", "经费（万元）"],
      ["1", "轨道焊接协作体", "青松职业学院", "6", "12"],
    ]);
    expect(
      (await figuresOf(html, plan, "a.html")).map(({ metric, subject, value }) => [metric, subject, value]),
    ).toEqual([
      ["轨道焊接协作体（成员数）", "轨道焊接协作体", 6],
      ["轨道焊接协作体（经费）", "轨道焊接协作体", 12],
    ]);
  });

  it("tells a column of units from a column of bodies, which share the heading 单位", async () => {
    const html = page([
      ["单位", "慰问企业数（家）", "资金（万元）"],
      ["东河镇工会", "12", "8.5"],
      ["西岭镇工会", "7", "6"],
    ]);
    expect((await figuresOf(html, plan, "a.html")).map(({ subject, value, unit }) => [subject, value, unit])).toEqual([
      ["东河镇工会", 12, "家"],
      ["东河镇工会", 8.5, "万元"],
      ["西岭镇工会", 7, "家"],
      ["西岭镇工会", 6, "万元"],
    ]);
  });
});
