/** The industries a document names. */
import type { StructuredDocument } from "../../model.ts";
import { createEntityCollector, type FoundEntity } from "../naming/entity-collector.ts";
import { findByRules } from "../naming/find-by-rules.ts";
import { industryRules } from "./index.ts";

/** All industries of the document in order of the text; one entity for every name. */
export function findIndustries(doc: StructuredDocument): FoundEntity[] {
  const collector = createEntityCollector("Industry");
  for (const { match, form, evidence } of findByRules(doc, industryRules))
    collector.add({ name: match.name, form, evidence });
  return collector.list();
}
