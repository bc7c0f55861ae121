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
    const taken: Match[] = [];
    for (const rule of rules) {
      const before = taken.length;
      for (const match of rule.find(text)) {
        // Rules find no overlapping matches themselves, so only those of earlier rules have to be looked at.
        if (taken.slice(0, before).some((span) => span.start < match.end && match.start < span.end)) continue;
        taken.push(match);
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
    }
  }
  return placed.sort((a, b) => a.evidence.start - b.evidence.start);
}
