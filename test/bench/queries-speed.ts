/**
 * How long every named question takes on a made graph of 100,000 nodes, with ordinary parameters: median of nine runs
 * after one that warms up. On a server each run has beside it, in turns, the same Cypher through the driver by hand.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { createEmbeddedStore } from "../../graph/engines/embedded/create-embedded-store.ts";
import type { GraphStore } from "../../graph/store.ts";
import { type NamedQuery, runQuery } from "../../queries/define-query.ts";
import { queries } from "../../queries/index.ts";
import { comparePlans } from "../../src/analysis/plan-outcome.ts";
import type { TestServer } from "../neo4j/server.ts";
import { fillWithMadeGraph, madeProvinces } from "./made-graph.ts";
import { markdownTable, share, shown, timed } from "./timing.ts";

export interface QuerySpeed {
  name: string;
  params: Record<string, string>;
  rows: number;
  /** Milliseconds; `cpu` is processor time of this process, which on a server is not the server's. */
  median: number;
  slowest: number;
  cpu: number;
  /** The same Cypher through the driver by hand, where there is a server: its median. */
  byHand?: number;
}

export interface QueriesSpeed {
  engine: GraphStore["engine"];
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

export const ordinaryParams = ({ params }: NamedQuery): Record<string, string> =>
  Object.fromEntries(Object.entries(ordinary).filter(([name]) => name in params.shape));

/** Medians of the work and of what it is held against, run in turns. */
async function measured(work: () => Promise<number>, runs: number, beside?: () => Promise<unknown>) {
  const rows = await work();
  await beside?.();
  const [times, besides] = [[], []] as { ms: number; cpuMs: number }[][];
  for (let at = 0; at < runs; at += 1) {
    const turns = [
      async () => void times!.push(await timed(work)),
      async () => void (beside && besides!.push(await timed(beside))),
    ];
    for (const turn of at % 2 ? turns : turns.toReversed()) await turn();
  }
  const median = (all: { ms: number }[]) =>
    share(
      all.map(({ ms }) => ms),
      0.5,
    );
  return {
    rows,
    median: median(times!),
    slowest: Math.max(...times!.map(({ ms }) => ms)),
    cpu: share(
      times!.map(({ cpuMs }) => cpuMs),
      0.5,
    ),
    ...(beside && { byHand: median(besides!) }),
  };
}

/** A reading transaction as a programmer would write it, its rows as the driver gives them. */
async function runByHand(driver: Driver, query: NamedQuery, params: Record<string, string>): Promise<unknown> {
  const given = query.params.parse(params) as Record<string, unknown>;
  const sent = Object.fromEntries(Object.keys(query.params.shape).map((name) => [name, given[name] ?? null]));
  const session = driver.session({ defaultAccessMode: "READ" });
  try {
    return await session.executeRead(async (transaction) =>
      (await transaction.run(query.cypher, sent)).records.map((record) => record.toObject()),
    );
  } finally {
    await session.close();
  }
}

/** Measures every named question on the store, and the comparison of plans with reports. */
export async function measureQueries(store: GraphStore, runs = 9, driver?: Driver): Promise<QueriesSpeed> {
  const speeds: QuerySpeed[] = [];
  for (const query of queries) {
    const params = ordinaryParams(query);
    const ask = async () => (await runQuery(store, query, params)).rows.length;
    const byHand = driver && (() => runByHand(driver, query, params));
    speeds.push({ name: query.name, params, ...(await measured(ask, runs, byHand)) });
  }
  const { province } = ordinary;
  const compare = async () => (await comparePlans(store, { province })).rows.length;
  speeds.push({ name: "(compare-plan)", params: { province: province! }, ...(await measured(compare, runs)) });
  const { nodes, relations } = await store.counts();
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);
  return { engine: store.engine, nodes: sum(nodes), relations: sum(relations), queries: speeds };
}

/** Makes the graph in a temporary folder, measures, and removes it. */
export async function measureEmbeddedQueries(size: number, runs = 9): Promise<QueriesSpeed> {
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

/** Makes the graph on an empty server and measures. */
export async function measureServerQueries(server: TestServer, size: number, runs = 9): Promise<QueriesSpeed> {
  const { createNeo4jStore } = await import("../../graph/engines/neo4j/create-neo4j-store.ts");
  const { default: neo4j } = await import("neo4j-driver");
  const store = await createNeo4jStore(server);
  const driver = neo4j.driver(server.url, neo4j.auth.basic(server.user, server.password));
  try {
    await store.ensureSchema();
    await fillWithMadeGraph(store, size);
    return await measureQueries(store, runs, driver);
  } finally {
    await driver.close();
    await store.close();
  }
}

/** The measurements as a Markdown table, slowest first. */
export function queriesTable({ engine, nodes, relations, queries: speeds }: QueriesSpeed): string {
  const beside = speeds.some(({ byHand }) => byHand !== undefined);
  const rows = [...speeds]
    .sort((a, b) => b.median - a.median)
    .map(({ name, rows: found, median, slowest, cpu, byHand }) => [
      ...[name, found, shown(median), shown(slowest), shown(cpu)],
      ...(beside ? (byHand === undefined ? ["–", "–"] : [shown(byHand), (median / byHand).toFixed(2)]) : []),
    ]);
  return [
    `Named questions, ${engine}, ${nodes} nodes, ${relations} relations`,
    "",
    markdownTable(
      [
        ...["question", "rows", "median ms", "slowest ms", "processor ms"],
        ...(beside ? ["driver by hand ms", "times as long"] : []),
      ],
      rows,
    ),
  ].join("\n");
}
