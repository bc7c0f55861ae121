/** The programmes a document names. */
import type { StructuredDocument } from "../../model.ts";
import { createEntityCollector, type FoundEntity } from "../naming/entity-collector.ts";
import { findByRules } from "../naming/find-by-rules.ts";
import { nameKey, plainName } from "../naming/name-key.ts";
import { programmeRules } from "./index.ts";

/** What precedes a quoted name (全省“X”竞赛, 职工“X”行动) may be left out; the quotation and what follows it decide. */
function programmeKey(name: string): string {
  const open = name.indexOf("“");
  return nameKey(open > 0 && name.indexOf("”", open) - open > 3 ? name.slice(open) : name);
}

/** All programmes of the document in order of the text; one entity for every name. */
export function findProgrammes(doc: StructuredDocument): FoundEntity[] {
  const collector = createEntityCollector("Programme");
  for (const { match, form, evidence } of findByRules(doc, programmeRules))
    collector.add(
      {
        name: plainName(match.name),
        form,
        evidence: { ...evidence, why: `named ${match.kind}` },
        attributes: { kind: match.kind, ...(match.measure && { measure: true }) },
      },
      programmeKey(match.name),
    );
  return collector.list();
}
