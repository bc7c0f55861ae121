/** The studios a document names. */
import type { StructuredDocument } from "../../model.ts";
import { type Attributes, createEntityCollector, type FoundEntity } from "../naming/entity-collector.ts";
import { findByRules } from "../naming/find-by-rules.ts";
import { levelOf } from "../naming/level.ts";
import { nameKey, plainName } from "../naming/name-key.ts";
import { studioRules } from "./index.ts";
import type { StudioMatch } from "./studio-name.ts";

function attributesOf({ name, count, lead }: StudioMatch): Attributes {
  const level = levelOf(name);
  return { ...(level && { level }), ...(count !== undefined && { count }), ...(lead && { lead }) };
}

/** All studios of the document in order of the text; a counted group is one with its type unless the count leads. */
export function findStudios(doc: StructuredDocument): FoundEntity[] {
  const collector = createEntityCollector("Studio");
  for (const { match, form, evidence } of findByRules(doc, studioRules)) {
    const name = plainName(match.name);
    const key = match.group ? `${match.count} ${nameKey(name)}` : nameKey(name);
    collector.add({ name, form, evidence, attributes: attributesOf(match) }, key);
    if (form !== match.name) collector.add({ name, form: match.name, evidence }, key);
  }
  return collector.list();
}
