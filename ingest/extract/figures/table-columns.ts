/**
 * What the columns of a table are for, by their headings and their cells: row numbers, units, terms, roles, names. Source:
 * the headings of indicator tables and task lists in plans (指标, 单位, 完成时限, 牵头单位).
 */
import type { TableGrid, TableRow } from "./table-grid.ts";
import { numberCell } from "./table-grid.ts";
import { type Clock, findTimes } from "./times.ts";
import { findUnit } from "./units.ts";

/** Columns that explain an indicator instead of setting it. */
export const explains = /含义|说明|解释|释义|来源|公式|计算方法|备注|依据|口径/;
const serial = /^(?:序号|编号|号|No\.?|NO\.?|#)$/;
const quality = /属性|性质/;
const unitHeading = /^(?:计量|计算|指标)?单位$/;
const termHeading =
  /^(?:计划|预计|预期|要求|拟)?(?:完成|实施|建设|建成|落实|推进|截止|办结|验收|起止|达标|报送)?(?:时限|期限|时间|日期|年限|年度|年份|进度|节点|时间节点|时间安排|进度安排|时间进度|时间要求|截止)$/;
const role = /^(?:主|第一)?(?:牵头|责任|负责|主管|承办|主办|协办|配合|参与|协同|依托|申报|推荐|所属|组织|实施|联系)/;
const names = /名称$/;
const nameHeading = /指标|项目|名称|事项|内容|任务|类别|地区|区域|省|市|县|单位名称|行业|领域|学校|工程/;
const indicator = /指标|任务|事项|内容|工作/;

/** A unit of the closed list, with or without a scale before it. */
export function isUnit(text: string): boolean {
  const rest = text.replace(/^(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千(?![瓦米克伏卡])|百)/, "");
  if (rest === "") return true;
  return findUnit(rest, 0, true)?.end === rest.length;
}

const cellsOf = (grid: TableGrid, column: number): string[] =>
  grid.rows.map(({ cells }) => cells[column]?.text ?? "").filter((text) => text && !/^[-/]+$/.test(text));

/** The column of units: 单位 above units (万人, 家), not above the names of bodies. */
export function unitColumn(grid: TableGrid): number {
  return grid.columns.findIndex((heading, column) => {
    if (!unitHeading.test(heading)) return false;
    const cells = cellsOf(grid, column);
    return cells.filter((text) => isUnit(text.replace(/\s/g, ""))).length * 2 >= cells.length;
  });
}

/** The column of terms (完成时限): by when a row's task is done. A column of hours or days that are measured is none. */
export function termColumn(grid: TableGrid): number {
  return grid.columns.findIndex((heading, column) => {
    if (!termHeading.test(heading)) return false;
    const cells = cellsOf(grid, column);
    const dated = cells.filter((text) => /(?:19|20)\d{2}|\d{1,2}月|年底|年内|季度/.test(text));
    return cells.length > 0 && dated.length * 2 >= cells.length;
  });
}

/** The term of a row, as the last time its cell names; undefined when it names none (长期坚持). */
export function termOf(row: TableRow, column: number, clock: Clock): string | undefined {
  const text = row.cells[column]?.text;
  if (!text) return undefined;
  const named = findTimes(text, clock)
    .filter(({ iso, role: part }) => iso && part !== "compared" && part !== "since")
    .at(-1)?.iso;
  // 2026.12, 2026-12: a date without its words.
  return named ?? /((?:19|20)\d{2})(?:[./-](\d{1,2}))?(?!\d)/.exec(text)?.[1];
}

/** Columns whose cells are neither names nor values: row numbers, units, kinds of indicators. */
export const isLabel = (grid: TableGrid, column: number, units: number): boolean =>
  column === units || serial.test(grid.columns[column] ?? "") || quality.test(grid.columns[column] ?? "");

export interface RowName {
  name: string;
  /** True when the row is about something that bears the name (a school, an alliance), not about an indicator or a task. */
  isThing: boolean;
}

/**
 * What a row is about: the cell under a heading 名称; else, before a number, the last cell of words that names no role
 * (牵头单位); for words the last cell under a heading that names.
 */
export function rowName(
  grid: TableGrid,
  row: TableRow,
  numeric: ReadonlySet<number>,
  before: number,
  units: number,
): RowName {
  const words = row.cells
    .map(({ text }, column) => ({ text, column, heading: grid.columns[column] ?? "" }))
    .filter(
      ({ text, column, heading }) =>
        text && column < before && !isLabel(grid, column, units) && !numberCell.test(text) && !explains.test(heading),
    );
  const own = words.filter(({ heading }) => !role.test(heading) && !termHeading.test(heading));
  const named = own.find(({ heading }) => names.test(heading) && !indicator.test(heading));
  const naming = own.filter(({ heading }) => nameHeading.test(heading));
  const cell =
    named ??
    (numeric.size > 0 ? own.filter(({ column }) => !numeric.has(column)) : naming).at(-1) ??
    own[0] ??
    words[0];
  const name = (cell?.text ?? "").replace(/^(?:\d{1,3}[.、)]|[(][一二三四五六七八九十\d]+[)])\s*/, "");
  const isThing =
    cell !== undefined &&
    !/^(?:合计|总计|小计|共计|全[省市县区])/.test(name) &&
    (names.test(cell.heading) || /^(?:地区|单位|市县?|县区|区县|盟市|学校|企业|院校|镇街)$/.test(cell.heading)) &&
    !indicator.test(cell.heading);
  return { name, isThing };
}
