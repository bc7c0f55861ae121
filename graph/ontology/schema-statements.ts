/**
 * The constraints and indexes of each engine, made from the ontology: a unique `id` for every node type, an index for
 * every property named in `indexed`, and the two full-text indexes over passages.
 */
import { type EntityType, entityTypes } from "./entity-types.ts";

export type Engine = "embedded" | "neo4j";

/** The full-text indexes: `text` by pairs of Chinese characters, `words` by the words the program cut. */
export const textIndexes = [
  { name: "passage_text", label: "Passage", property: "text", neo4jAnalyzer: "cjk" },
  // Words are lower-cased and separated by spaces already, so nothing may be stemmed, dropped or cut further.
  {
    name: "passage_words",
    label: "Passage",
    property: "words",
    neo4jAnalyzer: "whitespace",
  },
] as const;

/** Where a server keeps the vector of a passage; no property of the ontology, so that no query returns 512 numbers by accident. */
export const vectorIndex = { name: "passage_vector", label: "Passage", property: "_vector" } as const;

/** Statements that can be run any number of times, in order. Text and vector indexes are made by the engines. */
export function schemaStatements(engine: Engine): string[] {
  const statements: string[] = [];
  for (const label of Object.keys(entityTypes) as EntityType[]) {
    const name = label.toLowerCase();
    statements.push(`CREATE CONSTRAINT ${name}_id IF NOT EXISTS FOR (n:\`${label}\`) REQUIRE n.id IS UNIQUE`);
    // The embedded engine checks uniqueness without an index it can look up by: MERGE would be quadratic.
    if (engine === "embedded")
      statements.push(`CREATE INDEX ${name}_by_id IF NOT EXISTS FOR (n:\`${label}\`) ON (n.id)`);
    for (const property of indexedProperties(label))
      statements.push(
        `CREATE INDEX ${name}_${property.toLowerCase()} IF NOT EXISTS FOR (n:\`${label}\`) ON (n.${property})`,
      );
  }
  return statements;
}

function indexedProperties(label: EntityType): readonly string[] {
  const definition = entityTypes[label];
  return "indexed" in definition ? definition.indexed : [];
}
