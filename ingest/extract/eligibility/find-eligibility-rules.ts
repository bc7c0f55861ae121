import type { ExtractedRule, StructuredDocument } from "../../model.ts";
import type { EligibilityMatch } from "./eligibility-match.ts";
import { eligibilityRules } from "./index.ts";

/** Headings under which plain sentences set conditions. */
const conditionHeading = /条件|资格|要求(?!.*工作)|范围|对象|标准|门槛/u;
/** Longest description, in characters. */
const longest = 60;

/**
 * Conditions a text sets: who may take part, how a body is composed, what is paid on which terms, who comes first. In
 * order of the text; of two readings of the same words the more exact rule's stays. Never throws.
 */
export function findEligibilityRules(doc: StructuredDocument): Omit<ExtractedRule, "id">[] {
  const found: { rule: string; version: number; match: EligibilityMatch }[] = [];
  for (const sentence of doc.sentences) {
    if (sentence.isHeading && doc.text.slice(sentence.start, sentence.end).length < 16) continue;
    if (doc.repetitions.some(({ second }) => sentence.start >= second.start && sentence.start < second.end)) continue;
    const words = doc.text.slice(sentence.start, sentence.end);
    const section = doc.sections[sentence.section];
    const underConditions = section !== undefined && section.depth > 0 && conditionHeading.test(section.title);
    const here = found.length;
    for (const rule of eligibilityRules) {
      if (rule.underConditions && !underConditions) continue;
      for (const match of rule.find(words)) {
        const span = { start: match.start + sentence.start, end: match.end + sentence.start };
        if (found.slice(here).some(({ match: other }) => other.start < span.end && span.start < other.end)) continue;
        found.push({ rule: rule.name, version: rule.version, match: { ...match, ...span } });
      }
    }
  }
  return found
    .sort((a, b) => a.match.start - b.match.start)
    .map(({ rule, version, match: { start, end, ...read } }) => {
      const quote = doc.text.slice(start, end);
      return {
        what: quote.length > longest ? `${quote.slice(0, longest - 1)}…` : quote,
        ...read,
        evidence: { start, end, rule, ruleVersion: version },
      };
    });
}
