import { describe, expect, test } from "vitest";
import { structure } from "../../../ingest/structure/structure.ts";
import { parsedText } from "./parsed-text.ts";

/** The tree as lines: two spaces a level, number and title. */
const tree = (source: string): string[] =>
  structure(parsedText(source))
    .sections.slice(1)
    .map(({ depth, number, title }) => `${"  ".repeat(depth - 1)}${[number, title].filter(Boolean).join(" ")}`);

const text = "各单位要高度重视这项工作，把各项任务落到实处，按时报送情况。";

describe("numbered headings", () => {
  test("stand below each other in the order of the standard", () => {
    expect(
      tree(
        `一、总体要求\n${text}\n二、主要任务\n（一）健全机制\n1.摸清底数\n（1）调查\n${text}\n（2）统计\n${text}\n2.建立台账\n${text}\n（二）加强宣传\n${text}\n三、保障\n${text}`,
      ),
    ).toEqual([
      "一、 总体要求",
      "二、 主要任务",
      "  （一） 健全机制",
      "    1. 摸清底数",
      "      （1） 调查",
      "      （2） 统计",
      "    2. 建立台账",
      "  （二） 加强宣传",
      "三、 保障",
    ]);
  });

  test("are shown without marks of emphasis", () => {
    expect(tree(`一、**总体要求**\n${text}\n二、主要任务\n（一）**健全机制。**${text}`)).toEqual([
      "一、 总体要求",
      "二、 主要任务",
      "  （一） 健全机制",
    ]);
  });

  test("may skip a level and mix the width of brackets", () => {
    expect(
      tree(`一、任务\n1.调查\n${text}\n2．统计\n${text}\n二、要求\n(一)落实责任\n${text}\n（二)加强检查\n${text}`),
    ).toEqual(["一、 任务", "  1. 调查", "  2． 统计", "二、 要求", "  (一) 落实责任", "  （二) 加强检查"]);
  });

  test("count on across the parts above them where the document does", () => {
    expect(tree(`一、甲\n（一）子\n1.壹。${text}\n2.贰。${text}\n（二）丑\n3.叁。${text}\n4.肆。${text}`)).toEqual([
      "一、 甲",
      "  （一） 子",
      "    1. 壹",
      "    2. 贰",
      "  （二） 丑",
      "    3. 叁",
      "    4. 肆",
    ]);
  });

  test("a short first sentence names the paragraph that runs on after it", () => {
    const document = structure(parsedText(`一、任务\n（一）加强领导。${text}\n（二）落实经费。${text}`));
    expect(document.sections[2]).toMatchObject({
      number: "（一）",
      title: "加强领导",
      path: ["一、任务", "（一）加强领导"],
    });
    const [heading, ...rest] = document.sentences.filter(({ section }) => section === 2);
    expect(document.text.slice(heading?.start, heading?.end)).toBe("（一）加强领导。");
    expect([heading?.isHeading, rest[0]?.isHeading]).toEqual([true, false]);
  });

  test("laws have chapters and articles, and an article has no name but the one in brackets", () => {
    expect(
      tree(
        `第一章 总则\n第一条 为了促进工作，制定本办法。\n第二条 【适用范围】本办法适用于本省。\n第二章 职责\n第一节 机构\n第三条 有关部门履行下列职责：\n（一）制定规划；\n（二）组织实施；\n（三）监督检查。`,
      ),
    ).toEqual(["第一章 总则", "  第一条", "  第二条 适用范围", "第二章 职责", "  第一节 机构", "    第三条"]);
  });
});

