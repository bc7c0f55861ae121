// `npm run test:neo4j`: the suites that need a server, and a failure where there is none.
import { spawnSync } from "node:child_process";

const env = { ...process.env, ZHENGMAI_TEST_NEO4J: "1" };
const { status } = spawnSync("npx", ["vitest", "run", "neo4j", ...process.argv.slice(2)], {
  env,
  stdio: "inherit",
  shell: process.platform === "win32",
});
process.exit(status ?? 1);
