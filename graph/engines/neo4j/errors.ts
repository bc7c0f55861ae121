/** What the server and its driver report, as errors of the port. */
import { StoreError, type StoreErrorCode } from "../../store.ts";

/** The driver's error: `code` is a Neo4j status code, or the driver's own word for trouble on the way. */
interface ServerError extends Error {
  code?: string;
}

// Source: Neo4j status codes (https://neo4j.com/docs/status-codes/5/errors/all-errors/) and the driver's error codes.
const codes: [RegExp, StoreErrorCode][] = [
  [/^Neo\.ClientError\.Security\./u, "unauthorized"],
  [/^Neo\.ClientError\.Statement\.AccessMode$/u, "read-only"],
  [
    /^Neo\.ClientError\.(?:General|Cluster)\.(?:WriteOnReadOnlyAccessDatabase|ForbiddenOnReadOnlyDatabase|NotALeader)$/u,
    "read-only",
  ],
  [
    /^Neo\.ClientError\.Statement\.(?:SyntaxError|SemanticError|ParameterMissing|TypeError|NotSystemDatabaseError)$/u,
    "syntax",
  ],
  [/^Neo\.ClientError\.Transaction\.TransactionTimedOut/u, "timeout"],
  [/^(?:ServiceUnavailable|SessionExpired)$/u, "unreachable"],
  [/^Neo\.ClientError\.Database\.DatabaseNotFound$/u, "unreachable"],
  [/^Neo\.TransientError\.General\.DatabaseUnavailable$/u, "unreachable"],
];

/** `place` is the server's address without user and password. */
export function serverError(error: unknown, place: string): StoreError {
  if (error instanceof StoreError) return error;
  const { code = "", message } = error as ServerError;
  const mapped = codes.find(([pattern]) => pattern.test(code))?.[1] ?? "failed";
  if (mapped === "unreachable")
    return new StoreError(mapped, `No Neo4j server answers at ${place}: ${message}`, { cause: error });
  if (mapped === "unauthorized")
    return new StoreError(mapped, `The Neo4j server at ${place} refuses user or password.`, { cause: error });
  return new StoreError(mapped, message, { cause: error });
}
