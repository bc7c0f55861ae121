/**
 * May a reported figure be set against a planned one? Every reason for and against is said. Certain only where unit,
 * place, level, batch, time and what is counted agree; where one of them is open it is a proposal; where one
 * contradicts, nothing.
 */
import type { Words } from "../../queries/columns.ts";
import type { ComparedFigure, Surroundings } from "./compared-figure.ts";
import { narrowerBody, recurrenceOf, yearOfDocument } from "./figure-scope.ts";
import { type MetricWords, metricLikeness, metricWords } from "./metric-words.ts";
import { unitClass } from "./unit-class.ts";
import { inBoth } from "./words-in-two.ts";

/** A figure taken apart once, before it is compared with many. */
export interface Candidate {
  figure: ComparedFigure;
  words: MetricWords;
  /** Content words of the passage around it. */
  context(): ReadonlySet<string>;
  /** Content words of what its passage says before it: what the figure may leave unsaid. */
  lead(): ReadonlySet<string>;
  /** The year a report speaks of, where anything in its document tells. */
  year: number | undefined;
}

export interface Match {
  certain: boolean;
  /** Likeness of the two metrics, 0 to 1. */
  likeness: number;
  /** Why they belong together. */
  because: Words[];
  /** Why that is not certain; empty when it is. */
  doubts: Words[];
}

/** Metrics less alike than this are not even proposed; found on invented pairs of plans and reports. */
const worthProposing = 0.6;
/** A metric of so few content words says too little by itself: its surroundings must agree. */
const bareWords = 2;

/** Takes a figure apart. */
export function candidateOf(
  figure: ComparedFigure,
  { text, before }: Surroundings,
  year: number | undefined,
): Candidate {
  const words = metricWords(figure.province ? figure.metric.replaceAll(figure.province, "") : figure.metric);
  let context: Set<string> | undefined;
  let lead: Set<string> | undefined;
  return {
    figure,
    words,
    year,
    context: () => {
      context ??= new Set(metricWords(text).content);
      return context;
    },
    lead: () => {
      lead ??= new Set(metricWords(text.slice(Math.max(0, before - leadLength), before)).content);
      return lead;
    },
  };
}

/** How far back a figure's unsaid words may stand, in UTF-16 code units: about two sentences. */
const leadLength = 100;

/** Do two metrics count the same thing: the same words, or what one says more stands just before the other? */
function saySameThing(a: Candidate, b: Candidate): boolean {
  const missing = (one: Candidate, other: Candidate) =>
    one.words.content.filter((word) => !other.words.content.includes(word));
  const said = (words: readonly string[], where: Candidate) =>
    words.length === 0 || words.every((word) => where.lead().has(word));
  return (
    a.words.content.length > 0 && a.words.head === b.words.head && said(missing(a, b), b) && said(missing(b, a), a)
  );
}

/** Do two metrics count the same thing on the same scope? */
export const countSameThing = (a: Candidate, b: Candidate): boolean =>
  (["level", "batch", "added", "each"] as const).every((scope) => a.words[scope] === b.words[scope]) &&
  saySameThing(a, b);

function sharedSurroundings(a: Candidate, b: Candidate): string[] {
  const own = new Set([...a.words.content, ...b.words.content]);
  return [...a.context()].filter((word) => !own.has(word) && b.context().has(word));
}

/** The match of a target and an outcome, or undefined when they do not belong together. */
export function matchFigures(target: Candidate, outcome: Candidate): Match | undefined {
  const { figure: planned, words: plannedWords } = target;
  const { figure: reported, words: reportedWords } = outcome;
  if (planned.documentId === reported.documentId) return undefined;
  if (!planned.province || planned.province !== reported.province) return undefined;
  if (unitClass(planned.unit) !== unitClass(reported.unit)) return undefined;
  const likeness = metricLikeness(plannedWords, reportedWords);
  if (likeness < worthProposing) return undefined;
  const because: Words[] = [
    inBoth(`指标相近（${planned.metric} / ${reported.metric}）`, `metrics alike, ${likeness.toFixed(2)}`),
    inBoth(`同为${planned.province}`, `both of ${planned.province}`),
    inBoth(
      `计量单位同类（${planned.unit ?? "无"} / ${reported.unit ?? "无"}）`,
      `same kind of unit (${planned.unit ?? "none"} / ${reported.unit ?? "none"})`,
    ),
  ];
  const doubts: Words[] = [];
  const doubt = (zh: string, en: string) => void doubts.push(inBoth(zh, en));

  for (const [name, zh, en] of [
    ["level", "级别", "level"],
    ["batch", "批次", "batch"],
  ] as const) {
    const [a, b] = [plannedWords[name], reportedWords[name]];
    if (a && b && a !== b) return undefined;
    if (a !== b) doubt(`只有一方写明${zh}（${a ?? b}）`, `only one of them says the ${en} (${a ?? b})`);
    else if (a) because.push(inBoth(`${zh}相同（${a}）`, `same ${en} (${a})`));
  }
  if (plannedWords.each !== reportedWords.each) return undefined;
  if (plannedWords.each) doubt("每个对象的标准，不是总数", "an amount for each, not a total");
  if (plannedWords.added !== reportedWords.added)
    doubt("一为新增，一为总数", "one counts what is new, the other all there is");

  const [plannedBody, reportedBody] = [narrowerBody(planned), narrowerBody(reported)];
  if (plannedBody !== reportedBody) {
    if (plannedBody && reportedBody) return undefined;
    doubt(
      `范围不同（${plannedBody ?? "全省"} / ${reportedBody ?? "全省"}）`,
      `of different bodies (${plannedBody ?? "the province"} / ${reportedBody ?? "the province"})`,
    );
  }

  const [plannedTime, reportedTime] = [recurrenceOf(planned), recurrenceOf(reported)];
  const issued = yearOfDocument(planned);
  const { year } = outcome;
  if (issued !== undefined && year !== undefined && year < issued) return undefined;
  if (plannedTime !== reportedTime)
    doubt(
      "时间口径不同：一为每年或当年，一为累计或时点",
      "different times: one for a year or every year, the other a total",
    );
  else if (plannedTime === "year" && year !== undefined && target.year !== undefined && year !== target.year)
    return undefined;
  if (year === undefined) because.push(inBoth("报告未写明年份", "the report does not say its year"));

  if (plannedWords.head !== reportedWords.head)
    doubt(
      `所数之物可能不同（${plannedWords.head} / ${reportedWords.head}）`,
      `perhaps not the same thing counted (${plannedWords.head} / ${reportedWords.head})`,
    );
  else if (!saySameThing(target, outcome)) doubt("指标用词只有部分相同", "the metrics share only some of their words");
  const sameLevel = plannedWords.level !== undefined && plannedWords.level === reportedWords.level;
  if (!sameLevel && Math.min(plannedWords.content.length, reportedWords.content.length) <= bareWords) {
    const around = sharedSurroundings(target, outcome).slice(0, 4);
    if (around.length >= 2)
      because.push(inBoth(`上下文相同（${around.join("、")}）`, `same surroundings (${around.join(", ")})`));
    else doubt("指标用词很少，上下文也不相同", "few words in the metric, and other surroundings");
  }
  if (planned.valueMax !== null || reported.valueMax !== null) doubt("数值是一个范围", "the value is a range");
  return { certain: doubts.length === 0, likeness, because, doubts };
}
