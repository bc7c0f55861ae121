import { describe, expect, it } from "vitest";
import { eligibilityRules } from "../../../../ingest/extract/eligibility/index.ts";

describe.each(eligibilityRules)("rule $name", (rule) => {
  it.each(rule.examples)("finds $finds in: $text", ({ text, finds }) => {
    expect(rule.find(text).map((match) => text.slice(match.start, match.end))).toEqual(finds);
  });
  it.each(rule.nearMisses)("finds nothing, $because: $text", ({ text }) => {
    expect(rule.find(text)).toEqual([]);
  });
});
