import { cypherFile } from "../../../graph/cypher-file.ts";
import type { GraphStore } from "../../../graph/store.ts";

const query = cypherFile(new URL("./list-merges.cypher", import.meta.url));

export interface Merge {
  id: string;
  keptId: string;
  movedId: string;
  reason: string;
  /** Mentions that moved when it was decided. */
  mentionIds: string[];
  /** When, ISO. */
  at: string;
  undone: boolean;
}

/** Every merge ever decided, oldest first, those undone included. */
export async function listMerges(store: GraphStore): Promise<Merge[]> {
  return (await store.read(query)) as unknown as Merge[];
}
