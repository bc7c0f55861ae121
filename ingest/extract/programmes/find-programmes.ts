/** The programmes a document names. */
import type { StructuredDocument } from "../../model.ts";
import { createEntityCollector, type FoundEntity } from "../naming/entity-collector.ts";
import { findByRules } from "../naming/find-by-rules.ts";
import { plainName } from "../naming/name-key.ts";
import { programmeRules } from "./index.ts";

/** All programmes of the document in order of the text; one entity for every name. */
export function findProgrammes(doc: StructuredDocument): FoundEntity[] {
  const collector = createEntityCollector("Programme");
  for (const { match, form, evidence } of findByRules(doc, programmeRules))
    collector.add({
      name: plainName(match.name),
      form,
      evidence: { ...evidence, why: `named ${match.kind}` },
      attributes: { kind: match.kind },
    });
  return collector.list();
}
