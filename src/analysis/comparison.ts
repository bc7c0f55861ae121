/**
 * Policies side by side: what each document or province says of subsidies, conditions, awards, deadlines and who is
 * responsible. A cell has its values with their quotes, or says how many passages were looked through in vain.
 */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore, Row } from "../../graph/store.ts";
import type { Words } from "../../queries/columns.ts";
import { runQuery } from "../../queries/define-query.ts";
import { subsidies } from "../../queries/support/subsidies.ts";
import { type CitedWords, citedWords } from "../cited-words.ts";
import type { Masking } from "../personal-data.ts";

const rulesOf = cypherFile(new URL("./rules.cypher", import.meta.url));
const restOf = cypherFile(new URL("./awards-and-deadlines.cypher", import.meta.url));
const documentsOf = cypherFile(new URL("./compared-documents.cypher", import.meta.url));

export const dimensions = {
  subsidy: { zh: "补助", en: "subsidies" },
  minStudios: { zh: "最少工作室数", en: "fewest studios" },
  minIndustries: { zh: "最少行业数", en: "fewest industries" },
  leadEligibility: { zh: "牵头资格", en: "who may lead" },
  awards: { zh: "奖励金额", en: "awards" },
  deadlines: { zh: "期限", en: "deadlines" },
  responsible: { zh: "责任单位", en: "responsible units" },
} as const satisfies Record<string, Words>;

export type Dimension = keyof typeof dimensions;
export const dimensionNames = Object.keys(dimensions) as [Dimension];

/** One value of a cell and the words it rests on; `times` statements say it, the first is quoted. */
export interface CellValue extends CitedWords {
  value: string;
  times: number;
}

export interface Cell {
  values: CellValue[];
  /** What was looked through, so that an empty cell says "not found in N passages". */
  passages: number;
}

export interface ComparedColumn {
  /** Id of the document, or the province's name. */
  key: string;
  title: string;
  province: string | null;
  documents: number;
  passages: number;
}

export interface ComparisonMatrix {
  by: "document" | "province";
  columns: ComparedColumn[];
  rows: { dimension: Dimension; label: Words; cells: Cell[] }[];
}

export interface ComparisonOptions {
  by?: "document" | "province";
  province?: string;
  /** Only these documents, by id or part of the title; all when absent. */
  documents?: readonly string[];
  /** Only these rows, in this order; all when absent. */
  dimensions?: readonly Dimension[];
}

interface Finding extends CitedWords {
  dimension: Dimension;
  value: string;
}

const sign: Record<string, string> = { ">=": "≥", "<=": "≤", "=": "" };

function ruleFinding(row: Row): Finding | undefined {
  const field = row.field as string;
  if (field !== "minStudios" && field !== "minIndustries" && field !== "leadEligibility") return undefined;
  const values = row.values as string[] | null;
  const value =
    typeof row.value === "number"
      ? `${sign[row.comparator as string] ?? ""}${row.value}${row.unit ?? ""}`
      : values?.length
        ? values.join("；")
        : (row.what as string);
  return { ...citedWords(row), dimension: field, value };
}

/** An amount and what it is for; a name that says the amount itself says it once. */
const amountFor = (amount: string | null, what: string | null) =>
  amount && what?.includes(amount) ? what : [amount, what].filter(Boolean).join(" · ");

/** Equal values of a column are one value, quoted where it stands first. */
function cellOf(findings: readonly Finding[], passages: number): Cell {
  const values = new Map<string, CellValue>();
  for (const { dimension: _dimension, ...finding } of findings) {
    const known = values.get(finding.value);
    if (known) known.times += 1;
    else values.set(finding.value, { ...finding, times: 1 });
  }
  return { values: [...values.values()], passages };
}

/** The matrix. Columns are in order of province, date and title. */
export async function compareDocuments(store: GraphStore, options: ComparisonOptions = {}): Promise<ComparisonMatrix> {
  const { by = "document", documents: wanted } = options;
  const params = { province: options.province ?? null };
  const [held, rules, rest, paid] = await Promise.all([
    store.read(documentsOf, params),
    store.read(rulesOf, params),
    store.read(restOf, params),
    runQuery(store, subsidies, options.province ? { province: options.province } : {}),
  ]);
  const isWanted = (row: Row) =>
    !wanted?.length ||
    wanted.some(
      (name) => row.documentId === name || (row.documentTitle as string).includes(name) || row.docNumber === name,
    );
  const columnOf = new Map<string, string>();
  const columns = new Map<string, ComparedColumn>();
  for (const row of held.filter(isWanted)) {
    const province = row.province as string | null;
    const key = by === "province" ? (province ?? "—") : (row.documentId as string);
    columnOf.set(row.documentId as string, key);
    const column = columns.get(key) ?? {
      key,
      title: by === "province" ? key : (row.documentTitle as string),
      province,
      documents: 0,
      passages: 0,
    };
    column.documents += 1;
    column.passages += row.passages as number;
    columns.set(key, column);
  }
  const findings: Finding[] = [
    ...paid.rows.map((row) => ({
      ...citedWords(row),
      dimension: "subsidy" as const,
      value: amountFor(row.amount as string | null, (row.recipient ?? row.named) as string | null),
    })),
    ...rules.map(ruleFinding).filter((finding) => finding !== undefined),
    ...rest.map((row) => ({
      ...citedWords(row),
      dimension: row.dimension as Dimension,
      value: amountFor(row.amount as string | null, row.value as string),
    })),
  ];
  // Within a cell as among columns: by province and date, whatever the order of ids.
  const rank = new Map(held.map((row, at) => [row.documentId as string, at]));
  findings.sort((a, b) => (rank.get(a.documentId) ?? held.length) - (rank.get(b.documentId) ?? held.length));
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = columnOf.get(finding.documentId);
    if (key === undefined) continue;
    const cell = `${finding.dimension}\n${key}`;
    byCell.set(cell, [...(byCell.get(cell) ?? []), finding]);
  }
  return {
    by,
    columns: [...columns.values()],
    rows: (options.dimensions ?? dimensionNames).map((dimension) => ({
      dimension,
      label: dimensions[dimension],
      cells: [...columns.values()].map(({ key, passages }) =>
        cellOf(byCell.get(`${dimension}\n${key}`) ?? [], passages),
      ),
    })),
  };
}

/** The matrix with every quote masked by its place. */
export async function maskMatrix(masking: Masking, matrix: ComparisonMatrix): Promise<ComparisonMatrix> {
  const rows = await Promise.all(
    matrix.rows.map(async (row) => ({
      ...row,
      cells: await Promise.all(
        row.cells.map(async (cell) => ({
          ...cell,
          values: await Promise.all(
            cell.values.map(async (value) => ({
              ...value,
              value: masking.loose(value.value),
              quote: await masking.span(value.documentId, value.start, value.quote),
            })),
          ),
        })),
      ),
    })),
  );
  return { ...matrix, rows };
}
