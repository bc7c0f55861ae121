/** What can be done to a collection. Pure: each gives a new one and throws where it does not fit. */
import type { EvidenceCollection, EvidenceItem } from "./evidence-collection.ts";
import { EvidenceError } from "./evidence-error.ts";

/** The item with this id, or with this place in the list, from 1. Throws `unknown-evidence`. */
export function getItem({ name, items }: EvidenceCollection, idOrNumber: string): EvidenceItem {
  const found =
    items.find(({ id }) => id === idOrNumber) ?? (/^\d+$/.test(idOrNumber) && items[Number(idOrNumber) - 1]);
  if (!found)
    throw new EvidenceError(
      "unknown-evidence",
      `证据集“${name}”中没有 ${idOrNumber}，共 ${items.length} 条 (no such item; there are ${items.length})`,
    );
  return found;
}

/** Whether two items are the same words of the same row. */
const isSame = (a: EvidenceItem, b: EvidenceItem) =>
  a.target.source === b.target.source &&
  a.target.selector[0].exact === b.target.selector[0].exact &&
  a.target.selector[1].start === b.target.selector[1].start &&
  JSON.stringify(a.row?.cells) === JSON.stringify(b.row?.cells);

/** With the items at the end; those it holds already are left out. */
export function withItems(collection: EvidenceCollection, items: readonly EvidenceItem[]): EvidenceCollection {
  const all = [...collection.items];
  for (const item of items) if (!all.some((other) => isSame(item, other))) all.push(item);
  return { ...collection, items: all };
}

export function withoutItems(collection: EvidenceCollection, idsOrNumbers: readonly string[]): EvidenceCollection {
  const gone = new Set(idsOrNumbers.map((which) => getItem(collection, which).id));
  return { ...collection, items: collection.items.filter(({ id }) => !gone.has(id)) };
}

/** Those named come first, in the order named; the others keep theirs. Throws `evidence-order` for one named twice. */
export function ordered(collection: EvidenceCollection, idsOrNumbers: readonly string[]): EvidenceCollection {
  const first = idsOrNumbers.map((which) => getItem(collection, which));
  const twice = first.find((item, at) => first.indexOf(item) !== at);
  if (twice)
    throw new EvidenceError("evidence-order", `次序中 ${twice.id} 出现了两次 (named twice in the order: ${twice.id})`);
  return { ...collection, items: [...first, ...collection.items.filter((item) => !first.includes(item))] };
}

/** With another comment or group for the items; "" takes it away. */
export function annotated(
  collection: EvidenceCollection,
  idsOrNumbers: readonly string[],
  change: { comment?: string; group?: string },
): EvidenceCollection {
  const meant = new Set(idsOrNumbers.map((which) => getItem(collection, which).id));
  const { comment, group } = change;
  return {
    ...collection,
    items: collection.items.map((item) =>
      meant.has(item.id)
        ? { ...item, comment: comment?.trim() ?? item.comment, group: group?.trim() ?? item.group }
        : item,
    ),
  };
}
