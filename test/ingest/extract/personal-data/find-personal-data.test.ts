import { describe, expect, it } from "vitest";
import { findPersonalData } from "../../../../ingest/extract/personal-data/find-personal-data.ts";
import { mask } from "../../../../ingest/extract/personal-data/mask.ts";

/** Contact sections as notices lay them out; names and numbers are invented. */
const layouts: { layout: string; text: string; finds: string[] }[] = [
  { layout: "body, name, label", text: "市教育工会：钱明远 电话：13900000000", finds: ["钱明远", "13900000000"] },
  {
    layout: "label, name; label, number",
    text: "联系人：孙晓；联系电话：0459-6660000",
    finds: ["孙晓", "0459-6660000"],
  },
  {
    layout: "two names, two numbers",
    text: "联系人：钱明远、孙晓，联系电话：010-66660000、66660001",
    finds: ["钱明远", "孙晓", "010-66660000", "66660001"],
  },
  { layout: "in brackets", text: "（联系人：周舟，联系电话：66660000）", finds: ["周舟", "66660000"] },
  {
    layout: "on lines of their own",
    text: "联系人：吴倩\n电话：028-66660000\n邮箱：wq@example.com",
    finds: ["吴倩", "028-66660000", "wq@example.com"],
  },
  {
    layout: "full-width",
    text: "联系人：郑　文　　电话：（０４５１）６６６６００００",
    finds: ["郑　文", "（０４５１）６６６６００００"],
  },
  {
    layout: "office in brackets after the name",
    text: "联系人：冯一平（综合处），电话：025-66660000转8012",
    finds: ["冯一平", "025-66660000转8012"],
  },
  { layout: "title after the name", text: "联系人：褚卫东科长 13900000000", finds: ["褚卫东", "13900000000"] },
  {
    layout: "surname and title only",
    text: "咨询：蒋老师 6666-0000\n联系人：沈女士 电话66660000",
    finds: ["沈女士", "66660000"],
  },
  {
    layout: "list with strokes",
    text: "韩冰 010-66660000/13900000000",
    finds: ["韩冰", "010-66660000", "13900000000"],
  },
  { layout: "table row", text: "单位\t姓名\t电话\n某区总工会\t杨柳\t6666000", finds: ["杨柳", "6666000"] },
  { layout: "sentence", text: "如有疑问，请与秦朗联系（电话：13900000000）。", finds: ["秦朗", "13900000000"] },
  {
    layout: "several offices on one line",
    text: "报名：尤佳 13900000000；技术：许诺 13900000001",
    finds: ["尤佳", "13900000000", "许诺", "13900000001"],
  },
  { layout: "spaced label", text: "联 系 人：何平\n联系电话：0311 66660000", finds: ["何平", "0311 66660000"] },
  {
    layout: "label with number in one",
    text: "联系人及联系方式：吕梁，139-0000-0000",
    finds: ["吕梁", "139-0000-0000"],
  },
  { layout: "compound surname", text: "联系人：上官婉儿 电话：13900000000", finds: ["上官婉儿", "13900000000"] },
  {
    layout: "mail and post",
    text: "材料请发至邮箱 baoming-2030@mail.example.org.cn，邮编：150001",
    finds: ["baoming-2030@mail.example.org.cn"],
  },
  { layout: "office without a person", text: "联系电话：市局办公室 0459-6660000", finds: ["0459-6660000"] },
  {
    layout: "identity number",
    text: "施展，身份证号11010519491231002X，手机13900000000",
    finds: ["施展", "11010519491231002X", "13900000000"],
  },
  { layout: "byline", text: "（文/张扬 图/孔方）", finds: ["张扬", "孔方"] },
];

describe("findPersonalData", () => {
  it.each(layouts)("reads the layout: $layout", ({ text, finds }) => {
    expect(findPersonalData({ text }).map((datum) => text.slice(datum.start, datum.end))).toEqual(finds);
  });

  it("leaves leaders, winners, service numbers and amounts alone", () => {
    const text =
      "会议由市长钱明远主持。劳动模范孙晓获得表彰。周舟劳模创新工作室成立。拨打12345或4006660000咨询。" +
      "全市投入13900000000元，某政发〔2030〕66660000号。";
    expect(findPersonalData({ text })).toEqual([]);
  });

  it("stays linear on a long text without line breaks", () => {
    const text = "联系人：".repeat(50_000) + "电话：010-".repeat(20_000);
    const started = performance.now();
    findPersonalData({ text });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("mask", () => {
  it("keeps the length and the first character of a name", () => {
    const text = "联系人：钱明远，电话：０１０-66660000，a.b@example.com";
    const masked = mask(text, findPersonalData({ text }));
    expect(masked).toBe("联系人：钱**，电话：***-********，*.*@*******.***");
    expect(masked.length).toBe(text.length);
  });

  it("masks in any order and ignores what lies outside", () => {
    const data = [
      { kind: "phone", start: 4, end: 8, rule: "x" },
      { kind: "person_name", start: 0, end: 2, rule: "x" },
      { kind: "phone", start: 90, end: 99, rule: "x" },
    ] as const;
    expect(mask("钱明电话1234", data)).toBe("钱*电话****");
  });

  it("finds nothing more in a masked text", () => {
    const text = "联系人：钱明远，电话：13900000000";
    const masked = mask(text, findPersonalData({ text }));
    expect(findPersonalData({ text: masked }).filter((datum) => datum.kind !== "person_name")).toEqual([]);
  });
});
