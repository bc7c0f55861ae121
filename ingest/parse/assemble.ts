import { IngestError } from "../ingest-error.ts";
import type { Block, ParsedDocument, Problem, SourceFormat } from "../model.ts";
import type { DraftBlock } from "./draft.ts";
import { findRepetitions } from "./normalise/find-repetitions.ts";
import { hasWords, normaliseSpaces } from "./normalise/spaces.ts";
import { closeWrappedTitle } from "./normalise/wrapped-title.ts";

/** What a format's reader hands over. */
export interface Draft {
  format: SourceFormat;
  blocks: DraftBlock[];
  pages?: number;
  hints?: ParsedDocument["hints"];
  problems?: Problem[];
}

/**
 * The document of a draft: blocks with something in them, written one after the other with a line feed between, their
 * offsets and the repetitions. Throws `IngestError("empty")` when nothing is left to read.
 */
export function assemble(draft: Draft, path: string): ParsedDocument {
  let text = "";
  const blocks: Block[] = [];
  for (const { kind, page, level, row, quotation, text: words } of draft.blocks) {
    const cells = row?.cells.map(normaliseSpaces);
    const line = cells ? cells.join("\t") : closeWrappedTitle(normaliseSpaces(words));
    if (line.trim() === "") continue;
    if (text !== "") text += "\n";
    const start = text.length;
    text += line;
    const block: Block = { kind, start, end: text.length };
    if (page !== undefined) block.page = page;
    if (level !== undefined) block.level = level;
    if (quotation) block.quotation = true;
    if (row && cells) {
      let at = start;
      block.table = {
        index: row.table,
        header: row.header,
        cells: cells.map((cell) => {
          const span = { start: at, end: at + cell.length };
          at = span.end + 1;
          return span;
        }),
      };
    }
    blocks.push(block);
  }
  if (!hasWords(text)) throw new IngestError("empty", `${path}: there are no words in it`);
  const document: ParsedDocument = {
    text,
    blocks,
    format: draft.format,
    repetitions: findRepetitions(text, blocks),
    hints: draft.hints ?? {},
    problems: draft.problems ?? [],
  };
  if (draft.pages !== undefined) document.pages = draft.pages;
  return document;
}
