/**
 * The graph store port. Two engines keep it: `engines/embedded` (a folder, no server) and `engines/neo4j`.
 * Callers never ask which engine they have; what an engine cannot do is a flag in `capabilities`.
 */

/** A value that travels as a Cypher parameter or comes back in a row. Dates are ISO strings. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Params = Record<string, Value>;
/**
 * A row of an answer. A node is a map of its properties with `_labels`, a relation of its with `_type`, a path
 * `{ nodes, relations }`; what is missing is null. Both engines give the same values.
 */
export type Row = Record<string, Value>;

/** A Cypher text in the shared dialect (docs/decisions/shared-cypher.md) with its parameters. */
export interface Statement {
  cypher: string;
  params?: Params;
  /**
   * Ids of the passages that the statement makes, changes or removes; none of them when it leaves passages alone. An
   * engine that keeps an index beside the graph looks at these; where it is not told, at every passage.
   */
  passages?: readonly string[];
}

/** A passage found by an index; higher scores are better, and comparable only within one answer. */
export interface PassageHit {
  passageId: string;
  score: number;
}

/** The passages a search looks at, exactly (a filter before the search, not after): those of documents, or passages one by one. */
export type Within = { documentIds: readonly string[] } | { passageIds: readonly string[] };

/** A passage and the document it stands in. */
export interface PlacedPassage {
  passageId: string;
  documentId: string;
}

/** A passage that holds some of the words asked for, and how many of them. */
export interface HoldingPassage extends PlacedPassage {
  held: number;
}

/** Which passages `countHolding` counts. */
export interface CountedPassages {
  within?: Within;
  /** Passages that are not counted, whatever they hold. */
  aside?: readonly string[];
}

/** A number of passages: the number itself, or at least so many where counting on would keep the caller waiting. */
export interface PassageCount {
  count: number;
  isExact: boolean;
}

/** The model whose vectors the store holds; undefined when it holds none. */
export interface VectorSpace {
  model: string;
  dimensions: number;
}

export interface StoreCounts {
  /** Nodes by label, labels with none left out, keys in alphabetical order. */
  nodes: Record<string, number>;
  /** Relations by type, likewise. */
  relations: Record<string, number>;
}

export interface GraphStore {
  readonly engine: "embedded" | "neo4j";
  readonly capabilities: { readonly concurrentWriters: boolean; readonly graphAlgorithms: boolean };

  /** Creates constraints and indexes that are missing; may be called any number of times. */
  ensureSchema(): Promise<void>;

  /** Rows of a reading query, in the query's order; keys are the RETURN names. Refuses writes with `StoreError("read-only")`. */
  read(cypher: string, params?: Params): Promise<Row[]>;

  /**
   * As `read`, for a query that a person typed: stopped at `timeoutMs` with `StoreError("timeout")`, cut off after
   * `maxRows` rows, and kept from holding up the program or using up its memory.
   */
  readLimited(
    cypher: string,
    params: Params,
    limits: { timeoutMs: number; maxRows: number },
  ): Promise<{ rows: Row[]; truncated: boolean }>;

  /** Runs all statements in one transaction: all of them hold afterwards, or none. */
  write(statements: readonly Statement[]): Promise<void>;

  /**
   * Passages whose text matches, best first, at most `limit`. `field` is `text` (pairs of characters) or `words`
   * (words separated by spaces, as the Passage's `words`).
   */
  searchText(field: "text" | "words", query: string, limit: number, within?: Within): Promise<PassageHit[]>;

  /**
   * Every passage whose `words` hold at least `least` of the words (each as `searchWords` writes it, each counted once),
   * in no certain order: the whole of what a lexical search matches, without a ceiling. Empty for no words.
   */
  passagesHolding(words: readonly string[], least: number, within?: Within): Promise<HoldingPassage[]>;

  /**
   * How many passages `passagesHolding` would give, without giving them. Exact up to 10,000 at least, unless the engine needs
   * too long for a search to wait; then `count` is a lower bound.
   */
  countHolding(words: readonly string[], least: number, which?: CountedPassages): Promise<PassageCount>;

  /** Every passage whose text holds the phrase, character by character, in no certain order. Empty for an empty phrase. */
  passagesWithPhrase(phrase: string): Promise<PlacedPassage[]>;

  /** Passages nearest to the vector by cosine, best first, at most `limit`. Empty without vectors. */
  searchVector(vector: Float32Array, limit: number, within?: Within): Promise<PassageHit[]>;

  /** Stores or replaces vectors of passages. Throws `StoreError("mixed-vectors")` when the store holds those of another model. */
  putVectors(space: VectorSpace, vectors: readonly { passageId: string; vector: Float32Array }[]): Promise<void>;
  /** Forgets the vectors of passages; unknown ids are ignored. */
  removeVectors(passageIds: readonly string[]): Promise<void>;
  /** Ids of a document's passages that have no vector, tables of contents aside; in order of id. */
  passagesWithoutVectors(documentId: string): Promise<string[]>;
  /** The model of the stored vectors; undefined when there are none. */
  vectorSpace(): Promise<VectorSpace | undefined>;
  vectorCount(): Promise<number>;

  /**
   * A text that is another one after documents, passages or vectors changed, whoever changed them; cheap enough to ask
   * before every answer that rests on something read earlier.
   */
  state(): Promise<string>;
  counts(): Promise<StoreCounts>;
  /** Removes every node, relation and vector. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export type StoreErrorCode =
  | "read-only" // a write was tried where only reading is allowed
  | "timeout" // a query took longer than it was allowed
  | "syntax" // the query could not be read; the message has line and column where the engine tells them
  | "mixed-vectors" // vectors of another model or length are stored
  | "locked" // another process has the store open
  | "damaged" // the store on disk is not whole; the message says what to do
  | "unreachable" // no server at the address
  | "unauthorized" // the server refused user or password
  | "unsupported-platform" // no embedded engine for this system; the message names the way out
  | "failed"; // anything else the engine reports

/** What a store throws; callers look at `code`, people read the message. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StoreError";
    this.code = code;
  }
}
