/** Rows of the embedded engine as the port's plain values. */
import type { GrafeoValue } from "@grafeo-db/js";
import type { Row, Value } from "../../store.ts";

/** Turns every value of the rows into a plain one: see `Row` in graph/store.ts. */
export function plainRows(rows: readonly Record<string, GrafeoValue>[]): Row[] {
  return rows.map((row) => {
    const plain: Row = {};
    for (const [name, value] of Object.entries(row)) plain[name] = plainValue(value);
    return plain;
  });
}

function plainValue(value: GrafeoValue): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(plainValue);
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) return Array.from(value as Float32Array | Buffer);
  return plainObject(value as Record<string, GrafeoValue>);
}

/** Nodes lose the engine's own number, relations the numbers of their ends; a path becomes its nodes and relations. */
function plainObject(value: Record<string, GrafeoValue>): Value {
  if (Array.isArray(value.nodes) && Array.isArray(value.edges) && Object.keys(value).length === 2)
    return { nodes: value.nodes.map(plainValue), relations: value.edges.map(plainValue) };
  const isNode = "_id" in value && "_labels" in value;
  const isRelation = "_id" in value && "_type" in value;
  const plain: Record<string, Value> = {};
  for (const [key, inner] of Object.entries(value)) {
    if ((isNode || isRelation) && (key === "_id" || key === "_source" || key === "_target")) continue;
    plain[key] = plainValue(inner);
  }
  return plain;
}
