/** Full-text search of the embedded engine: BM25 over the two indexed properties of passages. */
import type { GrafeoDB } from "@grafeo-db/js";
import { textIndexes } from "../../ontology/schema-statements.ts";
import type { HoldingPassage, PassageHit, Within } from "../../store.ts";

/** Makes the text indexes that are missing; existing passages are indexed at once. */
export async function ensureTextIndexes(db: GrafeoDB): Promise<void> {
  for (const { label, property, embeddedTokenizer } of textIndexes)
    if (!(await hasTextIndex(db, label, property)))
      // No stop words: every word of a policy may be asked for.
      await db.createTextIndex(label, property, { tokenizer: embeddedTokenizer, stopWords: [] });
}

/** Takes the text indexes away; `ensureTextIndexes` makes them again. Removing many passages from an index is slower than that. */
export async function dropTextIndexes(db: GrafeoDB): Promise<void> {
  for (const { label, property } of textIndexes) await db.dropTextIndex(label, property);
}

/** The engine lists no text indexes, but refuses to search where there is none. */
async function hasTextIndex(db: GrafeoDB, label: string, property: string): Promise<boolean> {
  try {
    await db.textSearch(label, property, "一", 1);
    return true;
  } catch (error) {
    if (/no text index/u.test((error as Error).message)) return false;
    throw error;
  }
}

/** As `GraphStore.searchText`. */
export async function searchText(
  db: GrafeoDB,
  property: "text" | "words",
  query: string,
  limit: number,
  within?: Within,
): Promise<PassageHit[]> {
  if (limit < 1 || query.trim() === "" || isNothing(within)) return [];
  // The engine compares a long list of ids one by one, so passages are chosen from the whole answer.
  const passageIds = within && "passageIds" in within ? new Set(within.passageIds) : undefined;
  const filter = within && "documentIds" in within ? { documentId: { $in: [...within.documentIds] } } : undefined;
  const found = await db.textSearch("Passage", property, query, passageIds ? db.nodeCount() : limit, filter);
  const hits: PassageHit[] = [];
  for (const [node, score] of found) {
    const passageId = db.getNode(node!)?.get("id");
    // A passage removed between search and look-up is no longer an answer.
    if (typeof passageId === "string" && (passageIds?.has(passageId) ?? true)) hits.push({ passageId, score: score! });
  }
  return hits.sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1)).slice(0, limit);
}

/** As `GraphStore.passagesHolding`. */
export async function passagesHolding(
  db: GrafeoDB,
  words: readonly string[],
  least: number,
  within?: Within,
): Promise<HoldingPassage[]> {
  if (isNothing(within)) return [];
  const counts = new Map<number, number>();
  for (const word of new Set(words))
    for (const [node] of await db.textSearch("Passage", "words", word, db.nodeCount()))
      counts.set(node!, (counts.get(node!) ?? 0) + 1);
  const passageIds = within && "passageIds" in within ? new Set(within.passageIds) : undefined;
  const documentIds = within && "documentIds" in within ? new Set(within.documentIds) : undefined;
  const holding: HoldingPassage[] = [];
  for (const [node, held] of counts) {
    if (held < least) continue;
    const found = db.getNode(node);
    const passageId = found?.get("id");
    const documentId = found?.get("documentId");
    if (typeof passageId !== "string" || typeof documentId !== "string") continue;
    if ((passageIds?.has(passageId) ?? true) && (documentIds?.has(documentId) ?? true))
      holding.push({ passageId, documentId, held });
  }
  return holding;
}

/** True when no passage is let through. */
export const isNothing = (within: Within | undefined): boolean =>
  within !== undefined && ("passageIds" in within ? within.passageIds : within.documentIds).length === 0;
