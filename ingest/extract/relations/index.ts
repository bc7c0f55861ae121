import { addressedTo } from "./addressed-to.ts";
import { allianceTables } from "./alliance-tables.ts";
import { cites } from "./cites.ts";
import { crossesIndustry } from "./crosses-industry.ts";
import { duties } from "./duties.ts";
import { funds } from "./funds.ts";
import { groupMembers } from "./group-members.ts";
import { implementing } from "./implements.ts";
import { issued } from "./issued.ts";
import { leads } from "./leads.ts";
import { locatedIn } from "./located-in.ts";
import { memberOf } from "./member-of.ts";
import { partOf } from "./part-of.ts";
import { partOfProgramme } from "./part-of-programme.ts";
import { receivedAward } from "./received-award.ts";
import type { RelationFinder } from "./relation-context.ts";
import { roleLines } from "./role-lines.ts";
import { supports } from "./supports.ts";

/** Every relation finder; where two find the same relation, the first one's evidence stays. */
export const relationFinders: readonly RelationFinder[] = [
  issued,
  addressedTo,
  cites,
  implementing,
  partOf,
  partOfProgramme,
  leads,
  roleLines,
  memberOf,
  groupMembers,
  allianceTables,
  crossesIndustry,
  receivedAward,
  locatedIn,
  funds,
  supports,
  duties,
];
