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

/** The program runs from TypeScript (by tsx) or compiled; the reading process runs the same way. */
function start(memoryLimitMb: number): ChildProcess {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const script = fileURLToPath(new URL(`./reading-process.${extension}`, import.meta.url));
  const loader = extension === "ts" ? ["--import", pathToFileURL(require.resolve("tsx")).href] : [];
  return fork(script, [], {
    execArgv: [...loader, `--max-old-space-size=${memoryLimitMb}`],
    serialization: "advanced",
    // No variables of the parent: what a file can reach is kept small.
    env: {},
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
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
 * Reads a PDF or DOCX in a process of its own, so that a file made to take for ever, or all memory, costs only its own
 * process. Throws `IngestError`: what the reader found, `too-slow` past the time limit, `too-large` past the memory
 * limit.
 */
export function readIsolated(request: ReadRequest, limits: Limits): Promise<Draft> {
  const { path } = request;
  return new Promise((resolve, reject) => {
    const child = start(limits.memoryLimitMb);
    let settled = false;
    const settle = (act: () => void) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      clearInterval(watch);
      child.kill("SIGKILL");
      act();
    };
    const fail = (code: "too-slow" | "too-large" | "broken-file", message: string) =>
      settle(() => reject(new IngestError(code, `${path}: ${message}`)));
    const tooMuchMemory = () =>
      fail("too-large", `reading it takes more than ${limits.memoryLimitMb} MB of memory; check or split the file`);
    const timer = setTimeout(
      () => fail("too-slow", `not read within ${Math.round(limits.timeLimitMs / 1000)} s; check or split the file`),
      limits.timeLimitMs,
    );
    const watch = setInterval(async () => {
      // A little room for the program itself.
      if (child.pid !== undefined && (await residentMb(child.pid)) > limits.memoryLimitMb + 150) tooMuchMemory();
    }, 250);
    child.on("message", (answer: ReadAnswer) =>
      settle(() => {
        if ("draft" in answer) resolve(answer.draft);
        else {
          const { code, message, page } = answer.error;
          reject(new IngestError(code, message, page === undefined ? {} : { page }));
        }
      }),
    );
    child.on("error", (cause) =>
      settle(() => reject(new IngestError("broken-file", `${path}: ${cause.message}`, { cause }))),
    );
    child.on("exit", (_code, signal) => {
      // Node ends with SIGABRT (134 in a shell) when the heap is full.
      if (signal === "SIGABRT" || _code === 134) tooMuchMemory();
      else fail("broken-file", "reading it ended without a result; the file is damaged");
    });
    child.send(request, (error) => {
      if (error) fail("broken-file", error.message);
    });
  });
}
