import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createEmbeddedStore } from "../../../graph/engines/embedded/create-embedded-store.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zhengmai-durable-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const space = { model: "test/model", dimensions: 64 };
const vectorOf = (n: number) => new Float32Array(64).fill(0).map((_, i) => (i === n % 64 ? 1 : 0.01 * (n % 7)));
const passage = (n: number) => ({
  id: `p${n}`,
  documentId: `d${n % 5}`,
  text: `第${n}段`,
  words: `第 ${n} 段`,
  kind: "text",
});
const put = { cypher: "UNWIND $rows AS row MERGE (p:Passage {id: row.id}) SET p += row" };

async function filled(count = 20): Promise<void> {
  const store = await createEmbeddedStore({ folder });
  await store.ensureSchema();
  const rows = Array.from({ length: count }, (_, n) => passage(n));
  await store.write([{ ...put, params: { rows } }]);
  await store.putVectors(
    space,
    rows.map(({ id }, n) => ({ passageId: id, vector: vectorOf(n) })),
  );
  await store.close();
}

const openCode = () =>
  createEmbeddedStore({ folder }).then(
    async (store) => {
      await store.close();
      return "opened";
    },
    (error) => error.code,
  );

describe("a store in a folder", () => {
  it("is there again after closing, with its vectors and text indexes", async () => {
    await filled();
    const store = await createEmbeddedStore({ folder });
    await expect(store.counts()).resolves.toEqual({ nodes: { Passage: 20 }, relations: {} });
    await expect(store.vectorSpace()).resolves.toEqual(space);
    await expect(store.vectorCount()).resolves.toBe(20);
    expect((await store.searchVector(vectorOf(9), 1))[0]!.passageId).toBe("p9");
    expect((await store.searchText("words", "13", 5)).map(({ passageId }) => passageId)).toEqual(["p13"]);
    await store.close();
  });

  it("tells that another one has it open", async () => {
    const store = await createEmbeddedStore({ folder });
    expect(await openCode()).toBe("locked");
    await store.close();
    expect(await openCode()).toBe("opened");
  });

  it.each([
    ["its graph is gone", () => rmSync(join(folder, "graph.grafeo"))],
    ["its graph is cut short", () => truncateSync(join(folder, "graph.grafeo"), 5000)],
    ["its graph was replaced by an empty one", () => writeFileSync(join(folder, "graph.grafeo"), "")],
    ["its note cannot be read", () => writeFileSync(join(folder, "state.json"), "{")],
    ["its vectors end too early", () => truncateSync(join(folder, "vectors.log"), 0)],
    [
      "a byte of its vectors is another one",
      () => {
        const file = join(folder, "vectors.log");
        const bytes = readFileSync(file);
        bytes[200] = bytes[200]! ^ 0xff;
        writeFileSync(file, bytes);
      },
    ],
  ])("is told damaged when %s", async (_what, damage) => {
    await filled();
    const store = await createEmbeddedStore({ folder });
    await store.putVectors(space, [{ passageId: "p1", vector: vectorOf(3) }]);
    await store.close();
    damage();
    await expect(createEmbeddedStore({ folder })).rejects.toMatchObject({
      code: "damaged",
      message: expect.stringMatching(/move/),
    });
  });

  it("is told damaged when the log of a killed process is gone or cut", async () => {
    await filled();
    const store = await createEmbeddedStore({ folder });
    await store.write([{ ...put, params: { rows: [passage(100)] } }]);
    // What a killed process leaves: the files as they are now.
    const left = `${folder}-left`;
    for (const damage of ["none", "gone", "cut"]) {
      rmSync(left, { recursive: true, force: true });
      cpSync(folder, left, { recursive: true });
      const log = join(left, "graph.grafeo.wal");
      if (damage === "gone") rmSync(log, { recursive: true });
      if (damage === "cut")
        for (const file of readdirSync(log)) truncateSync(join(log, file), statSync(join(log, file)).size - 20);
      const outcome = await createEmbeddedStore({ folder: left }).then(
        async (opened) => {
          const counts = await opened.counts();
          await opened.close();
          return counts.nodes.Passage;
        },
        (error) => error.code,
      );
      expect(`${damage}: ${outcome}`).toBe(damage === "none" ? "none: 21" : `${damage}: damaged`);
    }
    rmSync(left, { recursive: true, force: true });
    await store.close();
  });

  it("goes on without vectors when their file was moved away, and knows who lacks one", async () => {
    await filled();
    rmSync(join(folder, "vectors.log"));
    const store = await createEmbeddedStore({ folder });
    await expect(store.vectorSpace()).resolves.toBeUndefined();
    await expect(store.passagesWithoutVectors("d0")).resolves.toEqual(["p0", "p10", "p15", "p5"]);
    await store.putVectors(space, [{ passageId: "p5", vector: vectorOf(5) }]);
    await expect(store.passagesWithoutVectors("d0")).resolves.toEqual(["p0", "p10", "p15"]);
    await store.close();
  });

  it("forgets on opening the vectors of passages that are gone", async () => {
    await filled();
    const store = await createEmbeddedStore({ folder });
    await store.write([{ cypher: "MATCH (p:Passage {id: 'p3'}) DETACH DELETE p" }]);
    await store.close();
    const again = await createEmbeddedStore({ folder });
    await expect(again.vectorCount()).resolves.toBe(19);
    await again.close();
  });

  it("rewrites a file of vectors that is mostly history", async () => {
    await filled();
    let store = await createEmbeddedStore({ folder });
    const rows = Array.from({ length: 20 }, (_, n) => ({ passageId: `p${n}`, vector: vectorOf(n) }));
    for (let i = 0; i < 60; i++) await store.putVectors(space, rows);
    await store.close();
    const before = statSync(join(folder, "vectors.log")).size;
    store = await createEmbeddedStore({ folder });
    await expect(store.vectorCount()).resolves.toBe(20);
    expect(statSync(join(folder, "vectors.log")).size).toBeLessThan(before / 10);
    await store.close();
    store = await createEmbeddedStore({ folder });
    expect((await store.searchVector(vectorOf(9), 1))[0]!.passageId).toBe("p9");
    await store.close();
  });

  it("names the way out where there is no engine for the system", async () => {
    vi.doMock("@grafeo-db/js", () => {
      throw new Error("Cannot find native binding");
    });
    await expect(createEmbeddedStore({ folder })).rejects.toMatchObject({
      code: "unsupported-platform",
      message: expect.stringMatching(/Neo4j/),
    });
    vi.doUnmock("@grafeo-db/js");
  });
});

