import { describe, expect, test } from "vitest";
import type { DocumentMetadata, ParsedDocument } from "../../../ingest/model.ts";
import { structure } from "../../../ingest/structure/structure.ts";
import { parsedText } from "./parsed-text.ts";

const read = (source: string, more?: Partial<ParsedDocument>): DocumentMetadata =>
  structure(parsedText(source, more)).metadata;
const body = "为进一步做好工作，现将有关事项通知如下，请结合实际认真贯彻执行。";

describe("a notice under a red title line", () => {
  const source = `
云海省总工会文件
云工发〔2031〕7号
关于开展“匠心杯”职工技能
竞赛活动的通知
各市、县（区）总工会，省各产业工会，省总工会机关各部门：
${body}
一、时间安排
2031年5月至9月。
附件：1. 竞赛项目表
2. 报名表（试行）
云海省总工会
二〇三一年四月六日
附件1
竞赛项目表
序号\t项目
1\t焊接
附件2
报名表
（试行）
单位：
抄送：省人力资源和社会保障厅。
`;
  const metadata = read(source);
  const { text } = structure(parsedText(source));

  test("has number, title, issuer, date and kind", () => {
    expect(metadata.docNumber?.value).toBe("云工发〔2031〕7号");
    expect(metadata.title?.value).toBe("关于开展“匠心杯”职工技能竞赛活动的通知");
    expect(metadata.issuer?.value).toBe("云海省总工会");
    expect(metadata.date?.value).toBe("2031-04-06");
    expect(metadata.kind).toBe("notice");
  });

  test("keeps the place of every value in the text", () => {
    expect(text.slice(metadata.issuer?.start, metadata.issuer?.end)).toBe("云海省总工会");
    expect(text.slice(metadata.date?.start, metadata.date?.end)).toBe("二〇三一年四月六日");
    for (const { value, start, end } of metadata.addressees) expect(text.slice(start, end)).toBe(value);
  });

  test("keeps addressees together that share an ending", () => {
    expect(metadata.addressees.map(({ value }) => value)).toEqual([
      "各市、县（区）总工会",
      "省各产业工会",
      "省总工会机关各部门",
    ]);
  });

  test("finds the annexes it lists, where they stand", () => {
    expect(metadata.annexes.map(({ number, title }) => [number, title])).toEqual([
      [1, "竞赛项目表"],
      [2, "报名表（试行）"],
    ]);
    for (const { start } of metadata.annexes) expect(text.slice(start, (start ?? 0) + 2)).toBe("附件");
  });
});

describe("发文字号", () => {
  const numberOf = (line: string) =>
    read(`某省教育厅文件\n${line}\n关于印发工作方案的通知\n各高校：\n${body}`).docNumber;

  test.each([
    ["云教发[2022）10号", "云教发〔2022〕10号"],
    ["云教发(2022)10号", "云教发〔2022〕10号"],
    ["云教发【2022】10 号", "云教发〔2022〕10号"],
    ["云教发﹝2022﹞10号", "云教发〔2022〕10号"],
    ["云教发〔2022〕10号 签发人：某某", "云教发〔2022〕10号"],
    ["文号：云教发〔2022〕10号", "云教发〔2022〕10号"],
  ])("%s is %s, the span as printed", (line, value) => {
    expect(numberOf(line)?.value).toBe(value);
  });

  test("stands behind a title too", () => {
    const metadata = read(`关于做好某项工作的通知（云办函〔2020〕3号）\n各县：\n${body}`);
    expect(metadata.docNumber?.value).toBe("云办函〔2020〕3号");
  });

  test.each(["（2021）云01民终123号", "根据云办发〔2020〕3号文件要求办理。", "第10号"])("is not %s", (line) => {
    expect(numberOf(line)).toBeUndefined();
  });

  test("of an order is its serial number, and what it publishes is the title", () => {
    const metadata = read(`
云海省人民政府令
第21号
《云海省工匠促进办法》已经2030年1月2日省人民政府第5次常务会议通过，现予公布，自2030年3月1日起施行。
省长 某某
2030年1月9日
云海省工匠促进办法
第一章 总则
第一条 为了促进工匠成长，制定本办法。
第二条 本办法适用于本省。
`);
    expect(metadata).toMatchObject({ kind: "measures", date: { value: "2030-01-09" } });
    expect(metadata.docNumber?.value).toBe("云海省人民政府令第21号");
    expect(metadata.title?.value).toBe("云海省工匠促进办法");
    expect(metadata.issuer?.value).toBe("云海省人民政府");
  });
});

