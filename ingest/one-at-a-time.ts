/** Writers of one store wait for each other: what a document adds depends on what the graph holds when it is written. */
import type { GraphStore } from "../graph/store.ts";

const lastOf = new WeakMap<GraphStore, Promise<unknown>>();

/** Runs `work` after everything that was handed in for the same store before, whether that went well or not. */
export function oneAtATime<T>(store: GraphStore, work: () => Promise<T>): Promise<T> {
  const result = (lastOf.get(store) ?? Promise.resolve()).then(work, work);
  lastOf.set(store, result);
  return result;
}
