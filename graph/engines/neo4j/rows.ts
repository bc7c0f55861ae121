/** Parameters and rows of the server as the port's plain values. */
import type { Integer, Node, Path, Relationship } from "neo4j-driver";
import { vectorIndex } from "../../ontology/schema-statements.ts";
import type { Params, Row, Value } from "../../store.ts";

type Driver = typeof import("neo4j-driver");

/** The driver sends every JavaScript number as a float; whole numbers are meant as integers (LIMIT, years, offsets). */
export function serverParams(neo4j: Driver, params: Params): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, serverValue(neo4j, value)]));
}

function serverValue(neo4j: Driver, value: Value | undefined): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map((inner) => serverValue(neo4j, inner));
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, serverValue(neo4j, inner)]));
  return value;
}

/** Turns every value of a record into a plain one: see `Row` in graph/store.ts. */
export function plainRow(neo4j: Driver, record: { keys: PropertyKey[]; get(key: string): unknown }): Row {
  const row: Row = {};
  for (const key of record.keys) row[String(key)] = plainValue(neo4j, record.get(String(key)));
  return row;
}

function plainValue(neo4j: Driver, value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object") return value as Value;
  if (Array.isArray(value)) return value.map((inner) => plainValue(neo4j, inner));
  if (neo4j.isInt(value)) return (value as Integer).toNumber();
  if (neo4j.isNode(value)) return plainNode(neo4j, value);
  if (neo4j.isRelationship(value)) return plainRelation(neo4j, value);
  if (neo4j.isPath(value)) return plainPath(neo4j, value);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float32Array);
  // Dates, times and points are classes of the driver that print themselves in ISO form.
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  return plainMap(neo4j, value as Record<string, unknown>);
}

function plainMap(neo4j: Driver, map: object): Record<string, Value> {
  const plain: Record<string, Value> = {};
  // The vector of a passage belongs to the engine and is no property of the ontology.
  for (const [key, inner] of Object.entries(map))
    if (key !== vectorIndex.property) plain[key] = plainValue(neo4j, inner);
  return plain;
}

function plainNode(neo4j: Driver, { labels, properties }: Node): Value {
  return { _labels: [...labels], ...plainMap(neo4j, properties) };
}

function plainRelation(neo4j: Driver, { type, properties }: Relationship): Value {
  return { _type: type, ...plainMap(neo4j, properties) };
}

function plainPath(neo4j: Driver, path: Path): Value {
  const nodes = path.segments.length ? [path.segments[0]!.start, ...path.segments.map(({ end }) => end)] : [path.start];
  return {
    nodes: nodes.map((node) => plainNode(neo4j, node)),
    relations: path.segments.map(({ relationship }) => plainRelation(neo4j, relationship)),
  };
}