describe("what is no heading", () => {
  test("items of a list", () => {
    expect(
      tree(
        `一、原则\n1. 统筹联动；\n2. 问题导向；\n3. 成果优先。\n二、安排\n（一）启动：4月至5月\n（二）总结：6月至7月\n三、其他\n${text}`,
      ),
    ).toEqual(["一、 原则", "二、 安排", "三、 其他"]);
  });

  test("the last item of a list does not become one by the text that follows", () => {
    expect(
      tree(
        `一、条件\n（一）依法登记；\n（二）信用良好；\n（三）无不良记录。\n符合条件的单位可以申报，由主管部门审核后公布。\n二、程序\n${text}`,
      ),
    ).toEqual(["一、 条件", "二、 程序"]);
  });

  test.each([
    ["2.5万人参加了比赛，其中职工占八成。", "a quantity"],
    ["一、二等奖各十名，由组委会颁发证书。", "ordinals in a row"],
    ["一、三产业融合发展，成效显著。", "ordinals in a row"],
    ["2030年是开局之年，任务繁重。", "a year"],
    ["第三条规定的情形除外，其他从其规定。", "a mention"],
    ["（三）所列材料一式两份，请按时提交。", "a lone mark"],
    ["15. 这一行的序号孤零零的，前后都没有。", "a number out of sequence"],
  ])("%s (%s)", (line) => {
    expect(tree(`${text}\n${line}\n${text}`)).toEqual([]);
  });
});

describe("headings without a number", () => {
  const report = `车间里的创新\n${text}${text}\n${text}\n让技能更值钱\n${text}${text}\n${text}`;

  test("are short lines without final punctuation between paragraphs", () => {
    expect(tree(`匠心之路——某地书屋纪实\n${text}\n${report}`)).toEqual(["车间里的创新", "让技能更值钱"]);
  });

  test("are not looked for where headings are numbered", () => {
    expect(tree(`匠心之路\n${text}\n一、背景\n${report}`)).toEqual(["一、 背景"]);
  });

  test.each([
    ["（作者单位：某地日报社）", "a credit"],
    ["本报记者 某某", "a byline"],
    ["图1 比赛现场", "a caption"],
    ["云海省总工会", "a signature"],
    ["2030年5月1日", "a date"],
    ["联系电话：00000000", "contact data"],
    ["比赛现场气氛热烈。", "a caption that is a sentence"],
    ["各位代表：", "an addressee"],
  ])("%s is none: %s", (line) => {
    expect(
      tree(`匠心之路纪实\n${report}\n${line}\n${text}`).filter((title) => title.includes(line.slice(0, 4))),
    ).toEqual([]);
  });

  test("headings of the format are taken as they are marked", () => {
    expect(tree(`# 办事指南\n## 申请条件\n${text}\n## 办理流程\n### 网上办理\n${text}`)).toEqual([
      "申请条件",
      "办理流程",
      "  网上办理",
    ]);
  });
});

describe("what stands behind the text", () => {
  const source = `
云海省总工会关于印发《三年行动方案》的通知
各市总工会：
现将《三年行动方案》印发给你们，请认真贯彻执行。
云海省总工会
2030年1月2日
三年行动方案
一、目标
${text}
二、任务
${text}
附件
任务清单
一、第一项
${text}
`;

  test("the issued document and each annex have a tree of their own", () => {
    expect(tree(source)).toEqual(["三年行动方案", "  一、 目标", "  二、 任务", "附件 任务清单", "  一、 第一项"]);
  });

  test("two documents under one notice are told apart where the headings begin anew", () => {
    const both = `关于印发两个办法的通知\n各县：\n现印发给你们。\n云海省总工会\n2030年1月2日\n云海省甲种办法\n一、范围\n${text}\n二、附则\n${text}\n云海省乙种办法\n一、范围\n${text}\n二、附则\n${text}`;
    expect(tree(both)).toEqual([
      "云海省甲种办法",
      "  一、 范围",
      "  二、 附则",
      "云海省乙种办法",
      "  一、 范围",
      "  二、 附则",
    ]);
  });

  test("annex sections carry the number of their annex", () => {
    expect(structure(parsedText(source)).sections.map(({ annex }) => annex)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      1,
      1,
    ]);
  });

  test("the signature belongs to no section", () => {
    const document = structure(parsedText(`关于做好工作的通知\n各县：\n一、要求\n${text}\n云海省总工会\n2030年1月2日`));
    const [, section] = document.sections;
    expect(document.text.slice(section?.start, section?.end)).toBe(`一、要求\n${text}`);
  });
});
