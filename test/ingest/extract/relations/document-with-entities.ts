import type { NamedType } from "../../../../graph/ontology/index.ts";
import { findRelations } from "../../../../ingest/extract/relations/find-relations.ts";
import type { DocumentMetadata, ExtractedEntity } from "../../../../ingest/model.ts";
import { parse } from "../../../../ingest/parse/parse.ts";
import { structure } from "../../../../ingest/structure/structure.ts";

/** Names by type; further names of one entity follow after a stroke. */
export type Named = Partial<Record<NamedType, string[]>>;

/**
 * The relations of an invented text, as `TYPE from -> to`, with the entities given by name: every place where a name
 * stands is a mention, so that the finders of entities play no part.
 */
export async function relationsIn(text: string, named: Named, metadata: Partial<DocumentMetadata> = {}) {
  const parsed = await parse({ path: "invented.txt", bytes: new TextEncoder().encode(text), contentHash: "0" });
  const doc = structure(parsed);
  Object.assign(doc.metadata, metadata);
  const entities = Object.entries(named)
    .flatMap(([type, names]) => names.map((forms) => ({ type: type as NamedType, forms: forms.split("/") })))
    .map(
      ({ type, forms }, index): ExtractedEntity => ({
        id: `e${index + 1}`,
        type,
        name: forms[0]!,
        forms,
        attributes: {},
        mentions: forms
          .flatMap((form) => placesOf(doc.text, form))
          .map((span) => ({ ...span, rule: "given", ruleVersion: 1 }))
          .sort((a, b) => a.start - b.start),
      }),
    );
  const nameOf = new Map(entities.map((entity) => [entity.id, entity.name]));
  return findRelations({ doc, entities, figures: [] }).map(({ type, from, to, detail, evidence }) => ({
    said: `${type} ${"id" in from ? nameOf.get(from.id) : from.text} -> ${"id" in to ? nameOf.get(to.id) : to.text}`,
    detail,
    quote: doc.text.slice(evidence.start, evidence.end),
  }));
}

function placesOf(text: string, words: string): { start: number; end: number }[] {
  const places = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    places.push({ start: at, end: at + words.length });
  return places;
}
