import type { GraphStore } from "../../graph/store.ts";
import type { CollectionState } from "./export-metadata.ts";

/** What the program holds now. `model` is its name or why there is none; `at` an ISO time. */
export async function collectionState(
  store: GraphStore,
  { version, model, at }: Pick<CollectionState, "version" | "model" | "at">,
): Promise<CollectionState> {
  return { counts: await store.counts(), engine: store.engine, version, model, at };
}
