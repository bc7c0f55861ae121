/** Full-text search of the server: Lucene, with the cjk analyzer over text and white space over words. */
import { textIndexes } from "../../ontology/schema-statements.ts";
import type { PassageHit } from "../../store.ts";
import type { Sessions } from "./sessions.ts";

/** Makes the text indexes that are missing and waits until they can be searched. */
export async function ensureTextIndexes(sessions: Sessions): Promise<void> {
  for (const { name, label, property, neo4jAnalyzer } of textIndexes)
    await sessions.runAlone(
      `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:\`${label}\`) ON EACH [n.${property}] ` +
        `OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${neo4jAnalyzer}'}}`,
    );
  await sessions.runAlone("CALL db.awaitIndexes(300)");
}

/** As `GraphStore.searchText`. With documents the whole result is filtered before it is cut, so the answer is exact. */
export async function searchText(
  sessions: Sessions,
  field: "text" | "words",
  query: string,
  limit: number,
  documentIds?: readonly string[],
): Promise<PassageHit[]> {
  const words = plainQuery(query);
  if (limit < 1 || words === "" || documentIds?.length === 0) return [];
  const index = textIndexes.find(({ property }) => property === field)!.name;
  const rows = await sessions.readRows(
    documentIds
      ? `CALL db.index.fulltext.queryNodes($index, $words) YIELD node, score
         WHERE node.documentId IN $documentIds
         RETURN node.id AS passageId, score ORDER BY score DESC, passageId LIMIT $limit`
      : `CALL db.index.fulltext.queryNodes($index, $words, {limit: $limit}) YIELD node, score
         RETURN node.id AS passageId, score ORDER BY score DESC, passageId`,
    { index, words, limit, ...(documentIds && { documentIds }) },
  );
  return rows.map(({ passageId, score }) => ({ passageId: passageId as string, score: score as number }));
}

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
