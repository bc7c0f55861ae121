import { describe, expect, test } from "vitest";
import type { StructuredDocument } from "../../../ingest/model.ts";
import { structure } from "../../../ingest/structure/structure.ts";
import { parsedText } from "./parsed-text.ts";

const notice = `
关于开展技能比武的通知
各县总工会：
为提高职工技能，现将有关事项通知如下。
一、目标
到2030年，参加职工达到五千人。
二、任务
（一）加强组织领导。各县要成立专班；要有专人负责。各项工作要落到实处，不走过场。
（二）健全机制。建立台账。
1. 摸清底数；
2. 分类施策；
三、保障
序号\t任务\t数量
1\t建设工作室\t10家
2\t培训职工\t300人
`;

const long = `一、总则\n${"本段说明如何开展工作，各单位要认真落实并按时报送情况。".repeat(60)}\n二、附则\n自发布之日起施行。`;

const documents: [string, StructuredDocument][] = [
  ["a notice", structure(parsedText(notice))],
  ["a long paragraph", structure(parsedText(long))],
  ["a text without structure", structure(parsedText("只有一句话"))],
  ["an empty text", structure(parsedText(""))],
];

describe.each(documents)("in %s", (_name, document) => {
  const { sections, sentences, passages, text, blocks } = document;

  test("children stand inside their parents and siblings do not overlap", () => {
    for (const section of sections.slice(1)) {
      const parent = sections[section.parent!]!;
      expect(section.start).toBeGreaterThanOrEqual(parent.start);
      expect(section.end).toBeLessThanOrEqual(parent.end);
      expect(section.depth).toBe(parent.depth + 1);
      const sibling = sections.find((other) => other.parent === section.parent && other.start > section.start);
      if (sibling) expect(sibling.start).toBeGreaterThanOrEqual(section.end);
    }
  });

  test("every sentence lies in one block, one section and exactly one passage", () => {
    for (const sentence of sentences) {
      const block = blocks[sentence.block]!;
      expect(sentence.start >= block.start && sentence.end <= block.end).toBe(true);
      const section = sections[sentence.section]!;
      expect(sentence.start >= section.start && sentence.end <= section.end).toBe(true);
      expect(passages.filter((passage) => sentence.start >= passage.start && sentence.end <= passage.end)).toHaveLength(
        1,
      );
    }
  });

  test("a passage lies in its section but for the headings above that open it", () => {
    for (const passage of passages) {
      const section = sections[passage.section]!;
      expect(passage.end).toBeLessThanOrEqual(section.end);
      const before = sentences.filter((s) => s.start >= passage.start && s.start < section.start);
      expect(before.every((s) => s.isHeading)).toBe(true);
    }
  });

  test("the sentences leave nothing out but white space", () => {
    const covered = sentences.map((sentence) => text.slice(sentence.start, sentence.end)).join("");
    expect(covered.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  });

  test("structuring again gives the same", () => {
    expect(structure(document)).toEqual(document);
  });
});

test("a text of one million characters takes less than two seconds", () => {
  const paragraph = "（一）加强领导。各地要高度重视，把各项任务落到实处，于每年年底前报送《工作报告》（含附表）。\n";
  const parsed = parsedText(`一、总则\n${paragraph.repeat(Math.ceil(1_000_000 / paragraph.length))}`);
  // Time of the processor, so that a busy machine does not fail the test.
  const before = process.cpuUsage();
  structure(parsed);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
});
