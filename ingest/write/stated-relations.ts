/** What a document states: REFERS_TO, STATES, and the relations extraction found, each with its statement's id. */
import { type EntityType, type GraphRelation, mayJoin } from "../../graph/ontology/index.ts";
import type { Problem, RelationEnd } from "../model.ts";
import type { ResolvedMention } from "../resolve/resolve-mentions.ts";
import type { DocumentInput } from "./document-input.ts";
import type { EvidenceReader } from "./evidence.ts";
import { factId, figureType } from "./fact-nodes.ts";

/** Where a relation ends in the graph, with the mention it was said of. */
interface End {
  type: EntityType;
  id: string;
  mention?: string;
}

/** REFERS_TO for every mention, STATES for the policies the document holds. */
export function resolutionRelations(mentions: readonly ResolvedMention[], documentId: string): GraphRelation[] {
  const refersTo = mentions.map(
    ({ id, type, target }): GraphRelation => ({
      type: "REFERS_TO",
      from: { type: "Mention", id },
      to: { type, id: target },
      properties: {},
    }),
  );
  const stated = new Set(mentions.filter(({ stated: own }) => own).map(({ target }) => target));
  const states = [...stated].map(
    (target): GraphRelation => ({
      type: "STATES",
      from: { type: "Document", id: documentId },
      to: { type: "Policy", id: target },
      properties: {},
    }),
  );
  return [...refersTo, ...states];
}

/**
 * The stated relations. One whose end is words that name no entity of the document, or whose ends the ontology does not
 * join, stays in the record only, and a problem says how many there were of its kind.
 */
export function statedRelations(
  input: DocumentInput,
  documentId: string,
  mentions: readonly ResolvedMention[],
  evidence: EvidenceReader,
): { relations: GraphRelation[]; problems: Problem[] } {
  const ends = knownEnds(input, documentId, mentions);
  const relations: GraphRelation[] = [];
  const leftOut = new Map<string, number>();
  input.extraction.relations.forEach(({ type, from, to, detail, evidence: found }, i) => {
    const a = ends(from);
    const b = ends(to);
    if (!a || !b || !mayJoin(type, a.type, b.type)) {
      const kind = a && b ? `${type} ${a.type} → ${b.type}` : `${type} to plain words`;
      leftOut.set(kind, (leftOut.get(kind) ?? 0) + 1);
      return;
    }
    relations.push({
      type,
      from: { type: a.type, id: a.id },
      to: { type: b.type, id: b.id },
      properties: {
        id: `${documentId}_x${i}`,
        fromMention: a.mention,
        toMention: b.mention,
        detail,
        ...evidence.properties(found),
      },
    });
  });
  const problems = [...leftOut].map(
    ([kind, count]): Problem => ({
      code: "relation-left-out",
      message: `${count} × ${kind}: not a relation of the graph; kept in the extraction record.`,
      severity: "warning",
    }),
  );
  return { relations, problems };
}

/** Finds the end an id or words mean: entities, figures and rules by id, entities by name or form. */
function knownEnds({ extraction }: DocumentInput, documentId: string, mentions: readonly ResolvedMention[]) {
  const byId = new Map<string, End>();
  const byWords = new Map<string, End>();
  for (const { id, type, target, entity } of mentions) {
    const end = { type, id: target, mention: id };
    byId.set(entity.id, end);
    for (const words of [entity.name, ...entity.forms]) if (!byWords.has(words)) byWords.set(words, end);
  }
  for (const figure of extraction.figures)
    byId.set(figure.id, { type: figureType(figure), id: factId(documentId, figure.id) });
  for (const rule of extraction.rules) byId.set(rule.id, { type: "Rule", id: factId(documentId, rule.id) });
  return (end: RelationEnd) => ("id" in end ? byId.get(end.id) : byWords.get(end.text));
}
