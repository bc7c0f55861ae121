/** Every figure of a document: planned targets and reported outcomes with their numbers, words and times. */
import { numeralCharacters } from "../../language/chinese-numerals.ts";
import { foldText } from "../../language/folded-text.ts";
import type { ExtractedFigure, Sentence, StructuredDocument } from "../../model.ts";
import { type Clause, cutClauses } from "./clauses.ts";
import { compare } from "./comparator.ts";
import { conditionItems } from "./condition-lists.ts";
import { isCondition } from "./conditions.ts";
import { documentClock, titleYear } from "./document-clock.ts";
import { fullCoverage } from "./full-coverage.ts";
import { kindOf, kindOfDocument, priorOf } from "./kind.ts";
import { type MetricParts, metricOf } from "./metric.ts";
import { findNotFigures } from "./not-figures/index.ts";
import { withoutOverlaps } from "./not-figures/pattern-rule.ts";
import { piecesOf } from "./pieces.ts";
import { findQuantities, type Quantity } from "./quantity.ts";
import { findRowNumbers } from "./row-numbers.ts";
import { joinSameFigures } from "./same-figures.ts";
import { findSplicedClauses } from "./spliced-clauses.ts";
import { type Stated, statedIn } from "./stated.ts";
import { subjectOf } from "./subject.ts";
import { readTableFigures } from "./table-figures.ts";
import { tenOfAKind } from "./ten-of-a-kind.ts";
import { createTimeline, type Timeline } from "./timeline.ts";
import type { Clock } from "./times.ts";

export const figureRuleVersion = 1;

/** Longest quote after the unit: the noun a number stands before is quoted with it, a following story is not. */
const longestRest = 40;

/** Words this far away still speak for the kind of a figure. */
const widestContext = 300;

interface Context {
  doc: StructuredDocument;
  clock: Clock;
  timeline: Timeline;
  /** Length of the row number a block begins with. */
  rowNumbers: ReadonlyMap<number, number>;
  /** Blocks that are items of a list of conditions. */
  conditionItems: ReadonlySet<number>;
}

/** All figures, in order of the text, with ids t1, t2, …; `responsible` is left empty. Pure. */
export function findFigures(doc: StructuredDocument): ExtractedFigure[] {
  const clock = documentClock(doc);
  const timeline = createTimeline(doc, clock, titleYear(doc));
  const context: Context = {
    doc,
    clock,
    timeline,
    rowNumbers: findRowNumbers(doc),
    conditionItems: conditionItems(doc),
  };
  const spliced = findSplicedClauses(doc);
  const figures: ExtractedFigure[] = [];
  const sectionOf = new Map(doc.sentences.map(({ block, section }) => [block, section]));
  const tables = readTableFigures(doc, clock, (paid) => context.timeline.timesOf({ paid }, "target").deadline);
  figures.push(...tables.figures);
  for (const { start, end, block, rowName, deadline } of tables.textCells) {
    const section = sectionOf.get(block) ?? 0;
    const cell = { start, end, block, section, isHeading: false };
    figures.push(
      ...figuresOfSentence(context, cell).map((figure) => ({
        ...figure,
        metric: inRow(figure.metric, rowName),
        // What the cell says itself goes before the row's term.
        ...(deadline && figure.kind === "target" && !/from the sentence/.test(figure.evidence.why ?? "")
          ? { deadline }
          : {}),
      })),
    );
  }
  for (const sentence of doc.sentences) {
    if (doc.blocks[sentence.block]?.table) continue;
    const damaged = spliced.find(({ start }) => sentence.start <= start && start < sentence.end);
    figures.push(
      ...figuresOfSentence(context, sentence).filter(({ evidence }) => !damaged || evidence.end <= damaged.start),
    );
  }
  figures.sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end);
  return joinSameFigures(figures.map((figure, index) => ({ ...figure, id: `t${index + 1}` })));
}

