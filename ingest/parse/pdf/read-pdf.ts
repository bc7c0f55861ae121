import { IngestError } from "../../ingest-error.ts";
import type { Problem } from "../../model.ts";
import type { Draft } from "../assemble.ts";
import type { DraftBlock } from "../draft.ts";
import { hasWords } from "../normalise/spaces.ts";
import { garbledShare } from "./garbled-text.ts";
import { dropFurniture, type Page } from "./page-furniture.ts";
import { pageLines, type Run } from "./page-lines.ts";
import { pdfBlocks } from "./pdf-blocks.ts";
import { pdfSettings } from "./pdf-settings.ts";
import { type PageTables, readTables } from "./pdf-tables.ts";

/** Text of a PDF page by page. Throws `password-protected`, `no-text-layer`, `broken-file`. */
export async function readPdf(bytes: Uint8Array, path: string, password?: string): Promise<Draft> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const loading = pdfjs.getDocument(pdfSettings(bytes.slice(), password));
  const document = await loading.promise.catch((cause: Error) => {
    throw openingError(cause, path, password !== undefined);
  });
  const problems: Problem[] = [];
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number);
      const { items, styles } = await page.getTextContent();
      const runs = items.flatMap((item): Run[] => {
        if (!("str" in item)) return [];
        const [a, b, , d, x, y] = item.transform as [number, number, number, number, number, number];
        const size = Math.hypot(a, b) || Math.abs(d) || item.height;
        return [{ text: item.str, x, y, width: item.width, size, vertical: styles[item.fontName]?.vertical === true }];
      });
      pages.push({ number, height: page.view[3]! - page.view[1]!, lines: pageLines(runs) });
      page.cleanup();
    } catch (cause) {
      problems.push({
        code: "broken-page",
        message: `${path}, page ${number}: it cannot be read (${(cause as Error).message}); the rest is read`,
        page: number,
        severity: "warning",
      });
    }
  }
  const attachments = Object.keys((await document.getAttachments().catch(() => null)) ?? {});
  await loading.destroy();
  if (pages.length === 0)
    throw new IngestError("broken-file", `${path}: no page of the PDF can be read; print it to a new PDF`);
  const silent = pages.filter(({ lines }) => !lines.some(({ text }) => hasWords(text)));
  if (silent.length === pages.length)
    throw new IngestError(
      "no-text-layer",
      `${path}: ${pages.length === 1 ? "the page has no" : `none of the ${pages.length} pages has a`} text layer (scanned or empty); recognise the text (OCR) and add the result`,
    );
  if (silent.length > 0)
    problems.push({
      code: "no-text-layer",
      message: `${path}: no text on ${silent.length} of ${pages.length} pages (scanned or empty): ${pageList(silent)}; recognise them (OCR) if they hold text`,
      page: silent[0]!.number,
      severity: "warning",
    });
  if (attachments.length > 0)
    problems.push({
      code: "attachments",
      message: `${path}: ${attachments.length} attached file(s) are not read (${attachments.slice(0, 5).join(", ")}); save and add them by themselves`,
      severity: "warning",
    });
  const tables = await readTables(bytes, password).catch((cause: Error): PageTables => {
    problems.push({
      code: "tables-not-read",
      message: `${path}: tables drawn with lines could not be looked for (${cause.message.split("\n", 1)[0]}); their words are read as lines of text`,
      severity: "warning",
    });
    return new Map();
  });
  const blocks = pdfBlocks(dropFurniture(pages), tables);
  warnOfGarbledText(blocks, path, problems);
  return { format: "pdf", blocks, pages: document.numPages, problems };
}

/** A name may be printed with a character of the private-use area; more is a fault of the fonts. */
const tolerated = 0.03;

function warnOfGarbledText(blocks: readonly DraftBlock[], path: string, problems: Problem[]): void {
  const text = blocks.map((block) => block.row?.cells.join("") ?? block.text).join("");
  if (garbledShare(text) < tolerated) return;
  problems.push({
    code: "garbled-text",
    message: `${path}: the fonts of the PDF do not tell which characters they draw; the text is unreliable: recognise it (OCR) instead`,
    severity: "warning",
  });
}

function openingError(cause: Error, path: string, passwordGiven: boolean): IngestError {
  if (cause.name === "PasswordException")
    return new IngestError(
      "password-protected",
      passwordGiven
        ? `${path}: the password does not open the PDF; give the right one`
        : `${path}: the PDF is protected by a password; give the password, or save it without one`,
      { cause },
    );
  return new IngestError("broken-file", `${path}: the PDF is damaged (${cause.message}); print it to a new PDF`, {
    cause,
  });
}

/** 2, 4–7, 9 */
function pageList(pages: readonly Page[]): string {
  const ranges: [number, number][] = [];
  for (const { number } of pages) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
