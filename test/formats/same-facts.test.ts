import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { extract } from "../../ingest/extract/extract.ts";
import { parse } from "../../ingest/parse/parse.ts";
import { readSource } from "../../ingest/read/read-file.ts";
import { structure } from "../../ingest/structure/structure.ts";
import { orSkipped, seeds, seedsAreThere } from "../examples.ts";

const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
if (!hasOffice && process.env.CI) throw new Error("CI must convert real documents: LibreOffice is not installed");
const skipped = hasOffice ? orSkipped : " (skipped: LibreOffice is not installed)";

/** What a file says, without places: entities by type and name, figures by kind, value, unit and deadline. */
async function factsOf(path: string): Promise<{ entities: string[]; figures: string[] }> {
  const { entities, figures } = extract(structure(await parse(await readSource(path))));
  return {
    entities: [...new Set(entities.map(({ type, name }) => `${type} ${name}`))].sort(),
    figures: figures
      .map(({ kind, normalizedValue, unit, deadline }) => `${kind} ${normalizedValue} ${unit} ${deadline ?? ""}`)
      .sort(),
  };
}

/** Members of `a` that `b` lacks, counted. */
function without(a: readonly string[], b: readonly string[]): string[] {
  const rest = [...b];
  return a.filter((item) => {
    const at = rest.indexOf(item);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

describe.skipIf(!hasOffice || !seedsAreThere)(
  `DOCX and PDF made of the real documents${skipped}`,
  { timeout: 120_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), "zhengmai-formats-"));
    const names = seedsAreThere ? readdirSync(seeds) : [];

    beforeAll(() => {
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
            ...names.map((name) => join(seeds, name)),
          ],
          { stdio: "ignore", timeout: 280_000 },
        );
    }, 300_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(names.flatMap((name) => [`${name.slice(0, 3)} as docx`, `${name.slice(0, 3)} as pdf`]))(
      "%s names the same entities and states the same figures as the text",
      async (which) => {
        const name = names.find((one) => one.startsWith(which.slice(0, 3)))!;
        const text = await factsOf(join(seeds, name));
        const other = await factsOf(join(folder, name.replace(/txt$/, which.slice(-4).trim())));
        expect(other.entities).toEqual(text.entities);
        expect(without(text.figures, other.figures)).toEqual([]);
        expect(without(other.figures, text.figures)).toEqual([]);
      },
    );
  },
);
