/** What a question holds besides its wording: provinces, years, numbers, and entities and metrics of the graph. */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore } from "../../graph/store.ts";
import { divisionsIn } from "../../ingest/language/administrative-divisions.ts";
import { numeralCharacters, parseChineseNumeral } from "../../ingest/language/chinese-numerals.ts";
import { taggedWords } from "../../ingest/language/words.ts";

const entitiesInQuestion = cypherFile(new URL("./entities-in-question.cypher", import.meta.url));
const metricsInQuestion = cypherFile(new URL("./metrics-in-question.cypher", import.meta.url));
const provincesHeld = cypherFile(new URL("./provinces.cypher", import.meta.url));

/** Values for parameters of named queries, and the words of the question they were read from. */
export interface Slots {
  values: {
    province?: string;
    year?: number;
    industries?: number;
    industry?: string;
    unit?: string;
    alliance?: string;
    award?: string;
    title?: string;
    /** Field of a rule (ingest/extract/eligibility). */
    field?: string;
    recipient?: string;
    metric?: string;
    measure?: string;
  };
  words: Partial<Record<keyof Slots["values"], string>>;
}

const slotOfType: Record<string, keyof Slots["values"]> = {
  Unit: "unit",
  Alliance: "alliance",
  Award: "award",
  Policy: "title",
  Industry: "industry",
};

/** Short forms of a province: 浙江省 → 浙江. Source: GB/T 2260, names without 省, 市 and 自治区. */
const provinceStem = (province: string) => province.replace(/(省|市|(壮族|回族|维吾尔)?自治区|特别行政区)$/, "");

async function provinceIn(store: GraphStore, question: string): Promise<{ value: string; words: string } | undefined> {
  const held = (await store.read(provincesHeld)).map((row) => row.province as string);
  for (const province of held) {
    const words = [province, provinceStem(province)].find((form) => form.length >= 2 && question.includes(form));
    if (words) return { value: province, words };
  }
  const named = divisionsIn(question).find(({ division }) => division);
  return named?.division && { value: named.division.province, words: question.slice(named.start, named.end) };
}

const yearIn = /(?<year>(?:19|20)\d{2})\s*年?/;
const industriesIn = new RegExp(
  `(?<number>\\d+|[${numeralCharacters}]+)\\s*个?\\s*(?:以上)?的?(?:不同|具体)?行业|(?<english>two|three|four|five|\\d+) industries`,
  "i",
);
const english: Record<string, number> = { two: 2, three: 3, four: 4, five: 5 };

/** Nouns of the question, longest first: words that a metric may hold. Tags: jieba's ICTCLAS set, n… and vn. */
function nounsOf(question: string): string[] {
  const nouns = taggedWords(question)
    .filter(({ word, tag }) => word.length >= 2 && /^(n|vn|l|j|eng)/.test(tag))
    .map(({ word }) => word);
  return [...new Set(nouns)].sort((a, b) => b.length - a.length);
}

/** Words that ask, or that every collection is full of; they name no metric. */
const commonNouns = new Set(
  "全省 全国 目标 指标 成效 任务 计划 政策 文件 单位 部门 情况 工作 规模 数量 多少 内容 方案 意见 通知 年份 行业 案例 报告 纪实 规划".split(
    " ",
  ),
);

/** Which condition a question is about, by the words people use for it; the first that fits. */
const fieldWords: [field: string, words: RegExp][] = [
  ["minStudios", /(几|多少)个?(成员|创新)?工作室|how many studios/i],
  ["minIndustries", /(几|多少)个?(具体)?行业|how many industries/i],
  ["leadEligibility", /(谁|哪些|什么样的?).{0,8}(可以|能|有资格).{0,4}牵头|牵头.{0,6}(资格|条件)|who may lead/i],
];

/** 哪些省没有甲: what stands after the negation. */
const measureMissing =
  /哪些省(?:份)?(?:还|都)?(?:没有|尚未|未曾|未)(?:出台|提到|规定|设立|实行|说到)?(?<measure>\p{Script=Han}{2,12}?)(?:措施|政策|规定|的?$|[？?。])/u;

/** Everything in the question that can fill a parameter. */
export async function fillSlots(store: GraphStore, question: string): Promise<Slots> {
  const values: Slots["values"] = {};
  const words: Slots["words"] = {};
  const province = await provinceIn(store, question);
  if (province) {
    values.province = province.value;
    words.province = province.words;
  }
  values.field = fieldWords.find(([, words]) => words.test(question))?.[0];
  values.recipient = ["联盟", "工作室"].find((word) => question.includes(word));
  const measure = measureMissing.exec(question)?.groups?.measure;
  if (measure) {
    // Its words may stand apart in a passage.
    values.measure = taggedWords(measure)
      .map(({ word }) => word)
      .join(" ");
    words.measure = measure;
  }
  const year = yearIn.exec(question)?.groups?.year;
  if (year) {
    values.year = Number(year);
    words.year = year;
  }
  const industries = industriesIn.exec(question)?.groups;
  const number = industries?.number ?? industries?.english;
  if (number) {
    const value =
      english[number.toLowerCase()] ?? (/^\d+$/.test(number) ? Number(number) : parseChineseNumeral(number));
    if (value && value >= 1) values.industries = value;
  }
  for (const row of await store.read(entitiesInQuestion, { question })) {
    const slot = slotOfType[(row.labels as string[]).find((label) => label in slotOfType) ?? ""];
    if (!slot) continue;
    const forms = [row.name as string, ...((row.aliases ?? []) as string[])].filter((one) => question.includes(one));
    const form = forms.sort((a, b) => b.length - a.length)[0];
    // The longest words of the question that name one say most: 甲联盟 before a short form that others share.
    if (!form || (words[slot]?.length ?? 0) >= form.length) continue;
    (values as Record<string, string>)[slot] = form;
    words[slot] = form;
  }
  const nouns = nounsOf(question).filter(
    (noun) => !commonNouns.has(noun) && !Object.values(words).some((form) => form.includes(noun)),
  );
  if (nouns.length > 0) {
    const metrics = (await store.read(metricsInQuestion, { words: nouns })).map((row) => row.metric as string);
    // The noun that fewest metrics share says most.
    const ranked = nouns
      .map((noun) => ({ noun, count: metrics.filter((metric) => metric.includes(noun)).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.count - b.count || b.noun.length - a.noun.length);
    if (ranked[0]) {
      values.metric = ranked[0].noun;
      words.metric = ranked[0].noun;
    }
  }
  return { values, words };
}
