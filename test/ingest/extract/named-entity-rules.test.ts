import { describe, expect, it } from "vitest";
import { allianceRules } from "../../../ingest/extract/alliances/index.ts";
import { awardRules } from "../../../ingest/extract/awards/index.ts";
import { industryRules } from "../../../ingest/extract/industries/index.ts";
import { policyRules } from "../../../ingest/extract/policies/index.ts";
import { programmeRules } from "../../../ingest/extract/programmes/index.ts";
import { studioRules } from "../../../ingest/extract/studios/index.ts";
import type { Rule } from "../../../ingest/model.ts";

const rules: Rule[] = [
  ...policyRules,
  ...programmeRules,
  ...studioRules,
  ...allianceRules,
  ...awardRules,
  ...industryRules,
];

describe.each(rules.map((rule) => [rule.name, rule] as const))("the rule %s", (_, rule) => {
  it.each(rule.examples.map(({ text, finds }) => [text, finds] as const))("in %s finds %j", (text, finds) => {
    expect(rule.find(text).map(({ start, end }) => text.slice(start, end))).toEqual(finds);
  });
  it.each(rule.nearMisses.map(({ text, because }) => [text, because] as const))(
    "finds nothing in %s, because it is %s",
    (text) => {
      expect(rule.find(text).map(({ start, end }) => text.slice(start, end))).toEqual([]);
    },
  );
});
