import type { Block } from "../../model.ts";
import type { ConflictFinder, FoundConflict } from "./conflict-context.ts";

const total = /^(?:合\s*计|总\s*计|共\s*计)$/u;
const numeral = /^-?\d[\d,]*(?:\.\d+)?$/;

/** A column whose numbers do not add up to the number in its 合计 row; only columns of plain numbers with three rows or more. */
export const tableSums: ConflictFinder = ({ doc }) => {
  const tables = new Map<number, Block[]>();
  for (const block of doc.blocks) {
    if (block.table && !doc.repetitions.some(({ second }) => block.start >= second.start && block.end <= second.end))
      tables.set(block.table.index, [...(tables.get(block.table.index) ?? []), block]);
  }
  const cellText = (cell: { start: number; end: number }) => doc.text.slice(cell.start, cell.end).trim();
  const found: FoundConflict[] = [];
  for (const rows of tables.values()) {
    const totals = rows.filter((row) => row.table!.cells.slice(0, 2).some((cell) => total.test(cellText(cell))));
    const last = totals[0];
    const body = rows.filter((row) => !row.table!.header && row !== last);
    // Sub-totals make a column add up in other ways.
    if (
      totals.length !== 1 ||
      !last ||
      body.length < 3 ||
      body.some((row) => /小\s*计/u.test(doc.text.slice(row.start, row.end)))
    )
      continue;
    const width = last.table!.cells.length;
    if (body.some((row) => row.table!.cells.length !== width)) continue;
    for (const [column, cell] of last.table!.cells.entries()) {
      const values = body.map((row) => cellText(row.table!.cells[column]!));
      const stated = cellText(cell);
      if (!numeral.test(stated) || !values.every((value) => numeral.test(value))) continue;
      const number = (value: string) => Number(value.replaceAll(",", ""));
      const sum = values.reduce((all, value) => all + number(value), 0);
      if (Math.abs(sum - number(stated)) < 1e-6 * Math.max(1, Math.abs(sum)) || looksLikeOrder(values.map(number)))
        continue;
      const first = body[0]!;
      found.push({
        what: `合计${stated}与各行之和${Number(sum.toFixed(6))}不一致`,
        kind: "sum",
        severity: "hard",
        a: { start: last.start, end: last.end, rule: "table-sums", ruleVersion: 1 },
        b: { start: first.start, end: body.at(-1)!.end, rule: "table-sums", ruleVersion: 1 },
      });
    }
  }
  return found;
};

/** 1, 2, 3 …: a column of row numbers. */
const looksLikeOrder = (values: number[]) => values.every((value, i) => value === i + 1);
