/** How many passages hold enough of some words: one question to Lucene, bounded in what it counts and how long it takes. */
import type { CountedPassages, PassageCount } from "../../store.ts";
import type { Sessions } from "./sessions.ts";
import { condition, indexOf, passagesHolding, plainQuery } from "./text-search.ts";
import { countPassages } from "./vectors.ts";

/** Every hit is a node that the server touches: counting hundreds of thousands takes longer than the search it is for. */
const countedAtMost = 10_000;
/** A search in a large collection waits no longer for its total; */
const waitedAtMostMs = 100;
/** in one of fewer passages than this the counting is never cut short, however slow the server is just now. */
const largeFrom = 100_000;
/** The server lets go of a counting that nobody waits for. */
const countedAtMostMs = 5_000;
/** Lucene refuses queries with more than 1,024 clauses (IndexSearcher.getMaxClauseCount), the inner ones counted too. */
const clausesAtMost = 1_000;

/** As `GraphStore.countHolding`. What is not counted in time is told as a lower bound of none. */
export async function countHolding(
  sessions: Sessions,
  words: readonly string[],
  least: number,
  { within, aside = [] }: CountedPassages = {},
): Promise<PassageCount> {
  const asked = [...new Set(words)].map(plainQuery).filter((word) => word !== "");
  const enough = Math.max(1, least);
  if (asked.length < enough || (within && isEmpty(within))) return { count: 0, isExact: true };
  const query = holdingAtLeast(asked, enough);
  // Questions of very many words are rare: theirs are fetched and counted here.
  const counting = query.clauses <= clausesAtMost ? countByQuery() : countFetched();
  const count = (await inTime(counting)) ?? ((await isLarge(sessions)) ? undefined : await counting);
  if (count === undefined) return { count: 0, isExact: false };
  return { count: Math.min(count, countedAtMost), isExact: count <= countedAtMost };

  async function countByQuery(): Promise<number> {
    const limit = countedAtMost + 1;
    const rows = await sessions.readRows(
      // A filter comes before the limit, so with one every hit has to be looked at until there are enough.
      `CALL db.index.fulltext.queryNodes($index, $query${within ? "" : ", {limit: $proposed}"}) YIELD node
       WHERE NOT node.id IN $aside${within ? ` AND ${condition(within)}` : ""}
       WITH node LIMIT $limit
       RETURN count(*) AS count`,
      { index: indexOf("words"), query: query.text, limit, proposed: limit + aside.length, aside, ...within },
      { timeoutMs: countedAtMostMs },
    );
    return rows[0]!.count as number;
  }

  async function countFetched(): Promise<number> {
    const notCounted = new Set(aside);
    const holding = await passagesHolding(sessions, words, enough, within);
    return holding.filter(({ passageId }) => !notCounted.has(passageId)).length;
  }
}

const isLarge = async (sessions: Sessions): Promise<boolean> => (await countPassages(sessions)) >= largeFrom;

const isEmpty = (within: NonNullable<CountedPassages["within"]>) =>
  ("passageIds" in within ? within.passageIds : within.documentIds).length === 0;

/** Undefined when it takes too long. */
async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), waitedAtMostMs);
  });
  // When nobody waits any more, how the counting ends is nobody's concern.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

interface Clauses {
  text: string;
  clauses: number;
}

/**
 * A Lucene query for passages with at least so many of the words; its classic query language has no word for this. Of two
 * halves of the words, one holds i and the other the rest, for some i: far shorter than all choices of words.
 */
export function holdingAtLeast(words: readonly string[], least: number): Clauses {
  const all = (parts: readonly Clauses[], sign: "" | "+"): Clauses => ({
    text: `(${parts.map(({ text }) => sign + text).join(" ")})`,
    clauses: parts.reduce((sum, { clauses }) => sum + clauses, parts.length),
  });
  const single = words.map((word) => ({ text: `(${word})`, clauses: 1 }));
  if (least <= 1) return all(single, "");
  if (least === words.length) return all(single, "+");
  const middle = Math.ceil(words.length / 2);
  const [first, second] = [words.slice(0, middle), words.slice(middle)];
  const ways: Clauses[] = [];
  for (let inFirst = Math.max(0, least - second.length); inFirst <= Math.min(least, first.length); inFirst++) {
    const parts = [
      ...(inFirst > 0 ? [holdingAtLeast(first, inFirst)] : []),
      ...(inFirst < least ? [holdingAtLeast(second, least - inFirst)] : []),
    ];
    ways.push(all(parts, "+"));
  }
  return all(ways, "");
}
