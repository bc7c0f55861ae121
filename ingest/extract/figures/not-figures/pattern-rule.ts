import { foldText } from "../../../language/folded-text.ts";
import { matchesOf } from "../../../language/matches.ts";
import type { Rule, RuleDescription } from "../../../model.ts";

/** A span of text whose numbers are no figures. */
export interface NotFigure {
  start: number;
  end: number;
}

export interface PatternRule extends Rule<NotFigure> {
  /** Over folded text; kept apart from `find` so that a sentence is folded once for all rules. */
  findFolded(folded: string): NotFigure[];
}

/** A rule that is one or more regular expressions over folded text; group 1, where it takes part, is the span. */
export function patternRule(description: RuleDescription, patterns: readonly RegExp[]): PatternRule {
  const all = patterns.map(
    (pattern) => new RegExp(pattern.source, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`),
  );
  const findFolded = (folded: string): NotFigure[] => {
    const found: NotFigure[] = [];
    for (const pattern of all) {
      for (const match of matchesOf(folded, pattern))
        if (match[0] !== "") found.push({ start: match.index, end: match.index + match[0].length });
    }
    return found.length > 1 ? withoutOverlaps(found) : found;
  };
  return { ...description, findFolded, find: (text) => findFolded(foldText(text)) };
}

/** In order of the text, overlapping spans joined. */
export function withoutOverlaps(spans: NotFigure[]): NotFigure[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: NotFigure[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}
