import type { ComponentChild } from "preact";
import type { ColumnLabel, Row } from "../api.ts";
import { Evidence } from "./evidence.tsx";

/** Columns that the evidence below a row shows already. */
const evidenceColumns = new Set([
  "quote",
  "documentId",
  "documentTitle",
  "docNumber",
  "passageId",
  "section",
  "page",
  "start",
  "end",
]);

function Cell({ column, row, label }: { column: string; row: Row; label: ColumnLabel }): ComponentChild {
  const value = row[column];
  const id = row[`${column}Id`];
  const text = Array.isArray(value)
    ? value.join("、")
    : value === null || value === undefined
      ? ""
      : (label.values?.[String(value)]?.zh ?? String(value));
  return typeof id === "string" && text ? <a href={`/entities/${encodeURIComponent(id)}`}>{text}</a> : text;
}

/** Rows of a query as a table, under each row the words it rests on. */
export function Rows({
  rows,
  columns,
  from,
}: {
  rows: readonly Row[];
  columns: Record<string, ColumnLabel>;
  /** The named query and its parameters, so that a row can be collected as what it is. */
  from?: { name: string; params: Record<string, unknown> };
}) {
  const shown = Object.entries(columns).filter(([name]) => !evidenceColumns.has(name));
  if (rows.length === 0) return <p>未找到。</p>;
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            {shown.map(([name, label]) => (
              <th key={name} scope="col">
                {label.zh}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row, at) => (
          <tbody key={at}>
            <tr>
              {shown.map(([name, label]) => (
                <td key={name}>
                  <Cell column={name} row={row} label={label} />
                </td>
              ))}
            </tr>
            {typeof row.quote === "string" && (
              <tr class="source">
                <td colSpan={shown.length}>
                  <Evidence
                    quote={row.quote}
                    pick={from && { query: from.name, params: from.params, row }}
                    place={{
                      documentId: String(row.documentId),
                      documentTitle: String(row.documentTitle),
                      docNumber: row.docNumber as string | null,
                      section: row.section as string | null,
                      page: row.page as number | null,
                      start: Number(row.start ?? 0),
                      end: Number(row.end ?? 0),
                    }}
                  />
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </div>
  );
}
