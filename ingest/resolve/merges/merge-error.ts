/** Why two entities were not merged, or a merge not undone. */
export type MergeErrorCode =
  | "unknown-entity" // one of the two is not in the graph
  | "same-entity" // an entity cannot be merged with itself
  | "different-types" // a unit is no place
  | "ambiguous-name" // several entities bear the name
  | "unknown-proposal" // there is no such proposal, or no longer
  | "unknown-merge" // there is no such merge
  | "unknown-dismissal" // there is no such dismissal
  | "already-undone"; // the merge or dismissal was undone before

export class MergeError extends Error {
  readonly code: MergeErrorCode;
  constructor(code: MergeErrorCode, message: string) {
    super(message);
    this.name = "MergeError";
    this.code = code;
  }
}
