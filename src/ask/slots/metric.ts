/** Which words of a question name a metric of the graph? */
import { cypherFile } from "../../../graph/cypher-file.ts";
import type { GraphStore } from "../../../graph/store.ts";
import { taggedWords } from "../../../ingest/language/words.ts";
import type { Filled } from "./slots.ts";

const metricsInQuestion = cypherFile(new URL("./metrics-in-question.cypher", import.meta.url));

/** Words that ask, or that every collection is full of; they name no metric. */
const commonNouns = new Set(
  "全省 全国 目标 指标 成效 任务 计划 政策 文件 单位 部门 情况 工作 规模 数量 多少 内容 方案 意见 通知 年份 行业 案例 报告 纪实 规划 完成 达到 实现 建成 要求 力争".split(
    " ",
  ),
);
/** More words than this name several metrics at once. */
const mostWords = 3;

/** Nouns of the question: words that a metric may hold. Tags: jieba's ICTCLAS set, n…, vn, and verbs of two characters. */
const nounsOf = (question: string) => [
  ...new Set(
    taggedWords(question)
      .filter(({ word, tag }) => word.length >= 2 && /^(n(?!s|r)|vn|v$|l|j|eng)/.test(tag) && !commonNouns.has(word))
      .map(({ word }) => word),
  ),
];

/**
 * The words that the question shares with the metric that says most of them; rare words say more than common ones.
 * `taken` are words that fill other slots.
 */
export async function metricIn(
  store: GraphStore,
  question: string,
  taken: readonly string[],
): Promise<Filled | undefined> {
  const nouns = nounsOf(question).filter((noun) => !taken.some((form) => form.includes(noun)));
  if (nouns.length === 0) return undefined;
  const metrics = (await store.read(metricsInQuestion, { words: nouns })).map((row) => row.metric as string);
  const worth = new Map(
    nouns.map((noun) => {
      const held = metrics.filter((metric) => metric.includes(noun)).length;
      return [noun, held === 0 ? 0 : Math.log(1 + metrics.length / held)];
    }),
  );
  let best: { words: string[]; worth: number } | undefined;
  for (const metric of metrics) {
    const words = nouns
      .filter((noun) => metric.includes(noun))
      .sort((a, b) => worth.get(b)! - worth.get(a)!)
      .slice(0, mostWords);
    const sum = words.reduce((total, word) => total + worth.get(word)!, 0);
    if (words.length > 0 && sum > (best?.worth ?? 0)) best = { words, worth: sum };
  }
  return best && { value: best.words.join(" "), words: best.words.join(" ") };
}
