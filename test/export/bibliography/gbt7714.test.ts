import { describe, expect, it } from "vitest";
import { bibliography, formatReference } from "../../../src/export/bibliography/gbt7714.ts";
import type { Work } from "../../../src/export/bibliography/work.ts";

const notice: Work = {
  id: "d_1",
  title: "南屏省总工会关于\n推进工作站建设的通知",
  docNumber: "南工发〔2025〕3号",
  issuers: ["南屏省总工会"],
  date: "2025-03-01",
  kind: "notice",
};
const numeric = { standard: "2025", system: "numeric" } as const;
const byAuthor = { standard: "2025", system: "author-date" } as const;

describe("a reference by GB/T 7714", () => {
  it("of the 2025 edition has full-width marks, the number behind the title, the letter A and the page", () => {
    expect(formatReference(notice, numeric, { page: 2 })).toBe(
      "南屏省总工会. 南屏省总工会关于推进工作站建设的通知：南工发〔2025〕3号[A]. 2025-03-01：2.",
    );
    expect(formatReference(notice, byAuthor, { page: 2 })).toBe(
      "南屏省总工会，2025. 南屏省总工会关于推进工作站建设的通知：南工发〔2025〕3号[A]. 2025-03-01：2.",
    );
  });

  it("of the 2015 edition has half-width marks", () => {
    expect(formatReference(notice, { standard: "2015", system: "numeric" }, { page: 2 })).toBe(
      "南屏省总工会. 南屏省总工会关于推进工作站建设的通知:南工发〔2025〕3号[A]. 2025-03-01:2.",
    );
    expect(formatReference(notice, { standard: "2015", system: "author-date" })).toBe(
      "南屏省总工会,2025. 南屏省总工会关于推进工作站建设的通知:南工发〔2025〕3号[A]. 2025-03-01.",
    );
  });

  it("of a page on the network has /OL, the day of access and the address", () => {
    const page = { ...notice, url: "https://www.example.gov.cn/t1.html", accessed: "2026-01-05" };
    expect(formatReference(page, numeric)).toBe(
      "南屏省总工会. 南屏省总工会关于推进工作站建设的通知：南工发〔2025〕3号[A/OL]. （2025-03-01）[2026-01-05]. https://www.example.gov.cn/t1.html.",
    );
    expect(formatReference(page, { standard: "2015", system: "author-date" })).toBe(
      "南屏省总工会,2025. 南屏省总工会关于推进工作站建设的通知:南工发〔2025〕3号[A/OL]. (2025-03-01)[2026-01-05]. https://www.example.gov.cn/t1.html.",
    );
    expect(formatReference({ ...page, date: null, accessed: null }, numeric)).toBe(
      "南屏省总工会. 南屏省总工会关于推进工作站建设的通知：南工发〔2025〕3号[A/OL]. https://www.example.gov.cn/t1.html.",
    );
  });

  it("leaves out what is not known and says 佚名 and 无日期 only where they sort", () => {
    const bare: Work = { id: "d_2", title: "情况报告", issuers: [], kind: "case_report" };
    expect(formatReference(bare, numeric)).toBe("情况报告[R].");
    expect(formatReference(bare, numeric, { page: 3 })).toBe("情况报告[R]. 3.");
    expect(formatReference({ ...bare, date: "2024" }, numeric)).toBe("情况报告[R]. 2024.");
    expect(formatReference({ ...bare, date: "2024" }, byAuthor)).toBe("佚名，2024. 情况报告[R].");
    expect(formatReference(bare, byAuthor)).toBe("佚名，无日期. 情况报告[R].");
  });

  it("names three bodies and 等", () => {
    const issuers = ["甲厅", "乙厅", "丙厅", "丁厅"];
    expect(formatReference({ ...notice, issuers }, numeric)).toMatch(/^甲厅，乙厅，丙厅，等\. /);
    expect(formatReference({ ...notice, issuers: issuers.slice(0, 3) }, numeric)).toMatch(/^甲厅，乙厅，丙厅\. /);
  });

  it("keeps spaces between Latin words of a title and drops those between Chinese ones", () => {
    const title = "Open  Source 社区 建设指南";
    expect(formatReference({ id: "d", title, issuers: [], kind: "guide" }, numeric)).toBe(
      "Open Source社区建设指南[Z].",
    );
  });
});

describe("a list of references", () => {
  const other: Work = { ...notice, id: "d_3", title: "关于开展评选的通知", docNumber: null };
  const early: Work = { ...notice, id: "d_4", issuers: ["安河省人民政府"], date: "2024" };

  it("by numbers keeps the order of the text and lists a work once", () => {
    const { entries, mark } = bibliography([notice, early, notice], numeric);
    expect(entries.map(({ work }) => work.id)).toEqual(["d_1", "d_4"]);
    expect([mark("d_1"), mark("d_4")]).toEqual(["[1]", "[2]"]);
  });

  it("by author and date is in the order of pinyin and tells works of one year apart", () => {
    const { entries, mark } = bibliography([notice, other, early], byAuthor);
    expect(entries.map(({ work }) => work.id)).toEqual(["d_4", "d_3", "d_1"]);
    expect(mark("d_4")).toBe("（安河省人民政府，2024）");
    expect(mark("d_3")).toBe("（南屏省总工会，2025a）");
    expect(entries[2]!.text).toMatch(/^南屏省总工会，2025b\. /);
  });
});
