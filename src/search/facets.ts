/** Hits counted by the particulars of their documents. */
import type { Row } from "../../graph/store.ts";
import type { Facet, FacetName } from "./search-answer.ts";
import { topicsOf } from "./topics.ts";

type FacetValue = Facet[number]["value"];

const valuesOf: Record<FacetName, (document: Row) => FacetValue[]> = {
  province: ({ province }) => [province as FacetValue],
  year: ({ year }) => [year as FacetValue],
  level: ({ level }) => [level as FacetValue],
  issuer: ({ issuer }) => [issuer as FacetValue],
  kind: ({ kind }) => [kind as FacetValue],
  topic: ({ title }) => topicsOf(title as string),
};

/** `hits` are the ids of their documents, one for each hit; `documents` are rows of documents-of-hits.cypher. */
export function countFacets(hits: readonly string[], documents: ReadonlyMap<string, Row>): Record<FacetName, Facet> {
  const perDocument = new Map<string, number>();
  for (const id of hits) perDocument.set(id, (perDocument.get(id) ?? 0) + 1);
  const facet = (name: FacetName): Facet => {
    const counts = new Map<FacetValue, number>();
    for (const [id, count] of perDocument) {
      const document = documents.get(id);
      const values = document ? valuesOf[name](document) : [];
      for (const value of values.length > 0 ? values : [null])
        counts.set(value ?? null, (counts.get(value ?? null) ?? 0) + count);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (String(a.value) < String(b.value) ? -1 : 1));
  };
  return {
    province: facet("province"),
    year: facet("year"),
    level: facet("level"),
    issuer: facet("issuer"),
    kind: facet("kind"),
    topic: facet("topic"),
  };
}
