/** Full-text search of the embedded engine: BM25 over the two indexed properties of passages. */
import type { GrafeoDB } from "@grafeo-db/js";
import { textIndexes } from "../../ontology/schema-statements.ts";
import type { PassageHit } from "../../store.ts";

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
  documentIds?: readonly string[],
): Promise<PassageHit[]> {
  if (limit < 1 || query.trim() === "" || documentIds?.length === 0) return [];
  const filter = documentIds && { documentId: { $in: [...documentIds] } };
  const found = await db.textSearch("Passage", property, query, limit, filter);
  const hits: PassageHit[] = [];
  for (const [node, score] of found) {
    const passageId = db.getNode(node!)?.get("id");
    // A passage removed between search and look-up is no longer an answer.
    if (typeof passageId === "string") hits.push({ passageId, score: score! });
  }
  return hits.sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1));
}
