/**
 * Figures in the cells of tables: indicator tables of plans (指标, 单位, 2025年, 属性), schedules of tasks by year and place.
 * The row's name is the metric, the column's year the deadline or period, the unit stands in a column, in brackets
 * behind the name or in the caption.
 */
import type { ExtractedFigure, StructuredDocument } from "../../model.ts";
import { kindOfDocument, priorOf } from "./kind.ts";
import { scales } from "./number-grammar.ts";
import { explains, isLabel, isUnit, type RowName, rowName, termColumn, termOf, unitColumn } from "./table-columns.ts";
import { type Cell, numberCell, readTables, type TableGrid, type TableRow } from "./table-grid.ts";
import type { Clock } from "./times.ts";

export const tableRuleName = "figure/table-cell";

/** A cell of words, read like a sentence; `rowName` names what its row is about. */
export interface TextCell {
  start: number;
  end: number;
  block: number;
  rowName: string;
  /** Year or ISO date the row's own cell sets (完成时限). */
  deadline?: string;
}

export interface TableReading {
  figures: ExtractedFigure[];
  /** Cells that are read as sentences. */
  textCells: TextCell[];
}

const valueColumn =
  /(?:19|20)\d{2}|目标|数|量|额|值|率|比|规模|计划|完成|[(](?:[^()]{1,8})[)]|面积|投资|金额|资金|标准|元|人|年均|累计|增长|预期/;
const notValue = /编号|代码|电话|序号|邮编|页码|日期|时间|分值|得分|权重|扣分|评分|学号|证号|条款|备注|属性|联系/;
const unitInBrackets = /[(](?:单位:)?([^()]{1,10})[)]\s*[*▲△]?$/;

/** `overall` is the term of the whole document for figures that no column or row dates. */
export function readTableFigures(
  doc: StructuredDocument,
  clock: Clock,
  overall: (paid: boolean) => string | undefined,
): TableReading {
  const reading: TableReading = { figures: [], textCells: [] };
  for (const grid of readTables(doc)) {
    const units = unitColumn(grid);
    const terms = termColumn(grid);
    const numeric = numericColumns(grid, units, terms);
    for (const row of grid.rows) {
      const deadline = terms >= 0 ? termOf(row, terms, clock) : undefined;
      row.cells.forEach((cell, column) => {
        if (!cell.text || column === terms || explains.test(grid.columns[column] ?? "") || isLabel(grid, column, units))
          return;
        const name = rowName(grid, row, numeric, column, units);
        const asText = () => pushText(reading, row, cell, name.name, deadline);
        if (!numberCell.test(cell.text)) asText();
        else if (numeric.has(column)) {
          const figure = cellFigure({ doc, clock, grid, row, units, overall }, column, name, deadline);
          if (figure) reading.figures.push(figure);
        } else if (/[%万亿元]/.test(cell.text) && name.name) asText();
      });
    }
  }
  return reading;
}

function pushText(
  reading: TableReading,
  { block }: TableRow,
  { start, end }: Cell,
  name: string,
  deadline: string | undefined,
): void {
  reading.textCells.push({ start, end, block, rowName: name, ...(deadline && { deadline }) });
}

/** Columns whose filled cells are mostly numbers and whose header says they are values. */
function numericColumns(grid: TableGrid, units: number, terms: number): Set<number> {
  const found = new Set<number>();
  grid.columns.forEach((header, column) => {
    if (
      !header ||
      column === terms ||
      isLabel(grid, column, units) ||
      notValue.test(header) ||
      !(grid.unit || valueColumn.test(header))
    )
      return;
    const cells = grid.rows
      .map(({ cells: own }) => own[column]?.text ?? "")
      .filter((text) => text && !/^[-/]+$/.test(text));
    const numbers = cells.filter((text) => numberCell.test(text));
    if (numbers.length >= 1 && numbers.length >= cells.length * 0.4) found.add(column);
  });
  return found;
}

interface RowPlace {
  doc: StructuredDocument;
  clock: Clock;
  grid: TableGrid;
  row: TableRow;
  /** The column of units, or -1. */
  units: number;
  overall: (paid: boolean) => string | undefined;
}

