/** Responsible bodies in the column of a table that says so: 责任单位, 牵头部门, 指导部门. */
import type { Block, StructuredDocument } from "../../model.ts";
import { isDutyHeader } from "../units/duty-columns.ts";

/** The spans of the cells that name the responsible bodies of a row; empty when the table has no such column. */
export type DutyCells = (row: Block) => { start: number; end: number }[];

/**
 * Finds the duty columns of every table once. The row that heads them need not be the table's first: a title often
 * stands above. A cell left empty continues the one above it.
 */
export function indexDutyColumns(doc: StructuredDocument): DutyCells {
  const text = (cell: { start: number; end: number }) => doc.text.slice(cell.start, cell.end).trim();
  const columnsOf = new Map<number, number[]>();
  const lastFilled = new Map<string, { start: number; end: number }>();
  const cellsOf = new Map<number, { start: number; end: number }[]>();
  for (const block of doc.blocks) {
    if (!block.table) continue;
    const { index, cells } = block.table;
    const heads = cells.flatMap((cell, column) => (isDutyHeader(text(cell)) ? [column] : []));
    if (heads.length > 0) {
      columnsOf.set(index, heads);
      for (const column of heads) lastFilled.delete(`${index} ${column}`);
      continue;
    }
    const found = (columnsOf.get(index) ?? []).flatMap((column) => {
      const cell = cells[column];
      const key = `${index} ${column}`;
      if (cell && text(cell) !== "") lastFilled.set(key, cell);
      const filled = lastFilled.get(key);
      return filled ? [filled] : [];
    });
    if (found.length > 0) cellsOf.set(block.start, found);
  }
  return (row) => cellsOf.get(row.start) ?? [];
}
