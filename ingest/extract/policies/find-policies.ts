/** The policies a document names, states or issues. */
import type { StructuredDocument } from "../../model.ts";
import { type Attributes, createEntityCollector, type FoundEntity } from "../naming/entity-collector.ts";
import { findByRules } from "../naming/find-by-rules.ts";
import { plainName } from "../naming/name-key.ts";
import { policyRules } from "./index.ts";
import { ownActs } from "./own-acts.ts";
import type { PolicyMatch } from "./title-in-marks.ts";

function attributesOf({ kind, docNumber, issuer }: PolicyMatch): Attributes {
  return { ...(kind && { kind }), ...(docNumber && { docNumber }), ...(issuer && { issuer }) };
}

/** All policies of the document in order of the text; one entity for every title, its own acts marked. */
export function findPolicies(doc: StructuredDocument): FoundEntity[] {
  const collector = createEntityCollector("Policy");
  const own = ownActs(doc);
  for (const mention of own) collector.add(mention);
  const self = own.find((mention) => mention.attributes?.self);
  for (const { match, form, evidence } of findByRules(doc, policyRules)) {
    const why = match.kind && `title of a ${match.kind}`;
    // A headline that reports an act (某省出台X方案) names it without marks; that is the same act.
    const inOwnTitle =
      self !== undefined &&
      !form.startsWith("《") &&
      evidence.start >= self.evidence.start &&
      evidence.end <= self.evidence.end;
    if (inOwnTitle) {
      collector.add({ name: self.name, form, evidence });
      continue;
    }
    collector.add({
      name: plainName(match.title),
      form,
      evidence: { ...evidence, why },
      attributes: attributesOf(match),
    });
  }
  return collector.list();
}
