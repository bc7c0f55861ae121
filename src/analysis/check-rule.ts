/** One condition against one alliance: met, not met, or unknown, and why. What the description leaves out is unknown. */
import type { Row } from "../../graph/store.ts";
import type { Words } from "../../queries/columns.ts";
import type { AllianceDescription } from "./alliance-description.ts";
import { inBoth } from "./words-in-two.ts";

export type Finding = "met" | "not-met" | "unknown";

export interface CheckedCondition {
  finding: Finding;
  why: Words;
}

const unknown = (zh: string, en: string): CheckedCondition => ({ finding: "unknown", why: inBoth(zh, en) });

function atLeast(have: number | undefined, need: number, zh: string, en: string): CheckedCondition {
  if (have === undefined) return unknown(`未说明${zh}`, `the ${en} is not given`);
  return {
    finding: have >= need ? "met" : "not-met",
    why: inBoth(`${zh}为${have}，要求不少于${need}`, `${en} ${have}, at least ${need} asked`),
  };
}

/** How many studios belong to it, its lead among them where it is listed. */
const studiosOf = ({ studios }: AllianceDescription) => studios?.length;

export function industriesOf({ industries, studios }: AllianceDescription): string[] | undefined {
  if (industries) return [...new Set(industries)];
  const named = studios?.map(({ industry }) => industry);
  // One studio without an industry leaves the number open, but what is known may already be enough.
  return named?.some(Boolean) ? [...new Set(named.filter((name) => name !== undefined))] : undefined;
}

function crossed(alliance: AllianceDescription, need: number): CheckedCondition {
  const industries = industriesOf(alliance);
  const checked = atLeast(industries?.length, need, "所跨行业数", "number of industries");
  const open = !alliance.industries && alliance.studios?.some(({ industry }) => !industry);
  return checked.finding === "not-met" && open
    ? unknown("有工作室未说明行业", "the industry of some studio is not given")
    : checked;
}

/** Marks and spaces aside, since a title is quoted with and without them. */
const even = (title: string) => title.replace(/[\s“”"「」（）()、]/gu, "");

function holdsOneOf(alliance: AllianceDescription, asked: readonly string[]): CheckedCondition {
  const titles = alliance.lead?.titles ?? [];
  if (!alliance.lead) return unknown("未说明牵头工作室", "the lead studio is not given");
  const held = asked.find((title) => titles.some((own) => even(own) === even(title)));
  if (held) return { finding: "met", why: inBoth(`牵头工作室为“${held}”`, `the lead holds “${held}”`) };
  if (titles.length === 0) return unknown("未说明牵头工作室的称号", "the titles of the lead are not given");
  return {
    finding: "not-met",
    why: inBoth(
      `牵头工作室的称号（${titles.join("、")}）不在所列${asked.length}种之中`,
      `none of the lead's titles (${titles.join(", ")}) is among the ${asked.length} named`,
    ),
  };
}

const levels = ["县级", "市级", "省级", "国家级"];

/** 省级以上: a lower level misses it; a level that reaches it leaves the rest of the words to a person. */
function levelOfLead(what: string, { lead }: AllianceDescription): CheckedCondition {
  const asked = /(县级|市级|省级|国家级)(?:及)?以上/u.exec(what)?.[1];
  if (!asked) return unknown("需要人工判断", "for a person to judge");
  if (!lead?.level || !levels.includes(lead.level))
    return unknown("未说明牵头工作室的级别", "the level of the lead is not given");
  if (levels.indexOf(lead.level) >= levels.indexOf(asked))
    return unknown(
      `级别够（${lead.level}），其余需要人工判断`,
      `the level (${lead.level}) will do, the rest is for a person to judge`,
    );
  return {
    finding: "not-met",
    why: inBoth(`牵头工作室为${lead.level}，要求${asked}以上`, `the lead is ${lead.level}, ${asked} or above asked`),
  };
}

/** Fields of rules that say whether an alliance qualifies; the rest (subsidies, procedures, invitations) do not. */
export const conditionFields = new Set([
  "minStudios",
  "minIndustries",
  "minMembers",
  "minYears",
  "leadEligibility",
  "leadCapability",
  "eligibility",
  "prohibition",
]);

/** Checks a rule (a row of rules.cypher) that sets a condition. */
export function checkRule(rule: Row, alliance: AllianceDescription): CheckedCondition {
  const need = typeof rule.value === "number" ? rule.value : undefined;
  const asked = rule.values as string[] | null;
  if (need !== undefined)
    switch (rule.field) {
      case "minStudios":
        return atLeast(studiosOf(alliance), need, "工作室数", "number of studios");
      case "minIndustries":
        return crossed(alliance, need);
      case "minMembers":
        return atLeast(alliance.members ?? studiosOf(alliance), need, "成员数", "number of members");
      case "minYears":
        return atLeast(alliance.years, need, "年数", "number of years");
    }
  if (rule.field === "leadEligibility" && !asked?.length) return levelOfLead(rule.what as string, alliance);
  if (rule.field === "leadEligibility" && asked?.length) return holdsOneOf(alliance, asked);
  return unknown("需要人工判断", "for a person to judge");
}
