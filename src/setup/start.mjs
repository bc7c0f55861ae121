// `npm start [-- PATH…]`: from a fresh clone to an address in one command. Plain JavaScript of Node itself, because
// nothing is installed yet when it begins.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const began = performance.now();
const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** Runs one step, its output shown; ends the program with the step's own words when it fails. */
function step(name, command, args) {
  const from = performance.now();
  console.log(`▸ ${name}`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (error || status !== 0) {
    console.error(`✗ ${name}: ${error?.message ?? `exit code ${status}`}`);
    process.exit(status || 1);
  }
  console.log(`  ${name}: ${seconds(from)}`);
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`✗ Node ${process.versions.node} is too old: Zhengmai needs 20.19 or newer.`);
  process.exit(1);
}

/** True when `made` is missing or older than one of the files. */
const stale = (made, files) =>
  !existsSync(join(root, made)) ||
  files.some((file) => statSync(join(root, file)).mtimeMs > statSync(join(root, made)).mtimeMs);

export function install() {
  if (stale("node_modules/.package-lock.json", ["package.json", "package-lock.json"]))
    step("install packages", "npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"]);
}

export function buildPage() {
  const sources = readdirSync(join(root, "web/src"), { recursive: true }).map((file) => join("web/src", file));
  if (stale("web/dist/index.html", ["web/index.html", "web/vite.config.ts", ...sources]))
    step("build the page", "npm", ["run", "--silent", "build:web"]);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.chdir(process.env.INIT_CWD ?? process.cwd());
  const paths = process.argv.slice(2).map((path) => resolve(path));
  install();
  buildPage();
  const { register } = await import("tsx/esm/api");
  register();
  const { startServing } = await import("./start-serving.ts");
  await startServing({ paths, preparedMs: performance.now() - began });
}
