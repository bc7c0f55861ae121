/**
 * A real Neo4j Community server for tests, without Docker: its jars come through Maven into a cache folder, and it runs
 * on Java 17 or later, on a free port of this machine, with a password of its own. `test/neo4j/start.ts` starts one by hand.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import neo4j from "neo4j-driver";

export const neo4jVersion = "5.26.16";
const pom = fileURLToPath(new URL("./pom.xml", import.meta.url));
const run = promisify(execFile);

export interface TestServer {
  url: string;
  user: string;
  password: string;
  stop(): Promise<void>;
}

/** Why there can be no server here, or undefined. */
export async function whyNoServer(): Promise<string | undefined> {
  try {
    const { stderr } = await run("java", ["-version"]);
    const version = Number(/version "(\d+)/u.exec(stderr)?.[1] ?? 0);
    if (version < 17) return `Java ${version || "?"} is too old, 17 is needed`;
  } catch {
    // The reason is told to whoever asked.
    return "Java is not installed";
  }
  if (existsSync(libraryFolder())) return undefined;
  return run("mvn", ["-v"]).then(
    () => undefined,
    () => "Maven is not installed",
  );
}

/** Where the jars are kept between runs; ZHENGMAI_NEO4J_CACHE names another place. */
function cacheFolder(): string {
  return (
    process.env.ZHENGMAI_NEO4J_CACHE ??
    join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "zhengmai", "neo4j")
  );
}

const libraryFolder = () => join(cacheFolder(), neo4jVersion, "lib");

/** Fetches the jars (116 MB) unless they are there. */
async function fetchJars(): Promise<string> {
  const lib = libraryFolder();
  if (existsSync(lib)) return lib;
  mkdirSync(join(lib, ".."), { recursive: true });
  const arriving = mkdtempSync(join(lib, "..", "arriving-"));
  try {
    await run(
      "mvn",
      [
        "-q",
        "-B",
        "-f",
        pom,
        "dependency:copy-dependencies",
        "-DincludeScope=runtime",
        `-DoutputDirectory=${arriving}`,
      ],
      {
        timeout: 600_000,
      },
    );
    // In one step, so that a broken download is never taken for a whole one.
    renameSync(arriving, lib);
  } finally {
    rmSync(arriving, { recursive: true, force: true });
  }
  return lib;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

export interface ServerOptions {
  /** Memory of the server; the defaults are enough for tests. */
  heapMb?: number;
  pageCacheMb?: number;
}

function configuration(port: number, home: string, { heapMb = 768, pageCacheMb = 128 }: ServerOptions): string {
  return [
    `server.directories.data=${join(home, "data")}`,
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.memory.heap.initial_size=256m",
    `server.memory.heap.max_size=${heapMb}m`,
    `server.memory.pagecache.size=${pageCacheMb}m`,
    "dbms.usage_report.enabled=false",
  ].join("\n");
}

const opened = ["java.nio", "java.lang", "sun.nio.ch", "java.io", "java.util.concurrent"].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

/** Starts a server with an empty database and waits until it answers. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const lib = await fetchJars();
  const home = mkdtempSync(join(tmpdir(), "zhengmai-neo4j-"));
  const conf = join(home, "conf");
  mkdirSync(conf);
  const port = await freePort();
  writeFileSync(join(conf, "neo4j.conf"), configuration(port, home, options));
  const log = createWriteStream(join(home, "server.log"));
  const server = spawn(
    "java",
    [
      `-Xmx${options.heapMb ?? 768}m`,
      ...opened,
      "-cp",
      join(lib, "*"),
      "org.neo4j.server.CommunityEntryPoint",
      `--home-dir=${home}`,
      `--config-dir=${conf}`,
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  server.stdout.pipe(log);
  server.stderr.pipe(log);
  const url = `bolt://127.0.0.1:${port}`;
  const password = randomBytes(12).toString("hex");
  const stop = () => stopServer(server, home);
  try {
    await setFirstPassword(url, password, server, join(home, "server.log"));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, user: "neo4j", password, stop };
}

/** A fresh server accepts neo4j/neo4j once, to change it. */
async function setFirstPassword(url: string, password: string, server: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + 180_000;
  for (;;) {
    if (server.exitCode !== null)
      throw new Error(`The Neo4j server ended at once:\n${readFileSync(log, "utf8").slice(-2000)}`);
    const driver = neo4j.driver(url, neo4j.auth.basic("neo4j", "neo4j"), { maxTransactionRetryTime: 0 });
    try {
      await driver.executeQuery(
        "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password",
        { password },
        { database: "system" },
      );
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 300));
    } finally {
      await driver.close();
    }
  }
}

function stopServer(server: ChildProcess, home: string): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      rmSync(home, { recursive: true, force: true });
      resolve();
    };
    if (server.exitCode !== null || server.signalCode !== null) return done();
    const impatient = setTimeout(() => server.kill("SIGKILL"), 15_000);
    server.once("exit", () => {
      clearTimeout(impatient);
      done();
    });
    server.kill("SIGTERM");
  });
}
