import { describe, expect, it } from "vitest";
import { figureRules } from "../../../../ingest/extract/figures/index.ts";

describe.each(figureRules.map((rule) => [rule.name, rule] as const))("%s", (_name, rule) => {
  it.each(rule.examples.map(({ text, finds }) => [text, finds] as const))("finds its words in %s", (text, finds) => {
    expect(rule.find(text).map(({ start, end }) => text.slice(start, end))).toEqual(finds);
  });

  it.each(rule.nearMisses.map(({ text, because }) => [text, because] as const))("finds nothing in %s (%s)", (text) => {
    expect(rule.find(text).map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });

  it("names its source and has near misses", () => {
    expect(rule.source.length).toBeGreaterThan(10);
    expect(rule.nearMisses.length).toBeGreaterThan(0);
  });
});
