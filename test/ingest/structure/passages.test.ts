import { describe, expect, test } from "vitest";
import { LONGEST_PASSAGE, SHORTEST_PASSAGE } from "../../../ingest/structure/passages.ts";
import { cutSentences } from "../../../ingest/structure/sentences.ts";
import { structure } from "../../../ingest/structure/structure.ts";
import { parsedText } from "./parsed-text.ts";

const sentences = (text: string) => cutSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  test.each([
    ["落实责任；加强检查。是否可行？务必办好！", ["落实责任；", "加强检查。", "是否可行？", "务必办好！"]],
    ["学习《怎么办？某某文选》。会后讨论。", ["学习《怎么办？某某文选》。", "会后讨论。"]],
    ["他说：“要抓紧。不能拖。”大家点头。", ["他说：“要抓紧。不能拖。”", "大家点头。"]],
    ["提出“快办；办好”的要求。完成任务。", ["提出“快办；办好”的要求。", "完成任务。"]],
    ["完成任务。（某某局、某某厅）", ["完成任务。", "（某某局、某某厅）"]],
    ["网址为http://a.cn/?id=1;b=2，请登录。", ["网址为http://a.cn/?id=1;b=2，请登录。"]],
    ["第一步;第二步.", ["第一步;", "第二步."]],
    ["没有句号的一行", ["没有句号的一行"]],
    ["结尾有省略……。继续。", ["结尾有省略……。", "继续。"]],
  ])("%s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test("a quotation that never closes does not swallow the rest", () => {
    expect(sentences(`他说“开头没有结尾。${"后面还有很多话要说。".repeat(10)}`).length).toBe(11);
  });
});

describe("passages", () => {
  const sentence = "各单位要高度重视这项工作，把各项任务落到实处，按时报送情况。";

  test("long text is cut at the ends of sentences into pieces of a fit length", () => {
    const { passages, text } = structure(parsedText(`一、任务\n${sentence.repeat(40)}`));
    expect(passages.length).toBeGreaterThan(2);
    for (const { start, end } of passages) {
      expect(end - start).toBeLessThanOrEqual(LONGEST_PASSAGE);
      expect(end - start).toBeGreaterThanOrEqual(SHORTEST_PASSAGE);
      expect(text.slice(start, end)).toMatch(/。$/);
    }
  });

  test("sections are not mixed, and a heading without text opens the passage below it", () => {
    const { passages, text } = structure(parsedText(`一、任务\n（一）调查\n${sentence}\n（二）统计\n${sentence}`));
    expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual([
      `一、任务\n（一）调查\n${sentence}`,
      `（二）统计\n${sentence}`,
    ]);
  });

  test("tables are cut between rows, and every piece knows the header", () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${i + 1}\t建设某某工作室并开展活动\t${i}家`).join("\n");
    const { passages } = structure(parsedText(`一、清单\n${sentence}\n序号\t任务\t数量\n${rows}`));
    const tables = passages.filter(({ kind }) => kind === "table");
    expect(tables.length).toBeGreaterThan(1);
    expect(new Set(tables.map(({ tableHeader }) => tableHeader))).toEqual(new Set(["序号\t任务\t数量"]));
  });

  test("contents are passages of their own kind and have no sentences", () => {
    const parsed = parsedText(`目录\n一、任务……1\n一、任务\n${sentence}`);
    for (const block of parsed.blocks.slice(0, 2)) block.kind = "contents";
    const { passages, sentences: all } = structure(parsed);
    expect(passages[0]).toMatchObject({ kind: "contents", start: 0 });
    expect(all.every(({ block }) => block > 1)).toBe(true);
  });

  test("a second copy has neither sentences nor passages", () => {
    const once = `一、任务\n${sentence}\n二、要求\n${sentence}`;
    const parsed = parsedText(`${once}\n${once}`);
    const [first, second] = [
      { start: 0, end: once.length },
      { start: once.length + 1, end: parsed.text.length },
    ];
    const document = structure({ ...parsed, repetitions: [{ first, second }] });
    expect(document.sentences.every(({ end }) => end <= once.length)).toBe(true);
    expect(document.passages.every(({ end }) => end <= once.length)).toBe(true);
    expect(document.sections).toHaveLength(3);
  });
});
