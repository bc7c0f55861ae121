import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { createEmbeddedStore } from "../../graph/engines/embedded/create-embedded-store.ts";
import { describeGraphStore } from "./describe-graph-store.ts";

const folder = mkdtempSync(join(tmpdir(), "zhengmai-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the embedded store in a folder", () => describeGraphStore(() => createEmbeddedStore({ folder })));
describe("the embedded store in memory", () => describeGraphStore(() => createEmbeddedStore()));
