import { findFigures } from "../../../../ingest/extract/figures/find-figures.ts";
import type { DocumentMetadata, ExtractedFigure, StructuredDocument } from "../../../../ingest/model.ts";
import { parse } from "../../../../ingest/parse/parse.ts";
import { structure } from "../../../../ingest/structure/structure.ts";

/** A structured document of the text as a file of this name would give it, with metadata set where the test needs it. */
export async function documentOf(
  text: string,
  metadata: Partial<Pick<DocumentMetadata, "kind" | "innerKind">> & { date?: string; title?: string } = {},
  name = "a.txt",
): Promise<StructuredDocument> {
  const doc = structure(await parse({ path: name, bytes: Buffer.from(text), contentHash: "" }));
  const { date, title, kind = "plan", innerKind } = metadata;
  return {
    ...doc,
    metadata: {
      ...doc.metadata,
      kind,
      innerKind,
      innerTitle: undefined,
      date: date ? { value: date } : undefined,
      title: title ? { value: title } : undefined,
    },
  };
}

export interface ReadFigure extends ExtractedFigure {
  quote: string;
}

/** The figures of the text with their quotes. */
export async function figuresOf(...args: Parameters<typeof documentOf>): Promise<ReadFigure[]> {
  const doc = await documentOf(...args);
  return findFigures(doc).map((figure) => ({
    ...figure,
    quote: doc.text.slice(figure.evidence.start, figure.evidence.end),
  }));
}
