import type { Rule } from "../../model.ts";
import { annexList } from "./annex-list.ts";
import type { ConflictFinder } from "./conflict-context.ts";
import { countedLists } from "./counted-lists.ts";
import { differingFigures } from "./differing-figures.ts";
import { lateDeadlines } from "./late-deadlines.ts";
import { leadUnits } from "./lead-units.ts";
import { phaseDates } from "./phase-dates.ts";
import { splicedSentence } from "./spliced-sentence.ts";
import { splicedSentences } from "./spliced-sentences.ts";
import { sumsOfParts } from "./sums-of-parts.ts";
import { tableSums } from "./table-sums.ts";
import { tablesAgainstText } from "./tables-against-text.ts";
import { wrongSums } from "./wrong-sums.ts";

/** Every comparison of places. */
export const conflictFinders: readonly ConflictFinder[] = [
  phaseDates,
  lateDeadlines,
  leadUnits,
  differingFigures,
  annexList,
  countedLists,
  tableSums,
  tablesAgainstText,
  wrongSums,
  splicedSentences,
];

/** The rules among them that work on text alone. */
export const conflictRules: readonly Rule[] = [splicedSentence, sumsOfParts];
