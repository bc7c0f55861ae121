/**
 * A notice and its annexes that came in files of their own are one family: both state the annex, the notice as what it
 * lists or issues, the other file as itself (ingest/resolve/annexes-in-files.ts).
 */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore } from "../../graph/store.ts";
import type { FamilyMember } from "./search-answer.ts";

const families = cypherFile(new URL("./families.cypher", import.meta.url));

/** Two documents that state one policy, and which of them how: as itself, or as an annex with its number. */
interface Pair {
  id: string;
  otherId: string;
  title: string;
  self: Set<string>;
  lists: Map<string, number>;
}

/** The notice before the annexes, these by number. */
const placeOf = ({ id, lists }: Pair) => lists.get(id) ?? -1;

/** By document, its notice first, then its annexes by number; documents that stand alone are left out. */
export async function readFamilies(
  store: GraphStore,
  documentIds: readonly string[],
): Promise<Map<string, FamilyMember[]>> {
  const ids = [...new Set(documentIds)];
  const rows = ids.length > 0 ? await store.read(families, { ids }) : [];
  const pairs = new Map<string, Pair>();
  for (const { id, otherId, title, policyId, documentId, attributes } of rows) {
    const key = `${id} ${otherId} ${policyId}`;
    const pair = pairs.get(key) ?? {
      ...{ id: id as string, otherId: otherId as string, title: title as string },
      ...{ self: new Set<string>(), lists: new Map<string, number>() },
    };
    pairs.set(key, pair);
    const { self, annex, inner } = JSON.parse(attributes as string) as Record<string, unknown>;
    if (self === true) pair.self.add(documentId as string);
    else if (annex !== undefined || inner === true)
      pair.lists.set(documentId as string, (annex as number | undefined) ?? 0);
  }
  const inOrder = [...pairs.values()].sort((a, b) => placeOf(a) - placeOf(b) || (a.title < b.title ? -1 : 1));
  const found = new Map<string, FamilyMember[]>();
  for (const { id, otherId, title, self, lists } of inOrder) {
    const is = self.has(id) && lists.has(otherId) ? "notice" : self.has(otherId) && lists.has(id) ? "annex" : undefined;
    const members = found.get(id) ?? [];
    if (!is || members.some((one) => one.documentId === otherId)) continue;
    found.set(id, [...members, { documentId: otherId, title, is }]);
  }
  return found;
}
