/**
 * JSON-LD 1.1. Entities and their relations in a vocabulary made from the ontology; every stated relation and figure
 * besides as an rdf:Statement or entity with its evidence in PROV-O (https://www.w3.org/TR/prov-o/): quoted from the
 * document, found by a rule.
 */
import { type EntityType, relationTypes } from "../../../graph/ontology/index.ts";
import type { Value } from "../../../graph/store.ts";
import type { GraphDescription } from "./formats.ts";
import type { PlainGraph } from "./read-graph.ts";

const vocabulary = "urn:zhengmai:ontology:";
const context = {
  "@version": 1.1,
  "@vocab": vocabulary,
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  prov: "http://www.w3.org/ns/prov#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  label: { "@id": "rdfs:label", "@language": "zh" },
  quote: { "@id": "prov:value" },
  quotedFrom: { "@id": "prov:wasQuotedFrom", "@type": "@id" },
  foundBy: { "@id": "prov:wasGeneratedBy", "@type": "@id" },
  subject: { "@id": "rdf:subject", "@type": "@id" },
  predicate: { "@id": "rdf:predicate", "@type": "@vocab" },
  object: { "@id": "rdf:object", "@type": "@id" },
  endedAt: { "@id": "prov:endedAtTime", "@type": "xsd:dateTime" },
  ...Object.fromEntries(Object.keys(relationTypes).map((type) => [type, { "@type": "@id" }])),
};

type JsonObject = { [key: string]: unknown };

const part = (text: string) => encodeURIComponent(text);
const nodeIri = (type: EntityType, id: string) => `urn:zhengmai:${part(type)}:${part(id)}`;
const ruleIri = (rule: Value, version: Value | undefined) => `urn:zhengmai:rule:${part(String(rule))}:${version ?? 1}`;

/** Properties that say where words stand, as PROV-O; the others as they are. */
function described(properties: Record<string, Value>): JsonObject {
  const { documentId, rule, ruleVersion, id: _id, name, title, ...rest } = properties;
  const label = name ?? title;
  return {
    ...(label !== undefined && { label }),
    ...rest,
    ...(documentId !== undefined && { quotedFrom: nodeIri("Document", String(documentId)) }),
    ...(rule !== undefined && { foundBy: ruleIri(rule, ruleVersion) }),
  };
}

export function asJsonLd({ nodes, relations }: PlainGraph, { creator, description, at }: GraphDescription): string {
  const things = new Map<string, JsonObject>();
  for (const { type, id, properties } of nodes) {
    const iri = nodeIri(type, id);
    const isEvidence = type === "Document" || "quote" in properties;
    things.set(iri, { "@id": iri, "@type": isEvidence ? [type, "prov:Entity"] : type, id, ...described(properties) });
  }
  const rules = new Map<string, JsonObject>();
  for (const { properties } of [...nodes, ...relations]) {
    if (properties.rule === undefined) continue;
    const iri = ruleIri(properties.rule, properties.ruleVersion);
    rules.set(iri, {
      "@id": iri,
      "@type": "prov:Activity",
      "rdfs:label": properties.rule,
      ruleVersion: properties.ruleVersion,
    });
  }
  const statements: JsonObject[] = [];
  for (const { type, from, to, properties } of relations) {
    const [subject, object] = [nodeIri(from.type, from.id), nodeIri(to.type, to.id)];
    const thing = things.get(subject)!;
    thing[type] ??= new Set<string>();
    (thing[type] as Set<string>).add(object);
    if (properties.id === undefined) continue;
    const iri = `urn:zhengmai:statement:${part(String(properties.id))}`;
    statements.push({
      "@id": iri,
      "@type": ["rdf:Statement", "prov:Entity"],
      ...{ subject, predicate: type, object },
      ...described(properties),
    });
  }
  const about = {
    "@id": "urn:zhengmai:export",
    "@type": "prov:Activity",
    "rdfs:label": creator,
    "rdfs:comment": description,
    endedAt: at,
  };
  const everything = { "@context": context, "@graph": [about, ...rules.values(), ...things.values(), ...statements] };
  const setsAsLists = (_key: string, value: unknown) => (value instanceof Set ? [...value] : value);
  return `${JSON.stringify(everything, setsAsLists, 1)}\n`;
}
