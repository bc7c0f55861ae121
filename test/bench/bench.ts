/**
 * `npm run bench`: extraction, search and named questions in numbers, as the Markdown tables the documentation shows.
 *
 *     npm run bench -- [--only extraction,search,queries] [--passages 100000] [--nodes 100000] [--neo4j] [--million] [--json]
 *
 * `--neo4j` starts a real server (Java 17) and measures search and questions there too; `--million` fills one with 1,000,000
 * passages, which takes the better part of an hour and some 15 GB of disk, and searches them; `--server bolt://user:password@host:port`
 * searches a server that is filled already.
 */
import { parseArgs } from "node:util";
import { createNeo4jStore } from "../../graph/engines/neo4j/create-neo4j-store.ts";
import { readConfig } from "../../src/config.ts";
import { startServer, type TestServer } from "../neo4j/server.ts";
import { type ExtractionSpeed, measureExtraction } from "./extraction-speed.ts";
import { fillServer } from "./large-server.ts";
import { measureEmbeddedQueries, measureServerQueries, queriesTable } from "./queries-speed.ts";
import {
  madeCollection,
  measureEmbeddedSearch,
  measureSearch,
  type SearchSpeed,
  searchSpeedTable,
} from "./search-speed.ts";

/** One row for each set of texts; pages of 616 characters (A4, GB/T 9704-2012). */
export function extractionTable(speeds: readonly ExtractionSpeed[]): string {
  const perSecond = (pages: number, milliseconds: number) => Math.floor((pages * 1000) / milliseconds);
  return [
    "Extraction after warming up, the median of the rounds; pages a second",
    "",
    "| texts | documents | pages | structure, wall clock | extract, wall clock | extract, processor time |",
    "|---|---|---|---|---|---|",
    ...speeds.map(
      ({ texts, documents, pages, structureMs, extractMs, cpuMs }) =>
        `| ${texts} | ${documents} | ${pages.toFixed(1)} | ${perSecond(pages, structureMs)} | ${perSecond(pages, extractMs)} | ${perSecond(pages, cpuMs)} |`,
    ),
  ].join("\n");
}

type Server = Pick<TestServer, "url" | "user" | "password">;

const searchOn = ({ url, user, password }: Server) =>
  measureSearch({ ...readConfig(), graph: { url, user, password } });

async function withServer<T>(
  memory: { heapMb: number; pageCacheMb: number },
  work: (server: TestServer) => Promise<T>,
) {
  const server = await startServer(memory);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

async function fillAndSearch(server: TestServer, passages: number): Promise<SearchSpeed> {
  const store = await createNeo4jStore(server);
  const onProgress = (done: number) => {
    if (done % 50_000 === 0) console.error(`${done} of ${passages} passages`);
  };
  await fillServer(store, await madeCollection(passages), { onProgress });
  await store.close();
  return searchOn(server);
}

function readServer(address: string): Server {
  const { protocol, host, username, password } = new URL(address);
  return { url: `${protocol}//${host}`, user: username || "neo4j", password };
}

const { values: asked } = parseArgs({
  options: {
    only: { type: "string", default: "extraction,search,queries" },
    passages: { type: "string", default: "100000" },
    nodes: { type: "string", default: "100000" },
    neo4j: { type: "boolean", default: false },
    million: { type: "boolean", default: false },
    server: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const parts = new Set(asked.only.split(","));
const [passages, nodes] = [Number(asked.passages), Number(asked.nodes)];
const results: Record<string, unknown> = {};

function tell<T>(name: string, result: T, table: (result: T) => string): void {
  results[name] = result;
  if (!asked.json) console.log(`${table(result)}\n`);
}

const small = { heapMb: 2048, pageCacheMb: 1024 };
const large = { heapMb: 3072, pageCacheMb: 4096 };
if (parts.has("extraction")) tell("extraction", await measureExtraction(), extractionTable);
if (parts.has("search")) {
  const searches = [await measureEmbeddedSearch(passages)];
  if (asked.neo4j) searches.push(await withServer(small, (server) => fillAndSearch(server, passages)));
  tell("search", searches, searchSpeedTable);
}
if (asked.server) tell("server", [await searchOn(readServer(asked.server))], searchSpeedTable);
if (asked.million)
  tell("million", [await withServer(large, (server) => fillAndSearch(server, 1_000_000))], searchSpeedTable);
if (parts.has("queries")) {
  tell("queries", await measureEmbeddedQueries(nodes), queriesTable);
  if (asked.neo4j)
    tell("queriesOnServer", await withServer(small, (server) => measureServerQueries(server, nodes)), queriesTable);
}
if (asked.json) console.log(JSON.stringify(results, null, 1));
