/** A question in words, answered by the named query it asks for, or, unsure, by cited passages. */
import type { GraphStore, Row } from "../../graph/store.ts";
import type { Embedder } from "../../ingest/embed/embedder.ts";
import { type NamedQuery, runQuery } from "../../queries/define-query.ts";
import { maskRows } from "../collection/collection.ts";
import type { Masking } from "../personal-data.ts";
import type { Search } from "../search/search-answer.ts";
import type { Answer, Ask, Reading } from "./answer.ts";
import { mostRelevantFirst, passagesCompared } from "./relevant-rows.ts";
import { createRouter, type Route } from "./route.ts";
import { fillSlots } from "./slots/fill-slots.ts";
import type { Slots } from "./slots/slots.ts";

export interface AskDependencies {
  store: GraphStore;
  embedder?: Embedder;
  search: Search;
  queries: readonly NamedQuery[];
  masking: Masking;
}

/** At this score a query answers, where the next one is lower by the margin; measured by `npm run eval` (table of routing). */
const sure = 0.65;
const margin = 0.05;
/** Readings with at least this score are offered to switch to. */
const worthOffering = 0.3;
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

/** The best route when it is beyond doubt: sure, and well ahead of the next. */
export function surest([best, next]: readonly Route[]): Route | undefined {
  return best && best.score >= sure && best.score - (next?.score ?? 0) >= margin ? best : undefined;
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
    const chosen = surest(routes);
    const answered = chosen && (await runQuery(store, chosen.query, paramsFor(chosen.query, slots)));
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
