/**
 * Does a question find its named query? Every phrasing of the catalogue is left out once and asked; it should go to its
 * own query. Every near miss is left out once and asked; it should not go to the query it is a near miss of.
 * `npx tsx test/eval/routing.ts [--json] [--verbose]`.
 */
import { fileURLToPath } from "node:url";
import type { Embedder } from "../../ingest/embed/embedder.ts";
import type { NamedQuery } from "../../queries/define-query.ts";
import { queries } from "../../queries/index.ts";
import { surest } from "../../src/ask/ask.ts";
import { parseQuestion } from "../../src/ask/parse-question.ts";
import { createRouter, generalised, standIns } from "../../src/ask/route.ts";
import type { Slots } from "../../src/ask/slots/slots.ts";
import { openEvaluationModel } from "./answers.ts";

export interface RoutingMeasures {
  phrasings: number;
  /** Share whose own query is the best, sure or not. */
  ownFirst: number;
  /** Share that would be answered by the own query. */
  right: number;
  /** Share that would be answered by another query. */
  wrong: number;
  nearMisses: number;
  /** Share of near misses that would not be answered by the query they must not reach. */
  avoided: number;
}

export interface RoutingReport {
  measures: RoutingMeasures;
  /** One line for each phrasing or near miss that goes wrong. */
  errors: string[];
}

/** Remembers vectors, since each round embeds nearly the same texts. */
function remembering(embedder: Embedder): Embedder {
  const known = new Map<string, Float32Array>();
  return {
    ...embedder,
    model: embedder.model,
    dimensions: embedder.dimensions,
    async embed(texts, as) {
      const missing = [...new Set(texts.filter((text) => !known.has(text)))];
      const vectors = await embedder.embed(missing, as);
      missing.forEach((text, at) => {
        known.set(text, vectors[at]!);
      });
      return texts.map((text) => known.get(text)!);
    },
    close: () => embedder.close(),
  };
}

const without = (query: NamedQuery, text: string): NamedQuery => ({
  ...query,
  phrasings: {
    zh: query.phrasings.zh.filter((one) => one !== text),
    en: query.phrasings.en.filter((one) => one !== text),
  },
  nearMisses: query.nearMisses.filter((one) => one !== text),
});

export async function measureRouting(embedder?: Embedder): Promise<RoutingReport> {
  const model = embedder && remembering(embedder);
  const slotsOf = (text: string): Slots => {
    const named = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, standIns[name!]!] as const);
    return { values: Object.fromEntries(named) as Slots["values"], words: Object.fromEntries(named) };
  };
  const errors: string[] = [];
  const best = async (query: NamedQuery, text: string) => {
    const router = createRouter(
      queries.map((one) => (one === query ? without(query, text) : one)),
      model,
    );
    const asked = generalised(text);
    const slots = slotsOf(text);
    const routes = await router.route(asked, slots, parseQuestion(asked, slots));
    const [route] = routes;
    return route && { name: route.query.name, sure: surest(routes) !== undefined, score: route.score };
  };
  const count = { phrasings: 0, ownFirst: 0, right: 0, wrong: 0, nearMisses: 0, avoided: 0 };
  for (const query of queries) {
    for (const text of [...query.phrasings.zh, ...query.phrasings.en]) {
      const route = await best(query, text);
      const own = route?.name === query.name;
      count.phrasings += 1;
      if (own) count.ownFirst += 1;
      if (own && route?.sure) count.right += 1;
      if (!own && route?.sure) count.wrong += 1;
      if (!own || !route?.sure)
        errors.push(`${query.name} ${text} -> ${route ? `${route.name} ${route.score.toFixed(2)}` : "none"}`);
    }
    for (const text of query.nearMisses) {
      const route = await best(query, text);
      count.nearMisses += 1;
      if (route?.sure && route.name === query.name)
        errors.push(`not ${query.name} ${text} -> ${route.score.toFixed(2)}`);
      else count.avoided += 1;
    }
  }
  const share = (value: number, of: number) => value / Math.max(1, of);
  return {
    measures: {
      phrasings: count.phrasings,
      ownFirst: share(count.ownFirst, count.phrasings),
      right: share(count.right, count.phrasings),
      wrong: share(count.wrong, count.phrasings),
      nearMisses: count.nearMisses,
      avoided: share(count.avoided, count.nearMisses),
    },
    errors,
  };
}

/** A Markdown table. */
export function routingTable({ phrasings, ownFirst, right, wrong, nearMisses, avoided }: RoutingMeasures): string {
  const cut = (value: number) => (Math.floor(value * 1000) / 1000).toFixed(3);
  return [
    "| routing, left out once | |",
    "|---|---|",
    `| phrasings | ${phrasings} |`,
    `| own query is the best | ${cut(ownFirst)} |`,
    `| answered by the own query | ${cut(right)} |`,
    `| answered by another query | ${cut(wrong)} |`,
    `| near misses | ${nearMisses} |`,
    `| near misses kept away | ${cut(avoided)} |`,
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const embedder = await openEvaluationModel();
  const { measures, errors } = await measureRouting(embedder);
  await embedder.close();
  if (process.argv.includes("--json")) console.log(JSON.stringify({ measures, errors }, null, 1));
  else console.log([routingTable(measures), ...(process.argv.includes("--verbose") ? errors : [])].join("\n"));
}
