import { resolve } from "node:path";
import { heldDocuments } from "../../../ingest/write/held-documents.ts";
import { removeDocument } from "../../../ingest/write/write-document.ts";
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
    const held = await heldDocuments(store);
    const results: { document: string; removed: boolean }[] = [];
    for (const document of documents) {
      const found = held.find(({ id, source }) => id === document || source === resolve(document));
      if (found) await removeDocument(store, found.id);
      results.push({ document, removed: found !== undefined });
    }
    if (json) print(JSON.stringify(results, null, 2));
    else for (const { document, removed } of results) print(`${say(removed ? "removed" : "notHeld")} ${document}`);
    return results.every(({ removed }) => removed) ? exitCodes.done : exitCodes.withProblems;
  } finally {
    await store.close();
  }
}
