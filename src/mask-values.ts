import type { Value } from "../graph/store.ts";

/** Ids and hashes are no text: a number inside one is not somebody's. */
const isId = (text: string) => /^[a-z]+_[0-9a-f]{8,}[\w.:-]*$/u.test(text) || /^[0-9a-f]{32,}$/u.test(text);

/** Strings anywhere in a value, masked; names of properties, ids and hashes stay. */
export function maskValues<T extends Value>(value: T, mask: (text: string) => string): T {
  if (typeof value === "string") return (isId(value) ? value : mask(value)) as T;
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((inner) => maskValues(inner as Value, mask)) as unknown as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, maskValues(inner as Value, mask)]),
  ) as unknown as T;
}
