/** Rows as cells of a table, for every format that has cells. */
import type { Row, Value } from "../../graph/store.ts";
import type { NamedQuery } from "../../queries/define-query.ts";

export interface TableColumn {
  key: string;
  label: string;
  /** Words for values that are codes. */
  values?: Record<string, string>;
}

/** The columns of a named query in one language. */
export const columnsOf = (query: Pick<NamedQuery, "columns">, language: "zh" | "en"): TableColumn[] =>
  Object.entries(query.columns).map(([key, label]) => ({
    key,
    label: label[language],
    values:
      label.values && Object.fromEntries(Object.entries(label.values).map(([code, word]) => [code, word[language]])),
  }));

/** Columns without labels of their own: every key of the rows, in order of appearance. */
export const plainColumns = (rows: readonly Row[]): TableColumn[] =>
  [...new Set(rows.flatMap(Object.keys))].map((key) => ({ key, label: key }));

/** A value as text: lists of plain values joined by 、, maps as JSON, what is missing as nothing. */
export function cellText(value: Value | undefined): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((item) => cellText(item as Value)).join("、");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The value of a column in a row, with a word in place of a code. */
export function cellOf(row: Row, { key, values }: TableColumn): Value | undefined {
  const value = row[key];
  return typeof value === "string" ? (values?.[value] ?? value) : value;
}
