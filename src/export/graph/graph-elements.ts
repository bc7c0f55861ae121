/** Nodes and relations with keys and labels, as formats for drawing programs want them. */
import { entityTypes, relationTypes } from "../../../graph/ontology/index.ts";
import type { Value } from "../../../graph/store.ts";
import { cellText } from "../cell-text.ts";
import type { PlainGraph } from "./read-graph.ts";

export type Scalar = string | number | boolean;

export interface Element {
  key: string;
  label: string;
  attributes: Record<string, Scalar>;
}

export interface Elements {
  nodes: Element[];
  edges: (Element & { source: string; target: string })[];
}

/** Lists become texts; what is missing is left out. */
function scalars(properties: Record<string, Value>): Record<string, Scalar> {
  const kept: Record<string, Scalar> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    kept[name] = typeof value === "object" ? cellText(value) : value;
  }
  return kept;
}

/**
 * Keys are the graph's ids; a relation without an id of its own is named after its type and its ends. No signs but those
 * of an XML name token, which GraphML asks for.
 */
export function graphElements({ nodes, relations }: PlainGraph): Elements {
  const used = new Map<string, number>();
  const unique = (key: string) => {
    const times = (used.get(key) ?? 0) + 1;
    used.set(key, times);
    return times === 1 ? key : `${key}.${times}`;
  };
  const keys = new Map(nodes.map(({ type, id }) => [`${type} ${id}`, unique(id)]));
  return {
    nodes: nodes.map(({ type, id, properties }) => ({
      key: keys.get(`${type} ${id}`)!,
      label: String(properties.name ?? properties.title ?? properties.metric ?? properties.what ?? id),
      attributes: { type, typeName: entityTypes[type].label.zh, ...scalars(properties) },
    })),
    edges: relations.map(({ type, from, to, properties }) => {
      const source = keys.get(`${from.type} ${from.id}`)!;
      const target = keys.get(`${to.type} ${to.id}`)!;
      const { id, ...rest } = properties;
      return {
        key: unique(typeof id === "string" ? id : `${type}:${source}:${target}`),
        source,
        target,
        label: relationTypes[type].label.zh,
        attributes: { type, ...scalars(rest) },
      };
    }),
  };
}
