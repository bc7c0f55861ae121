import { QueryError } from "../../../queries/define-query.ts";
import { createApp } from "../../app.ts";
import { feedLength, feedOf } from "../../watches/feed.ts";
import { type WatchedSearch, withoutNothing } from "../../watches/watch.ts";
import type { DatedItem, Look, Watches, WatchSummary } from "../../watches/watches.ts";
import { exitCodes } from "../exit-codes.ts";
import { parseParams } from "../parse-params.ts";
import { type PassageFilterOptions, passageFilters } from "../passage-filters.ts";
import { UsageError } from "../usage-error.ts";
import type { CommandContext } from "./context.ts";

export interface WatchOptions extends PassageFilterOptions {
  query?: string;
  param?: string[];
  peek?: boolean;
  format?: "json" | "atom";
  json?: boolean;
}

function describeWatch(watch: WatchSummary, { say }: CommandContext): string {
  const { id, name, search, query, lookedAt, createdAt, known } = watch;
  const asked = search
    ? `${say("watchedWords")}: ${search.q}${search.filters ? ` ${JSON.stringify(search.filters)}` : ""}`
    : `${say("watchedRows")}: ${query?.name} ${JSON.stringify(query?.params ?? {})}`;
  return `${id}  ${name}\n  ${asked}\n  ${say("knownItems")} ${known}; ${say("lastLook")} ${lookedAt ?? createdAt}`;
}

function describeItem({ title, quote, document, section, page, foundAt }: DatedItem): string {
  const place = [document.title, document.docNumber, section, page && `第${page}页`].filter(Boolean).join(" · ");
  return `  + ${title}\n    ${place}\n    「${quote.replace(/\s*\n\s*/gu, " ")}」\n    ${foundAt}`;
}

function describeLook({ watch, news, current, since }: Look, { say }: CommandContext): string {
  const head = `${watch.name} (${watch.id}): ${say("newSince")} ${since}: ${news.length} / ${current}`;
  return [head, ...news.map(describeItem)].join("\n");
}

type Action = (watches: Watches) => Promise<{ value: unknown; shown: string; problems?: boolean }>;

/** `watch add NAME WORDS…`, `list`, `show ID`, `run [ID…]`, `feed ID`, `remove ID`. */
export async function watchCommand(
  context: CommandContext,
  action: string,
  args: readonly string[],
  options: WatchOptions,
): Promise<number> {
  const act = actionOf(context, action, args, options);
  const app = await createApp(context.config);
  try {
    const { value, shown, problems } = await act(app.watches);
    context.print(options.json ? JSON.stringify(value, null, 2) : shown);
    return problems ? exitCodes.withProblems : exitCodes.done;
  } finally {
    await app.close();
  }
}

function actionOf(context: CommandContext, action: string, args: readonly string[], options: WatchOptions): Action {
  const [first, ...rest] = args;
  const named = () => {
    if (first === undefined) throw new UsageError(context.say("watchUsage"));
    return first;
  };
  const describeAll = (summaries: readonly WatchSummary[]) =>
    summaries.map((watch) => describeWatch(watch, context)).join("\n");
  switch (action) {
    case "add": {
      const name = named();
      const wanted = { name, ...askedOf(context, rest, options) };
      return async (watches) => {
        const value = await watches.add(wanted);
        return { value, shown: describeAll([value]) };
      };
    }
    case "list":
      return async (watches) => {
        const value = await watches.list();
        const broken = value.broken.map(({ why }) => why);
        const shown = [describeAll(value.watches), ...broken].filter(Boolean).join("\n");
        return { value, shown: shown || context.say("noWatches"), problems: broken.length > 0 };
      };
    case "show": {
      const id = named();
      return async (watches) => {
        const value = await watches.get(id);
        return { value, shown: describeAll([value]) };
      };
    }
    case "run":
      return async (watches) => {
        const ids = args.length > 0 ? args : (await watches.list()).watches.map(({ id }) => id);
        const value: Look[] = [];
        for (const id of ids) value.push(await watches.look(id, { peek: options.peek ?? false }));
        const shown = value.map((look) => describeLook(look, context)).join("\n\n");
        return { value, shown: shown || context.say("noWatches") };
      };
    case "feed": {
      const id = named();
      const { host, port } = context.config.server;
      return async (watches) => {
        const { watch, items } = await watches.latest(id, feedLength);
        const shown = feedOf(options.format ?? "json", { watch, items, origin: `http://${host}:${port}` });
        return { value: items, shown };
      };
    }
    case "remove": {
      const id = named();
      return async (watches) => {
        const value = await watches.remove(id);
        return { value, shown: `${context.say("removed")} ${value.name} (${value.id})` };
      };
    }
    default:
      throw new UsageError(context.say("watchUsage"));
  }
}

/** Words make a search, `--query` a named question. */
function askedOf(context: CommandContext, words: readonly string[], options: WatchOptions) {
  if (options.query !== undefined) {
    if (words.length > 0) throw new UsageError(context.say("watchUsage"));
    return { query: { name: options.query, params: parseParams(options.param ?? []) } };
  }
  if (words.length === 0) throw new UsageError(context.say("watchUsage"));
  if (options.param) throw new QueryError("bad-parameter", "--param: --query");
  const filters = withoutNothing(passageFilters(options));
  return { search: { q: words.join(" "), ...(filters ? { filters } : {}) } as WatchedSearch };
}
