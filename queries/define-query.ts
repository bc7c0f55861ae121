/** A named question to the graph: a .cypher text beside its typed declaration. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { GraphStore, Params } from "../graph/store.ts";

/** Where the words behind a row stand; every row of every query carries these columns. */
export const evidenceColumns = {
  quote: z.string().meta({ description: "The exact words." }),
  documentId: z.string(),
  documentTitle: z.string(),
  docNumber: z.string().nullable(),
  passageId: z.string().nullable(),
  section: z.string().nullable(),
  page: z.number().nullable(),
  start: z.number().nullable(),
  end: z.number().nullable(),
} as const;

export interface Words {
  zh: string;
  en: string;
}

export interface QueryDeclaration<P extends z.ZodObject, R extends z.ZodObject> {
  title: Words;
  description: Words;
  topic: "alliances" | "support" | "figures" | "responsibilities" | "documents" | "comparison" | "gaps";
  /** Parameters; all have defaults or are optional unless the question makes no sense without. */
  params: P;
  /** A row, evidence columns included. */
  row: R;
  /** Questions that this query answers, in both languages; `{name}` stands for a parameter's value. */
  phrasings: { zh: string[]; en: string[] };
  /** Questions that sound alike and belong elsewhere. */
  nearMisses: string[];
  /** Labels of columns for tables and pages; the order is the column order. */
  columns: Record<string, Words>;
  /** Why an engine cannot run it, where that is so. */
  unavailable?: Partial<Record<GraphStore["engine"], string>>;
}

export interface NamedQuery<P extends z.ZodObject = z.ZodObject, R extends z.ZodObject = z.ZodObject>
  extends QueryDeclaration<P, R> {
  /** The file's name without .cypher: studio-alliances-across-industries. */
  name: string;
  /** The text as it can be pasted into a Neo4j browser. */
  cypher: string;
}

/** Declares the query whose text stands in the .cypher file at `url`. */
export function defineQuery<P extends z.ZodObject, R extends z.ZodObject>(
  url: URL,
  declaration: QueryDeclaration<P, R>,
): NamedQuery<P, R> {
  const name = url.pathname.replace(/^.*\//, "").replace(/\.cypher$/, "");
  return { ...declaration, name, cypher: readFileSync(url, "utf8") };
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
export async function runQuery<P extends z.ZodObject, R extends z.ZodObject>(
  store: GraphStore,
  query: NamedQuery<P, R>,
  given: Record<string, unknown>,
): Promise<{ params: z.output<P>; rows: z.output<R>[] }> {
  const why = query.unavailable?.[store.engine];
  if (why) throw new QueryError("unavailable", why);
  const params = query.params.safeParse(given);
  if (!params.success) {
    const [issue] = params.error.issues;
    throw new QueryError("bad-parameter", `${query.name}, ${issue?.path.join(".") || "parameters"}: ${issue?.message}`);
  }
  const sent: Params = {};
  for (const key of Object.keys(query.params.shape))
    sent[key] = ((params.data as Params)[key] ?? null) as Params[string];
  const rows = await store.read(query.cypher, sent);
  return { params: params.data, rows: rows.map((row) => query.row.parse(row)) };
}
