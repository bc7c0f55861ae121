/** The blocks of an element: headings, paragraphs, list items, rows of tables. */

import type { Cheerio, CheerioAPI } from "cheerio";
import type { DraftBlock, SourceLine } from "../draft.ts";
import { groupLines, joinGroup } from "../normalise/join-lines.ts";
import { printedWidth } from "../normalise/spaces.ts";
import type { PageElement, PageNode } from "./page-node.ts";
import { tableRows } from "./table-rows.ts";

const blockElements = new Set(
  "address article blockquote center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

type Piece = { line: SourceLine } | { block: DraftBlock };

/** Blocks of the element in order of the page; lines that belong to one paragraph are joined. */
export function pageBlocks($: CheerioAPI, root: Cheerio<PageNode>): DraftBlock[] {
  const pieces: Piece[] = [];
  let line = "";
  let tables = 0;
  let quotations = 0;
  const flush = (gap: number) => {
    const text = line.trim();
    const indent = printedWidth(line.slice(0, line.length - line.trimStart().length));
    if (text !== "") pieces.push({ line: { text, gap, indent, ...(quotations > 0 && { quotation: true as const }) } });
    line = "";
  };
  const walk = (node: PageNode, preformatted: boolean): void => {
    if (node.type === "text") {
      if (preformatted) {
        const [first = "", ...rest] = node.data.split(/\r?\n/);
        line += first;
        for (const next of rest) {
          flush(0);
          line += next;
        }
      } else line += node.data.replace(/[\t\n\r ]+/g, " ");
      return;
    }
    if (node.type !== "tag" && node.type !== "root") return;
    const name = node.type === "tag" ? (node as PageElement).name : "";
    if (name === "br") {
      flush(0);
      return;
    }
    const heading = /^h([1-6])$/.exec(name);
    if (heading) {
      flush(1);
      const text = $(node).text().replace(/\s+/gu, " ").trim();
      if (text !== "") pieces.push({ block: { kind: "heading", level: Number(heading[1]), text } });
      return;
    }
    if (name === "p" && $(node).is(".contents")) {
      flush(1);
      pieces.push({ block: { kind: "contents", text: $(node).text() } });
      return;
    }
    if (name === "table") {
      const table = tableRows($, node as PageElement);
      if (table) {
        flush(1);
        for (const row of table.rows)
          pieces.push({
            block: { kind: "table-row", text: "", row: { table: tables, header: row.header, cells: row.cells } },
          });
        tables++;
        return;
      }
    }
    const isBlock = blockElements.has(name);
    if (isBlock) flush(1);
    if (name === "blockquote") quotations++;
    for (const child of node.children) walk(child, preformatted || name === "pre");
    if (isBlock) flush(1);
    if (name === "blockquote") quotations--;
  };
  for (const element of root.toArray()) walk(element, false);
  flush(1);
  return joined(pieces);
}

function joined(pieces: readonly Piece[]): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let lines: SourceLine[] = [];
  const close = () => {
    for (const group of groupLines(lines)) {
      const quotation = group[0]?.quotation && { quotation: true as const };
      blocks.push({ kind: "paragraph", text: joinGroup(group), ...quotation });
    }
    lines = [];
  };
  for (const piece of pieces) {
    if ("line" in piece) lines.push(piece.line);
    else {
      close();
      blocks.push(piece.block);
    }
  }
  close();
  return blocks;
}