describe("a writer killed with -9", () => {
  it("leaves a store that opens, with everything acknowledged and vectors that agree with the graph", {
    timeout: 120_000,
  }, async () => {
    for (let round = 0; round < 4; round++) {
      const acknowledged = await killedWriter(150 + round * 130);
      const store = await createEmbeddedStore({ folder });
      const rows = await store.read("MATCH (p:Passage) RETURN p.id AS id, p.round AS round ORDER BY id");
      expect(rows.length).toBeGreaterThanOrEqual(acknowledged);
      const held = await store.vectorCount();
      const without = (await Promise.all([0, 1, 2, 3, 4].map((d) => store.passagesWithoutVectors(`d${d}`)))).flat();
      expect(held + without.length).toBe(rows.length);
      // In each round at most the batch it was killed in lacks its vectors.
      expect(without.length).toBeLessThanOrEqual(10 * (round + 1));
      const ids = new Set(rows.map(({ id }) => id));
      for (const { passageId } of await store.searchVector(vectorOf(1), 10_000)) expect(ids).toContain(passageId);
      await store.close();
    }
    expect(existsSync(join(folder, "state.json"))).toBe(true);
  });
});

/** Starts a process that writes ten passages and their vectors again and again, kills it, and tells what it acknowledged. */
function killedWriter(afterMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const script = new URL("./endless-writer.ts", import.meta.url).pathname;
    const writer = spawn(process.execPath, ["--import", "tsx", script, folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let acknowledged = 0;
    let killing = false;
    writer.stdout.on("data", (data: Buffer) => {
      for (const line of data.toString().trim().split("\n")) acknowledged = Math.max(acknowledged, Number(line));
      if (killing) return;
      killing = true;
      setTimeout(() => writer.kill("SIGKILL"), afterMs);
    });
    writer.once("error", reject);
    writer.once("close", () => resolve(acknowledged));
  });
}
