import { describe, expect, it } from "vitest";
import { findPolicies } from "../../../../ingest/extract/policies/find-policies.ts";
import { documentOf } from "../naming/document-of.ts";

const title = "青山省总工会关于印发《青山省匠心三年行动方案》的通知";

describe("findPolicies", () => {
  it("gives a notice, the document it issues and its annex, each once", () => {
    const doc = documentOf(
      [title, "《青山省匠心三年行动方案》已经审议通过，现印发给你们。", "附件：匠心任务清单", "匠心任务清单"],
      {
        title: { value: title, start: 0, end: title.length },
        innerTitle: { value: "青山省匠心三年行动方案" },
        annexes: [{ number: 1, title: "匠心任务清单" }],
      },
    );
    const policies = findPolicies(doc);
    expect(policies.map(({ name }) => name)).toEqual([title, "青山省匠心三年行动方案", "匠心任务清单"]);
    expect(policies[0]!.attributes.self).toBe(true);
    expect(policies[1]!.attributes.inner).toBe(true);
    expect(policies[2]!.attributes.annex).toBe(1);
    expect(policies[1]!.forms).toContain("《青山省匠心三年行动方案》");
  });
  it("does not take a case report or a news item for a policy", () => {
    const headline = "青山省技能人才工作纪实";
    const doc = documentOf([headline], { kind: "case_report", title: { value: headline, start: 0, end: 11 } });
    expect(findPolicies(doc)).toEqual([]);
  });
  it("gives a short form to the title it shortens", () => {
    const [policy, ...rest] = findPolicies(
      documentOf([
        "批复《绿水新区总体规划（2024—2035年）》（以下简称《规划》）。",
        "《规划》是依据，要严格执行《规划》。",
      ]),
    );
    expect(rest).toEqual([]);
    expect(policy!.forms).toEqual(["《绿水新区总体规划（2024—2035年）》", "《规划》"]);
    expect(policy!.mentions).toHaveLength(4);
  });
  it("reads the number after the title and the bodies before it", () => {
    const [policy] = findPolicies(
      documentOf(["落实省委办公厅、省政府办公厅印发的《关于稳定就业的若干措施》（青办发〔2023〕7号）。"]),
    );
    expect(policy!.attributes).toMatchObject({ docNumber: "青办发〔2023〕7号", issuer: "省委办公厅、省政府办公厅" });
  });
  it("joins a number by itself to the title it was printed with", () => {
    const policies = findPolicies(
      documentOf(["落实《关于稳定就业的意见》（青政发〔2023〕7号）。", "补贴按照青政发〔2023〕7号文件执行。"]),
    );
    expect(policies).toHaveLength(1);
    expect(policies[0]!.mentions).toHaveLength(2);
  });
  it("joins what a notice forwards to the title printed with its issuer", () => {
    const notice = "青山省政府办公厅转发省教育厅关于扩大职业教育规模意见的通知";
    const policies = findPolicies(
      documentOf([notice, "省教育厅《关于扩大职业教育规模的意见》已经省政府同意。"], {
        title: { value: notice, start: 0, end: notice.length },
        innerTitle: { value: "省教育厅关于扩大职业教育规模意见" },
      }),
    );
    expect(policies).toHaveLength(2);
  });
  it("keeps two plans of different years apart", () => {
    const names = findPolicies(documentOf(["《青山省2023年工作要点》《青山省2024年工作要点》"])).map(
      ({ name }) => name,
    );
    expect(names).toEqual(["青山省2023年工作要点", "青山省2024年工作要点"]);
  });
  it("gives mentions that are the words of the text", () => {
    const doc = documentOf([
      "依照工会法和《青山省科技条例》，落实青政发〔2021〕8号文件。",
      "出台了青山省职工创新补助办法。",
    ]);
    for (const { mentions, forms } of findPolicies(doc))
      for (const { start, end } of mentions) expect(forms).toContain(doc.text.slice(start, end));
  });
});
