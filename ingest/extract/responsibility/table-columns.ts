/** Responsible bodies in the column of a table that says so: 责任单位, 牵头部门, 负责单位. */
import type { Block, StructuredDocument } from "../../model.ts";

const dutyHeader = /(?:责任|牵头|负责|主办|承办|主责|配合|实施|落实)(?:单位|部门|处室|科室|主体|机构)/;

/** The spans of the cells that name the responsible bodies of a row; empty when the table has no such column. */
export function dutyCells(doc: StructuredDocument, row: Block): { start: number; end: number }[] {
  if (!row.table) return [];
  const header = doc.blocks.find(({ table }) => table?.index === row.table!.index && table.header);
  if (!header?.table || header === row) return [];
  return header.table.cells.flatMap((cell, column) => {
    const filled = row.table!.cells[column];
    return filled && dutyHeader.test(doc.text.slice(cell.start, cell.end)) ? [filled] : [];
  });
}
