/** Tables as grids: which rows are the header, what each column is called, the unit the caption gives. */
import { foldText } from "../../language/folded-text.ts";
import type { Block, StructuredDocument } from "../../model.ts";

export interface Cell {
  start: number;
  end: number;
  /** Folded, without spaces at its edges. */
  text: string;
}

export interface TableRow {
  block: number;
  start: number;
  end: number;
  cells: Cell[];
}

export interface TableGrid {
  /** Name of each column: its header cells from top to bottom. */
  columns: string[];
  rows: TableRow[];
  /** From 单位：万元 above the table or in its first row. */
  unit?: string;
}

/** A cell that holds one number, with a sign of comparison, a unit and brackets at most. */
export const numberCell =
  /^[〔[(]?\s*(≥|≤|>=|<=|>|<|不低于|不少于|不高于|不超过|大于|小于|超过|约|达到|达|\+)?\s*(-?\d[\d,]*(?:\.\d+)?|\d{1,3}(?:,\d{3})+)\s*(万亿|亿|千万|百万|万|千|百)?\s*([^\d\s,，。;；:()（）[\]]{0,8}?)\s*(以上|以下|以内|左右|及以上)?\s*(?:[([][^()[\]]{0,12}[)\]])?[〕\])]?$/;

const captionUnit = /单位\s?:\s?([^\s()，。;、]{1,10}(?:、[^\s()，。;、]{1,10})*)/;

/** All tables of a document. Rows without words are left out. */
export function readTables(doc: StructuredDocument): TableGrid[] {
  const grids: TableGrid[] = [];
  const blocksOf = new Map<number, number[]>();
  doc.blocks.forEach((block, index) => {
    if (block.kind === "table-row" && block.table && !isCopy(doc, block))
      blocksOf.set(block.table.index, [...(blocksOf.get(block.table.index) ?? []), index]);
  });
  for (const indexes of blocksOf.values()) grids.push(readTable(doc, indexes));
  return grids;
}

const isCopy = ({ repetitions }: StructuredDocument, { start, end }: Block): boolean =>
  repetitions.some(({ second }) => start >= second.start && end <= second.end);

function readTable(doc: StructuredDocument, indexes: readonly number[]): TableGrid {
  const all: TableRow[] = indexes.map((index) => {
    const block = doc.blocks[index]!;
    const cells = block.table!.cells.map(({ start, end }) => ({
      start,
      end,
      text: foldText(doc.text.slice(start, end)).trim(),
    }));
    return { block: index, start: block.start, end: block.end, cells };
  });
  let unit = unitAbove(doc, indexes[0]!);
  let first = 0;
  // Caption rows hold one cell with words.
  while (first < all.length - 1 && all[first]!.cells.filter(({ text }) => text).length <= 1) {
    unit = captionUnit.exec(all[first]!.cells.map(({ text }) => text).join(" "))?.[1] ?? unit;
    first++;
  }
  let body = first;
  while (body < all.length && body < first + 3 && isHeader(doc, all, body, first)) body++;
  const columns = nameColumns(all.slice(first, body));
  return { columns, rows: all.slice(body), unit };
}

function isHeader(doc: StructuredDocument, all: readonly TableRow[], at: number, first: number): boolean {
  const row = all[at]!;
  if (doc.blocks[row.block]!.table!.header) return true;
  if (row.cells.some(({ text }) => numberCell.test(text) && !/^(?:19|20)\d{2}年?/.test(text))) return false;
  const short = row.cells.every(({ text }) => text.length <= 24 && !/[。；]/.test(text));
  if (at === first) return short;
  // A second header row fills in below a merged cell; a row of words is the body of a table of words.
  return short && row.cells[0]?.text === "" && all[first]!.cells.some(({ text }) => text === "");
}

function nameColumns(header: readonly TableRow[]): string[] {
  const width = Math.max(0, ...header.map(({ cells }) => cells.length));
  const filled = header.map(({ cells }, level) => {
    const below = header[level + 1];
    let last = "";
    return Array.from({ length: width }, (_, column) => {
      const own = cells[column]?.text ?? "";
      if (own) last = own;
      // An empty cell above a filled one continues the merged cell to its left.
      return own || (below?.cells[column]?.text ? last : "");
    });
  });
  return Array.from({ length: width }, (_, column) => [...new Set(filled.map((row) => row[column] ?? ""))].join(""));
}

function unitAbove(doc: StructuredDocument, first: number): string | undefined {
  for (const block of doc.blocks.slice(Math.max(0, first - 2), first)) {
    if (block.end - block.start > 60) continue;
    const found = captionUnit.exec(foldText(doc.text.slice(block.start, block.end)));
    if (found) return found[1];
  }
  return undefined;
}
