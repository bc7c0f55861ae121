import { describe, expect, test } from "vitest";
import { normaliseSpaces } from "../../../../ingest/parse/normalise/spaces.ts";

describe("white space inside a paragraph", () => {
  test.each([
    ["到 2031 年 2 月", "到2031年2月"],
    ["不少于 500 人", "不少于500人"],
    ["开发“ABC 方法”课程", "开发“ABC方法”课程"],
    ["《 某市办法 》", "《某市办法》"],
    ["通　知", "通知"],
    ["第一章　总　则", "第一章 总则"],
    ["2 0 3 1 年 4 月", "2031年4月"],
    ["培训不少于 1 2 0 万人次", "培训不少于120万人次"],
    ["某工发〔2031〕1 8 号", "某工发〔2031〕18号"],
    ["甲市  乙县", "甲市 乙县"],
    ["零\u200b宽\ufeff字\u00ad符", "零宽字符"],
    ["\u00a0\u3000首行缩进", "首行缩进"],
  ])("%j becomes %j", (given, wanted) => {
    expect(normaliseSpaces(given)).toBe(wanted);
  });

  test.each([
    ["Open Source Software", "between Latin words"],
    ["张三 电话：0999-1234567", "between two Chinese words"],
    ["附件：1.甲清单 2.乙清单", "before the number of a list inside the line"],
    ["甲省财政厅 乙省教育厅", "between the names of two bodies"],
    ["甲镇1 2 3", "between the numbers of a row"],
    ["10\t对30家企业开展诊断", "behind a row number, where it is a tab"],
  ])("%j keeps its space: %s", (given) => {
    expect(normaliseSpaces(given)).toBe(given);
  });
});
