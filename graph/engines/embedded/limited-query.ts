/**
 * Queries that a person typed. The engine cannot stop a query and lets it read files, so it runs in a child process, on a
 * copy of the graph opened for reading only, and the process is killed at the limit.
 */
import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { GrafeoDB } from "@grafeo-db/js";
import { type Params, type Row, StoreError } from "../../store.ts";
import { queryError } from "./errors.ts";
import { plainRows } from "./rows.ts";

const child = fileURLToPath(new URL("./limited-query-child.mjs", import.meta.url));
const maxMemoryMb = 2048;
/** Opening builds the full-text indexes, which takes seconds for a large graph and is no part of the query's time. */
const openingTimeoutMs = 120_000;

export interface LimitedQueries {
  run(
    cypher: string,
    params: Params,
    limits: { timeoutMs: number; maxRows: number },
  ): Promise<{ rows: Row[]; truncated: boolean }>;
  /** Ends the child processes and removes the copies. */
  close(): void;
}

type Answer =
  | { ready: true }
  | { rows: Parameters<typeof plainRows>[0]; truncated: boolean }
  | { error: { message: string; gqlStatus?: string } };

/** `folder` is where copies are kept; a temporary folder for a graph in memory. */
export function createLimitedQueries(db: GrafeoDB, folder: string | undefined): LimitedQueries {
  const copies = folder ?? mkdtempSync(join(tmpdir(), "zhengmai-"));
  const running = new Set<ChildProcess>();
  /** A child that has the newest copy open and nothing to do. */
  let idle: { worker: ChildProcess; commits: bigint } | undefined;

  async function start(): Promise<ChildProcess> {
    mkdirSync(copies, { recursive: true });
    const graph = join(mkdtempSync(join(copies, "copy-")), "graph.grafeo");
    db.save(graph);
    // Values travel by structured clone, so that whole numbers past 2^53 and dates arrive as they are.
    const worker = fork(child, {
      serialization: "advanced",
      execArgv: [],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    running.add(worker);
    worker.once("exit", () => {
      running.delete(worker);
      if (idle?.worker === worker) idle = undefined;
      rmSync(join(graph, ".."), { recursive: true, force: true });
    });
    const engine = pathToFileURL(createRequire(import.meta.url).resolve("@grafeo-db/js")).href;
    await ask(worker, { engine, graph, maxMemoryMb }, openingTimeoutMs);
    return worker;
  }

  function putAside(worker: ChildProcess, commits: bigint): void {
    if (idle || commits !== db.currentEpoch()) {
      worker.kill("SIGKILL");
      return;
    }
    idle = { worker, commits };
    // A child that waits must not keep the program alive.
    worker.unref();
    worker.channel?.unref();
  }

  return {
    async run(cypher, params, { timeoutMs, maxRows }) {
      const commits = db.currentEpoch();
      const waiting = idle;
      idle = undefined;
      if (waiting && waiting.commits !== commits) waiting.worker.kill("SIGKILL");
      const worker = waiting?.commits === commits ? waiting.worker : await start();
      worker.ref();
      worker.channel?.ref();
      try {
        const answer = await ask(worker, { cypher, params, maxRows }, timeoutMs);
        if (!("rows" in answer)) throw new StoreError("failed", "The query ended without rows.");
        return { rows: plainRows(answer.rows), truncated: answer.truncated };
      } finally {
        if (worker.connected && !worker.killed) putAside(worker, commits);
      }
    },
    close() {
      for (const worker of running) worker.kill("SIGKILL");
      rmSync(copies, { recursive: true, force: true });
    },
  };
}

/** Sends a message and waits for its answer; kills the child when there is none in time. */
function ask(worker: ChildProcess, message: object, timeoutMs: number): Promise<Exclude<Answer, { error: unknown }>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      settle();
      reject(new StoreError("timeout", `The query took longer than ${timeoutMs} ms and was stopped.`));
      worker.kill("SIGKILL");
    }, timeoutMs);
    const onAnswer = (answer: Answer) => {
      settle();
      if ("error" in answer) reject(queryError(answer.error));
      else resolve(answer);
    };
    const onError = (cause: Error) => {
      settle();
      reject(new StoreError("failed", `The query could not be run: ${cause.message}`, { cause }));
    };
    const onExit = (code: number | null, signal: string | null) => {
      settle();
      reject(new StoreError("failed", `The query ended without an answer (${signal ?? `exit code ${code}`}).`));
    };
    function settle(): void {
      clearTimeout(timer);
      worker.off("message", onAnswer);
      worker.off("error", onError);
      worker.off("exit", onExit);
    }
    worker.on("message", onAnswer);
    worker.on("error", onError);
    worker.on("exit", onExit);
    worker.send(message);
  });
}
