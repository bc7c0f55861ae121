/** The words of the ontology in Chinese and English, for the API and the page. */
import { type EntityType, entityTypes, type Label } from "./entity-types.ts";
import { type RelationType, relationTypes } from "./relation-types.ts";

export const entityLabels = Object.fromEntries(
  Object.entries(entityTypes).map(([type, { label }]) => [type, label]),
) as Record<EntityType, Label>;

export const relationLabels = Object.fromEntries(
  Object.entries(relationTypes).map(([type, { label, inverseLabel }]) => [type, { ...label, inverse: inverseLabel }]),
) as Record<RelationType, Label & { inverse: Label }>;
