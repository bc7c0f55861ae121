import type { ConflictFinder } from "./conflict-context.ts";
import { sumsOfParts } from "./sums-of-parts.ts";

/** Totals in running text that their parts do not make up. */
export const wrongSums: ConflictFinder = ({ doc }) =>
  sumsOfParts
    .find(doc.text)
    .filter(({ start }) => !doc.repetitions.some(({ second }) => start >= second.start && start < second.end))
    .map(({ start, end, parts, total, sum }) => ({
      what: `总数${total}与各分项之和${sum}不一致`,
      kind: "sum" as const,
      severity: "hard" as const,
      a: { start, end, rule: sumsOfParts.name, ruleVersion: sumsOfParts.version },
      b: { ...parts, rule: sumsOfParts.name, ruleVersion: sumsOfParts.version },
    }));
