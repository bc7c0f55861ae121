/** The console: a Cypher text that a person typed, read-only, limited, its texts masked. */
import type { GraphStore, Params, Row } from "../../graph/store.ts";
import { maskValues } from "../mask-values.ts";
import type { Masking } from "../personal-data.ts";

export interface TypedQuery {
  cypher: string;
  params?: Params;
  /** At most this many rows; the default and the bound are in `consoleLimits`. */
  limit?: number;
  timeoutMs?: number;
}

export interface TypedAnswer {
  /** Names of the columns in the order of the query; empty when there are no rows. */
  columns: string[];
  rows: Row[];
  /** There are more rows than `limit`. */
  truncated: boolean;
  limit: number;
  timeoutMs: number;
}

export const consoleLimits = {
  rows: { default: 200, most: 10_000 },
  timeoutMs: { default: 10_000, most: 60_000 },
} as const;

/**
 * Runs a typed query. Throws `StoreError`: `read-only` for everything but reading the graph, `syntax` with line and
 * column, `timeout` at the limit. The console shows what the graph holds, so words cut to pieces by the query itself
 * (substring, split) are not recognised as contact data.
 */
export async function runTypedQuery(
  { store, masking }: { store: GraphStore; masking: Masking },
  { cypher, params = {}, limit = consoleLimits.rows.default, timeoutMs = consoleLimits.timeoutMs.default }: TypedQuery,
): Promise<TypedAnswer> {
  const { rows, truncated } = await store.readLimited(cypher, params, { timeoutMs, maxRows: limit });
  const mask = await masking.everywhere();
  return {
    columns: Object.keys(rows[0] ?? {}),
    rows: rows.map((row) => maskValues(row, mask)),
    truncated,
    limit,
    timeoutMs,
  };
}
