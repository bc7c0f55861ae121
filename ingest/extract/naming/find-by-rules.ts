/** Runs a type's rules over a document's running text; of matches that overlap, the earlier rule's stands. */
import type { Evidence, Rule, StructuredDocument } from "../../model.ts";
import { runningText } from "./running-text.ts";

/** A match with its words and its place in the document. */
export interface PlacedMatch<Match> {
  match: Match;
  form: string;
  evidence: Evidence;
}

/** All matches of the rules in order of the text, offsets in the document. */
export function findByRules<Match extends { start: number; end: number }>(
  doc: StructuredDocument,
  rules: readonly Rule<Match>[],
): PlacedMatch<Match>[] {
  const placed: PlacedMatch<Match>[] = [];
  for (const { start: offset, text } of runningText(doc)) {
    let taken: Match[] = [];
    for (const rule of rules) {
      const kept: Match[] = [];
      // Both lists are in order of the text, so one pass tells what overlaps an earlier rule's match.
      let next = 0;
      for (const match of rule.find(text)) {
        while (next < taken.length && taken[next]!.end <= match.start) next++;
        if (next < taken.length && taken[next]!.start < match.end) continue;
        kept.push(match);
        placed.push({
          match,
          form: text.slice(match.start, match.end),
          evidence: {
            start: offset + match.start,
            end: offset + match.end,
            rule: rule.name,
            ruleVersion: rule.version,
          },
        });
      }
      if (kept.length > 0) taken = [...taken, ...kept].sort((a, b) => a.start - b.start);
    }
  }
  return placed.sort((a, b) => a.evidence.start - b.evidence.start);
}
