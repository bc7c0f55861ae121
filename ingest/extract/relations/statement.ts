import type { RelationType } from "../../../graph/ontology/index.ts";
import type { ExtractedEntity, ExtractedRelation } from "../../model.ts";
import { trimmed } from "./clauses.ts";
import type { RelationContext, Span } from "./relation-context.ts";

/** Where a relation is said and why it is read so. */
export interface Ground {
  span: Span;
  rule: string;
  version?: number;
  detail?: string;
  why?: string;
}

/** A relation with the words it rests on; its second end is an entity or, where there is none, the words themselves. */
export function statement(
  { doc }: Pick<RelationContext, "doc">,
  type: RelationType,
  from: ExtractedEntity,
  to: ExtractedEntity | { text: string },
  { span, rule, version = 1, detail, why }: Ground,
): ExtractedRelation {
  return {
    type,
    from: { id: from.id },
    to: "id" in to ? { id: to.id } : to,
    ...(detail === undefined ? {} : { detail }),
    evidence: { ...trimmed(doc.text, span), rule, ruleVersion: version, ...(why === undefined ? {} : { why }) },
  };
}
