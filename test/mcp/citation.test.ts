import { expect, it } from "vitest";
import { citation } from "../../src/mcp/citation.ts";

const document = {
  title: "南屏省总工会关于\n推进工作站建设的通知",
  docNumber: "南工发〔2025〕3号",
  issuer: "南屏省总工会",
  date: "2025-03-01",
};

it("names issuer, title, number, date, page, section and the exact words", () => {
  expect(
    citation({
      document,
      section: "南屏省总工会关于推进工作站建设的通知 › 一、目标",
      page: 2,
      quote: "建成工作站20个",
    }),
  ).toBe(
    "南屏省总工会. 南屏省总工会关于推进工作站建设的通知：南工发〔2025〕3号[Z]. (2025-03-01)：2, 一、目标. “建成工作站20个”",
  );
});

it("leaves out what is not known, without empty brackets", () => {
  expect(citation({ document: { title: "情况报告" }, quote: "共有\n三家" })).toBe("情况报告[Z]. “共有三家”");
  expect(citation({ document: { title: "情况报告", date: "2024" }, quote: "三家" })).toBe("情况报告[Z]. 2024. “三家”");
  expect(citation({ document: { title: "情况报告" }, page: 3, quote: "三家" })).toBe("情况报告[Z]. 3. “三家”");
});
