import { describe, expect, it } from "vitest";
import { searchQuery, searchRequest } from "../../src/api/search-query.ts";

describe("the query string of a search", () => {
  const requestOf = (asked: Record<string, unknown>) => searchRequest(searchQuery.parse({ q: "学徒津贴", ...asked }));

  it("reads twenty passages closely where that is asked for, and none otherwise", () => {
    expect(requestOf({ closely: "true" }).closely).toBe(20);
    for (const asked of [{}, { closely: "false" }, { closely: "0" }]) expect(requestOf(asked).closely).toBe(0);
    expect(() => requestOf({ closely: "twenty" })).toThrow();
  });
});