/** 达到 in a cell speaks of what its row is named after. */
function inRow(metric: string, rowName: string): string {
  const words = metric.replace(/[^\u4e00-\u9fff]|较?上一?年度?|达到|增加|提高|力争|不低于|不少于|达|全覆盖|占比/g, "");
  return rowName && words.length < 4 ? rowName : metric;
}

function figuresOfSentence(context: Context, sentence: Sentence): ExtractedFigure[] {
  return piecesOf(context.doc.text, sentence).flatMap((piece) => figuresOfPiece(context, piece));
}

/** Without any of these there is nothing to read; most sentences are left here. */
const mayState = new RegExp(`[\\d${numeralCharacters}]|覆盖`);

function figuresOfPiece(context: Context, sentence: Sentence): ExtractedFigure[] {
  const { doc } = context;
  const text = doc.text.slice(sentence.start, sentence.end);
  const folded = foldText(text);
  if (!mayState.test(folded)) return [];
  const number =
    doc.blocks[sentence.block]?.start === sentence.start ? context.rowNumbers.get(sentence.block) : undefined;
  const found = findNotFigures(folded);
  const excluded = number === undefined ? found : withoutOverlaps([{ start: 0, end: number }, ...found]);
  const stated = statedIn(folded, findQuantities(folded, excluded), excluded);
  if (stated.length === 0) return [];
  const clauses = cutClauses(folded);
  const path = doc.sections[sentence.section]?.path ?? [];
  const headings = context.conditionItems.has(sentence.block) ? [...path, "条件"] : path;
  const placed = stated.flatMap((item) => {
    const at = clauses.findIndex((clause) => clause.start <= item.start && item.start < clause.end);
    const clause = clauses[at];
    if (!clause || isCondition({ folded, clause, next: clauses[at + 1], quantity: item.quantity, headings })) return [];
    return [{ item, at }];
  });
  const others = placed.map(({ item }) => item.quantity);
  const figures: ExtractedFigure[] = [];
  for (const { item, at } of placed) {
    const last = figures.at(-1);
    figures.push(
      toFigure(context, { sentence, text, folded, clauses, at, item, headings, others, before: last?.kind }),
    );
  }
  return figures;
}

interface Place {
  sentence: Sentence;
  text: string;
  folded: string;
  clauses: readonly Clause[];
  at: number;
  item: Stated;
  headings: readonly string[];
  /** All quantities of the sentence. */
  others: readonly Quantity[];
  /** Kind of the figure before this one in the sentence. */
  before?: ExtractedFigure["kind"];
}

/** A clause that only says how much more than before: …提升至48%，比上年提高3个百分点. It is as planned or as reported as that. */
const comparesWithFormer =
  /^(?:比|较|同比|环比)(?:上年|去年|上一?年度|上期|同期|20\d{2}年)?(?:同期|底|末)?(?:的)?[^，\d]{0,8}(?:提高|提升|增长|增加|上升|下降|降低|减少|增幅|净增|多|少)/;

/** A clause that only gives (一次性给予…) belongs to the one before it that names whom. */
const onlyGives = /^(?:一次性|分别|最高|各|每\S{0,4}|按|可|将|均|另|再)*(?:给予|奖励|补助|补贴|资助|发放|支付)/;
const namesWhom = /^(?:对|凡|经|获|被|为|给|向)/;

