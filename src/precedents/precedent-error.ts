export class PrecedentError extends Error {
  readonly code: "not-found";
  constructor(code: PrecedentError["code"], message: string) {
    super(message);
    this.name = "PrecedentError";
    this.code = code;
  }
}
