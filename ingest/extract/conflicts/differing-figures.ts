import type { ExtractedFigure } from "../../model.ts";
import { nameKey } from "../naming/name-key.ts";
import {
  type ConflictContext,
  type ConflictFinder,
  type FoundConflict,
  likeness,
  sectionsAbove,
} from "./conflict-context.ts";

/** Clauses at least this alike, numbers left out, speak of the same thing. */
const sameThing = 0.72;

/**
 * One figure with two values: in the body and in an annex, or in the goals and in the section that details them. The
 * clauses are alike but for the number, unit, time and kind agree, and no third place says something else again.
 */
export const differingFigures: ConflictFinder = (context) => {
  const { figures, doc } = context;
  const amount = (figure: ExtractedFigure) => JSON.stringify(figure.normalizedValue ?? figure.value);
  const groups = new Map<string, ExtractedFigure[]>();
  for (const figure of figures) {
    if (figure.value === undefined) continue;
    const key = [bareMetric(figure.metric), figure.unit ?? "", figure.kind].join("|");
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  const found: FoundConflict[] = [];
  for (const group of groups.values()) {
    if (group.length !== 2) continue;
    const [a, b] = group as [ExtractedFigure, ExtractedFigure];
    if (bareMetric(a.metric).length < 4 || amount(a) === amount(b)) continue;
    if (a.comparator !== b.comparator || a.deadline !== b.deadline || a.period !== b.period) continue;
    if ((a.subject ?? "") !== (b.subject ?? "") || !standApart(context, a, b)) continue;
    const words = (figure: ExtractedFigure) => bareMetric(doc.text.slice(figure.evidence.start, figure.evidence.end));
    if (likeness(words(a), words(b)) < sameThing) continue;
    found.push({
      what: `“${a.metric}”两处数值不一致`,
      kind: /元$/u.test(a.unit ?? "") ? "amount" : "count",
      severity: "hard",
      a: { ...a.evidence, rule: "differing-figures", ruleVersion: 1 },
      b: { ...b.evidence, rule: "differing-figures", ruleVersion: 1 },
    });
  }
  return found;
};

/** The metric without numbers, marks and words of effort. */
const bareMetric = (words: string) =>
  nameKey(words)
    .replace(/[\d.,%]+|[，。；、]/gu, "")
    .replace(/^(?:全年|力争|确保|实现|建成|建设|新建|完成|到年|年)+/u, "");

/** In the body and in an annex, or under different headings of the first level. */
function standApart(context: ConflictContext, a: ExtractedFigure, b: ExtractedFigure): boolean {
  const top = (figure: ExtractedFigure) => {
    const sentence = context.sentences.find(
      ({ start, end }) => figure.evidence.start >= start && figure.evidence.start < end,
    );
    const above = sentence ? sectionsAbove(context, sentence.section) : [];
    return above.at(-2)?.ordinal ?? 0;
  };
  return top(a) !== top(b);
}
