import type { DocumentMetadata, StructuredDocument } from "../../../../ingest/model.ts";

/** A structured document of these paragraphs, for finders that need blocks and metadata only. */
export function documentOf(paragraphs: string[], metadata: Partial<DocumentMetadata> = {}): StructuredDocument {
  const text = paragraphs.join("\n");
  let end = -1;
  const blocks = paragraphs.map((paragraph) => {
    const start = end + 1;
    end = start + paragraph.length;
    return { kind: "paragraph" as const, start, end };
  });
  return {
    text,
    blocks,
    format: "txt",
    repetitions: [],
    hints: {},
    problems: [],
    metadata: { kind: "notice", issuers: [], addressees: [], annexes: [], ...metadata },
    sections: [],
    passages: [],
    sentences: [],
  };
}
