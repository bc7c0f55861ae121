/** From offsets to what a fact keeps of its words. */
import type { Evidence, Passage, StructuredDocument } from "../model.ts";
import { pageAt, sectionAt } from "../structure/place-of-offset.ts";
import { pathSeparator } from "./passage-ids.ts";

export interface EvidenceProperties {
  documentId: string;
  passageId?: string;
  section?: string;
  page?: number;
  start: number;
  end: number;
  quote: string;
  rule: string;
  ruleVersion: number;
}

export interface EvidenceReader {
  /** The properties every node or relation with evidence carries. */
  properties(evidence: Evidence): EvidenceProperties;
  /** Id of the passage that holds the offset, or the one whose text begins last before it. */
  passageAt(offset: number): string | undefined;
}

export function createEvidenceReader(
  document: StructuredDocument,
  documentId: string,
  passageIds: readonly string[],
): EvidenceReader {
  const passages = [...document.passages]
    .map((passage, i) => ({ ...passage, id: passageIds[i]! }))
    .sort((a, b) => a.start - b.start);

  function holding(offset: number): (Passage & { id: string }) | undefined {
    let low = 0;
    let high = passages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (passages[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    const passage = passages[low];
    return passage && passage.start <= offset && offset < passage.end ? passage : undefined;
  }

  return {
    properties({ start, end, rule, ruleVersion }) {
      const passage = holding(start);
      const section = document.sections[passage ? passage.section : sectionAt(document, start)];
      const path = section?.path.join(pathSeparator);
      const page = pageAt(document, start) ?? passage?.page;
      return {
        documentId,
        ...(passage && { passageId: passage.id }),
        ...(path && { section: path }),
        ...(page !== undefined && { page }),
        start,
        end,
        quote: document.text.slice(start, end),
        rule,
        ruleVersion,
      };
    },
    passageAt: (offset) => holding(offset)?.id,
  };
}
