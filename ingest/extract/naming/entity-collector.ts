/** Gathers the mentions of one document's entities of one type; what is one entity is decided by the caller's key. */
import type { NamedType } from "../../../graph/ontology/index.ts";
import type { Evidence, ExtractedEntity } from "../../model.ts";
import { nameKey } from "./name-key.ts";

export type Attributes = ExtractedEntity["attributes"];

/** An entity before the document's numbering. */
export type FoundEntity = Omit<ExtractedEntity, "id">;

export interface MentionFound {
  /** The full name, as far as this mention tells it. */
  name: string;
  /** The words of the mention. */
  form: string;
  evidence: Evidence;
  attributes?: Attributes;
}

export interface EntityCollector {
  /** Adds a mention; mentions with the same key are one entity, whose name is the first one's. */
  add(mention: MentionFound, key?: string): void;
  /** The entities in the order of their first mention, their mentions in the order of the text, none twice. */
  list(): FoundEntity[];
}

export function createEntityCollector(type: NamedType): EntityCollector {
  const byKey = new Map<string, FoundEntity>();
  /** Where each entity's mentions start, so that one place is counted once. */
  const startsByKey = new Map<string, Set<number>>();
  return {
    add({ name, form, evidence, attributes = {} }, key = nameKey(name)) {
      const known = byKey.get(key);
      if (known === undefined) {
        byKey.set(key, { type, name, forms: [form], attributes: { ...attributes }, mentions: [evidence] });
        startsByKey.set(key, new Set([evidence.start]));
        return;
      }
      const starts = startsByKey.get(key)!;
      if (!starts.has(evidence.start)) known.mentions.push(evidence);
      starts.add(evidence.start);
      if (!known.forms.includes(form)) known.forms.push(form);
      known.attributes = { ...attributes, ...known.attributes };
    },
    list() {
      const entities = [...byKey.values()];
      for (const entity of entities) entity.mentions.sort((a, b) => a.start - b.start);
      return entities.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
    },
  };
}
