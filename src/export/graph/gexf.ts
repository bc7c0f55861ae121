import graphology from "graphology";
import { write } from "graphology-gexf";
import { withoutControls } from "../xml-text.ts";
import type { GraphDescription } from "./formats.ts";
import { type Element, graphElements, type Scalar } from "./graph-elements.ts";
import type { PlainGraph } from "./read-graph.ts";

/** White space in an attribute of XML is lost unless it is a blank, so line breaks become blanks here. */
const clean = (value: Scalar): Scalar =>
  typeof value === "string" ? withoutControls(value).replace(/[\r\n\t]+/g, " ") : value;

function formatted({ label, attributes }: Element) {
  const entries = Object.entries(attributes).map(([name, value]) => [name, clean(value)]);
  return { label: String(clean(label)), attributes: Object.fromEntries(entries) };
}

/** GEXF 1.3 for Gephi and others. */
export function asGexf(graph: PlainGraph, { description, creator, at }: GraphDescription): string {
  const { nodes, edges } = graphElements(graph);
  const { MultiDirectedGraph } = graphology;
  const drawing = new MultiDirectedGraph();
  drawing.replaceAttributes({ creator, description, lastModifiedDate: at.slice(0, 10) });
  for (const node of nodes) drawing.addNode(node.key, { element: node });
  for (const edge of edges) drawing.addDirectedEdgeWithKey(edge.key, edge.source, edge.target, { element: edge });
  const format = (_key: string, { element }: { element?: Element }) => formatted(element!);
  return write(drawing as never, { version: "1.3", formatNode: format, formatEdge: format } as never);
}
