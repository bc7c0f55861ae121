/**
 * A number with its unit, where it stands in a sentence: `2.6万场`, `300余万人次`, `百分之五`, `250~700元/月`.
 */
import { numeralCharacters } from "../../language/chinese-numerals.ts";
import type { NotFigure } from "./not-figures/pattern-rule.ts";
import { type ReadNumber, readNumber } from "./number-grammar.ts";
import { findUnit, type UnitClass } from "./units.ts";

export type Bound = "=" | ">=" | "<=" | "about";

export interface Quantity {
  /** Span of the number, unit and what follows of them (以上, 左右). */
  start: number;
  end: number;
  /** Where the unit ends; 以上 stands behind it. */
  unitEnd: number;
  value: number | [number, number];
  normalizedValue: number | [number, number];
  /** As printed, scale included: 万人次. Undefined for a bare 300万. */
  unit?: string;
  class: UnitClass;
  script: "arabic" | "chinese";
  /** From 余, 多, 上, 以上, 左右 … on the number itself. */
  bound?: Bound;
  /** Which of several in a row joined by 、 or 和 (from 0), and how many there are. */
  series?: { index: number; length: number; start: number; end: number };
}

const numberStart = new RegExp(`[\\d${numeralCharacters}]`, "g");
const after =
  /\s?(?:\(含\)\s?)?(或以上|以上|及以上|及以下|含以上|之上|以下|以内|之内|左右|上下(?![游级班家属车楼文限])|前后|多|余)(?!两|级|同|级别)/y;
const rangeSign = /\s?(?:[-~]{1,2}|至|到)\s?/y;
const seriesSign = /\s?(?:、|和|及|与|或|,|，和|以及)\s?/y;
const upTo = /\s?(?:以上|不满|至)\s?/y;

const round = (value: number): number => Number(value.toPrecision(15));

interface Candidate {
  number: ReadNumber;
  unit?: { unit: string; end: number; class: UnitClass };
}

/** All quantities of a folded sentence outside `excluded`, in order; ranges are one, lists are several. */
export function findQuantities(folded: string, excluded: readonly NotFigure[]): Quantity[] {
  const found: Quantity[] = [];
  let spanIndex = 0;
  numberStart.lastIndex = 0;
  for (let match = numberStart.exec(folded); match; match = numberStart.exec(folded)) {
    const at = match.index;
    while (spanIndex < excluded.length && excluded[spanIndex]!.end <= at) spanIndex++;
    const span = excluded[spanIndex];
    if (span && span.start <= at) {
      numberStart.lastIndex = span.end;
      continue;
    }
    const group = readGroup(folded, at, span?.start ?? folded.length);
    numberStart.lastIndex = Math.max(group.end, at + 1);
    found.push(...group.quantities);
  }
  return found;
}

/** A number, a range, or a row of them. */
function readGroup(folded: string, at: number, limit: number): { end: number; quantities: Quantity[] } {
  const members: { candidates: Candidate[]; end: number }[] = [];
  let position = at;
  while (position < limit) {
    const member = readMember(folded, position, limit);
    if (!member) break;
    members.push(member);
    seriesSign.lastIndex = member.end;
    if (!seriesSign.test(folded)) break;
    position = seriesSign.lastIndex;
  }
  if (members.length === 0) {
    const number = readNumber(folded, at);
    return { end: number?.end ?? at + 1, quantities: [] };
  }
  // 40万、25万、15万元: the last member's unit serves the ones before it.
  let unit: Candidate["unit"];
  let scale = { scale: 1, scaleText: "" };
  let end = at;
  const withUnits: { candidates: Candidate[]; end: number; unit?: Candidate["unit"]; scale: typeof scale }[] = [];
  for (const member of [...members].reverse()) {
    const last = member.candidates.at(-1)!;
    if (last.unit) {
      unit = last.unit;
      scale = last.number;
    }
    withUnits.unshift({ ...member, unit: last.unit ?? unit, scale: last.number.scaleText ? last.number : scale });
  }
  const quantities: Quantity[] = [];
  for (const member of withUnits) {
    end = Math.max(end, member.end);
    const quantity = toQuantity(folded, member.candidates, member.unit, member.scale, member.end);
    if (quantity) quantities.push(quantity);
  }
  if (quantities.length > 1) {
    const span = { start: quantities[0]!.start, end: quantities.at(-1)!.end };
    quantities.forEach((quantity, index) => {
      quantity.series = { index, length: quantities.length, ...span };
    });
  }
  return { end, quantities };
}

