/** Why a file could not become a document. */
export type IngestErrorCode =
  | "unreadable" // the file is missing, a folder, or may not be read
  | "empty" // no bytes, or no words
  | "too-large" // more bytes, or more memory while reading, than allowed
  | "too-slow" // reading it took longer than allowed
  | "unsupported-format" // a known or unknown format that is not read
  | "password-protected" // a password is needed, or the one given is wrong
  | "no-text-layer" // pages are pictures: scanned, OCR needed
  | "broken-file"; // damaged, or not what its format asks for

/**
 * What reading and parsing throw. The message is one line that names the file (and the page) and says what to do;
 * callers look at `code`.
 */
export class IngestError extends Error {
  readonly code: IngestErrorCode;
  /** From 1, where the fault belongs to one page. */
  readonly page?: number;
  constructor(code: IngestErrorCode, message: string, options?: ErrorOptions & { page?: number }) {
    super(message, options);
    this.name = "IngestError";
    this.code = code;
    if (options?.page !== undefined) this.page = options.page;
  }
}
