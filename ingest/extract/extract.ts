/**
 * The extract stage: what one document says. The order is the order of dependence: entities first, figures, then what
 * joins them. Nothing here decides anything; each finder stands in a folder of its own.
 */
import type { ExtractedEntity, Extraction, StructuredDocument } from "../model.ts";
import { findAlliances } from "./alliances/find-alliances.ts";
import { findAwards } from "./awards/find-awards.ts";
import { findConflicts } from "./conflicts/find-conflicts.ts";
import { findEligibilityRules } from "./eligibility/find-eligibility-rules.ts";
import { findFigures } from "./figures/find-figures.ts";
import { findIndustries } from "./industries/find-industries.ts";
import { findPersonalData } from "./personal-data/find-personal-data.ts";
import { findPlaces } from "./places/find-places.ts";
import { findPolicies } from "./policies/find-policies.ts";
import { findProgrammes } from "./programmes/find-programmes.ts";
import { findRelations } from "./relations/find-relations.ts";
import { assignResponsibility } from "./responsibility/assign-responsibility.ts";
import { findStudios } from "./studios/find-studios.ts";
import { findUnits } from "./units/find-units.ts";

const finders = [
  findUnits,
  findPolicies,
  findProgrammes,
  findStudios,
  findAlliances,
  findAwards,
  findIndustries,
  findPlaces,
] as const;

/** Entities of all types, numbered e1, e2, … in the order of the finders. */
function findEntities(doc: StructuredDocument): ExtractedEntity[] {
  return finders.flatMap((find) => find(doc)).map((entity, index) => ({ ...entity, id: `e${index + 1}` }));
}

/** Everything the document says, each fact with the words it rests on. Pure: the same document gives the same facts. */
export function extract(doc: StructuredDocument): Extraction {
  const entities = findEntities(doc);
  const units = entities.filter((entity) => entity.type === "Unit");
  const { figures, relations: responsibilities } = assignResponsibility(doc, units, findFigures(doc));
  const relations = findRelations({ doc, entities, figures });
  return {
    entities,
    figures,
    relations: [...relations, ...responsibilities],
    rules: findEligibilityRules(doc).map((rule, index) => ({ ...rule, id: `r${index + 1}` })),
    personalData: findPersonalData(doc),
    conflicts: findConflicts(doc, figures).map((conflict, index) => ({ ...conflict, id: `c${index + 1}` })),
  };
}
