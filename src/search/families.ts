/**
 * A notice and its annexes that came in files of their own are one family: both state the annex, the notice as what it
 * lists or issues, the other file as itself (ingest/resolve/annexes-in-files.ts).
 */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore } from "../../graph/store.ts";
import type { FamilyMember } from "./search-answer.ts";

const families = cypherFile(new URL("./families.cypher", import.meta.url));

/** By document, its notice first, then its annexes by title; documents that stand alone are left out. */
export async function readFamilies(
  store: GraphStore,
  documentIds: readonly string[],
): Promise<Map<string, FamilyMember[]>> {
  const ids = [...new Set(documentIds)];
  const rows = ids.length > 0 ? await store.read(families, { ids }) : [];
  const pairs = new Map<
    string,
    { id: string; otherId: string; title: string; self: Set<string>; lists: Set<string> }
  >();
  for (const { id, otherId, title, policyId, documentId, attributes } of rows) {
    const key = `${id} ${otherId} ${policyId}`;
    const pair = pairs.get(key) ?? {
      ...{ id: id as string, otherId: otherId as string, title: title as string },
      ...{ self: new Set<string>(), lists: new Set<string>() },
    };
    pairs.set(key, pair);
    const { self, annex, inner } = JSON.parse(attributes as string) as Record<string, unknown>;
    if (self === true) pair.self.add(documentId as string);
    else if (annex !== undefined || inner === true) pair.lists.add(documentId as string);
  }
  const found = new Map<string, FamilyMember[]>();
  for (const { id, otherId, title, self, lists } of pairs.values()) {
    const is = self.has(id) && lists.has(otherId) ? "notice" : self.has(otherId) && lists.has(id) ? "annex" : undefined;
    const members = found.get(id) ?? [];
    if (!is || members.some((one) => one.documentId === otherId)) continue;
    members.push({ documentId: otherId, title, is });
    members.sort((a, b) => (a.is === b.is ? (a.title < b.title ? -1 : 1) : a.is === "notice" ? -1 : 1));
    found.set(id, members);
  }
  return found;
}
