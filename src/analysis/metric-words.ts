/**
 * What a metric counts, taken apart: its content words, the last of them (what is counted, by the grammar of Chinese the
 * last noun of the phrase), and the words that set its scope. Words and their tags are jieba's (ICTCLAS set).
 */
import { taggedWords } from "../../ingest/language/words.ts";

export interface MetricWords {
  /** Nouns, verbal nouns and names, each once, in order; verbs of doing and words of scope are left out. */
  content: readonly string[];
  /** What is counted. */
  head: string | undefined;
  /** 国家级, 省级, 市级, 县级. */
  level: string | undefined;
  /** 第一批. */
  batch: string | undefined;
  /** True when it counts what was added (新增, 新建, 再培育), not what there is. */
  added: boolean;
  /** True when it is per member of a group (每家, 每个). */
  each: boolean;
}

/** Verbs that set up, reach or report: plan and report use different ones for the same thing. */
const verbsOfDoing = new Set(
  "建成 建设 建立 组建 成立 培育 打造 完成 实现 达到 达 举办 开展 组织 发布 形成 带动 推动 推进 累计 共 新增 新建 新命名 命名 评选 表彰 选树 投入 拿出 设立 拨付 发放 给予 落实 围绕 确保 力争 提升 增加 总数 数量 总量 规模 年均 每年 全年".split(
    " ",
  ),
);
const wordsOfScope =
  /^(?:全省|全市|全县|全区|全国|全系统|全行业|各级|各地|各市|省级|市级|县级|区级|国家级|本省|我省)$/u;
const contentTag = /^(?:n|vn|an|j|l|i|eng|b|x|v|a)/u;

/** Takes a metric apart. */
export function metricWords(metric: string): MetricWords {
  const names = [...metric.matchAll(/[“"「]([^”"」]{1,20})[”"」]/gu)].map(([, name]) => name!);
  const plain = metric.replace(/[“"「][^”"」]{1,20}[”"」]/gu, " ");
  const content = [
    ...names,
    ...taggedWords(plain)
      .filter(({ word, tag }) => word.length >= 2 && contentTag.test(tag) && /\p{L}/u.test(word))
      .map(({ word }) => word)
      .filter((word) => !verbsOfDoing.has(word) && !wordsOfScope.test(word)),
  ];
  return {
    content: [...new Set(content)],
    head: content.at(-1),
    level: /(国家级|省级|市级|县级|区级)/u.exec(metric)?.[1],
    batch: /第[一二三四五六七八九十\d]+批/u.exec(metric)?.[0],
    added: /新增|新建|新命名|新认定|新培育|增加|再/u.test(metric),
    each: /每(?:家|个|人|名|项|所|支|场)|各给予/u.test(metric),
  };
}

/** Dice coefficient of the content words of two metrics, each weighed by its length; 0 to 1. */
export function metricLikeness(a: MetricWords, b: MetricWords): number {
  const weight = (words: readonly string[]) => words.reduce((sum, word) => sum + word.length, 0);
  const total = weight(a.content) + weight(b.content);
  if (total === 0) return 0;
  return (2 * weight(a.content.filter((word) => b.content.includes(word)))) / total;
}
