/**
 * Vectors on the server: a property of the passage and a vector index. The index's name holds the model's name, since
 * there is no better place for it that is not a node of the graph.
 */
import { vectorIndex } from "../../ontology/schema-statements.ts";
import { type PassageHit, StoreError, type VectorSpace, type Within } from "../../store.ts";
import { awaitIndexes, type Sessions } from "./sessions.ts";
import { condition } from "./text-search.ts";

const { label, property } = vectorIndex;
const prefix = `${vectorIndex.name} `;

/** Up to so many passages are compared one by one, which is exact; with more of them the index is asked for more than needed. */
const exactUpTo = 20_000;

/**
 * The index proposes by rounded vectors, and looks the farther the more it is asked for. In a million passages five for every
 * four hits find the same first 10, 50 and 200 as thirty for each, wherever the question's vector lies among theirs, in a bit more
 * than half of the time that three for each take. Of a question far from all passages they find .72 of the first ten, three .86.
 */
const proposedPerHit = 1.25;

interface IndexedSpace extends VectorSpace {
  indexName: string;
}

/** The index last seen: looking it up takes the server as long as a search by words. */
const lastFound = new WeakMap<Sessions, IndexedSpace>();

export async function findIndex(sessions: Sessions): Promise<IndexedSpace | undefined> {
  const rows = await sessions.runAlone("SHOW VECTOR INDEXES YIELD name, options RETURN name, options");
  for (const { name, options } of rows) {
    if (typeof name !== "string" || !name.startsWith(prefix)) continue;
    const { indexConfig } = options as { indexConfig: Record<string, number> };
    const found = { indexName: name, model: name.slice(prefix.length), dimensions: indexConfig["vector.dimensions"]! };
    lastFound.set(sessions, found);
    return found;
  }
  lastFound.delete(sessions);
  return undefined;
}

/** Ends at the first, where counting looks at every passage. */
async function holdsVectors(sessions: Sessions): Promise<boolean> {
  const rows = await sessions.readRows(
    `MATCH (p:${label}) WHERE p.\`${property}\` IS NOT NULL RETURN p.id AS id LIMIT 1`,
  );
  return rows.length > 0;
}

export async function countVectors(sessions: Sessions): Promise<number> {
  const rows = await sessions.readRows(
    `MATCH (p:${label}) WHERE p.\`${property}\` IS NOT NULL RETURN count(p) AS count`,
  );
  return rows[0]!.count as number;
}

export async function countPassages(sessions: Sessions): Promise<number> {
  const rows = await sessions.readRows(`MATCH (p:${label}) RETURN count(p) AS count`);
  return rows[0]!.count as number;
}

export async function vectorSpace(sessions: Sessions): Promise<VectorSpace | undefined> {
  const found = await findIndex(sessions);
  if (!found || !(await holdsVectors(sessions))) return undefined;
  return { model: found.model, dimensions: found.dimensions };
}

/** Makes the index for this space, in place of one without vectors. Throws `mixed-vectors` where another has some. */
async function ensureIndex(sessions: Sessions, space: VectorSpace): Promise<void> {
  const found = await findIndex(sessions);
  if (found && found.model === space.model && found.dimensions === space.dimensions) return;
  if (found && (await holdsVectors(sessions)))
    throw new StoreError(
      "mixed-vectors",
      `The store holds vectors of ${found.model} (${found.dimensions} numbers); those of ${space.model} (${space.dimensions}) cannot stand beside them.`,
    );
  if (found) await dropIndex(sessions);
  const name = `${prefix}${space.model}`.replaceAll("`", "``");
  await sessions.runAlone(
    `CREATE VECTOR INDEX \`${name}\` IF NOT EXISTS FOR (p:${label}) ON p.\`${property}\` ` +
      `OPTIONS {indexConfig: {\`vector.dimensions\`: ${Math.trunc(space.dimensions)}, \`vector.similarity_function\`: 'cosine'}}`,
  );
  await awaitIndexes(sessions);
}

