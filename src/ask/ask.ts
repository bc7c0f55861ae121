/** A question in words, answered by the named query it asks for, or, unsure, by cited passages. */
import type { GraphStore, Row } from "../../graph/store.ts";
import type { Embedder } from "../../ingest/embed/embedder.ts";
import { type NamedQuery, runQuery } from "../../queries/define-query.ts";
import { maskRows } from "../collection/collection.ts";
import type { Masking } from "../personal-data.ts";
import { passagesReadClosely } from "../search/close-reading.ts";
import type { Hit, Search } from "../search/search-answer.ts";
import type { Answer, Ask, Reading } from "./answer.ts";
import { kindMeant } from "./document-meant.ts";
import { fuseEvidence } from "./evidence.ts";
import { findFacts } from "./facts.ts";
import { parseQuestion } from "./parse-question.ts";
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
const sure = 0.6;
const margin = 0.05;
/** From this score on the rows of the best reading count as evidence, though it does not answer. */
const likely = 0.45;
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

const shownOf = ({ description, columns, cypher }: NamedQuery) => ({ description, columns, cypher });

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

/** What a place in each list is worth as evidence; measured by `npm run eval` (table of answers). */
const weights = {
  sure: { rows: 1, facts: 0.5, passages: 1 },
  unsure: { rows: 0.5, facts: 0.5, passages: 1 },
};

export function createAsk({ store, embedder, search, queries, masking }: AskDependencies): Ask {
  const router = createRouter(queries, embedder);

  /** The rows of a reading, in the scope of the question, those nearest to it first. */
  async function rowsOf({ query }: Route, slots: Slots, asked: { question: string; hits: Hit[]; documentId?: string }) {
    const { params, rows } = await runQuery(store, query, paramsFor(query, slots));
    const inScope = rows.filter((row) => asked.documentId === undefined || row.documentId === asked.documentId);
    return {
      params,
      rows: await maskRows(masking, mostRelevantFirst(inScope, asked.hits, asked.question, kindMeant(asked.question))),
    };
  }

  return async (question, { limit = 10, documentId } = {}): Promise<Answer> => {
    const [slots, looked] = await Promise.all([
      fillSlots(store, question),
      search({
        q: question,
        limit: Math.max(limit, passagesCompared),
        filters: { documentId },
        closely: passagesReadClosely,
        loosely: true,
      }),
    ]);
    const { hits } = looked;
    const kind = documentId === undefined ? kindMeant(question) : undefined;
    const parse = parseQuestion(question, slots);
    const routes = (await router.route(question, slots, parse)).filter(({ query }) => !lacksParameter(query, slots));
    const chosen = surest(routes);
    const [best] = routes;
    const [read, facts] = await Promise.all([
      best && best.score >= likely ? rowsOf(best, slots, { question, hits, documentId }) : undefined,
      findFacts(store, question, parse, hits).then((found) => maskRows(masking, found)),
    ]);
    const rows: Row[] = read?.rows ?? [];
    const near = routes
      .filter((route) => route !== chosen && route.score >= worthOffering)
      .slice(0, mostOffered)
      .map((route) => readingOf(route, slots));
    const reading = chosen && readingOf(chosen, slots);
    return {
      question,
      understood: understanding(question, reading),
      by: reading ? "query" : "search",
      ...(chosen &&
        reading && { query: { ...reading, params: read?.params ?? reading.params, ...shownOf(chosen.query) } }),
      rows: chosen ? rows : [],
      facts,
      evidence: fuseEvidence({ hits, rows, facts }, chosen ? weights.sure : weights.unsure, kind).slice(0, limit),
      search: { ...looked, hits: hits.slice(0, limit) },
      near,
      coverage: looked.coverage,
    };
  };
}
