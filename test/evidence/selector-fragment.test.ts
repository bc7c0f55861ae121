import { describe, expect, it } from "vitest";
import { readSelectorFragment, selectorFragment } from "../../src/evidence/selector-fragment.ts";

describe("selectors as the fragment of an address", () => {
  it("come back as they went, with brackets, commas and signs that end a value", () => {
    const quote = { exact: "补助（5）万元,(a=b) 50%#\n次", prefix: "对“甲”", suffix: "；另𠮷" };
    const fragment = selectorFragment(quote);
    expect(fragment).toMatch(/^selector\(type=TextQuoteSelector,exact=[^()\s]+,prefix=[^()\s]+,suffix=[^()\s]+\)$/);
    expect(readSelectorFragment(fragment)).toEqual({ quote });
  });

  it("give a long quote by its two ends, short enough for Word", () => {
    const exact = "甲".repeat(40) + "乙𠮷".repeat(200) + "丙".repeat(40);
    const fragment = selectorFragment({ exact, prefix: "前".repeat(32), suffix: "后".repeat(32) });
    expect(fragment.length).toBeLessThan(1200);
    expect(readSelectorFragment(fragment)).toEqual({
      quote: { exact: "甲".repeat(24), prefix: "前".repeat(12), suffix: "" },
      until: { exact: "丙".repeat(24), prefix: "", suffix: "后".repeat(12) },
    });
  });

  it("are nothing where an address holds something else", () => {
    for (const other of ["", "found", "selector(type=TextQuoteSelector)", "selector(type=TextQuoteSelector,exact=%E4)"])
      expect(readSelectorFragment(other)).toBeUndefined();
  });
});
