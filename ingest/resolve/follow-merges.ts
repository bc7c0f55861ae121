/** Where merges that hold send an entity. */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore } from "../../graph/store.ts";

const activeMerges = cypherFile(new URL("./active-merges.cypher", import.meta.url));

/**
 * From each id to the entity it was merged into, over any number of merges; an id that was not merged maps to itself.
 * `assumed` is looked at before the store: merges that are about to be written (to an id) or undone (to the same id).
 */
export async function followMerges(
  store: GraphStore,
  ids: Iterable<string>,
  assumed: ReadonlyMap<string, string> = new Map(),
): Promise<Map<string, string>> {
  const next = new Map(assumed);
  const wanted = [...ids];
  let unknown = [...new Set([...wanted, ...assumed.values()])].filter((id) => !next.has(id));
  const asked = [...unknown];
  while (unknown.length > 0) {
    for (const id of unknown) next.set(id, id);
    for (const { movedId, keptId } of await store.read(activeMerges, { ids: unknown }))
      next.set(movedId as string, keptId as string);
    unknown = [...new Set(unknown.map((id) => next.get(id)!))].filter((id) => !next.has(id));
    asked.push(...unknown);
  }
  const reached = new Map<string, string>();
  for (const id of new Set([...wanted, ...asked])) {
    let at = id;
    const seen = new Set<string>();
    // A circle of merges (a into b, later b into a) ends where it began.
    while (next.get(at) !== undefined && next.get(at) !== at && !seen.has(at)) {
      seen.add(at);
      at = next.get(at)!;
    }
    reached.set(id, at);
  }
  return reached;
}
