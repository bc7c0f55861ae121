/** GraphML 1.0 (http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd), written by hand: graphology only reads it. */
import { xmlText } from "../xml-text.ts";
import type { GraphDescription } from "./formats.ts";
import { type Element, graphElements, type Scalar } from "./graph-elements.ts";
import type { PlainGraph } from "./read-graph.ts";

type KeyType = "string" | "boolean" | "double" | "long";

const typeOf = (value: Scalar): KeyType => {
  if (typeof value === "number") return Number.isSafeInteger(value) ? "long" : "double";
  return typeof value === "boolean" ? "boolean" : "string";
};

/** The type that holds both: whole and real numbers are real, anything else is text. */
const widest = (one: KeyType, other: KeyType): KeyType => {
  if (one === other) return one;
  const numbers: KeyType[] = ["double", "long"];
  return numbers.includes(one) && numbers.includes(other) ? "double" : "string";
};

function keysOf(elements: readonly Element[]): Map<string, KeyType> {
  const keys = new Map<string, KeyType>([["label", "string"]]);
  for (const { attributes } of elements)
    for (const [name, value] of Object.entries(attributes)) {
      const type = typeOf(value);
      keys.set(name, widest(keys.get(name) ?? type, type));
    }
  return keys;
}

export function asGraphml(graph: PlainGraph, { description, creator, at }: GraphDescription): string {
  const { nodes, edges } = graphElements(graph);
  const declare = (target: "node" | "edge", prefix: string, elements: readonly Element[]) =>
    [...keysOf(elements)].map(
      ([name, type]) => `  <key id="${prefix}_${name}" for="${target}" attr.name="${name}" attr.type="${type}"/>`,
    );
  const data = (prefix: string, { label, attributes }: Element) =>
    Object.entries({ label, ...attributes })
      .map(([name, value]) => `<data key="${prefix}_${name}">${xmlText(String(value))}</data>`)
      .join("");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
      'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    `  <desc>${xmlText(`${creator}; ${at}; ${description}`)}</desc>`,
    ...declare("node", "n", nodes),
    ...declare("edge", "e", edges),
    '  <graph id="G" edgedefault="directed">',
    ...nodes.map((node) => `    <node id="${xmlText(node.key)}">${data("n", node)}</node>`),
    ...edges.map(
      (edge) =>
        `    <edge id="${xmlText(edge.key)}" source="${xmlText(edge.source)}" target="${xmlText(edge.target)}">${data("e", edge)}</edge>`,
    ),
    "  </graph>",
    "</graphml>",
    "",
  ].join("\n");
}
