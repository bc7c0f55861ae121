/** The catalogue of named questions. */
import { allianceBackers } from "./alliances/alliance-backers.ts";
import { allianceMembers } from "./alliances/alliance-members.ts";
import { alliancesAcrossIndustries } from "./alliances/alliances-across-industries.ts";
import { industryPairs } from "./alliances/industry-pairs.ts";
import { studios } from "./alliances/studios.ts";
import { measuresByProvince } from "./comparison/measures-by-province.ts";
import { rulesCompared } from "./comparison/rules-compared.ts";
import { unitsInPlace } from "./comparison/units-in-place.ts";
import type { NamedQuery } from "./define-query.ts";
import { addressees } from "./documents/addressees.ts";
import { basis } from "./documents/basis.ts";
import { citations } from "./documents/citations.ts";
import { citedNotHeld } from "./documents/cited-not-held.ts";
import { documentConflicts } from "./documents/document-conflicts.ts";
import { issuedBy } from "./documents/issued-by.ts";
import { outcomesByMetric } from "./figures/outcomes-by-metric.ts";
import { planAndOutcome } from "./figures/plan-and-outcome.ts";
import { targetsByDeadline } from "./figures/targets-by-deadline.ts";
import { targetsByUnit } from "./figures/targets-by-unit.ts";
import { alliancesWithoutIndustry } from "./gaps/alliances-without-industry.ts";
import { provincesWithoutMeasure } from "./gaps/provinces-without-measure.ts";
import { targetsWithoutResponsible } from "./gaps/targets-without-responsible.ts";
import { busiestUnits } from "./responsibilities/busiest-units.ts";
import { sharedDuties } from "./responsibilities/shared-duties.ts";
import { unitDuties } from "./responsibilities/unit-duties.ts";
import { awardRecipients } from "./support/award-recipients.ts";
import { awards } from "./support/awards.ts";
import { honours } from "./support/honours.ts";
import { subsidies } from "./support/subsidies.ts";

export const queries: readonly NamedQuery[] = [
  alliancesAcrossIndustries,
  allianceMembers,
  industryPairs,
  allianceBackers,
  studios,
  alliancesWithoutIndustry,
  subsidies,
  awards,
  honours,
  awardRecipients,
  targetsByUnit,
  targetsByDeadline,
  outcomesByMetric,
  planAndOutcome,
  targetsWithoutResponsible,
  provincesWithoutMeasure,
  unitDuties,
  sharedDuties,
  busiestUnits,
  citations,
  basis,
  issuedBy,
  addressees,
  citedNotHeld,
  documentConflicts,
  rulesCompared,
  measuresByProvince,
  unitsInPlace,
];
