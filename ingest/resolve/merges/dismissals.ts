/**
 * Dismissing a proposal is a decision of a person like a merge: it is kept in the graph with its reason, holds when the
 * documents are read again, since ids of entities rest on their names, and can be undone.
 */
import { cypherFile } from "../../../graph/cypher-file.ts";
import { type GraphNode, shortHash, typeOfEntityId, validateNode } from "../../../graph/ontology/index.ts";
import { createNodes, updateNodes } from "../../../graph/statements/graph-statements.ts";
import type { GraphStore } from "../../../graph/store.ts";
import { oneAtATime } from "../../one-at-a-time.ts";
import { MergeError } from "./merge-error.ts";

const listQuery = cypherFile(new URL("./list-dismissals.cypher", import.meta.url));

export interface Dismissal {
  id: string;
  oneId: string;
  otherId: string;
  reason: string;
  /** When, ISO. */
  at: string;
  undone: boolean;
}

/** The same for two entities in either order. */
export const pairOf = (a: string, b: string): string => [a, b].sort().join("\n");

/** Every dismissal ever decided, oldest first, those undone included. */
export async function listDismissals(store: GraphStore): Promise<Dismissal[]> {
  return (await store.read(listQuery)) as unknown as Dismissal[];
}

/** The pairs (`pairOf`) that are not proposed now. */
export async function standingDismissals(store: GraphStore): Promise<ReadonlySet<string>> {
  const all = await listDismissals(store);
  return new Set(all.filter(({ undone }) => !undone).map(({ oneId, otherId }) => pairOf(oneId, otherId)));
}

/** Keeps two entities from being proposed as one. `at` is the time of the decision, ISO. Returns the dismissal's id. Throws `MergeError`. */
export function dismissPair(
  store: GraphStore,
  oneId: string,
  otherId: string,
  reason: string,
  at: string = new Date().toISOString(),
): Promise<string> {
  return oneAtATime(store, async () => {
    for (const id of [oneId, otherId])
      if (!typeOfEntityId(id)) throw new MergeError("unknown-entity", `${id} is no entity.`);
    if (oneId === otherId) throw new MergeError("same-entity", `${oneId} is itself.`);
    const pair = pairOf(oneId, otherId);
    const standing = (await listDismissals(store)).find(
      (one) => !one.undone && pairOf(one.oneId, one.otherId) === pair,
    );
    if (standing) return standing.id;
    const dismissal: GraphNode = {
      type: "Dismissal",
      id: `dismissal_${shortHash(`${pair}\n${at}`, 12)}`,
      properties: { oneId, otherId, reason, at, undone: false },
    };
    validateNode(dismissal);
    await store.write(createNodes([dismissal]));
    return dismissal.id;
  });
}

/** Lets the two be proposed again. Throws `MergeError`. */
export function undoDismissal(store: GraphStore, id: string): Promise<void> {
  return oneAtATime(store, async () => {
    const dismissal = (await listDismissals(store)).find((one) => one.id === id);
    if (!dismissal) throw new MergeError("unknown-dismissal", `There is no dismissal ${id}.`);
    if (dismissal.undone) throw new MergeError("already-undone", `The dismissal ${id} was undone before.`);
    await store.write(updateNodes([{ type: "Dismissal", id, properties: { undone: true } }]));
  });
}
