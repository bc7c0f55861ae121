/** Readers that are not ours, for what the program writes: Python libraries, where they are or can be installed. */
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const packages = ["networkx", "openpyxl", "pandas", "pybtex", "rispy", "markdown", "jsonschema", "feedparser"];
const venv = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "zhengmai", "test-readers");
const inVenv = join(venv, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");

const has = (python: string) =>
  spawnSync(python, ["-c", packages.map((name) => `import ${name}`).join(";")], { stdio: "ignore" }).status === 0;

function findPython(): { python: string } | { missing: string } {
  const there = [inVenv, "python3", "python"].find(has);
  if (there) return { python: there };
  return oneAtATime(() => {
    if (has(inVenv)) return { python: inVenv };
    if (!existsSync(inVenv)) spawnSync("python3", ["-m", "venv", venv], { stdio: "ignore" });
    if (!existsSync(inVenv)) return { missing: "python3 is not installed" };
    spawnSync(inVenv, ["-m", "pip", "install", "-q", ...packages], { stdio: "ignore", timeout: 120_000 });
    return has(inVenv) ? { python: inVenv } : { missing: `Python has no ${packages.join(", ")}` };
  });
}

/** Test files run in several processes, which share the environment. */
function oneAtATime<T>(work: () => T): T {
  const lock = `${venv}.lock`;
  mkdirSync(dirname(lock), { recursive: true });
  const deadline = Date.now() + 180_000;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      // A run that was killed leaves its lock behind.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST" || Date.now() > deadline) break;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

const found = findPython();
export const readersAreThere = "python" in found;
/** For names of tests that need them. */
export const orSkipped = "missing" in found ? ` (skipped: ${found.missing})` : "";

/** Runs a Python text with arguments and reads the JSON it prints. */
export function readByPython(text: string, ...args: string[]): never {
  if ("missing" in found) throw new Error(found.missing);
  const env = { ...process.env, PYTHONIOENCODING: "utf-8" };
  return JSON.parse(
    execFileSync(found.python, ["-c", text, ...args], { encoding: "utf8", env, maxBuffer: 1 << 28 }),
  ) as never;
}

/** Runs a Python text beside this process, which may serve it, and gives what it printed; throws with its error. */
export async function runPython(text: string, environment: Record<string, string>): Promise<string> {
  if ("missing" in found) throw new Error(found.missing);
  const env = { ...process.env, PYTHONIOENCODING: "utf-8", ...environment };
  return (await promisify(execFile)(found.python, ["-c", text], { encoding: "utf8", env })).stdout;
}
