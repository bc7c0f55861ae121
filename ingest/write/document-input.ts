/** What a document is written from. */
import type { VectorSpace } from "../../graph/store.ts";
import type { Extraction, StructuredDocument } from "../model.ts";

export interface DocumentInput {
  document: StructuredDocument;
  extraction: Extraction;
  source: {
    /** What the document is known by in the collection; the same path again replaces the document. */
    path: string;
    /** SHA-256 of the file's bytes, hexadecimal. */
    contentHash: string;
    /** The day the file was last written, ISO. */
    modified?: string;
  };
  /** Versions of the stages that read it. */
  pipelineVersion: string;
  /** The extraction record, JSON. */
  record: string;
  /** One for each passage of the document, in order; undefined for a passage that is not searched by meaning. */
  vectors?: { space: VectorSpace; vectors: readonly (Float32Array | undefined)[] };
}