function readCandidate(folded: string, at: number, limit: number, endsRange = false): Candidate | undefined {
  const number = readNumber(folded, at);
  if (!number || number.end > limit) return undefined;
  // A3, v2, GB-3: a code; 数十, 几百, 十几: no number can be given.
  if (!endsRange && number.script === "arabic" && /[A-Za-z_#./-]$/.test(folded.slice(Math.max(0, at - 1), at)))
    return undefined;
  if (
    number.script === "chinese" &&
    (/[数几好]$/.test(folded.slice(Math.max(0, at - 1), at)) || folded[number.end] === "几")
  )
    return undefined;
  if (number.percent) return { number, unit: { unit: number.percent, end: number.end, class: "share" } };
  const unit = findUnit(folded, number.end, number.script === "arabic");
  return { number, unit };
}

/** One number or a range of two. */
function readMember(folded: string, at: number, limit: number): { candidates: Candidate[]; end: number } | undefined {
  const first = readCandidate(folded, at, limit);
  if (!first || Number.isNaN(first.number.value)) return undefined;
  const end = first.unit?.end ?? first.number.end;
  for (const sign of [rangeSign, upTo]) {
    sign.lastIndex = end;
    if (!sign.test(folded) || sign.lastIndex >= limit) continue;
    const second = readCandidate(folded, sign.lastIndex, limit, true);
    if (!second?.unit || Number.isNaN(second.number.value)) continue;
    if (first.unit && first.unit.class !== second.unit.class) continue;
    const ends = [first, second].map(({ number }) => number.value * number.scale);
    if ((ends[0] as number) >= (ends[1] as number) && first.unit) continue;
    return { candidates: [first, second], end: second.unit.end };
  }
  if (!first.unit && !first.number.scaleText && !/^\s?[、和及与]/.test(folded.slice(end, end + 2))) return undefined;
  return { candidates: [first], end };
}

/** 三成 is thirty percent: tenths are compared with shares printed in percent. */
function asPercent(values: number[], unit: string | undefined): number | [number, number] {
  const scaled = unit === "成" ? values.map((value) => round(value * 10)) : values;
  return scaled.length === 2 ? (scaled as [number, number]) : scaled[0]!;
}

function toQuantity(
  folded: string,
  candidates: Candidate[],
  unit: Candidate["unit"],
  inherited: { scale: number; scaleText: string },
  end: number,
): Quantity | undefined {
  const first = candidates[0]!.number;
  const last = candidates.at(-1)!.number;
  if (!unit && !(first.scaleText && first.script === "arabic")) return undefined;
  // The scale printed on the last member, or on the end of a range, serves the first: 3、5万元, 500~1000万元.
  const scaleOf = (number: ReadNumber, own: boolean) => (number.scaleText || own ? number : inherited);
  const scales = candidates.map(({ number, unit: own }) =>
    scaleOf(number, own !== undefined && candidates.length === 1),
  );
  if (candidates.length === 2 && !candidates[0]!.unit && !first.scaleText) scales[0] = last;
  const values = candidates.map(({ number }) => number.value);
  const normalized = values.map((value, index) => round(value * scales[index]!.scale));
  const scaleText = scales.at(-1)!.scaleText;
  after.lastIndex = end;
  const suffix = after.exec(folded);
  const bound = boundOf(folded, first, last, suffix?.[1]);
  return {
    start: !suffix && !last.inner && bound === ">=" ? first.start - 1 : first.start,
    end: suffix ? after.lastIndex : end,
    unitEnd: end,
    value: values.length === 2 ? (values as [number, number]) : values[0]!,
    normalizedValue: asPercent(normalized, unit?.unit),
    unit: unit ? `${scaleText}${unit.unit}` : scaleText || undefined,
    class: unit?.class ?? "counted",
    script: first.script,
    bound,
  };
}

function boundOf(folded: string, first: ReadNumber, last: ReadNumber, suffix: string | undefined): Bound | undefined {
  if (suffix) {
    if (/[上多余]$/.test(suffix)) return ">=";
    if (/左右|上下|前后/.test(suffix)) return "about";
    return "<=";
  }
  if (last.inner) return last.inner === "more" ? ">=" : "about";
  // 上千, 上百: at least that many. 以上 ends another phrase.
  if (
    /(?<![以之线路网楼晚早])上$/.test(folded.slice(Math.max(0, first.start - 2), first.start)) &&
    first.script === "chinese"
  )
    return ">=";
  return undefined;
}
