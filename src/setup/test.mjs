// `npm test`: from a fresh clone, everything this machine can run. With CI=true nothing that can run may be skipped.
// Ends with a line `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPage, install } from "./start.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
install();
buildPage();

const run = (command, args) =>
  spawnSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" }).status === 0;

/** The checks besides the tests; each counts as one. */
const checks = [
  ["types", ["run", "--silent", "types"]],
  ["lint", ["run", "--silent", "lint"]],
  ["import rules", ["run", "--silent", "imports"]],
  ["unused code", ["run", "--silent", "unused"]],
];

let passed = 0;
let failed = 0;
const filters = process.argv.slice(2);
if (filters.length === 0)
  for (const [name, args] of checks) {
    const ok = run("npm", args);
    console.log(`${ok ? "✓" : "✗"} ${name}`);
    if (ok) passed += 1;
    else failed += 1;
  }

const folder = mkdtempSync(join(tmpdir(), "zhengmai-test-"));
const report = join(folder, "report.json");
const ended = run("npx", [
  "vitest",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...filters,
]);
let skipped = 0;
try {
  const counts = JSON.parse(readFileSync(report, "utf8"));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
  skipped = counts.numPendingTests + counts.numTodoTests;
  if (!ended && counts.numFailedTests === 0) failed += 1; // a suite that could not be loaded
} catch (error) {
  console.error(`✗ the test run left no report: ${error.message}`);
  failed += 1;
}
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed === 0 ? 0 : 1;
