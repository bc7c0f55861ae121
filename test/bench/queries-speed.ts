/**
 * How long every named question takes on a made graph of 100,000 nodes in the embedded engine, with ordinary parameters:
 * median of nine runs after one that warms up. `npx tsx test/bench/queries-speed.ts [nodes]`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createEmbeddedStore } from "../../graph/engines/embedded/create-embedded-store.ts";
import type { GraphStore } from "../../graph/store.ts";
import { type NamedQuery, runQuery } from "../../queries/define-query.ts";
import { queries } from "../../queries/index.ts";
import { comparePlans } from "../../src/analysis/plan-outcome.ts";
import { fillWithMadeGraph, madeProvinces } from "./made-graph.ts";

export interface QuerySpeed {
  name: string;
  params: Record<string, string>;
  rows: number;
  /** Milliseconds. */
  median: number;
  slowest: number;
}

export interface QueriesSpeed {
  nodes: number;
  relations: number;
  queries: QuerySpeed[];
}

/** What a person would fill in: a province where it can be given, and what must be. */
const ordinary: Record<string, string> = {
  province: madeProvinces[3]!,
  industry: "教育",
  measure: "联盟 补助",
  year: "2025",
};

const paramsOf = ({ params }: NamedQuery): Record<string, string> =>
  Object.fromEntries(Object.entries(ordinary).filter(([name]) => name in params.shape));

async function timed(
  run: () => Promise<number>,
  runs: number,
): Promise<{ rows: number; median: number; slowest: number }> {
  const rows = await run();
  const times: number[] = [];
  for (let at = 0; at < runs; at += 1) {
    const from = performance.now();
    await run();
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return { rows, median: times[Math.floor(runs / 2)]!, slowest: times.at(-1)! };
}

/** Measures every named question on the store, and the comparison of plans with reports. */
export async function measureQueries(store: GraphStore, runs = 9): Promise<QueriesSpeed> {
  const speeds: QuerySpeed[] = [];
  for (const query of queries) {
    const params = paramsOf(query);
    speeds.push({
      name: query.name,
      params,
      ...(await timed(async () => (await runQuery(store, query, params)).rows.length, runs)),
    });
  }
  const { province } = ordinary;
  speeds.push({
    name: "(compare-plan)",
    params: { province: province! },
    ...(await timed(async () => (await comparePlans(store, { province })).rows.length, runs)),
  });
  const { nodes, relations } = await store.counts();
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);
  return { nodes: sum(nodes), relations: sum(relations), queries: speeds };
}

/** Makes the graph in a temporary folder, measures, and removes it. */
export async function measureQueriesOnMadeGraph(size = 100_000, runs = 9): Promise<QueriesSpeed> {
  const folder = mkdtempSync(join(tmpdir(), "zhengmai-bench-"));
  const store = await createEmbeddedStore({ folder: join(folder, "graph") });
  try {
    await store.ensureSchema();
    await fillWithMadeGraph(store, size);
    return await measureQueries(store, runs);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The measurements as a table, slowest first. */
export function queriesTable({ nodes, relations, queries: speeds }: QueriesSpeed): string {
  const lines = [...speeds]
    .sort((a, b) => b.median - a.median)
    .map(
      ({ name, rows, median, slowest }) =>
        `${name.padEnd(30)} ${String(rows).padStart(6)} ${median.toFixed(1).padStart(9)} ${slowest.toFixed(1).padStart(9)}`,
    );
  return [
    `${nodes} nodes, ${relations} relations`,
    `${"query".padEnd(30)}   rows    median   slowest (ms)`,
    ...lines,
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const size = Number(process.argv[2] ?? 100_000);
  process.stdout.write(`${queriesTable(await measureQueriesOnMadeGraph(size))}\n`);
}
