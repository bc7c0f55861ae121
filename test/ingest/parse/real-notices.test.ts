/** The laws of parsed documents on real texts and pages. Reads ../shared/seeds and ../shared/corpus/notices; skipped where absent. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isPageNumber } from "../../../ingest/parse/normalise/line-shapes.ts";
import { parse } from "../../../ingest/parse/parse.ts";
import { readSource } from "../../../ingest/read/read-file.ts";
import { isSubsequence, laws } from "./document-laws.ts";

const shared = join(import.meta.dirname, "../../../../shared");
const folders = [
  "seeds",
  "corpus/notices/beijing_txt",
  "corpus/notices/union_news_txt",
  "corpus/notices/statecouncil_html",
  "corpus/notices/guangzhou_html",
];
const present = folders.every((folder) => existsSync(join(shared, folder)));

const compact = (text: string) => text.replace(/[\s\u200b-\u200f\ufeff]/gu, "");

describe.skipIf(!present)(`real notices (needs ../shared${present ? "" : ", which is absent: skipped"})`, () => {
  const files = present
    ? folders.flatMap((folder) => readdirSync(join(shared, folder)).map((name) => join(shared, folder, name)))
    : [];

  test.each(files)("%s", async (path) => {
    const document = await parse(await readSource(path));
    laws(document);
    if (!path.endsWith(".txt")) return;
    const source = readFileSync(path, "utf8");
    expect(isSubsequence(document.text, source)).toBe(true);
    // Every paragraph stands word for word in the source, once the lines that are page numbers are taken out of it.
    const whole = compact(
      source
        .split(/\r?\n/)
        .filter((line) => !isPageNumber(line.trim()))
        .join(""),
    );
    const words = document.blocks
      .filter(({ table }) => !table)
      .map(({ start, end }) => compact(document.text.slice(start, end)));
    expect(words.filter((text) => !whole.includes(text))).toEqual([]);
  });
});
