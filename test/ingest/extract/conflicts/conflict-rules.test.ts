import { describe, expect, it } from "vitest";
import { conflictRules } from "../../../../ingest/extract/conflicts/index.ts";

describe.each(conflictRules)("rule $name", (rule) => {
  it.each(rule.examples)("finds $finds", ({ text, finds }) => {
    expect(rule.find(text).map((match) => text.slice(match.start, match.end))).toEqual(finds);
  });
  it.each(rule.nearMisses)("finds nothing, $because: $text", ({ text }) => {
    expect(rule.find(text)).toEqual([]);
  });
});