export async function dropIndex(sessions: Sessions): Promise<void> {
  const found = await findIndex(sessions);
  if (found) await sessions.runAlone(`DROP INDEX \`${found.indexName.replaceAll("`", "``")}\` IF EXISTS`);
}

export async function putVectors(
  sessions: Sessions,
  space: VectorSpace,
  vectors: readonly { passageId: string; vector: Float32Array }[],
): Promise<void> {
  if (vectors.some(({ vector }) => vector.length !== space.dimensions))
    throw new StoreError("mixed-vectors", `A vector of ${space.model} must have ${space.dimensions} numbers.`);
  if (vectors.length === 0) return;
  const ids = vectors.map(({ passageId }) => passageId);
  const known = await sessions.readRows(`UNWIND $ids AS id MATCH (p:${label} {id: id}) RETURN p.id AS id`, { ids });
  const there = new Set(known.map(({ id }) => id));
  const unknown = ids.find((id) => !there.has(id));
  if (unknown !== undefined) throw new StoreError("failed", `There is no passage ${unknown} to keep a vector of.`);
  await ensureIndex(sessions, space);
  // Numbers of a vector go as they are: floats, also where one happens to be whole.
  const rows = vectors.map(({ passageId, vector }) => ({ passageId, vector: Array.from(vector) }));
  await sessions.write(async (transaction) => {
    await transaction.run(
      `UNWIND $rows AS row MATCH (p:${label} {id: row.passageId})
       CALL db.create.setNodeVectorProperty(p, '${property}', row.vector)`,
      { rows },
    );
  });
}

export async function removeVectors(sessions: Sessions, passageIds: readonly string[]): Promise<void> {
  if (passageIds.length === 0) return;
  await sessions.write(async (transaction) => {
    await transaction.run(`UNWIND $ids AS id MATCH (p:${label} {id: id}) REMOVE p.\`${property}\``, {
      ids: passageIds,
    });
  });
}

/** As `GraphStore.passagesWithoutVectors`. */
export async function passagesWithoutVectors(sessions: Sessions, documentId: string): Promise<string[]> {
  const rows = await sessions.readRows(
    `MATCH (p:${label} {documentId: $documentId}) WHERE p.kind <> 'contents' AND p.\`${property}\` IS NULL
     RETURN p.id AS id ORDER BY id`,
    { documentId },
  );
  return rows.map(({ id }) => id as string);
}

/** As `GraphStore.searchVector`; the server's similarity, (1 + cosine) / 2, is turned back into the cosine. */
export async function searchVector(
  sessions: Sessions,
  vector: Float32Array,
  limit: number,
  within?: Within,
): Promise<PassageHit[]> {
  const known = lastFound.get(sessions);
  const space = known ?? (await findIndex(sessions));
  if (!space || limit < 1) return [];
  if (vector.length !== space.dimensions)
    throw new StoreError(
      "mixed-vectors",
      `The stored vectors have ${space.dimensions} numbers, the query has ${vector.length}.`,
    );
  try {
    return await searchIndex(sessions, space.indexName, vector, limit, within);
  } catch (error) {
    // Another program may have made the index anew under another name.
    if (!known || (await findIndex(sessions))?.indexName === known.indexName) throw error;
    return searchVector(sessions, vector, limit, within);
  }
}

async function searchIndex(
  sessions: Sessions,
  indexName: string,
  vector: Float32Array,
  limit: number,
  within?: Within,
): Promise<PassageHit[]> {
  const search = createSearches(sessions, indexName, Array.from(vector));
  if (!within) return search.byIndex(Math.max(Math.ceil(limit * proposedPerHit), 50), limit);
  const [wanted, all] = await search.counts(within);
  if (wanted <= exactUpTo) return search.exact(limit, within);
  const hits = await search.byIndex(Math.ceil(((limit * all) / wanted) * 4) + 50, limit, within);
  return hits.length >= Math.min(limit, wanted) ? hits : search.exact(limit, within);
}

function createSearches(sessions: Sessions, index: string, vector: number[]) {
  const asHits = (rows: Awaited<ReturnType<Sessions["readRows"]>>): PassageHit[] =>
    rows.map(({ passageId, score }) => ({ passageId: passageId as string, score: 2 * (score as number) - 1 }));
  // Whole numbers travel as integers; the index wants floats only.
  const query = "[number IN $vector | toFloat(number)] AS query";
  return {
    async exact(limit: number, within: Within): Promise<PassageHit[]> {
      return asHits(
        await sessions.readRows(
          `WITH ${query}
           UNWIND $chosen AS one
           MATCH (p:${label} ${keyOf(within)}) WHERE p.\`${property}\` IS NOT NULL
           RETURN p.id AS passageId, vector.similarity.cosine(p.\`${property}\`, query) AS score
           ORDER BY score DESC, passageId LIMIT $limit`,
          { vector, chosen: chosenOf(within), limit },
        ),
      );
    },
    async byIndex(asked: number, limit: number, within?: Within): Promise<PassageHit[]> {
      return asHits(
        await sessions.readRows(
          // The index keeps its vectors rounded; what it proposes is compared again with the stored ones.
          `WITH ${query}
           CALL db.index.vector.queryNodes($index, $asked, query) YIELD node
           ${within ? `WHERE ${condition(within)}` : ""}
           RETURN node.id AS passageId, vector.similarity.cosine(node.\`${property}\`, query) AS score
           ORDER BY score DESC, passageId LIMIT $limit`,
          { vector, index, asked, limit, ...within },
        ),
      );
    },
    /** The chosen passages, and all of them: the server knows that number, while vectors it would have to count. */
    async counts(within: Within): Promise<[number, number]> {
      const chosen = chosenOf(within);
      if ("passageIds" in within) return [chosen.length, await countPassages(sessions)];
      const rows = await sessions.readRows(
        `UNWIND $chosen AS one MATCH (p:${label} ${keyOf(within)}) RETURN count(p) AS count`,
        { chosen },
      );
      return [rows[0]!.count as number, await countPassages(sessions)];
    },
  };
}

const keyOf = (within: Within) => ("passageIds" in within ? "{id: one}" : "{documentId: one}");
const chosenOf = (within: Within) => [...new Set("passageIds" in within ? within.passageIds : within.documentIds)];
