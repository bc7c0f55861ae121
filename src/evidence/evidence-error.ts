export type EvidenceErrorCode =
  | "unknown-evidence" // no collection, or no item in it, of that id or name
  | "evidence-name" // the name is empty or taken
  | "evidence-order" // the order named does not hold every item once
  | "evidence-file" // a file on disk cannot be read; nothing was changed
  | "evidence-busy" // another process is writing the same collection
  | "nothing-to-cite"; // what was to be added has no words in the graph

/** What the evidence collections throw. The message says in Chinese and English what is wrong and names the file or id. */
export class EvidenceError extends Error {
  readonly code: EvidenceErrorCode;
  constructor(code: EvidenceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "EvidenceError";
    this.code = code;
  }
}
