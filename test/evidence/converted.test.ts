import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeDocument } from "../../ingest/write/index.ts";
import { queries } from "../../queries/index.ts";
import { createEvidence } from "../../src/evidence/evidence.ts";
import { createMasking } from "../../src/personal-data.ts";
import { createCollectionOf, examples, read } from "../examples.ts";
import { notice } from "./made-notice.ts";

const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
if (!hasOffice && process.env.CI) throw new Error("CI must convert real documents: LibreOffice is not installed");
const skipped = hasOffice ? "" : " (skipped: LibreOffice is not installed)";

const example = "07-东屏省创新工作室联盟实施意见.txt";

describe.skipIf(!hasOffice)(`evidence after its document was converted by LibreOffice${skipped}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "zhengmai-converted-"));
  const sources = join(folder, "txt");

  beforeAll(() => {
    mkdirSync(sources);
    writeFileSync(join(sources, "notice.txt"), notice);
    copyFileSync(join(examples, example), join(sources, "example.txt"));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    for (const format of ["docx", "pdf"])
      execFileSync(
        "soffice",
        [
          profile,
          "--headless",
          "--infilter=Text (encoded):UTF8,LF,,,",
          "--convert-to",
          format,
          "--outdir",
          folder,
        ].concat(["notice", "example"].map((name) => join(sources, `${name}.txt`))),
        { stdio: "ignore", timeout: 180_000 },
      );
  }, 200_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(["notice docx", "notice pdf", "example docx", "example pdf"])(
    "every fact and passage of %s is found again word for word",
    { timeout: 60_000 },
    async (which) => {
      const [name, format] = which.split(" ");
      const held = await createCollectionOf([join(sources, `${name}.txt`)]);
      try {
        const { store } = held;
        const masking = createMasking(store, "mask");
        const evidence = createEvidence({ store, masking, queries, folder: join(held.folder, "evidence") });
        const ids = await store.read(
          "MATCH (n) WHERE n.quote IS NOT NULL OR (n:Passage AND n.kind = 'text') RETURN n.id AS id ORDER BY id",
        );
        const { id } = await evidence.files.create("全部");
        const { added } = await evidence.add(
          id,
          ids.map((row) => ({ id: row.id as string })),
        );
        expect(added).toBeGreaterThan(10);
        const [old] = await store.read("MATCH (d:Document) RETURN d.id AS id");
        await removeDocument(store, old!.id as string);
        expect((await evidence.show(id)).items.every(({ state }) => state === "lost")).toBe(true);
        await read(store, [join(folder, `${name}.${format}`)]);
        const { items } = await evidence.show(id);
        const bare = (words: string) => words.replace(/\s+/gu, "");
        const kept = (await evidence.files.get(id)).items;
        const different = items.filter(
          ({ state, quote }, at) => state !== "moved" || bare(quote) !== bare(kept[at]!.target.selector[0].exact),
        );
        expect(different.map(({ state, quote, now }) => ({ state, quote, now }))).toEqual([]);
      } finally {
        await held.remove();
      }
    },
  );
});
