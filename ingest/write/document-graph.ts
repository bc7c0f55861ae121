/** Everything one document adds to the graph, its entities apart, as values that can be checked and compared. Pure. */
import { type GraphNode, type GraphRelation, validateNode, validateRelation } from "../../graph/ontology/index.ts";
import type { Problem } from "../model.ts";
import type { ResolvedMention } from "../resolve/resolve-mentions.ts";
import type { DocumentInput } from "./document-input.ts";
import { createEvidenceReader } from "./evidence.ts";
import { conflictNodes, factStructure, figureNodes, mentionNodes, ruleNodes } from "./fact-nodes.ts";
import { passageIds } from "./passage-ids.ts";
import { resolutionRelations, statedRelations } from "./stated-relations.ts";
import { documentNode, passageNodes, sectionNodes, structureRelations } from "./structure-nodes.ts";

export interface DocumentGraph {
  document: GraphNode;
  passages: GraphNode[];
  /** Sections, mentions, figures, rules, conflicts. */
  nodes: GraphNode[];
  relations: GraphRelation[];
  problems: Problem[];
}

/** Throws `GraphValidationError` when something does not fit the ontology. */
export function documentGraph(
  input: DocumentInput,
  documentId: string,
  mentions: readonly ResolvedMention[],
): DocumentGraph {
  const ids = passageIds(input.document, documentId);
  const evidence = createEvidenceReader(input.document, documentId, ids);
  const { relations: stated, problems } = statedRelations(input, documentId, mentions, evidence);
  const graph: DocumentGraph = {
    document: documentNode(input, documentId),
    passages: passageNodes(input, documentId, ids),
    nodes: [
      ...sectionNodes(input, documentId),
      ...mentionNodes(mentions, evidence),
      ...figureNodes(input, documentId, evidence),
      ...ruleNodes(input, documentId, evidence),
      ...conflictNodes(input, documentId, evidence),
    ],
    relations: [
      ...structureRelations(input, documentId, ids),
      ...factStructure(input, documentId, mentions, evidence),
      ...resolutionRelations(mentions, documentId),
      ...stated,
    ],
    problems,
  };
  for (const node of [graph.document, ...graph.passages, ...graph.nodes]) validateNode(node);
  for (const relation of graph.relations) validateRelation(relation);
  return graph;
}
