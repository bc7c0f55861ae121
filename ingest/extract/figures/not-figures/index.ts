import { appositiveCounts } from "./appositive-counts.ts";
import { articleOne } from "./article-one.ts";
import { datesAndYears } from "./dates-and-years.ts";
import { denominators } from "./denominators.ts";
import { listLabels } from "./list-labels.ts";
import { namesAndSlogans } from "./names-and-slogans.ts";
import { numbersOfDocuments } from "./numbers-of-documents.ts";
import { ordinals } from "./ordinals.ts";
import { type NotFigure, type PatternRule, withoutOverlaps } from "./pattern-rule.ts";
import { periods } from "./periods.ts";
import { placeNames } from "./place-names.ts";
import { structuralCounts } from "./structural-counts.ts";

/** Everything that has a number and is no figure. */
export const notFigureRules: readonly PatternRule[] = [
  listLabels,
  datesAndYears,
  numbersOfDocuments,
  ordinals,
  namesAndSlogans,
  articleOne,
  denominators,
  periods,
  structuralCounts,
  appositiveCounts,
  placeNames,
];

/** The spans of a folded sentence whose numbers are no figures, in order, without overlap. */
export function findNotFigures(folded: string): NotFigure[] {
  return withoutOverlaps(notFigureRules.flatMap((rule) => rule.findFolded(folded)));
}