describe("title and issuer", () => {
  test("the issuer on a line of its own is no part of the title", () => {
    const metadata = read(
      `云海省总工会\n关于印发《三年行动方案》的通知\n各市总工会：\n${body}\n云海省总工会\n2030年1月2日`,
    );
    expect(metadata.title?.value).toBe("关于印发《三年行动方案》的通知");
    expect(metadata.innerTitle?.value).toBe("三年行动方案");
    expect(metadata.innerKind).toBe("plan");
    expect(metadata.issuer?.value).toBe("云海省总工会");
  });

  test("several bodies issue together", () => {
    const metadata = read(`云海省总工会 云海省教育厅关于开展劳动教育的意见\n各市总工会、教育局：\n${body}`);
    expect(metadata.issuers.map(({ value }) => value)).toEqual(["云海省总工会", "云海省教育厅"]);
    expect(metadata.kind).toBe("opinion");
  });

  test("等三部门 is completed by the signature", () => {
    const metadata = read(
      `云海市民政局等三部门关于规范服务的通知\n各区：\n${body}\n云海市民政局\n（代章）\n云海市财政局 云海市教育局\n2030 年 1 月 2 日`,
    );
    expect(metadata.issuers.map(({ value }) => value)).toEqual(["云海市民政局", "云海市财政局", "云海市教育局"]);
    expect(metadata.date?.value).toBe("2030-01-02");
  });

  test("the body before the year of a yearly plan issues it", () => {
    const plan = "云海省工业和信息化厅2031年工作要点\n2031年要抓好以下工作。\n一、培育企业\n新增企业30家。";
    expect(read(plan).issuer?.value).toBe("云海省工业和信息化厅");
    expect(read("云海省产业发展2031年工作要点\n2031年要抓好以下工作。").issuer).toBeUndefined();
  });

  test("a verb inside the name of a body does not end it", () => {
    const metadata = read(`云海市就业管理局关于公布名单的公告\n${body}`);
    expect(metadata.issuer?.value).toBe("云海市就业管理局");
  });

  test("main title and subtitle of a report are one title", () => {
    const metadata = read(`匠心筑就新高地\n——云海省乡村教师成长纪实\n${body.repeat(3)}`);
    expect(metadata.title?.value).toBe("匠心筑就新高地——云海省乡村教师成长纪实");
    expect(metadata.kind).toBe("case_report");
  });

  test("takes where a page has its text from for the issuer when nothing else names one, but no news agency", () => {
    const text = "申请指引\n申请人应当具备下列条件。";
    expect(read(text, { hints: { source: "云海市教育局" } }).issuer).toEqual({ value: "云海市教育局" });
    expect(read(text, { hints: { issuer: "云海市民政局", source: "云海市教育局" } }).issuer?.value).toBe(
      "云海市民政局",
    );
    for (const source of ["某某社", "云海电视台", "云海日报"])
      expect(read(text, { hints: { source } }).issuer).toBeUndefined();
  });

  test("a page without a title is named by the page, else by its first sentence", () => {
    const text = `近年来，云海市总工会深入基层，${body}取得了成效。`;
    expect(read(text, { hints: { title: "云海市总工会深入基层" } }).title).toEqual({ value: "云海市总工会深入基层" });
    expect(read(text).title?.value).toBe(`近年来，云海市总工会深入基层，${body}`);
  });

  test("the years of a plan on a line of their own belong to its title", () => {
    const metadata = read(`云海省职工创新行动计划\n（2031—2033年）\n${body}`);
    expect(metadata.title?.value).toBe("云海省职工创新行动计划（2031—2033年）");
    expect(metadata.kind).toBe("plan");
  });

  test("the mark of an annex above the title of its own file is no part of it", () => {
    const { title, kind } = read(`附件2\n\n云海省工匠培育经费管理细则\n\n第一条 ${body}\n`);
    expect([title?.value, kind]).toEqual(["云海省工匠培育经费管理细则", "measures"]);
  });

  test("labels of the page are no title", () => {
    const metadata = read(`索引号：0001\n发布机构：云海市教育局\n发布时间：2030-02-03\n云海市入学工作指引\n${body}`);
    expect(metadata.title?.value).toBe("云海市入学工作指引");
    expect(metadata.issuer?.value).toBe("云海市教育局");
  });
});

