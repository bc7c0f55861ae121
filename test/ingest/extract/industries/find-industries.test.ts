import { describe, expect, it } from "vitest";
import { findIndustries } from "../../../../ingest/extract/industries/find-industries.ts";
import { documentOf } from "../naming/document-of.ts";

describe("findIndustries", () => {
  it("finds each branch once with all its places", () => {
    const industries = findIndustries(documentOf(["发展装备制造业和旅游业。", "壮大装备制造业。"]));
    expect(industries.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ["装备制造业", 2],
      ["旅游业", 1],
    ]);
  });
  it("takes the members of a list that 行业 sums up, and not their sum", () => {
    const names = findIndustries(documentOf(["鼓励教育、卫生、文化各大行业融合，最少跨2个具体行业。"])).map(
      ({ name }) => name,
    );
    expect(names).toEqual(["教育", "卫生", "文化"]);
  });
});
