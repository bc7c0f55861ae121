import { fullCoverage } from "./full-coverage.ts";
import { notFigureRules } from "./not-figures/index.ts";
import { quantityRule } from "./quantity-rule.ts";
import { tenOfAKind } from "./ten-of-a-kind.ts";

export { findSplicedClauses } from "./spliced-clauses.ts";

/** Every rule of this folder, for the test that runs examples and near misses. */
export const figureRules = [...notFigureRules, quantityRule, fullCoverage, tenOfAKind];
