import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { IngestError } from "../../ingest-error.ts";
import type { Draft } from "../assemble.ts";
import type { ReadAnswer, ReadRequest } from "./messages.ts";

export interface Limits {
  timeLimitMs: number;
  memoryLimitMb: number;
}

const require = createRequire(import.meta.url);
const pageBytes = 4096;

/** A process that waits for the next file is ended after this time; other files of a run may take that long in between. */
const idleMs = 60_000;
/** A process that has read this many files is replaced, whatever it has kept of them. */
const mostFiles = 100;

/** The program runs from TypeScript (by tsx) or compiled; the reading process runs the same way. */
function start(memoryLimitMb: number): ChildProcess {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const script = fileURLToPath(new URL("./reading-process.ts", import.meta.url)).replace(/ts$/, extension);
  const loader = extension === "ts" ? ["--import", pathToFileURL(require.resolve("tsx")).href] : [];
  return fork(script, [], {
    execArgv: [...loader, `--max-old-space-size=${memoryLimitMb}`],
    serialization: "advanced",
    // No variables of the parent: what a file can reach is kept small.
    env: {},
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

/** Processes that wait for a file, by memory limit; at most one each. Starting one takes longer than most files. */
const waiting = new Map<number, { child: ChildProcess; files: number; end: NodeJS.Timeout }>();

function take(memoryLimitMb: number): { child: ChildProcess; files: number } {
  const idle = waiting.get(memoryLimitMb);
  if (idle === undefined) return { child: start(memoryLimitMb), files: 0 };
  waiting.delete(memoryLimitMb);
  clearTimeout(idle.end);
  idle.child.ref();
  idle.child.channel?.ref();
  return idle;
}

function giveBack(child: ChildProcess, files: number, memoryLimitMb: number): void {
  child.removeAllListeners();
  if (files >= mostFiles || waiting.has(memoryLimitMb) || !child.connected) {
    child.kill("SIGKILL");
    return;
  }
  // A waiting process keeps neither the program running nor, dying, brings it down.
  child.unref();
  child.channel?.unref();
  child.on("error", () => waiting.delete(memoryLimitMb));
  child.on("exit", () => waiting.delete(memoryLimitMb));
  const end = setTimeout(() => {
    waiting.delete(memoryLimitMb);
    child.kill("SIGKILL");
  }, idleMs);
  end.unref();
  waiting.set(memoryLimitMb, { child, files, end });
}

/** Memory a process holds, where the system tells (Linux); elsewhere only the limit of the JavaScript heap applies. */
async function residentMb(pid: number): Promise<number> {
  try {
    return (Number((await readFile(`/proc/${pid}/statm`, "utf8")).split(" ")[1]) * pageBytes) / 1024 / 1024;
  } catch {
    return 0;
  }
}

/**
 * Reads a PDF or DOCX in a process of its own, so that a file made to take for ever, or all memory, costs only that
 * process. Throws `IngestError`: what the reader found, `too-slow` past the time limit, `too-large` past the memory
 * limit.
 */
export function readIsolated(request: ReadRequest, { timeLimitMs, memoryLimitMb }: Limits): Promise<Draft> {
  const { path } = request;
  return new Promise((resolve, reject) => {
    const { child, files } = take(memoryLimitMb);
    let settled = false;
    const stop = () => {
      settled = true;
      clearTimeout(timer);
      clearInterval(watch);
    };
    const fail = (code: "too-slow" | "too-large" | "broken-file", message: string) => {
      if (settled) return;
      stop();
      child.removeAllListeners();
      child.on("error", () => undefined);
      child.kill("SIGKILL");
      reject(new IngestError(code, `${path}: ${message}`));
    };
    const tooMuchMemory = () =>
      fail("too-large", `reading it takes more than ${memoryLimitMb} MB of memory; check or split the file`);
    const timer = setTimeout(
      () => fail("too-slow", `not read within ${Math.round(timeLimitMs / 1000)} s; check or split the file`),
      timeLimitMs,
    );
    const watch = setInterval(async () => {
      // A little room for the program itself.
      if (child.pid !== undefined && (await residentMb(child.pid)) > memoryLimitMb + 150) tooMuchMemory();
    }, 250);
    child.on("message", (answer: ReadAnswer) => {
      stop();
      giveBack(child, files + 1, memoryLimitMb);
      if ("draft" in answer) resolve(answer.draft);
      else {
        const { code, message, page } = answer.error;
        reject(new IngestError(code, message, page === undefined ? {} : { page }));
      }
    });
    child.on("error", (cause) => fail("broken-file", cause.message));
    child.on("exit", (exitCode, signal) => {
      // Node ends with SIGABRT (134 in a shell) when the heap is full.
      if (signal === "SIGABRT" || exitCode === 134) tooMuchMemory();
      else fail("broken-file", "reading it ended without a result; the file is damaged");
    });
    child.send(request, (error) => {
      if (error) fail("broken-file", error.message);
    });
  });
}
