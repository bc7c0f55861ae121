import { expect, test } from "vitest";
import { assemble } from "../../../../ingest/parse/assemble.ts";
import { readPlainText } from "../../../../ingest/parse/plain-text.ts";

const parsed = (text: string) => assemble(readPlainText(text, "txt"), "example.txt");

const head =
  "某市职工书屋建设方案\n为做好全市职工书屋建设，满足职工需要，结合实际，制定本方案。\n一、总体要求\n每县建成职工书屋20家。";
const rest = "二、工作安排\n上半年完成选址，下半年完成建设，年底验收。\n三、工作要求\n各县要落实经费，按时报送总结。";

test("a document printed again, cut off and wrapped otherwise, is reported with both spans", () => {
  const again =
    "某市职工书屋建设方案\n\n为做好全市职工书屋建设，满足职工\n\n需要，结合实际，制定本方案。\n\n一、总体要求\n\n每县建成职工书屋";
  const { text, repetitions } = parsed(`${head}\n${rest}\n${again}`);
  expect(repetitions).toHaveLength(1);
  const [{ first, second }] = repetitions as [(typeof repetitions)[0]];
  expect(first.start).toBe(0);
  expect(text.slice(second.start)).toMatch(/^某市职工书屋建设方案/);
  expect(text.slice(second.start, second.end)).toContain("制定本方案。");
});

test.each([
  ["a title that names the plan again", `关于印发某市职工书屋建设方案的通知\n各县：\n现印发给你们。\n${head}`],
  [
    "the same condition for two awards",
    "某市奖励办法\n一、先进集体\n（一）连续三年完成年度任务，职工满意，制度健全，管理规范，效果明显；\n二、先进个人\n（一）连续三年完成年度任务，职工满意，制度健全，管理规范，效果明显；",
  ],
])("not reported: %s", (_, text) => {
  expect(parsed(text).repetitions).toEqual([]);
});
