/** What the embedded engine reports, as errors of the port. */
import { StoreError } from "../../store.ts";

/** The engine's error as the library throws it: an Error with the ISO GQL status where the database raised it. */
interface EngineError extends Error {
  gqlStatus?: string;
}

/** Says what to do when the files are not whole; the graph can always be made again from the documents. */
export function damaged(folder: string, what: string, cause?: unknown): StoreError {
  return new StoreError(
    "damaged",
    `The graph in ${folder} is not whole: ${what} Restore the folder from a copy, or move it away and ingest the documents again.`,
    { cause },
  );
}

/** An error of a query. GQL status classes: 42 is syntax or access, ISO/IEC 39075. */
export function queryError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const { message, gqlStatus } = error as EngineError;
  if (gqlStatus?.startsWith("42")) return new StoreError("syntax", plainMessage(message), { cause: error });
  return new StoreError("failed", plainMessage(message), { cause: error });
}

/** An error of opening the files. */
export function openError(folder: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const { message } = error as EngineError;
  if (/cannot be locked/u.test(message))
    return new StoreError(
      "locked",
      `Another process has the graph in ${folder} open; stop it, or give this one a folder of its own.`,
      {
        cause: error,
      },
    );
  if (/damaged|corrupt|checksum|sidecar WAL|not a Grafeo|truncated/iu.test(message))
    return damaged(folder, plainMessage(message), error);
  return new StoreError("failed", `The graph in ${folder} cannot be opened: ${plainMessage(message)}`, {
    cause: error,
  });
}

/** The engine could not be loaded at all. */
export function loadError(error: unknown): StoreError {
  return new StoreError(
    "unsupported-platform",
    `There is no embedded graph engine for this system (${process.platform}-${process.arch}; it needs Linux with glibc 2.34 or musl on ` +
      "ARM, macOS, or Windows on x64, and the package's optional dependencies installed). Use a Neo4j server instead: give its address.",
    { cause: error },
  );
}

/** "Query error: GRAFEO-Q001: syntax error: [Cypher] …" without the prefixes; line and column stay. */
function plainMessage(message: string): string {
  return message.replace(/^(?:\w+ error: )?(?:GRAFEO-\w+: )?(?:Internal error: |Invalid value: )?/u, "");
}
