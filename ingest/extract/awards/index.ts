/** The rules that find awards in running text, in the order in which they have their say. */
import { awardName } from "./award-name.ts";
import { designation } from "./designation.ts";
import { namedSubsidy } from "./named-subsidy.ts";
import { paidAward } from "./paid-award.ts";

export const awardRules = [awardName, paidAward, designation, namedSubsidy] as const;
