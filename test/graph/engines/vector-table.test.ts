import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import wabt from "wabt";
import { createVectorTable } from "../../../graph/engines/embedded/vector-table.ts";
import { madeVectors, seededRandom } from "../../search/made-passages.ts";

const engine = new URL("../../../graph/engines/embedded/", import.meta.url);

it("scans with the module that its source makes", async () => {
  const { parseWat } = await wabt();
  const source = parseWat("scan.wat", readFileSync(new URL("scan.wat", engine), "utf8"), { simd: true });
  expect(Buffer.from(source.toBinary({}).buffer)).toEqual(readFileSync(new URL("scan.wasm", engine)));
});

it.each([1, 3, 8, 31, 512])(
  "finds exactly the nearest of vectors of %i numbers, with and without a filter",
  (dimensions) => {
    const table = createVectorTable(dimensions);
    const next = madeVectors(dimensions, 5);
    const random = seededRandom(1);
    const vectors = new Map<string, Float32Array>();
    for (let at = 0; at < 9000; at++) {
      const vector = next();
      vectors.set(`p${at}`, vector);
      table.put({
        passageId: `p${at}`,
        documentId: `d${Math.floor(at / 7)}`,
        vector: vector.map((value) => value * 3),
      });
    }
    for (let at = 0; at < 500; at++) {
      const gone = `p${Math.floor(random() * 9000)}`;
      expect(table.remove(gone)).toBe(vectors.delete(gone));
    }
    const query = next();
    const nearest = (ids: string[]) =>
      ids
        .map((id) => ({ id, cosine: vectors.get(id)!.reduce((sum, value, i) => sum + value * query[i]!, 0) }))
        .sort((a, b) => b.cosine - a.cosine)
        .slice(0, 20);
    const documents = Array.from({ length: 400 }, (_, at) => `d${at * 3}`);
    const inDocuments = [...vectors.keys()].filter(
      (id) => Math.floor(Number(id.slice(1)) / 7) % 3 === 0 && Number(id.slice(1)) < 8400,
    );
    for (const [found, exact] of [
      [table.nearest(query, 20), nearest([...vectors.keys()])],
      [table.nearest(query, 20, { documentIds: documents }), nearest(inDocuments)],
    ] as const) {
      expect(found).toHaveLength(20);
      found.forEach(({ score, passageId }, at) => {
        expect(score).toBeCloseTo(exact[at]!.cosine, 5);
        // Cosines that differ in the last digit may stand in either order.
        expect(vectors.get(passageId)!.reduce((sum, value, i) => sum + value * query[i]!, 0)).toBeCloseTo(score, 5);
      });
    }
  },
);
