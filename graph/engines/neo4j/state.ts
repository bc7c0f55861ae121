/** Whether a server's documents, passages or vectors have changed, told by counts and versions that it knows or sums quickly. */
import type { Sessions } from "./sessions.ts";
import { countPassages, findIndex } from "./vectors.ts";

/**
 * As `GraphStore.state`. A document's title, number and passages follow from its bytes and the versions that read it, and
 * it is marked with the model of its vectors last, so these tell one state from another; nothing but a program that
 * writes past ingest could change a document and leave them. Writes of this process are counted besides.
 */
export async function readState(sessions: Sessions): Promise<string> {
  const [documents, passages, index] = await Promise.all([
    sessions.readRows(
      `MATCH (d:Document)
       RETURN d.pipelineVersion AS version, d.vectorModel AS model, count(d) AS documents, sum(d.characters) AS characters
       ORDER BY version, model`,
    ),
    countPassages(sessions),
    findIndex(sessions),
  ]);
  return JSON.stringify([documents, passages, index?.indexName ?? null, sessions.writes]);
}
