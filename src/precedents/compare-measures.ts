/**
 * Two measures side by side. Figures are paired by what they count: the same class of unit, and metrics alike. Nothing is
 * added or divided: two figures may be of different scope, and the reader sees both with their words. What one side lacks
 * is not found in that passage, which is all that can be said.
 */

import { scales } from "../../ingest/extract/figures/number-grammar.ts";
import { metricLikeness, metricWords } from "../analysis/metric-words.ts";
import { unitClass } from "../analysis/unit-class.ts";
import type { Measure, MeasureFact } from "./measure.ts";

export type Verdict = "same" | "more" | "less" | "different" | "not-found-there" | "not-found-here";

/** One metric or condition; `here` is the measure asked about, `there` the precedent. */
export interface Comparison {
  /** amount: money; figure: any other number; condition: said in words. */
  about: "amount" | "figure" | "condition";
  here: MeasureFact | null;
  there: MeasureFact | null;
  /** How `there` stands to `here`; more and less only for two plain numbers of one unit. */
  verdict: Verdict;
  /** Likeness of the two, 0 to 1; null where one is missing. */
  likeness: number | null;
  /** The same figure with another time, where either says one. */
  deadline: "same" | "different" | "not-found-there" | "not-found-here" | null;
}

export interface SideBySide {
  comparisons: Comparison[];
  units: { both: string[]; here: string[]; there: string[] };
}

/** Below this two metrics are not taken for the same; a lone sum of money on either side is paired all the same. */
const alike = 0.34;

export function compareMeasures(here: Measure, there: Measure): SideBySide {
  const comparisons: Comparison[] = [];
  for (const about of ["amount", "figure", "condition"] as const) {
    const [ours, theirs] = [here, there].map(({ facts }) => distinct(facts).filter((fact) => aboutOf(fact) === about));
    comparisons.push(...paired(about, ours!, theirs!));
  }
  const named = (measure: Measure) => new Set([...measure.units, ...measure.facts.flatMap((fact) => fact.responsible)]);
  const [ours, theirs] = [named(here), named(there)];
  return {
    comparisons,
    units: {
      both: [...ours].filter((unit) => theirs.has(unit)),
      here: [...ours].filter((unit) => !theirs.has(unit)),
      there: [...theirs].filter((unit) => !ours.has(unit)),
    },
  };
}

function aboutOf({ value, unit }: MeasureFact): Comparison["about"] {
  if (value === null) return "condition";
  return isMoney(unit) ? "amount" : "figure";
}

const isMoney = (unit: string | null) => unit !== null && (unitClass(unit) === "money" || /元(?:\/.+)?$/u.test(unit));

/** A sum may be found as a figure and as a rule: the figure says more about it. */
function distinct(facts: readonly MeasureFact[]): MeasureFact[] {
  const figures = facts.filter(({ kind }) => kind !== "rule");
  const told = (rule: MeasureFact) =>
    figures.some(
      (figure) =>
        rule.value !== null &&
        baseValue(figure) === baseValue(rule) &&
        figure.start < rule.end &&
        rule.start < figure.end,
    );
  return facts.filter((fact) => fact.kind !== "rule" || !told(fact));
}

function paired(about: Comparison["about"], here: readonly MeasureFact[], there: readonly MeasureFact[]): Comparison[] {
  const lone = about === "amount" && here.length === 1 && there.length === 1;
  const pairs = here
    .flatMap((ours) => there.map((theirs) => ({ ours, theirs, likeness: likenessOf(ours, theirs) })))
    .filter(({ likeness }) => likeness >= (lone ? 0 : alike))
    .sort((a, b) => b.likeness - a.likeness || a.ours.start - b.ours.start || a.theirs.start - b.theirs.start);
  const taken = new Set<MeasureFact>();
  const comparisons: Comparison[] = [];
  for (const { ours, theirs, likeness } of pairs) {
    if (taken.has(ours) || taken.has(theirs)) continue;
    taken.add(ours).add(theirs);
    comparisons.push({
      ...{ about, here: ours, there: theirs, likeness },
      verdict: verdictOf(ours, theirs),
      deadline: deadlineOf(ours, theirs),
    });
  }
  const missing = (fact: MeasureFact, side: "here" | "there"): Comparison => ({
    about,
    here: side === "there" ? fact : null,
    there: side === "here" ? fact : null,
    verdict: side === "there" ? "not-found-there" : "not-found-here",
    likeness: null,
    deadline: null,
  });
  return [
    ...comparisons.sort((a, b) => a.here!.start - b.here!.start),
    ...here.filter((fact) => !taken.has(fact)).map((fact) => missing(fact, "there")),
    ...there.filter((fact) => !taken.has(fact)).map((fact) => missing(fact, "here")),
  ];
}

/** 0 for what cannot be compared; else how alike metric or condition are. */
function likenessOf(a: MeasureFact, b: MeasureFact): number {
  // A threshold of eligibility is no plan and no report, whatever it counts; a sum may be told by any of them.
  if ((a.kind === "rule") !== (b.kind === "rule") && aboutOf(a) !== "amount") return 0;
  if (
    a.value !== null &&
    b.value !== null &&
    unitClass(a.unit) !== unitClass(b.unit) &&
    !(isMoney(a.unit) && isMoney(b.unit))
  )
    return 0;
  const likeness = metricLikeness(metricWords(a.what), metricWords(b.what));
  // Conditions on the same field ask the same thing in other words.
  return a.field !== null && a.field === b.field ? Math.max(likeness, alike) : likeness;
}

function verdictOf(a: MeasureFact, b: MeasureFact): Verdict {
  const [ours, theirs] = [baseValue(a), baseValue(b)];
  if (ours === null || theirs === null) return a.what === b.what ? "same" : "different";
  if (a.valueMax !== null || b.valueMax !== null)
    return ours === theirs && a.valueMax === b.valueMax && a.unit === b.unit ? "same" : "different";
  if (ours === theirs) return a.comparator === b.comparator ? "same" : "different";
  return theirs > ours ? "more" : "less";
}

/** In the base unit; rules keep their value as printed, so its scale is applied here. */
function baseValue({ value, normalizedValue, unit }: MeasureFact): number | null {
  if (normalizedValue !== null || value === null) return normalizedValue;
  const word = /^(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万)/u.exec(unit ?? "")?.[0];
  return word === undefined ? value : value * scales[word]!;
}

function deadlineOf(a: MeasureFact, b: MeasureFact): Comparison["deadline"] {
  const time = ({ deadline, period }: MeasureFact) => deadline ?? period;
  const [ours, theirs] = [time(a), time(b)];
  if (ours === null && theirs === null) return null;
  if (ours === null) return "not-found-here";
  if (theirs === null) return "not-found-there";
  return ours === theirs ? "same" : "different";
}
