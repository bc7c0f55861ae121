import type { ConflictFinder } from "./conflict-context.ts";
import { splicedSentence } from "./spliced-sentence.ts";

/** Damaged text: the garbled sentence against the sound one, and the one number that counts two things. */
export const splicedSentences: ConflictFinder = ({ doc }) => {
  const evidence = (span: { start: number; end: number }) => ({
    ...span,
    rule: splicedSentence.name,
    ruleVersion: splicedSentence.version,
  });
  return splicedSentence
    .find(doc.text)
    .filter(
      ({ start, other }) =>
        !doc.repetitions.some(({ second }) => [start, other.start].some((at) => at >= second.start && at < second.end)),
    )
    .flatMap(({ start, end, other, count, otherCount }) => [
      {
        what: "语句错接：一句中两个数量之间没有联系，后半句与另一处相同",
        kind: "spliced" as const,
        severity: "hard" as const,
        a: evidence({ start, end }),
        b: evidence(other),
      },
      {
        what: "同一数字所指对象不同",
        kind: "count" as const,
        severity: "hard" as const,
        a: evidence(count),
        b: evidence(otherCount),
      },
    ]);
};
