import { resolve } from "node:path";
import { findDocumentByPath, removeDocument } from "../../../ingest/write/index.ts";
import { openStore } from "../../app.ts";
import { exitCodes } from "../exit-codes.ts";
import type { CommandContext } from "./context.ts";

/** Removes documents by id or path; those that are not held are named and the rest goes on. */
export async function removeCommand(
  { config, print, say }: CommandContext,
  documents: readonly string[],
  { json }: { json?: boolean },
): Promise<number> {
  const store = await openStore(config);
  try {
    await store.ensureSchema();
    const results: { document: string; removed: boolean }[] = [];
    for (const document of documents) {
      const byPath = await findDocumentByPath(store, resolve(document));
      results.push({ document, removed: await removeDocument(store, byPath?.id ?? document) });
    }
    if (json) print(JSON.stringify(results, null, 2));
    else for (const { document, removed } of results) print(`${say(removed ? "removed" : "notHeld")} ${document}`);
    return results.every(({ removed }) => removed) ? exitCodes.done : exitCodes.withProblems;
  } finally {
    await store.close();
  }
}
