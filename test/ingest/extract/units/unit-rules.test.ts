import { describe, expect, it } from "vitest";
import { unitRules } from "../../../../ingest/extract/units/index.ts";

describe.each(unitRules.map((rule) => [rule.name, rule] as const))("rule %s", (_name, rule) => {
  it.each(rule.examples)("finds the bodies named in: $text", ({ text, finds }) => {
    expect(rule.find(text).map((match) => text.slice(match.start, match.end))).toEqual(finds);
  });

  it.each(rule.nearMisses)("finds nothing in: $text ($because)", ({ text }) => {
    expect(rule.find(text).map((match) => text.slice(match.start, match.end))).toEqual([]);
  });
});
