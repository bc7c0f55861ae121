/** A question in words, answered by the named query it asks for, or, unsure, by cited passages. */
import type { GraphStore, Row } from "../../graph/store.ts";
import type { Embedder } from "../../ingest/embed/embedder.ts";
import { type NamedQuery, runQuery } from "../../queries/define-query.ts";
import { maskRows } from "../collection/collection.ts";
import type { Masking } from "../personal-data.ts";
import type { Search } from "../search/search-answer.ts";
import type { Answer, Ask, Reading } from "./answer.ts";
import { agrees, mostRelevantFirst, passagesCompared } from "./relevant-rows.ts";
import { createRouter, type Route } from "./route.ts";
import { fillSlots, type Slots } from "./slots.ts";

export interface AskDependencies {
  store: GraphStore;
  embedder?: Embedder;
  search: Search;
  queries: readonly NamedQuery[];
  masking: Masking;
}

/** At this likeness a query answers; measured by `npm run eval` (tables of answers and routing). */
export const sure = 0.8;
/** From this likeness on a query answers when its rows rest on the passages that search puts first as well. */
const likely = 0.7;
/** A question for a set (which ones, each) asks for rows by its form, so both may be lower by this. */
const lowerForSets = 0.1;
/** Interrogatives that ask for all members of a set: 哪些, 各 before a noun of place or body, “which” with a plural. */
const asksForSet = /哪些|各(?=省|市|地|个|单位|部门|联盟)|\bwhich\s+\w+s\b/iu;
/** Readings at least this like the question are offered to switch to. */
const worthOffering = 0.42;
const mostOffered = 4;

/** Parameters of the query that the question fills. */
function paramsFor(query: NamedQuery, { values }: Slots): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => name in query.params.shape && value !== undefined),
  );
}

const lacksParameter = (query: NamedQuery, slots: Slots) => !query.params.safeParse(paramsFor(query, slots)).success;

const readingOf = ({ query, score }: Route, slots: Slots): Reading => ({
  name: query.name,
  title: query.title,
  params: paramsFor(query, slots),
  score,
});

const labelOfParam: Record<string, string> = {
  province: "省份",
  year: "年份",
  industries: "行业数",
  industry: "行业",
  unit: "单位",
  alliance: "联盟",
  award: "奖项",
  title: "文件",
  field: "条件",
  recipient: "对象",
  metric: "指标",
};

function understanding(question: string, reading: Reading | undefined): string {
  const chinese = /\p{Script=Han}/u.test(question);
  if (!reading)
    return chinese
      ? "没有把握对应到某个命名查询，先给出与问题最相关的原文。"
      : "Not sure which named question this is; these passages are closest to it.";
  const given = Object.entries(reading.params).map(
    ([name, value]) => `${chinese ? (labelOfParam[name] ?? name) : name}: ${value}`,
  );
  const title = chinese ? reading.title.zh : reading.title.en;
  return given.length
    ? `${title}${chinese ? "（" : " ("}${given.join(chinese ? "，" : ", ")}${chinese ? "）" : ")"}`
    : title;
}

export function createAsk({ store, embedder, search, queries, masking }: AskDependencies): Ask {
  const router = createRouter(queries, embedder);
  return async (question, { limit = 10, documentId } = {}): Promise<Answer> => {
    const [slots, looked] = await Promise.all([
      fillSlots(store, question),
      search({ q: question, limit: Math.max(limit, passagesCompared), filters: { documentId } }),
    ]);
    const found = { ...looked, hits: looked.hits.slice(0, limit) };
    const routes = (await router.route(question, slots)).filter(({ query }) => !lacksParameter(query, slots));
    const [best] = routes;
    const lower = asksForSet.test(question) ? lowerForSets : 0;
    const answered =
      best && best.score >= likely - lower
        ? await runQuery(store, best.query, paramsFor(best.query, slots))
        : undefined;
    const chosen =
      best && answered && (best.score >= sure - lower || agrees(answered.rows, looked.hits)) ? best : undefined;
    const near = routes
      .filter((route) => route !== chosen && route.score >= worthOffering)
      .slice(0, mostOffered)
      .map((route) => readingOf(route, slots));
    if (!chosen || !answered)
      return {
        question,
        understood: understanding(question, undefined),
        by: "search",
        rows: [],
        search: found,
        near,
        coverage: found.coverage,
      };
    const reading = readingOf(chosen, slots);
    const rows = mostRelevantFirst(answered.rows, looked.hits, question);
    const masked: Row[] = await maskRows(masking, rows);
    const { description, columns, cypher } = chosen.query;
    return {
      question,
      understood: understanding(question, reading),
      by: "query",
      query: { ...reading, params: answered.params, description, columns, cypher },
      rows: masked,
      search: found,
      near,
      coverage: found.coverage,
    };
  };
}
