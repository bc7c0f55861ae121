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

/** A relation between two entities with the words it rests on. */
export function statement(
  { doc }: Pick<RelationContext, "doc">,
  type: RelationType,
  from: ExtractedEntity,
  to: ExtractedEntity,
  { span, rule, version = 1, detail, why }: Ground,
): ExtractedRelation {
  return {
    type,
    from: { id: from.id },
    to: { id: to.id },
    ...(detail === undefined ? {} : { detail }),
    evidence: { ...trimmed(doc.text, span), rule, ruleVersion: version, ...(why === undefined ? {} : { why }) },
  };
}
