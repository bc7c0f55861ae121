import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEmbeddedStore } from "../../../graph/engines/embedded/create-embedded-store.ts";
import { openTextFiles } from "../../../graph/engines/embedded/text-files.ts";
import type { GraphStore } from "../../../graph/store.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zhengmai-text-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const topics = ["技能竞赛", "安全检查", "养老服务", "河道治理"];
const passage = (at: number) => ({
  id: `p${at}`,
  documentId: `d${at % 3}`,
  text: `各县开展${topics[at % 4]}${at}次`,
  words: `各县 开展 ${topics[at % 4]} ${at} 次`,
  kind: "text",
});
const put = (from: number, to: number) => ({
  cypher: "UNWIND $rows AS row MERGE (p:Passage {id: row.id}) SET p += row",
  params: { rows: Array.from({ length: to - from }, (_, at) => passage(from + at)) },
});

async function using<T>(work: (store: GraphStore) => Promise<T>, at = folder): Promise<T> {
  const store = await createEmbeddedStore({ folder: at });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const fill = () =>
  using(async (store) => {
    await store.ensureSchema();
    await store.write([put(0, 40)]);
  });
const answers = async (store: GraphStore) => [
  await store.searchText("text", "技能竞赛", 100),
  await store.searchText("words", "安全检查 7", 100),
  await store.searchText("text", "河道", 5, { documentIds: ["d1"] }),
];
/** What a store that was never closed answers over the same passages. */
async function fresh(...statements: ReturnType<typeof put>[]) {
  const store = await createEmbeddedStore();
  await store.ensureSchema();
  await store.write(statements);
  const given = await answers(store);
  await store.close();
  return given;
}
const files = () => readdirSync(join(folder, "text"));
const segmentFile = () => join(folder, "text", files().find((file) => file.endsWith(".segment"))!);

describe("the text index of a folder", () => {
  it("is kept on closing and not made again on opening", async () => {
    await fill();
    const before = readFileSync(segmentFile());
    const { segments } = openTextFiles(join(folder, "text")).load()!;
    expect(segments.flatMap(({ segment }) => segment.passages).sort()).toEqual(
      Array.from({ length: 40 }, (_, at) => `p${at}`).sort(),
    );
    expect(await using(answers)).toEqual(await fresh(put(0, 40)));
    expect(readFileSync(segmentFile())).toEqual(before);
  });

  it.each([
    ["a segment is cut short", () => truncateSync(segmentFile(), 100)],
    ["a segment is gone", () => rmSync(segmentFile())],
    [
      "a byte of a segment is another one",
      () => {
        const bytes = readFileSync(segmentFile());
        bytes[bytes.length >> 1]! ^= 1;
        writeFileSync(segmentFile(), bytes);
      },
    ],
    ["the list is cut short", () => truncateSync(join(folder, "text", "list.json"), 60)],
    [
      "the list says something else",
      () => {
        const list = join(folder, "text", "list.json");
        writeFileSync(list, readFileSync(list, "utf8").replace('"gone":[]', '"gone":[1]'));
      },
    ],
    ["the list is of another format", () => writeFileSync(join(folder, "text", "list.json"), '1\n{"format":0}')],
    ["everything of it is gone", () => rmSync(join(folder, "text"), { recursive: true })],
    ["a killed process left half a list", () => writeFileSync(join(folder, "text", "list.json.new"), "12")],
  ])("answers as before when %s, and is whole again", async (_what, damage) => {
    await fill();
    damage();
    expect(await using(answers)).toEqual(await fresh(put(0, 40)));
    expect(openTextFiles(join(folder, "text")).load()).toBeDefined();
    expect(await using(answers)).toEqual(await fresh(put(0, 40)));
  });

  it("catches up with what a killed process had written", async () => {
    await fill();
    const left = `${folder}-left`;
    const store = await createEmbeddedStore({ folder });
    await store.write([put(40, 60)]);
    await store.write([{ cypher: "MATCH (p:Passage) WHERE p.id IN ['p1', 'p45'] DETACH DELETE p" }]);
    await store.write([{ cypher: "MATCH (p:Passage {id: 'p2'}) SET p.text = '举办技能竞赛'" }]);
    // What a killed process leaves: the files as they are now.
    cpSync(folder, left, { recursive: true });
    const expected = await answers(store);
    await store.close();
    try {
      expect(await using(answers, left)).toEqual(expected);
      expect(expected[0]!.map(({ passageId }) => passageId)).toContain("p2");
      expect(expected[1]!.map(({ passageId }) => passageId)).not.toContain("p45");
    } finally {
      rmSync(left, { recursive: true, force: true });
    }
  });

  it("follows what a statement says of the passages it touches", async () => {
    await fill();
    await using(async (store) => {
      await answers(store);
      await store.write([{ ...put(40, 41), passages: ["p40"] }]);
      await store.write([{ cypher: "MATCH (p:Passage {id: 'p4'}) DETACH DELETE p", passages: ["p4"] }]);
      await store.write([{ cypher: "CREATE (:Unit {id: 'u'})", passages: [] }]);
      const ids = (await store.searchText("text", "技能竞赛", 100)).map(({ passageId }) => passageId);
      expect(ids).toContain("p40");
      expect(ids).not.toContain("p4");
    });
  });

  it("takes the place of the index that folders of earlier versions have in the graph", async () => {
    await fill();
    rmSync(join(folder, "text"), { recursive: true });
    const { GrafeoDB } = createRequire(import.meta.url)("@grafeo-db/js");
    const open = () => GrafeoDB.create(join(folder, "graph.grafeo"));
    const searched = (db: InstanceType<typeof GrafeoDB>) =>
      db.textSearch("Passage", "text", "技能", 5).then(
        () => "there",
        () => "not there",
      );
    const before = open();
    await before.createTextIndex("Passage", "text", { tokenizer: "cjk_bigram", stopWords: [] });
    await before.createTextIndex("Passage", "words", { tokenizer: "standard", stopWords: [] });
    before.close();
    await using(async (store) => {
      await store.ensureSchema();
      expect(await answers(store)).toEqual(await fresh(put(0, 40)));
    });
    expect(existsSync(join(folder, "text", "list.json"))).toBe(true);
    const after = open();
    expect(await searched(after)).toBe("not there");
    after.close();
  });
});
