import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { createEmbeddedStore } from "../../graph/engines/embedded/create-embedded-store.ts";
import { describeTypedQueries } from "./describe-typed-queries.ts";

const folder = mkdtempSync(join(tmpdir(), "zhengmai-typed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("typed queries on the embedded store", () => describeTypedQueries(() => createEmbeddedStore({ folder })));
