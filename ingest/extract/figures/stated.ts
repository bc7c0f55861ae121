/** What a sentence states in numbers or in words that stand for one, before it is known what is counted and when. */
import { findChanges } from "./change.ts";
import { clauseBefore } from "./clauses.ts";
import { enumerationAtEnd } from "./enumeration.ts";
import { fullCoverage } from "./full-coverage.ts";
import type { NotFigure } from "./not-figures/pattern-rule.ts";
import type { Quantity } from "./quantity.ts";
import { tenOfAKind } from "./ten-of-a-kind.ts";

/** More roles than this share no 各30名; it is a list of something else. */
const mostItems = 12;

/** A number with its place in the sentence and what its words already tell of it. */
export interface Stated {
  /** Where the number stands and where its words end, in the sentence. */
  start: number;
  end: number;
  quantity: Quantity;
  rule: string;
  baseline?: number;
  metric?: string;
  comparator?: "about";
}

/** Everything stated in a folded sentence, in order; `excluded` are the spans whose numbers are no figures. */
export function statedIn(folded: string, quantities: readonly Quantity[], excluded: readonly NotFigure[]): Stated[] {
  const free = ({ start, end }: { start: number; end: number }) =>
    !excluded.some((span) => span.start < end && start < span.end);
  return [
    ...statedQuantities(folded, quantities),
    ...statedCoverage(folded).filter(free),
    ...tenOfAKind
      .find(folded)
      .filter(free)
      .map((span) => byReading(span, tenOfAKind.name, 10, undefined, "counted")),
  ].sort((a, b) => a.start - b.start);
}

function statedQuantities(folded: string, all: readonly Quantity[]): Stated[] {
  const quantities = all.filter((quantity) => isMeasured(folded, quantity));
  const changes = findChanges(folded, quantities);
  const starts = new Set(changes.values());
  return quantities.flatMap((quantity, index) => {
    if (starts.has(index)) return [];
    const from = changes.get(index);
    const baselineValue = from === undefined ? undefined : quantities[from]!.normalizedValue;
    const baseline = Array.isArray(baselineValue) ? baselineValue[1] : baselineValue;
    const { start, end } = quantity;
    const rule = baseline !== undefined ? "figure/change" : "figure/quantity";
    const stated: Stated = { start, end, quantity, baseline, rule };
    const items = /各\s?$/.test(folded.slice(Math.max(0, start - 2), start))
      ? enumerationAtEnd(clauseBefore(folded, start).replace(/各\s?$/, ""))
      : [];
    if (items.length < 2 || items.length > mostItems) return [stated];
    return items.map((metric) => ({ ...stated, metric, rule: "figure/each-of-several" }));
  });
}

/** Durations are figures only where time is what is measured; points of a score only where a score is named. */
function isMeasured(folded: string, quantity: Quantity): boolean {
  const clause = clauseBefore(folded, quantity.start);
  if (/^周?岁$/.test(quantity.unit ?? "")) return /寿命|平均年龄/.test(clause);
  // An anniversary (建厂70周年) measures nothing.
  if (quantity.unit === "周年") return false;
  if (quantity.class === "time") return /时间|时限|时长|周期|压缩|压减|缩短|缩减|延长|提速|寿命|年限/.test(clause);
  if (quantity.unit === "分") return /得分|评分|满分|分值|成绩|分数|满意度|扣|加|测评|总分|计/.test(clause);
  return true;
}

function statedCoverage(folded: string): Stated[] {
  return fullCoverage.find(folded).map(({ start, end, comparator }) => ({
    ...byReading({ start, end }, fullCoverage.name, 100, "%", "share"),
    comparator: comparator === "about" ? ("about" as const) : undefined,
  }));
}

/** A figure said in words. */
function byReading(
  { start, end }: { start: number; end: number },
  rule: string,
  value: number,
  unit: string | undefined,
  unitClass: Quantity["class"],
): Stated {
  const quantity: Quantity = {
    start,
    end,
    unitEnd: end,
    value,
    normalizedValue: value,
    unit,
    class: unitClass,
    script: "chinese",
  };
  return { start, end, rule, quantity };
}
