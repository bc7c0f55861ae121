/** Saved searches that tell what is new since the last look. */
import { type FindingParts, type FoundItem, findItems } from "./found-items.ts";
import { type Watch, WatchError, type WatchedQuery, type WatchedSearch } from "./watch.ts";
import type { WatchFiles } from "./watch-files.ts";

export interface NewWatch {
  name: string;
  search?: WatchedSearch;
  query?: WatchedQuery;
}

/** A watch without the list of all it ever found. */
export interface WatchSummary extends Omit<Watch, "found" | "version"> {
  /** How many passages or rows it has found so far. */
  known: number;
}

export interface DatedItem extends FoundItem {
  /** When this watch found it first, ISO. */
  foundAt: string;
}

export interface Look {
  watch: WatchSummary;
  /** What was found first after the last look; newest first. */
  news: DatedItem[];
  /** How many items the watch finds now. */
  current: number;
  /** The last look before this one; the making of the watch counts as one. */
  since: string;
}

export interface Watches {
  list(): Promise<{ watches: WatchSummary[]; broken: { file: string; why: string }[] }>;
  get(idOrName: string): Promise<WatchSummary>;
  /** Runs it once: what there is now is not new later. Throws `bad-watch` unless it has one of search and query. */
  add(wanted: NewWatch): Promise<WatchSummary>;
  /** What is new. With `peek` the next look will tell it again. */
  look(idOrName: string, options?: { peek?: boolean }): Promise<Look>;
  /** The items found last, newest first. */
  latest(idOrName: string, limit: number): Promise<{ watch: WatchSummary; items: DatedItem[] }>;
  remove(idOrName: string): Promise<WatchSummary>;
}

export interface WatchDependencies extends FindingParts {
  files: WatchFiles;
  now: () => Date;
  /** Ids of watches: small letters, digits, hyphens. */
  newId: () => string;
}

export function createWatches({ files, now, newId, ...parts }: WatchDependencies): Watches {
  /** Looks at one watch come one after the other, so that none forgets what another found. */
  let last: Promise<unknown> = Promise.resolve();
  function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    // The next one does not care how this one ended; its caller does.
    last = result.catch(() => undefined);
    return result;
  }

  /** Runs the watch and keeps what was found first. */
  async function refresh(
    watch: Watch,
    changes: Partial<Watch> = {},
    at = now().toISOString(),
  ): Promise<{ watch: Watch; items: DatedItem[] }> {
    const items = await findItems(parts, watch);
    const fresh = items.filter(({ key }) => watch.found[key] === undefined);
    const found = { ...watch.found, ...Object.fromEntries(fresh.map(({ key }) => [key, at])) };
    const changed: Watch = { ...watch, ...changes, found };
    if (fresh.length > 0 || Object.keys(changes).length > 0) await files.put(changed);
    return { watch: changed, items: items.map((item) => ({ ...item, foundAt: found[item.key]! })) };
  }

  return {
    async list() {
      const { watches, broken } = await files.list();
      return { watches: watches.map(summaryOf), broken };
    },
    get: async (idOrName) => summaryOf(await files.get(idOrName)),
    add: ({ name, search, query }) =>
      oneAtATime(async () => {
        const clean = name.normalize("NFC").replace(/\s+/gu, " ").trim();
        if (!clean || clean.length > 200)
          throw new WatchError("bad-watch", "名称须为 1 到 200 字 (a name has 1 to 200 characters)");
        if ((search === undefined) === (query === undefined))
          throw new WatchError("bad-watch", "须给出检索或命名查询之一 (give a search or a named question)");
        const { watches } = await files.list();
        if (watches.some((other) => other.name === clean))
          throw new WatchError("bad-watch", `已有同名订阅 (there is one of this name): ${clean}`);
        const createdAt = now().toISOString();
        const made = { id: newId(), name: clean, createdAt, lookedAt: null, search, query, found: {} };
        const { watch } = await refresh({ version: 1, ...made }, { lookedAt: null }, createdAt);
        return summaryOf(watch);
      }),
    look: (idOrName, { peek = false } = {}) =>
      oneAtATime(async () => {
        const before = await files.get(idOrName);
        const since = before.lookedAt ?? before.createdAt;
        // One moment for both: what this look finds is not new to the next.
        const at = now().toISOString();
        const { watch, items } = await refresh(before, peek ? {} : { lookedAt: at }, at);
        const news = newestFirst(items.filter(({ foundAt }) => foundAt > since));
        return { watch: summaryOf(watch), news, current: items.length, since };
      }),
    latest: (idOrName, limit) =>
      oneAtATime(async () => {
        const { watch, items } = await refresh(await files.get(idOrName));
        return { watch: summaryOf(watch), items: newestFirst(items).slice(0, limit) };
      }),
    remove: (idOrName) =>
      oneAtATime(async () => {
        const watch = await files.get(idOrName);
        await files.remove(watch.id);
        return summaryOf(watch);
      }),
  };
}

/** Sorting is stable: of one moment the better match comes first. */
const newestFirst = (items: DatedItem[]) =>
  [...items].sort((a, b) => (a.foundAt < b.foundAt ? 1 : a.foundAt > b.foundAt ? -1 : 0));

function summaryOf({ found, version: _version, ...watch }: Watch): WatchSummary {
  return { ...watch, known: Object.keys(found).length };
}
