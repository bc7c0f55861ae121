/** A named question to the graph: a .cypher text beside its typed declaration. */
import { z } from "zod";
import { cypherFile } from "../graph/cypher-file.ts";
import type { GraphStore, Params, Row, Value } from "../graph/store.ts";
import {
  type ColumnLabel,
  type ColumnName,
  columns,
  evidenceColumns,
  type ParameterName,
  parameters,
  type Words,
} from "./columns.ts";
import type { QuestionFrame } from "./question-frame.ts";

export type { Words } from "./columns.ts";

export type Topic = "alliances" | "support" | "figures" | "responsibilities" | "documents" | "comparison" | "gaps";

export interface QueryDeclaration {
  topic: Topic;
  title: Words;
  description: Words;
  /** Names of its parameters (queries/columns.ts). */
  params: readonly ParameterName[];
  /** Its own columns in order; the evidence columns follow. */
  columns: readonly ColumnName[];
  /** Columns with ids of entities (`allianceId` for the column `alliance`), for links; they have no label. */
  ids?: readonly string[];
  /** Ways of asking it, in notions (src/ask reads them out of a question). */
  asks: readonly QuestionFrame[];
  /** Questions that this query answers, in both languages. */
  phrasings: { zh: readonly string[]; en: readonly string[] };
  /** Questions that sound alike and belong elsewhere. */
  nearMisses: readonly string[];
  /** Why an engine cannot run it, where that is so. */
  unavailable?: Partial<Record<GraphStore["engine"], string>>;
}

export interface NamedQuery extends Omit<QueryDeclaration, "params" | "columns"> {
  /** The file's name without .cypher: alliances-across-industries. */
  name: string;
  /** The text as it can be pasted into a Neo4j browser. */
  cypher: string;
  params: z.ZodObject;
  row: z.ZodObject;
  /** Labels of columns for tables and pages; the order is the column order. */
  columns: Record<string, ColumnLabel>;
}

/** Declares the query whose text stands in the .cypher file at `url`. */
export function defineQuery(
  url: URL,
  { params, columns: own, ids = [], ...declaration }: QueryDeclaration,
): NamedQuery {
  const all = [...own.map((name) => [name, columns[name]] as const), ...Object.entries(evidenceColumns)];
  return {
    ...declaration,
    ids,
    name: decodeURIComponent(url.pathname)
      .replace(/^.*\//, "")
      .replace(/\.cypher$/, ""),
    cypher: cypherFile(url),
    params: z.object(Object.fromEntries(params.map((name) => [name, parameters[name]]))),
    row: z.strictObject({
      ...Object.fromEntries(all.map(([name, { type }]) => [name, type])),
      ...Object.fromEntries(ids.map((name) => [name, z.string().nullable()])),
    }),
    columns: Object.fromEntries(all.map(([name, { label }]) => [name, label])),
  };
}

export class QueryError extends Error {
  readonly code: "unknown-query" | "bad-parameter" | "unavailable";
  constructor(code: QueryError["code"], message: string) {
    super(message);
    this.name = "QueryError";
    this.code = code;
  }
}

/**
 * The rows of a query, each checked against its declaration. Throws `QueryError("bad-parameter")` naming the parameter,
 * `QueryError("unavailable")` where the engine cannot run it.
 */
export async function runQuery(
  store: GraphStore,
  query: NamedQuery,
  given: Readonly<Record<string, unknown>>,
): Promise<{ params: Record<string, unknown>; rows: Row[] }> {
  const why = query.unavailable?.[store.engine];
  if (why) throw new QueryError("unavailable", why);
  const unknown = Object.keys(given).find((key) => !(key in query.params.shape));
  if (unknown) throw new QueryError("bad-parameter", `${query.name}: ${unknown}`);
  const params = query.params.safeParse(given);
  if (!params.success) {
    const [issue] = params.error.issues;
    throw new QueryError("bad-parameter", `${query.name}, ${issue?.path.join(".") || "parameters"}: ${issue?.message}`);
  }
  const sent: Params = {};
  for (const key of Object.keys(query.params.shape)) sent[key] = (params.data[key] ?? null) as Value;
  const rows = await store.read(query.cypher, sent);
  return { params: params.data, rows: rows.map((row) => query.row.parse(row) as Row) };
}
