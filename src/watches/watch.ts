/** A saved search or a saved named question, as it is kept on disk. */
import { z } from "zod";
import { topics } from "../search/topics.ts";

/** Raised when the shape of a file changes; files of an older version are brought up to date when read. */
export const watchVersion = 1;

const oneOf = z.union([z.string(), z.array(z.string())]).optional();
const topic = z.union([z.enum(topics), z.array(z.enum(topics))]).optional();
const particulars = {
  province: oneOf,
  level: oneOf,
  issuer: oneOf,
  kind: oneOf,
  topic,
  documentId: oneOf,
  entity: oneOf,
};

export const watchedSearch = z.strictObject({
  q: z.string().min(1),
  filters: z
    .strictObject({
      ...particulars,
      yearFrom: z.int().optional(),
      yearTo: z.int().optional(),
      hasTarget: z.boolean().optional(),
      hasAmount: z.boolean().optional(),
      not: z.strictObject(particulars).optional(),
    })
    .optional(),
});

export const watchedQuery = z.strictObject({
  name: z.string().min(1),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});

const time = z.iso.datetime();

export const watch = z.strictObject({
  version: z.literal(watchVersion),
  id: z.string().regex(/^[a-z0-9-]{1,64}$/u),
  name: z.string().min(1).max(200),
  createdAt: time,
  /** When someone last asked what is new; null before the first time. */
  lookedAt: time.nullable(),
  /** One of them is there: passages by words and meaning, or rows of a named question. */
  search: watchedSearch.optional(),
  query: watchedQuery.optional(),
  /** Identity of every passage or row ever found, and when it was found first. */
  found: z.record(z.string(), time),
});

export type Watch = z.infer<typeof watch>;
export type WatchedSearch = z.infer<typeof watchedSearch>;
export type WatchedQuery = z.infer<typeof watchedQuery>;

/** Without what is undefined, or undefined when nothing is left: a file holds what was chosen and no more. */
export function withoutNothing<T extends object>(value: T): T | undefined {
  const entries = Object.entries(value)
    .map(([key, inner]) => [
      key,
      inner && typeof inner === "object" && !Array.isArray(inner) ? withoutNothing(inner) : inner,
    ])
    .filter(([, inner]) => inner !== undefined);
  return entries.length > 0 ? (Object.fromEntries(entries) as T) : undefined;
}

export class WatchError extends Error {
  readonly code: "unknown-watch" | "watch-file" | "bad-watch";
  constructor(code: WatchError["code"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "WatchError";
    this.code = code;
  }
}