function cellFigure(
  { doc, clock, grid, row, units, overall }: RowPlace,
  column: number,
  { name, isThing }: RowName,
  term: string | undefined,
): ExtractedFigure | undefined {
  const cell = row.cells[column]!;
  const header = grid.columns[column] ?? "";
  const [, sign, digits = "", scaleText = "", ownUnit, suffix] = numberCell.exec(cell.text)!;
  const value = Number(digits.replace(/,/g, ""));
  const unit = unitOf({ grid, row, units }, header, name, ownUnit, scaleText);
  if (
    !name ||
    Number.isNaN(value) ||
    (unit === undefined && !/\d{4}|目标|数|量|额|值|率|比|规模|计划|完成/.test(header))
  )
    return undefined;
  const scale = /^(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)/.exec(unit ?? scaleText)?.[1] ?? "";
  const factor = /^千[瓦米克伏卡]/.test(unit ?? "") ? 1 : (scales[scale] ?? 1);
  const year = /((?:19|20)\d{2})\s?年?/.exec(
    header.replace(/(?:19|20)\d{2}\s?年?\s?[-~至到]+\s?(?=(?:19|20)\d{2})/, ""),
  )?.[1];
  const kind = kindOfColumn(doc, clock, header, year);
  const deadline = kind === "target" ? (year ?? term ?? overall(/元$/.test(unit ?? ""))) : undefined;
  const plainName = name.replace(unitInBrackets, "");
  const plainHeader = header
    .replace(unitInBrackets, "")
    .replace(/(?:19|20)\d{2}\s?年?|目标值?|预期值?|计划数?|规划/g, "");
  return {
    id: "",
    kind,
    metric: `${plainName}${/^(?:数值|指标值|值|)$/.test(plainHeader) ? "" : `（${plainHeader}）`}`,
    value,
    normalizedValue: Number((value * factor).toPrecision(15)),
    comparator: comparatorOf(sign, suffix),
    ...(unit ? { unit } : {}),
    ...(deadline ? { deadline } : {}),
    ...(year && kind === "outcome" ? { period: year } : {}),
    responsible: [],
    ...(isThing ? { subject: plainName } : {}),
    evidence: {
      start: row.start,
      end: cell.end,
      rule: tableRuleName,
      ruleVersion: 1,
      why: `column ${header || column + 1}`,
    },
  };
}

function unitOf(
  { grid, row, units }: Pick<RowPlace, "grid" | "row" | "units">,
  header: string,
  name: string,
  own: string | undefined,
  scaleText: string,
): string | undefined {
  const candidates = [
    own ? `${scaleText}${own}` : undefined,
    units >= 0 ? row.cells[units]?.text : undefined,
    unitInBrackets.exec(name)?.[1],
    unitInBrackets.exec(header)?.[1],
    grid.unit,
  ];
  for (const candidate of candidates) {
    const unit = candidate?.replace(/\s/g, "");
    if (unit && isUnit(unit)) return unit;
  }
  return scaleText || undefined;
}

function comparatorOf(sign: string | undefined, suffix: string | undefined): ExtractedFigure["comparator"] {
  if (/^(?:≥|>=?|不低于|不少于|大于|超过)$/.test(sign ?? "") || /以上/.test(suffix ?? "")) return ">=";
  if (/^(?:≤|<=?|不高于|不超过|小于)$/.test(sign ?? "") || /以下|以内/.test(suffix ?? "")) return "<=";
  if (sign === "约" || suffix === "左右") return "about";
  return "=";
}

function kindOfColumn(doc: StructuredDocument, clock: Clock, header: string, year?: string): "target" | "outcome" {
  if (/目标|预期|计划|规划|任务/.test(header)) return "target";
  if (/实际|完成|实绩|现状|基期|基数|现值|同比/.test(header)) return "outcome";
  if (year && clock.year) return Number(year) >= clock.year ? "target" : "outcome";
  return priorOf(kindOfDocument(doc));
}
