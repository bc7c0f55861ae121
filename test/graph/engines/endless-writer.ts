/** Run by embedded-durability.test.ts as a process of its own: writes until it is killed, telling how many passages stand. */
import { createEmbeddedStore } from "../../../graph/engines/embedded/create-embedded-store.ts";

const store = await createEmbeddedStore({ folder: process.argv[2]! });
await store.ensureSchema();
let count = (await store.counts()).nodes.Passage ?? 0;
const space = { model: "test/model", dimensions: 64 };
for (;;) {
  const rows = Array.from({ length: 10 }, (_, i) => ({
    id: `p${count + i}`,
    documentId: `d${(count + i) % 5}`,
    text: `第${count + i}段`,
    words: `第 ${count + i} 段`,
    kind: "text",
  }));
  await store.write([{ cypher: "UNWIND $rows AS row MERGE (p:Passage {id: row.id}) SET p += row", params: { rows } }]);
  await store.putVectors(
    space,
    rows.map(({ id }, i) => ({ passageId: id, vector: new Float32Array(64).fill(i + 1) })),
  );
  count += 10;
  process.stdout.write(`${count}\n`);
}
