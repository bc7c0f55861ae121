/**
 * A Cypher script that makes the graph again in any Neo4j from 5.0 on: constraints, then nodes, then relations, in
 * batches. Running it twice changes nothing. Vectors are not in it; they are made again from the passages.
 */
import { type EntityType, type RelationType, schemaStatements } from "../../../graph/ontology/index.ts";
import type { Value } from "../../../graph/store.ts";
import type { GraphDescription } from "./formats.ts";
import type { PlainGraph } from "./read-graph.ts";

/** Rows of one statement; a statement's text stays well below what a browser takes at once. */
const batch = 100;

/** A value as a Cypher literal. Source: openCypher 9, StringLiteral and NumberLiteral. */
export function literal(value: Value): string {
  if (value === null) return "null";
  if (typeof value === "string") return text(value);
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => literal(item as Value)).join(", ")}]`;
  const entries = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return `{${entries.map(([key, inner]) => `${name(key)}: ${literal(inner as Value)}`).join(", ")}}`;
}

const name = (key: string) => `\`${key.replaceAll("`", "``")}\``;

function text(value: string): string {
  const escaped = value
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
  // A server replaces \uXXXX before it reads strings, so a backslash of the text and a u after it are written apart.
  return `'${escaped.replaceAll("\\\\u", "\\\\' + 'u")}'`;
}

/** Statements of the script, without the semicolon, in order. */
export function cypherStatements({ nodes, relations }: PlainGraph): string[] {
  const statements = schemaStatements("neo4j");
  for (const group of groupBy(nodes, ({ type }) => type))
    for (const rows of batches(group)) {
      const values = rows.map(({ id, properties }) => literal({ id, properties: { ...properties, id } }));
      statements.push(`${unwind(values)}\nMERGE (n:${label(rows[0]!.type)} {id: row.id})\nSET n = row.properties`);
    }
  const kindOf = ({ type, from, to, properties }: PlainGraph["relations"][number]) =>
    `${type} ${from.type} ${to.type} ${typeof properties.id === "string"}`;
  for (const group of groupBy(relations, kindOf))
    for (const rows of batches(group)) {
      const { type, from, to, properties } = rows[0]!;
      const values = rows.map((row) => literal({ from: row.from.id, to: row.to.id, properties: row.properties }));
      // One statement is one relation; a relation of structure is told by its ends.
      const key = typeof properties.id === "string" ? " {id: row.properties.id}" : "";
      statements.push(
        `${unwind(values)}\nMATCH (a:${label(from.type)} {id: row.from})\nMATCH (b:${label(to.type)} {id: row.to})\n` +
          `MERGE (a)-[r:${label(type)}${key}]->(b)\nSET r = row.properties`,
      );
    }
  return statements;
}

export function asCypherScript(graph: PlainGraph, { creator, description, at }: GraphDescription): string {
  const head = [creator, at, description].map((line) => `// ${line.replace(/[\r\n]+/g, " ")}`);
  return `${head.join("\n")}\n${cypherStatements(graph)
    .map((statement) => `${statement};`)
    .join("\n")}\n`;
}

const unwind = (rows: readonly string[]) => `UNWIND [\n  ${rows.join(",\n  ")}\n] AS row`;
const label = (type: EntityType | RelationType) => `\`${type}\``;

function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let at = 0; at < items.length; at += batch) yield items.slice(at, at + batch);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
