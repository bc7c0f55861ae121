import { type EntityType, relationTypes } from "../../../graph/ontology/index.ts";
import type { ExtractedRelation, RelationEnd } from "../../model.ts";
import { relationFinders } from "./index.ts";
import { createRelationContext, type RelationInput } from "./relation-context.ts";

/**
 * The relations a document states between its entities, each once, in order of the text. Ends are of types the ontology
 * allows; nothing is joined to itself. Never throws.
 */
export function findRelations(input: RelationInput): ExtractedRelation[] {
  const context = createRelationContext(input);
  const typeOf = new Map<string, EntityType>(input.entities.map((entity) => [entity.id, entity.type]));
  for (const figure of input.figures) typeOf.set(figure.id, figure.kind === "target" ? "Target" : "Outcome");
  const allowed = (end: RelationEnd, types: readonly EntityType[]) =>
    "text" in end || types.includes(typeOf.get(end.id) as EntityType);
  const key = (end: RelationEnd) => ("id" in end ? end.id : `=${end.text}`);

  const seen = new Set<string>();
  const found: ExtractedRelation[] = [];
  for (const relation of relationFinders.flatMap((find) => find(context))) {
    const { from, to } = relationTypes[relation.type];
    if (!allowed(relation.from, from) || !allowed(relation.to, to) || key(relation.from) === key(relation.to)) continue;
    const identity = `${relation.type} ${key(relation.from)} ${key(relation.to)}`;
    if (seen.has(identity)) continue;
    seen.add(identity);
    found.push(relation);
  }
  return found.sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end);
}
