import type { GraphStore } from "../../../graph/store.ts";
import { pipelineVersion } from "../../../ingest/versions.ts";
import type { Masking } from "../../personal-data.ts";
import { asCypherScript } from "./cypher-script.ts";
import { type GraphDescription, type GraphFormat, graphFormats } from "./formats.ts";
import { asGexf } from "./gexf.ts";
import { asGraphml } from "./graphml.ts";
import { asJsonLd } from "./jsonld.ts";
import { type GraphScope, type PlainGraph, readGraph } from "./read-graph.ts";

const writers: Record<GraphFormat, (graph: PlainGraph, description: GraphDescription) => string> = {
  gexf: asGexf,
  graphml: asGraphml,
  jsonld: asJsonLd,
  cypher: asCypherScript,
};

/** The graph, or the part of it in scope, in a format; undefined when what the scope names is not there. */
export async function exportGraph(
  parts: { store: GraphStore; masking: Masking },
  format: GraphFormat,
  scope: GraphScope,
  { version, at }: { version: string; at: string },
): Promise<string | undefined> {
  const graph = await readGraph(parts, scope, graphFormats[format].whole);
  if (!graph) return undefined;
  const of = scope.documentId ?? scope.entityId ?? "all";
  const description = `scope ${of}; ${graph.nodes.length} nodes; ${graph.relations.length} relations; pipeline ${pipelineVersion}`;
  return writers[format](graph, { creator: `zhengmai ${version}`, description, at });
}