function toFigure(context: Context, place: Place): ExtractedFigure {
  const { doc, clock, timeline } = context;
  const { sentence, folded, clauses, at, item, headings } = place;
  const { quantity } = item;
  const clause = clauses[at]!;
  const previous = clauses[at - 1];
  const before = folded.slice(clause.start, item.start);
  const joins =
    previous !== undefined &&
    onlyGives.test(folded.slice(clause.start, clause.end)) &&
    namesWhom.test(folded.slice(previous.start)) &&
    clause.end - previous.start <= 100;
  const start = joins ? previous.start : clause.start;
  const restIsShort = clause.end - item.end <= longestRest;
  const end = restIsShort ? clause.end : endOfNoun(folded, Math.max(item.end, quantity.series?.end ?? 0), clause.end);

  const documentKind = kindOfDocument(doc);
  const guess = timeline.framing(sentence, folded, item, clause, priorOf(documentKind));
  const ownWords = folded.slice(clause.start, clause.end);
  const { kind, why } = kindOf({
    compares: place.before && comparesWithFormer.test(ownWords) ? place.before : undefined,
    documentKind,
    clock,
    clause: ownWords,
    sentenceBefore: folded.slice(Math.max(0, clause.start - widestContext), clause.start),
    sentence: folded.slice(Math.max(0, clause.start - widestContext), clause.end + widestContext),
    headings,
    time: guess.time,
    leadIn: guess.leadIn,
  });
  const { deadline, period, why: whyTime } = timeline.timesOf(guess, kind);
  const { comparator } = item.comparator
    ? { comparator: item.comparator }
    : item.baseline !== undefined
      ? { comparator: quantity.bound ?? ("to" as const) }
      : compare(folded.slice(clause.start, quantity.series?.start ?? item.start), quantity, kind);
  return {
    id: "",
    kind,
    metric: item.metric ?? metricOf(metricParts(place)),
    value: quantity.value,
    normalizedValue: quantity.normalizedValue,
    comparator,
    ...(quantity.unit ? { unit: rateUnit(quantity, before) } : {}),
    ...(item.baseline !== undefined ? { baseline: item.baseline } : {}),
    ...(deadline ? { deadline } : {}),
    ...(period ? { period } : {}),
    responsible: [],
    ...subjectOf(folded, clauses.slice(Math.max(0, at - 8), at + 1), item.start),
    evidence: {
      start: sentence.start + start,
      end: sentence.start + end,
      rule: item.rule,
      ruleVersion: figureRuleVersion,
      why: whyTime ? `${why}; ${whyTime}` : why,
    },
  };
}

/** 每月补助500元 is a rate: 元/月. A yearly or personal amount keeps the unit as printed and says 每年, 每人 in words. */
function rateUnit({ unit, class: unitClass }: Quantity, before: string): string | undefined {
  return unitClass === "money" && unit && !unit.includes("/") && /每个?月[^，。；]{0,12}$/.test(before)
    ? `${unit}/月`
    : unit;
}

/** The words around the number, cut at the other quantities of the clause. */
function metricParts({ text, clauses, at, item, others }: Place): MetricParts {
  const clause = clauses[at]!;
  const previous = clauses[at - 1];
  const { quantity } = item;
  const [start, end] = quantity.series ? [quantity.series.start, quantity.series.end] : [item.start, quantity.unitEnd];
  const inClause = others.filter((other) => other.start >= clause.start && other.end <= clause.end);
  const from = Math.max(clause.start, ...inClause.filter((other) => other.end <= start).map((other) => other.end));
  const to = Math.min(clause.end, ...inClause.filter((other) => other.start >= end).map((other) => other.start));
  const said = item.rule === fullCoverage.name || item.rule === tenOfAKind.name;
  return {
    before: item.baseline === undefined ? text.slice(from, start) : beforeChange(text.slice(clause.start, start)),
    head: text.slice(clause.start, from),
    after: text.slice(said ? start : end, to),
    previous: previous && text.slice(previous.start, previous.end),
    series: quantity.series,
  };
}

/** Words of 甲由X增加到Y without X: 甲, and what stands between 由 and X (由每户补助X). */
function beforeChange(words: string): string {
  const parts = /^(.*)(?:由|从|自)([^由从自]*?)[\d一二两三四五六七八九十百千万][^由从自]*$/.exec(words);
  return parts ? `${parts[1]}${parts[2]!.replace(/(?:20\d{2}年|去年|上年|目前)(?:底|末)?的?$/, "")}` : words;
}

/** The end of the noun behind the unit, for clauses that go on at length. */
function endOfNoun(folded: string, unitEnd: number, clauseEnd: number): number {
  const rest = folded.slice(unitEnd, clauseEnd);
  const stop = rest.search(/、|\(|“|《/);
  return unitEnd + (stop >= 0 && stop <= longestRest ? stop : Math.min(rest.length, 0));
}