describe("who signs", () => {
  test("several bodies on one line sign, a customs house among them", () => {
    const { issuers } = read(
      `云海省教育厅等三部门关于推进培训的通知\n各市教育局：\n${body}\n云海省教育厅 云海省总工会 中华人民共和国云海海关\n2031年4月6日`,
    );
    expect(issuers.map(({ value }) => value)).toEqual(["云海省教育厅", "云海省总工会", "中华人民共和国云海海关"]);
  });

  test("a heading that opens with a verb is no signature", () => {
    const { issuers } = read(
      `匠心筑梦——云海市改革工作综述\n近年来，云海市推进改革，成效显著。\n建立健全机制\n云海市每年召开会议4次。\n搭建成才平台\n云海市建成工作室52家。\n打造创新工作室\n云海市培养技师300名。`,
    );
    expect(issuers).toEqual([]);
  });
});

describe("kind", () => {
  test.each([
    ["云海省职工书屋建设实施意见", "opinion"],
    ["云海省工匠学院建设实施方案", "plan"],
    ["云海省“十六五”职工事业发展规划（2031—2035年）", "plan"],
    ["关于同意组建协调机构的复函", "letter"],
    ["云海省工匠评选办法（试行）", "measures"],
    ["第三批省级示范书屋名单", "list"],
    ["职工办事指南", "guide"],
  ])("%s is %s", (title, kind) => {
    expect(read(`${title}\n${body}`).kind).toBe(kind);
  });

  test("a text that opens with a dateline and has no number is news", () => {
    expect(read("云海社某地7月8日电（记者 某某）首届工匠大会8日在某地开幕。").kind).toBe("news");
    expect(read("工匠大会开幕\n云海日报讯 首届工匠大会昨日开幕。与会者很多。").kind).toBe("news");
  });
});

describe("date", () => {
  test.each([
    ["2030年4月6日", "2030-04-06"],
    ["2030 年 4 月 16 日", "2030-04-16"],
    ["二〇三〇年十二月三十一日", "2030-12-31"],
    ["二○三○年元月二十日", "2030-01-20"],
    ["2030年6月", "2030-06"],
    ["二〇三〇年", "2030"],
  ])("%s under a signature is %s", (printed, value) => {
    expect(read(`关于做好工作的通知\n各县：\n${body}\n${body}\n云海省总工会\n${printed}`).date?.value).toBe(value);
  });

  test("a year on a line of its own within the text is no date", () => {
    expect(read(`大事记\n${body}\n2021年\n${body}\n2022年\n${body}`).date).toBeUndefined();
  });

  test("a year is inferred only where the text leaves no doubt", () => {
    const looking = "2025—2030。这五年，工会做了很多。今年4月，大会召开。五年来，成果丰硕。";
    expect(read(`工匠之路\n${looking}`).date).toEqual({ value: "2030" });
    expect(read("工匠之路\n到2030年，要建成一批工作室。今年要开好局。").date).toBeUndefined();
    expect(read("工匠之路\n《2025—2030年规划》提出五年目标。今年要开好局。").date).toBeUndefined();
  });
});

describe("province and level", () => {
  test.each([
    ["浙江省杭州市总工会", "浙江省", "市级"],
    ["吉林省总工会", "吉林省", "省级"],
    ["北京市教育委员会", "北京市", "省级"],
    ["昆山市财政局", "江苏省", "县级"],
    ["国务院办公厅", undefined, "国家级"],
    ["中国海员建设工会全国委员会", undefined, "国家级"],
    ["教育部办公厅", undefined, "国家级"],
  ])("%s is of %s, %s", (issuer, province, level) => {
    const metadata = read(`${issuer}关于做好工作的通知\n各单位：\n${body}\n${issuer}\n2030年1月2日`);
    expect([metadata.province, metadata.level]).toEqual([province, level]);
  });

  test("a local short form takes its province from the text", () => {
    const metadata = read(`关于做好工作的通知\n各单位：\n四川省各地、四川省各企业${body}\n省总工会\n2030年1月2日`);
    expect([metadata.province, metadata.level]).toEqual(["四川省", "省级"]);
  });
});
