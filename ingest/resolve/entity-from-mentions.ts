/**
 * An entity's properties, made from the mentions that refer to it and from nothing else: writing documents in another
 * order, removing one, merging and undoing a merge all give what the mentions of the moment say.
 */
import { type GraphNode, type NamedType, nodeSchemas } from "../../graph/ontology/index.ts";
import { nameKey } from "../extract/naming/name-key.ts";
import { parseDocNumber } from "../structure/metadata/doc-number.ts";

/** What a mention says of its entity. */
export interface MentionContent {
  /** Orders the mentions: the id of the first one that says just this. */
  first: string;
  /** The entity its own words point to. */
  key: string;
  name: string;
  forms: readonly string[];
  attributes: Record<string, unknown>;
  /** True for a policy that the mention's document states. */
  stated: boolean;
}

/** The node; `undefined` when nothing refers to it any more. What was merged into it has the last word, a document that states it the first. */
export function entityFromMentions(
  type: NamedType,
  id: string,
  mentions: readonly MentionContent[],
): GraphNode | undefined {
  if (mentions.length === 0) return undefined;
  const ordered = [...mentions].sort(
    (a, b) =>
      Number(b.key === id) - Number(a.key === id) ||
      Number(b.stated) - Number(a.stated) ||
      (a.first < b.first ? -1 : 1),
  );
  const name = ordered[0]!.name;
  const known = new Set([nameKey(name)]);
  const aliases: string[] = [];
  for (const alias of ordered.flatMap((mention) => [mention.name, ...mention.forms]).sort()) {
    if (known.has(nameKey(alias))) continue;
    known.add(nameKey(alias));
    aliases.push(alias);
  }
  const properties: Record<string, unknown> = { name, aliases };
  for (const { attributes } of ordered)
    for (const [property, value] of Object.entries(attributes)) {
      if (property in properties || !fits(type, property, value)) continue;
      properties[property] = property === "docNumber" ? (parseDocNumber(String(value)) ?? value) : value;
    }
  if (type === "Policy") properties.held = ordered.some(({ stated }) => stated);
  return { type, id, properties };
}

/** True when the ontology knows the property for the type and the value is one; the rest stays in the document's record. */
function fits(type: NamedType, property: string, value: unknown): boolean {
  const schema = nodeSchemas[type].shape[property];
  return schema?.safeParse(value).success === true && value !== undefined;
}
