import { withoutSpace } from "../normalise/spaces.ts";
import { pdfSettings } from "./pdf-settings.ts";

/** Tables with ruling lines, by page number: rows of cells, a line break inside a cell as a space. */
export type PageTables = Map<number, string[][][]>;

/** Beyond this many pages ruling lines are not looked for: it takes about as long as reading the text again. */
const mostPages = 400;

/** The tables that pdf-parse finds from the lines drawn on the pages; only those with two rows and two columns. */
export async function readTables(bytes: Uint8Array, password: string | undefined): Promise<PageTables> {
  const { PDFParse } = await import("pdf-parse");
  const parser = new PDFParse(pdfSettings(bytes.slice(), password));
  const tables: PageTables = new Map();
  try {
    const { pages } = await parser.getTable({ first: mostPages });
    for (const { num, tables: found } of pages) {
      const kept = found
        .map((rows) =>
          rows
            .map((row) => row.map((cell) => cell.replace(/\s+/gu, " ").trim()))
            .filter((row) => row.some((cell) => withoutSpace(cell) !== "")),
        )
        .filter((rows) => rows.length >= 2 && rows.some((row) => row.filter((cell) => cell !== "").length >= 2));
      if (kept.length > 0) tables.set(num, kept);
    }
  } finally {
    await parser.destroy();
  }
  return tables;
}
