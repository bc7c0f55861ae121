import { addressedClasses } from "./rules/addressed-classes.ts";
import { allOfABody } from "./rules/all-of-a-body.ts";
import { bareDepartments } from "./rules/bare-departments.ts";
import { centralBodies } from "./rules/central-bodies.ts";
import { collectiveBodies } from "./rules/collective-bodies.ts";
import { companiesWithoutForm } from "./rules/companies-without-form.ts";
import { composedNames } from "./rules/composed-names.ts";
import { coordinatedNames } from "./rules/coordinated-names.ts";
import { coordinatingBodies } from "./rules/coordinating-bodies.ts";
import { dutyHeadings } from "./rules/duty-headings.ts";
import { foundedOffices } from "./rules/founded-offices.ts";
import { houseDepartments } from "./rules/house-departments.ts";
import { listContinuations } from "./rules/list-continuations.ts";
import { listedBodies } from "./rules/listed-bodies.ts";
import { localBodies } from "./rules/local-bodies.ts";
import { numberedGroups } from "./rules/numbered-groups.ts";
import { ownDepartments } from "./rules/own-departments.ts";
import { tradeUnionCommittees } from "./rules/trade-union-committees.ts";
import type { UnitRule } from "./unit-match.ts";

/** The rules that find organisations, each with its examples and near misses. Of matches that overlap the longer counts. */
export const unitRules: readonly UnitRule[] = [
  centralBodies,
  tradeUnionCommittees,
  localBodies,
  composedNames,
  listContinuations,
  coordinatedNames,
  collectiveBodies,
  allOfABody,
  dutyHeadings,
  listedBodies,
  bareDepartments,
  numberedGroups,
  companiesWithoutForm,
  coordinatingBodies,
  foundedOffices,
  ownDepartments,
  houseDepartments,
  addressedClasses,
];
