/** Full-text search of the server: Lucene, with the cjk analyzer over text and white space over words. */
import { textIndexes } from "../../ontology/schema-statements.ts";
import type { HoldingPassage, PassageHit, PlacedPassage, Within } from "../../store.ts";
import { phraseRuns } from "../phrase-runs.ts";
import { awaitIndexes, type Sessions } from "./sessions.ts";

/** Makes the text indexes that are missing and waits until they can be searched. */
export async function ensureTextIndexes(sessions: Sessions): Promise<void> {
  for (const { name, label, property, neo4jAnalyzer } of textIndexes)
    await sessions.runAlone(
      `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:\`${label}\`) ON EACH [n.${property}] ` +
        `OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${neo4jAnalyzer}'}}`,
    );
  await awaitIndexes(sessions);
}

/** As `GraphStore.searchText`. Within some passages the whole result is filtered before it is cut, so the answer is exact. */
export async function searchText(
  sessions: Sessions,
  field: "text" | "words",
  query: string,
  limit: number,
  within?: Within,
): Promise<PassageHit[]> {
  const words = plainQuery(query);
  if (limit < 1 || words === "") return [];
  const rows = await sessions.readRows(
    within
      ? `CALL db.index.fulltext.queryNodes($index, $words) YIELD node, score
         WHERE ${condition(within)}
         RETURN node.id AS passageId, score ORDER BY score DESC, passageId LIMIT $limit`
      : `CALL db.index.fulltext.queryNodes($index, $words, {limit: $limit}) YIELD node, score
         RETURN node.id AS passageId, score ORDER BY score DESC, passageId`,
    { index: indexOf(field), words, limit, ...within },
  );
  return rows.map(({ passageId, score }) => ({ passageId: passageId as string, score: score as number }));
}

/** As `GraphStore.passagesHolding`. */
export async function passagesHolding(
  sessions: Sessions,
  words: readonly string[],
  least: number,
  within?: Within,
): Promise<HoldingPassage[]> {
  const asked = [...new Set(words)].map(plainQuery).filter((word) => word !== "");
  if (asked.length === 0) return [];
  const rows = await sessions.readRows(
    `UNWIND $asked AS word
     CALL db.index.fulltext.queryNodes($index, word) YIELD node
     WITH node, count(*) AS held
     WHERE held >= $least${within ? ` AND ${condition(within)}` : ""}
     RETURN node.id AS passageId, node.documentId AS documentId, held`,
    { index: indexOf("words"), asked, least, ...within },
  );
  return rows as unknown as HoldingPassage[];
}

/** As `GraphStore.passagesWithPhrase`: the index proposes, and the text decides where the index cannot. */
export async function passagesWithPhrase(sessions: Sessions, phrase: string): Promise<PlacedPassage[]> {
  if (phrase === "") return [];
  const runs = phraseRuns(phrase);
  // Of a longer run the index knows the pairs and their order, and takes 甲乙，乙丙 for 甲乙丙.
  const isPair = runs[0] === phrase && [...phrase].length === 2;
  const rows = await sessions.readRows(
    `${runs.length > 0 ? "CALL db.index.fulltext.queryNodes($index, $runs) YIELD node" : "MATCH (node:Passage)"}
     ${isPair ? "" : "WHERE node.text CONTAINS $phrase"}
     RETURN node.id AS passageId, coalesce(node.documentId, '') AS documentId`,
    { phrase, index: indexOf("text"), runs: runs.map((run) => `+"${run}"`).join(" ") },
  );
  return rows as unknown as PlacedPassage[];
}

export const indexOf = (field: "text" | "words") => textIndexes.find(({ property }) => property === field)!.name;

/** Lets `node` through; the names of the parameters are those of `Within`. */
export const condition = (within: Within): string =>
  "passageIds" in within ? "node.id IN $passageIds" : "node.documentId IN $documentIds";

/**
 * The words as words: Lucene's operators are escaped, and letters become small, so that AND, OR and NOT are no operators
 * either. Source: Lucene QueryParserBase.escape.
 */
export function plainQuery(query: string): string {
  return query
    .toLowerCase()
    .replace(/[+\-&|!(){}[\]^"~*?:\\/]/gu, "\\$&")
    .trim();
}
