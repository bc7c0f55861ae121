import { describe, expect, it } from "vitest";
import { findConflicts } from "../../../../ingest/extract/conflicts/find-conflicts.ts";
import type { ExtractedFigure } from "../../../../ingest/model.ts";
import { parse } from "../../../../ingest/parse/parse.ts";
import { structure } from "../../../../ingest/structure/structure.ts";

async function conflictsIn(text: string, figures: (doc: string) => ExtractedFigure[] = () => []) {
  const doc = structure(await parse({ path: "invented.txt", bytes: new TextEncoder().encode(text), contentHash: "0" }));
  return findConflicts(doc, figures(doc.text)).map(({ kind, severity, a, b }) => ({
    kind,
    severity,
    a: doc.text.slice(a.start, a.end),
    b: doc.text.slice(b.start, b.end),
  }));
}

const notice = (body: string, annex: string) => `某市教育局文件

某教发〔2030〕5号

关于开展2030年度阅读推广项目的通知

各区教育局：

现将有关事项通知如下：

${body}

附件：1. 校园读书月实施方案

某市教育局
2030年3月1日

附件1

校园读书月实施方案

${annex}
`;

describe("findConflicts", () => {
  it("finds a phase whose period differs between body and annex", async () => {
    const found = await conflictsIn(
      notice(
        "一、时间安排\n\n1. 宣传发动：3月5日—3月20日\n2. 集中展示：4月1日—4月30日",
        "一、进度\n\n（一）宣传发动阶段：3月5日—3月20日，张贴海报；\n（二）集中展示阶段：4月10日—5月10日，评比。",
      ),
    );
    expect(found).toEqual([
      { kind: "date", severity: "hard", a: "2. 集中展示：4月1日—4月30日", b: "（二）集中展示阶段：4月10日—5月10日" },
    ]);
  });

  it("takes a period said twice alike for no conflict, in whatever form", async () => {
    const found = await conflictsIn(
      notice(
        "一、时间安排\n\n1. 宣传发动：2030年3月5日至3月20日",
        "一、进度\n\n（一）宣传发动阶段（3月5日—3月20日）：张贴海报；",
      ),
    );
    expect(found).toEqual([]);
  });

  it("finds another leading body for the same project", async () => {
    const found = await conflictsIn(
      notice("一、分工\n\n牵头单位：市教育局", "一、组织\n\n牵头单位：市图书馆\n协同单位：各区教育局"),
    );
    expect(found.map(({ kind, a, b }) => [kind, a, b])).toEqual([
      ["lead-unit", "牵头单位：市教育局", "牵头单位：市图书馆"],
    ]);
  });

  it("takes a short form of the same body for the same", async () => {
    expect(await conflictsIn(notice("一、分工\n\n牵头单位：某市教育局", "一、组织\n\n牵头单位：教育局"))).toEqual([]);
  });

  it("finds a total row that its column does not make up", async () => {
    const found = await conflictsIn("某市各区名额表\n\n单位\t名额\n甲区\t10\n乙区\t20\n丙区\t30\n合计\t70\n");
    expect(found.map(({ kind }) => kind)).toEqual(["sum"]);
  });

  it("takes a right total for right", async () => {
    expect(await conflictsIn("某市各区名额表\n\n单位\t名额\n甲区\t10\n乙区\t20\n丙区\t30\n合计\t60\n")).toEqual([]);
  });

  it("finds one figure with two values in body and annex, and leaves equal ones alone", async () => {
    const figure = (text: string, quote: string, value: number, id: string): ExtractedFigure => {
      const start = text.indexOf(quote);
      return {
        id,
        kind: "target",
        metric: "社区阅读角",
        value,
        normalizedValue: value,
        comparator: "=",
        unit: "个",
        responsible: [],
        evidence: { start, end: start + quote.length, rule: "test", ruleVersion: 1 },
      };
    };
    const text = notice("一、目标\n\n建设社区阅读角30个，覆盖各区。", "一、任务\n\n建设社区阅读角40个。");
    const found = await conflictsIn(text, (doc) => [
      figure(doc, "建设社区阅读角30个", 30, "f1"),
      figure(doc, "建设社区阅读角40个", 40, "f2"),
    ]);
    expect(found).toEqual([{ kind: "count", severity: "hard", a: "建设社区阅读角30个", b: "建设社区阅读角40个" }]);
  });
});
