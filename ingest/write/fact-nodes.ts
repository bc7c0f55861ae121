/** Mentions, figures, rules and conflicts of a document as nodes, with the structure that ties them to it. */
import type { EntityType, GraphNode, GraphRelation } from "../../graph/ontology/index.ts";
import type { Evidence, ExtractedFigure } from "../model.ts";
import type { ResolvedMention } from "../resolve/resolve-mentions.ts";
import type { DocumentInput } from "./document-input.ts";
import type { EvidenceReader } from "./evidence.ts";

/** Id of a figure, rule or conflict in the graph. */
export const factId = (documentId: string, extractionId: string) => `${documentId}_${extractionId}`;

export const figureType = ({ kind }: Pick<ExtractedFigure, "kind">): "Target" | "Outcome" =>
  kind === "target" ? "Target" : "Outcome";

export function mentionNodes(mentions: readonly ResolvedMention[], evidence: EvidenceReader): GraphNode[] {
  return mentions.map(({ id, type, name, key, title, attributes, entity }) => ({
    type: "Mention",
    id,
    properties: {
      type,
      name,
      forms: entity.forms,
      key,
      title,
      attributes: JSON.stringify(attributes, Object.keys(attributes).sort()),
      ...evidence.properties(entity.mentions[0]!),
    },
  }));
}

function bounds(value: number | [number, number] | undefined): [number | undefined, number | undefined] {
  return Array.isArray(value) ? value : [value, undefined];
}

export function figureNodes(
  { document, extraction }: DocumentInput,
  documentId: string,
  evidence: EvidenceReader,
): GraphNode[] {
  return extraction.figures.map((figure) => {
    const [value, valueMax] = bounds(figure.value);
    const [normalizedValue, normalizedMax] = bounds(figure.normalizedValue);
    const { kind, metric, subject, baseline, comparator, unit, deadline, period } = figure;
    return {
      type: figureType(figure),
      id: factId(documentId, figure.id),
      properties: {
        kind,
        metric,
        subject,
        value,
        valueMax,
        normalizedValue,
        normalizedMax,
        baseline,
        comparator,
        unit,
        deadline,
        period,
        province: document.metadata.province,
        ...evidence.properties(figure.evidence),
      },
    };
  });
}

export function ruleNodes(
  { document, extraction }: DocumentInput,
  documentId: string,
  evidence: EvidenceReader,
): GraphNode[] {
  return extraction.rules.map(({ id, what, subject, field, comparator, value, unit, modality, evidence: found }) => ({
    type: "Rule",
    id: factId(documentId, id),
    properties: {
      what,
      subject,
      field,
      comparator,
      value: typeof value === "number" ? value : undefined,
      values: Array.isArray(value) ? value : undefined,
      unit,
      modality,
      province: document.metadata.province,
      ...evidence.properties(found),
    },
  }));
}

export function conflictNodes(
  { document, extraction }: DocumentInput,
  documentId: string,
  evidence: EvidenceReader,
): GraphNode[] {
  const words = ({ start, end }: Evidence) => document.text.slice(start, end);
  return extraction.conflicts.map(({ id, what, kind, severity, a, b }) => ({
    type: "Conflict",
    id: factId(documentId, id),
    properties: { what, kind, severity, a: words(a), b: words(b), ...evidence.properties(a) },
  }));
}

/** HAS_TARGET, HAS_RULE, HAS_CONFLICT, SAME_FIGURE and IN_PASSAGE. A mention is in every passage that names it. */
export function factStructure(
  { extraction }: DocumentInput,
  documentId: string,
  mentions: readonly ResolvedMention[],
  evidence: EvidenceReader,
): GraphRelation[] {
  const relations: GraphRelation[] = [];
  const document = { type: "Document" as const, id: documentId };
  const inPassages = (type: EntityType, id: string, places: readonly Evidence[]) => {
    const passages = new Set(places.flatMap(({ start }) => evidence.passageAt(start) ?? []));
    for (const passage of passages)
      relations.push({ type: "IN_PASSAGE", from: { type, id }, to: { type: "Passage", id: passage }, properties: {} });
  };

  for (const { id, entity } of mentions) inPassages("Mention", id, entity.mentions);
  const figures = new Map(extraction.figures.map((figure) => [figure.id, figure]));
  for (const figure of extraction.figures) {
    const end = { type: figureType(figure), id: factId(documentId, figure.id) };
    relations.push({ type: "HAS_TARGET", from: document, to: end, properties: {} });
    inPassages(end.type, end.id, [figure.evidence]);
    const earlier = figure.sameAs === undefined ? undefined : figures.get(figure.sameAs);
    if (earlier)
      relations.push({
        type: "SAME_FIGURE",
        from: end,
        to: { type: figureType(earlier), id: factId(documentId, earlier.id) },
        properties: {},
      });
  }
  for (const rule of extraction.rules) {
    const end = { type: "Rule" as const, id: factId(documentId, rule.id) };
    relations.push({ type: "HAS_RULE", from: document, to: end, properties: {} });
    inPassages("Rule", end.id, [rule.evidence]);
  }
  for (const conflict of extraction.conflicts) {
    const end = { type: "Conflict" as const, id: factId(documentId, conflict.id) };
    relations.push({ type: "HAS_CONFLICT", from: document, to: end, properties: {} });
    inPassages("Conflict", end.id, [conflict.a, conflict.b]);
  }
  return relations;
}
