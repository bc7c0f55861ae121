/** The example documents, and the real ones where they are, for tests that need a whole collection. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createEmbeddedStore } from "../graph/engines/embedded/create-embedded-store.ts";
import type { GraphStore } from "../graph/store.ts";
import type { Embedder } from "../ingest/embed/embedder.ts";
import { type IngestReport, ingest } from "../ingest/pipeline.ts";

export const examples = fileURLToPath(new URL("../examples", import.meta.url));
export const seeds = fileURLToPath(new URL("../../shared/seeds", import.meta.url));
export const seedsAreThere = existsSync(seeds);
/** For names of tests that need the real documents. */
export const orSkipped = seedsAreThere ? "" : " (skipped: ../shared is not here)";

export const read = (store: GraphStore, paths: readonly string[], embedder?: Embedder): Promise<IngestReport> =>
  ingest(paths, { store, embedder, now: () => performance.now() });

export interface Collection {
  folder: string;
  store: GraphStore;
  remove(): Promise<void>;
}

/** A collection of its own in a temporary folder, holding the paths. */
export async function createCollectionOf(paths: readonly string[], embedder?: Embedder): Promise<Collection> {
  const folder = mkdtempSync(join(tmpdir(), "zhengmai-"));
  const store = await createEmbeddedStore({ folder: join(folder, "graph") });
  await store.ensureSchema();
  await read(store, paths, embedder);
  return {
    folder,
    store,
    async remove() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
