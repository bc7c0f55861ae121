/**
 * A large made collection on a Neo4j server. Passages and vectors go in before the indexes are made, since filling an
 * index that is there costs several times as much as making it afterwards.
 */
import { schemaStatements, vectorIndex } from "../../graph/ontology/schema-statements.ts";
import type { GraphStore } from "../../graph/store.ts";
import { type MadeCollection, madeBatches } from "../search/made-passages.ts";

const putRows = (label: string) =>
  `UNWIND $rows AS row CREATE (n:\`${label}\` {id: row.id}) SET n += row.properties WITH n, row WHERE row.vector IS NOT NULL
   CALL db.create.setNodeVectorProperty(n, '${vectorIndex.property}', row.vector)`;

export interface Loading {
  /** Told after every batch. */
  onProgress?: (passages: number) => void;
}

/** Loads the collection and makes every index; returns when all of them can be searched. */
export async function fillServer(
  store: GraphStore,
  made: MadeCollection & { model: string },
  { onProgress }: Loading = {},
): Promise<void> {
  for (const statement of schemaStatements("neo4j").filter((text) => text.includes("CONSTRAINT")))
    await store.write([{ cypher: statement }]);
  let last: { passageId: string; vector: Float32Array } | undefined;
  let writing: Promise<void> = Promise.resolve();
  for (const { label, rows, done } of madeBatches(made)) {
    await writing;
    const params = { rows: rows.map((row) => ({ ...row, vector: row.vector ? Array.from(row.vector) : null })) };
    writing = store.write([{ cypher: putRows(label), params }]).then(() => onProgress?.(done));
    const row = rows.at(-1)!;
    if (row.vector) last = { passageId: row.id, vector: row.vector };
  }
  await writing;
  await store.ensureSchema();
  if (last) await store.putVectors({ model: made.model, dimensions: made.dimensions }, [last]);
}
