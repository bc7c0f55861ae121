/** Checks nodes and relations against the ontology before they are written; the schemas are made from the definitions. */
import { z } from "zod";
import { type EntityType, entityTypes } from "./entity-types.ts";
import { type RelationType, relationTypes, statementProperties } from "./relation-types.ts";

export interface GraphNode {
  type: EntityType;
  id: string;
  properties: Record<string, unknown>;
}

export interface GraphRelation {
  type: RelationType;
  from: { type: EntityType; id: string };
  to: { type: EntityType; id: string };
  properties: Record<string, unknown>;
}

/** What does not fit the ontology; `message` names the node or relation and the property. */
export class GraphValidationError extends Error {
  readonly code = "invalid-graph";
  constructor(message: string) {
    super(message);
    this.name = "GraphValidationError";
  }
}

function record<Key extends string, Result>(keys: readonly Key[], make: (key: Key) => Result): Record<Key, Result> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Result>;
}

const entityTypeNames = Object.keys(entityTypes) as EntityType[];
const relationTypeNames = Object.keys(relationTypes) as RelationType[];

/** One schema for each node type: its properties, `id` apart, and nothing else. */
export const nodeSchemas: Record<EntityType, z.ZodObject> = record(entityTypeNames, (type) =>
  z.strictObject(entityTypes[type].properties),
);

/** One schema for each relation type: stated relations carry a statement, the others nothing. */
export const relationSchemas: Record<RelationType, z.ZodObject> = record(relationTypeNames, (type) =>
  z.strictObject(relationTypes[type].stated ? statementProperties : {}),
);

/** Throws `GraphValidationError` for a missing, wrong or unknown property. Properties that are undefined count as absent. */
export function validateNode({ type, id, properties }: GraphNode): void {
  if (id === "") throw new GraphValidationError(`A ${type} has no id.`);
  check(nodeSchemas[type], properties, `${type} ${id}`);
}

/** As `validateNode`; throws too when the ends are not of types that the relation may join. */
export function validateRelation({ type, from, to, properties }: GraphRelation): void {
  const name = `${type} from ${from.type} ${from.id} to ${to.type} ${to.id}`;
  if (!mayJoin(type, from.type, to.type))
    throw new GraphValidationError(`${name}: ${type} does not join a ${from.type} to a ${to.type}.`);
  check(relationSchemas[type], properties, name);
}

/** True when the ontology lets a relation of this type join these two node types. */
export function mayJoin(type: RelationType, from: EntityType, to: EntityType): boolean {
  const definition: { from: readonly EntityType[]; to: readonly EntityType[] } = relationTypes[type];
  return definition.from.includes(from) && definition.to.includes(to);
}

function check(schema: z.ZodObject, properties: Record<string, unknown>, name: string): void {
  const present = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
  const result = schema.safeParse(present);
  if (result.success) return;
  const issues = result.error.issues.map(({ path, message }) =>
    path.length ? `${path.join(".")}: ${message}` : message,
  );
  throw new GraphValidationError(`${name}: ${issues.join("; ")}`);
}
