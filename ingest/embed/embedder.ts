/** The embedding port: texts in, vectors of length 1 out. */

export interface Embedder {
  /**
   * Name of the vector space: model, weights and pooling. Vectors of two embedders may be compared only when these are
   * equal, so it goes into the store with them.
   */
  readonly model: string;
  readonly dimensions: number;

  /**
   * Vectors in the order of `texts`, each of length `dimensions`, scaled to length 1. Texts longer than the model reads
   * are cut at its limit. Queries are computed before passages that are waiting. An empty list gives an empty list.
   * `onProgress` is told how many texts are done, last of all `texts.length`.
   * Throws `EmbeddingError("failed")` when the model reports an error and `EmbeddingError("closed")` after `close`.
   */
  embed(
    texts: readonly string[],
    as: "query" | "passage",
    onProgress?: (done: number) => void,
  ): Promise<Float32Array[]>;

  /**
   * One vector for every token of each text, row after row of `dimensions`, not scaled; the marks that the model puts
   * around a text are left out. Absent where an embedder has no tokens. Computed before what `embed` has waiting for
   * passages. Throws as `embed` does.
   */
  tokenVectors?(texts: readonly string[], as: "query" | "passage"): Promise<Float32Array[]>;

  /** Frees the model; may be called any number of times. */
  close(): Promise<void>;
}

export type EmbeddingErrorCode =
  | "model-unusable" // the files are there and cannot be loaded
  | "failed" // the model reported an error for a text
  | "closed"; // embed was called after close

export class EmbeddingError extends Error {
  readonly code: EmbeddingErrorCode;
  constructor(code: EmbeddingErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "EmbeddingError";
    this.code = code;
  }
}
