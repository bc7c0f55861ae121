/**
 * One Neo4j server for all suites that want one. Where it cannot run, the suites are skipped with the reason in their
 * name; with CI=true or in `npm run test:neo4j` that is a failure, so that skipped is never taken for passed. A run of
 * chosen files starts no server unless one of the choices names neo4j.
 *
 * ZHENGMAI_TEST_NEO4J_URL=bolt://user:password@host:port uses a server that is there. ITS CONTENTS ARE DELETED.
 */
import type { TestProject } from "vitest/node";
import { startServer, type TestServer, whyNoServer } from "./server.ts";

export type Neo4jForTests = { url: string; user: string; password: string } | { missing: string };

declare module "vitest" {
  export interface ProvidedContext {
    neo4j: Neo4jForTests;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const required = Boolean(process.env.CI || process.env.ZHENGMAI_TEST_NEO4J);
  const address = process.env.ZHENGMAI_TEST_NEO4J_URL;
  if (address) {
    const { username, password, protocol, host } = new URL(address);
    project.provide("neo4j", { url: `${protocol}//${host}`, user: username || "neo4j", password });
    return async () => {};
  }
  // What stands behind `vitest run` on the command line; the types leave it out.
  const { filenamePattern: chosen = [] } = project.vitest as { filenamePattern?: string[] };
  if (chosen.length > 0 && !chosen.some((name) => name.includes("neo4j"))) {
    project.provide("neo4j", { missing: "this run chose other files; npm run test:neo4j" });
    return async () => {};
  }
  const why = await whyNoServer();
  if (why && required) throw new Error(`The Neo4j suites must run here, but ${why}.`);
  let server: TestServer | undefined;
  if (why === undefined) {
    try {
      server = await startServer();
      project.provide("neo4j", { url: server.url, user: server.user, password: server.password });
    } catch (error) {
      if (required) throw error;
      project.provide("neo4j", { missing: `the server did not start (${(error as Error).message.split("\n")[0]})` });
    }
  } else project.provide("neo4j", { missing: why });
  return async () => server?.stop();
}
