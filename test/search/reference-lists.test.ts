import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEmbeddedStore } from "../../graph/engines/embedded/create-embedded-store.ts";
import type { GraphStore } from "../../graph/store.ts";
import { isReferenceList } from "../../src/search/reference-lists.ts";
import { createSearch } from "../../src/search/search.ts";
import { writeForSearch } from "./searched-documents.ts";

describe("a list of documents", () => {
  it.each([
    [
      "references",
      "参考文献\n[1] 林某. 师徒制的变迁[J]. 劳动研究, 2029, 12(3): 4-9.\n[2] 白杨省统计局. 年鉴[M/OL]. 2030.",
    ],
    ["what a standard cites", "规范性引用文件\n1.《车间安全标志规范》（白标〔2029〕3号）\n2.《车间通风规范》"],
    ["annexes", "附件：1.学徒津贴申报表\n2.学徒津贴发放办法.docx\n白杨省总工会\n2031年3月5日"],
    ["annexes with their numbers in front", "附件1 学徒名册汇总表\n附件2 带徒协议样式"],
  ])("is told by its form: %s", (_name, text) => {
    expect(isReferenceList(text)).toBe(true);
  });

  it("is whatever stands in a section of references", () => {
    const entry = "林某：《师徒制的变迁》，白杨出版社2029年版，第3页。";
    for (const heading of ["参考文献", "四、研究结论 › 主要参考文献", "2 规范性引用文件"])
      expect(isReferenceList(entry, heading)).toBe(true);
    for (const heading of ["", "参考文献的管理", "四、研究结论"]) expect(isReferenceList(entry, heading)).toBe(false);
  });

  it.each([
    ["a clause that cites", "根据《学徒津贴发放办法》，每人每月补助八百元。\n《带徒协议》由双方签订。"],
    ["measures with numbers", "1.建立学徒名册。\n2.每季度公布津贴发放情况，接受监督。"],
    ["a list of tasks", "1.制定带徒年度计划\n2.编制学徒名册\n3.公布津贴清单"],
    ["one title", "附件：学徒津贴申报表"],
    ["items that say something", "1.申报学徒津贴，填写申报表；\n2.按月发放津贴，公布发放清单；"],
    ["a text with its annexes below", "各单位要在三月底前报送名册。\n附件：1.名册汇总表\n2.协议样式"],
  ])("is not %s", (_name, text) => {
    expect(isReferenceList(text)).toBe(false);
  });
});

describe("a search where a list of documents repeats the words", () => {
  const list = "附件：1.学徒津贴发放办法\n2.学徒津贴申报表\n3.学徒津贴发放情况汇总表";
  let store: GraphStore;
  beforeAll(async () => {
    store = await createEmbeddedStore({});
    await writeForSearch(store, [
      {
        ...{ id: "d1", title: "白杨省总工会通知", docNumber: "白工发〔2031〕4号", issuer: "白杨省总工会" },
        ...{ province: "白杨省", kind: "notice", year: 2031, date: "2031-03-05" },
        passages: [
          { heading: "", text: list },
          { heading: "二、补助", text: "学徒津贴由所在企业按月发放，每人每月八百元，省总工会按季度检查到账情况。" },
          { heading: "三、宣传", text: "各单位要宣传带徒的好做法，展示工匠风采。" },
          { heading: "四、组织", text: "省总工会成立工作专班，定期通报进度。" },
        ],
      },
    ]);
  });
  afterAll(() => store.close());
  const first = async (q: string) => (await createSearch({ store })({ q, limit: 1 })).hits[0]?.passage.id;

  it("has the passage that says something first", async () => {
    await expect(first("学徒津贴发放多少")).resolves.toBe("d1p1");
  });

  it("has the list where it is asked for", async () => {
    await expect(first("学徒津贴有哪些附件")).resolves.toBe("d1p0");
    await expect(first("“学徒津贴申报表”")).resolves.toBe("d1p0");
  });
});
