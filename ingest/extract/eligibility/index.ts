import type { EligibilityRule } from "./eligibility-match.ts";
import { leadIs, membersAtLeast, withdrawal } from "./membership.ts";
import { budget, subsidy, subsidyManagement, subsidyUse } from "./payments.ts";
import { participation, priority, procedure } from "./procedures.ts";
import { composition, leadCapability, listedCondition, mustBe, mustNot, principle } from "./qualifications.ts";
import { ages, composedOfAtLeast, crossesAtLeast, entriesAtMost, yearsAtLeast } from "./thresholds.ts";

/** Every rule for conditions; where two read the same words, the earlier one stays. */
export const eligibilityRules: readonly EligibilityRule[] = [
  composedOfAtLeast,
  membersAtLeast,
  crossesAtLeast,
  yearsAtLeast,
  ages,
  entriesAtMost,
  mustBe,
  mustNot,
  leadIs,
  withdrawal,
  leadCapability,
  principle,
  composition,
  priority,
  subsidyManagement,
  subsidyUse,
  subsidy,
  budget,
  procedure,
  participation,
  listedCondition,
];
