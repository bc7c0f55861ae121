/** The one place where parts are put together. Everything else is handed what it needs. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { GraphStore } from "../graph/store.ts";
import type { Embedder } from "../ingest/embed/embedder.ts";
import { queries } from "../queries/index.ts";
import { createApi } from "./api/create-api.ts";
import type { Ask } from "./ask/answer.ts";
import { createAsk } from "./ask/ask.ts";
import { type Collection, createCollection } from "./collection/collection.ts";
import type { Config } from "./config.ts";
import { createEvidence, type Evidence } from "./evidence/evidence.ts";
import { maskedSearch } from "./masked-search.ts";
import { createMasking, type Masking } from "./personal-data.ts";
import { createPrecedents, type FindPrecedents } from "./precedents/find-precedents.ts";
import type { CrossEncoder } from "./search/cross-encoder.ts";
import { createSearch } from "./search/search.ts";
import type { Search } from "./search/search-answer.ts";
import { version } from "./version.ts";
import { createWatchFiles } from "./watches/watch-files.ts";
import { createWatches, type Watches } from "./watches/watches.ts";

/** The store that the configuration names; its heavy library is loaded only here. */
export async function openStore(config: Config): Promise<GraphStore> {
  const { url, user, password, database } = config.graph;
  if (url) {
    const { createNeo4jStore } = await import("../graph/engines/neo4j/create-neo4j-store.ts");
    return createNeo4jStore({ url, user, password, database });
  }
  const { createEmbeddedStore } = await import("../graph/engines/embedded/create-embedded-store.ts");
  return createEmbeddedStore({ folder: join(config.data, "graph") });
}

/** Where evidence collections are kept, whichever engine holds the graph. */
export const evidenceFolder = (config: Config): string => join(config.data, "evidence");

/** The embedding model, or why there is none. */
export type Model = { embedder: Embedder } | { why: string };

/** Obtains the model where it can be had; without one the program goes on by words and says so. */
export async function openModel(config: Config, onProgress?: (line: string) => void): Promise<Model> {
  const { name, folder, hub, pooling, dtype, queryInstruction } = config.model;
  if (name === "none") return { why: "设置中未启用向量模型" };
  const { obtainModel } = await import("../ingest/embed/obtain-model.ts");
  const obtained = await obtainModel({ model: name, modelsFolder: folder, hub, dtype, onProgress });
  if (!obtained.found) return { why: obtained.why };
  const { createTransformersEmbedder } = await import("../ingest/embed/transformers-embedder.ts");
  return {
    embedder: await createTransformersEmbedder({ model: name, modelsFolder: folder, pooling, dtype, queryInstruction }),
  };
}

/**
 * The cross-encoder that the configuration names, if it names one. Throws `CrossEncoderError` when it cannot be had: who
 * names one wants it.
 */
export async function openReranker(
  config: Config,
  onProgress?: (line: string) => void,
): Promise<CrossEncoder | undefined> {
  const { reranker: model, rerankerDtype: dtype, folder: modelsFolder, hub } = config.model;
  if (!model) return undefined;
  const { obtainModel } = await import("../ingest/embed/obtain-model.ts");
  const { createCrossEncoder, CrossEncoderError } = await import("./search/cross-encoder.ts");
  const obtained = await obtainModel({ model, modelsFolder, hub, dtype, maven: false, onProgress });
  if (!obtained.found)
    throw new CrossEncoderError(
      "reranker-unusable",
      `ZHENGMAI_RERANKER names ${model}, which cannot be had (${obtained.tried.join("; ")}). Put its files into ${join(modelsFolder, model)}, or leave the setting out.`,
    );
  return createCrossEncoder({ model, modelsFolder, dtype });
}

export interface App {
  config: Config;
  store: GraphStore;
  model: Model;
  masking: Masking;
  collection: Collection;
  search: Search;
  precedents: FindPrecedents;
  watches: Watches;
  ask: Ask;
  evidence: Evidence;
  api: ReturnType<typeof createApi>;
  close(): Promise<void>;
}

/** Opens the store and the model and joins the parts. The caller closes it. */
export async function createApp(config: Config, onProgress?: (line: string) => void): Promise<App> {
  const store = await openStore(config);
  let embedder: Embedder | undefined;
  let reranker: CrossEncoder | undefined;
  try {
    await store.ensureSchema();
    const model = await openModel(config, onProgress);
    embedder = "embedder" in model ? model.embedder : undefined;
    reranker = await openReranker(config, onProgress);
    const masking = createMasking(store, config.personalData);
    const collection = createCollection({ store, masking });
    const search = maskedSearch(createSearch({ store, embedder, readClosely: reranker?.readClosely }), masking);
    const precedents = createPrecedents({ store, search, masking });
    const watches = createWatches({
      ...{ store, search, queries, masking },
      files: createWatchFiles(join(config.data, "watches")),
      now: () => new Date(),
      newId: () => randomUUID().slice(0, 8),
    });
    const ask = createAsk({ store, embedder, search, queries, masking });
    const evidence = createEvidence({ store, masking, queries, folder: evidenceFolder(config) });
    const described = "why" in model ? { why: model.why } : { name: model.embedder.model };
    const api = createApi({
      store,
      collection,
      search,
      precedents,
      watches,
      ask,
      queries,
      masking,
      evidence,
      model: described,
      version,
    });
    return {
      config,
      store,
      model,
      masking,
      collection,
      search,
      precedents,
      watches,
      ask,
      evidence,
      api,
      async close() {
        await reranker?.close();
        await embedder?.close();
        await store.close();
      },
    };
  } catch (error) {
    await reranker?.close();
    await embedder?.close();
    await store.close();
    throw error;
  }
}
