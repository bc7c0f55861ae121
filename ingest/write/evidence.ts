/** From offsets to what a fact keeps of its words. */
import type { Evidence, Passage, StructuredDocument } from "../model.ts";
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

  function pageAt(offset: number): number | undefined {
    let page: number | undefined;
    for (const block of document.blocks) {
      if (block.start > offset) break;
      page = block.page ?? page;
    }
    return page;
  }

  /** The deepest section around an offset that stands in no passage: a heading, a signature. */
  function sectionAt(offset: number) {
    let found = document.sections[0];
    for (const section of document.sections)
      if (section.start <= offset && offset < section.end && section.depth >= (found?.depth ?? 0)) found = section;
    return found;
  }

  return {
    properties({ start, end, rule, ruleVersion }) {
      const passage = holding(start);
      const section = passage ? document.sections[passage.section] : sectionAt(start);
      const path = section?.path.join(pathSeparator);
      const page = pageAt(start) ?? passage?.page;
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
