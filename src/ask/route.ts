/**
 * Which named query does a question ask for? Likeness to the queries' phrasings, by meaning where there is a model and
 * by pairs of characters (Dice 1945) always; a near miss that is liker than any phrasing takes the query out.
 */
import type { Embedder } from "../../ingest/embed/embedder.ts";
import type { NamedQuery } from "../../queries/define-query.ts";
import { agreement } from "./agreement.ts";
import type { QuestionParse } from "./parse-question.ts";
import type { Slots } from "./slots/slots.ts";

/** Stand-ins for parameters, the same in phrasings and in questions, so that a name does not decide the likeness. */
export const standIns: Record<string, string> = {
  province: "某省",
  year: "2025",
  industries: "两",
  industry: "教育",
  unit: "某单位",
  alliance: "某联盟",
  award: "某奖项",
  title: "某文件",
  metric: "某事物",
  measure: "某措施",
};

/** The phrasing with stand-ins for its parameters. */
export const generalised = (phrasing: string) =>
  phrasing.replace(/\{(\w+)\}/g, (whole, name: string) => standIns[name] ?? whole);

/** The question with the words of its slots replaced by stand-ins. */
export function generaliseQuestion(question: string, { words }: Slots): string {
  let text = question.replace(/[？?。！!，,“”"《》]/g, "");
  for (const name of ["measure", "title", "alliance", "unit", "award", "province"] as const) {
    const form = words[name];
    if (form) text = text.replaceAll(form, standIns[name]!);
  }
  return text;
}

function pairs(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const plain = text.toLowerCase().replace(/\s+/g, "");
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const pair = plain.slice(at, at + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

/** Dice coefficient over character pairs, 0 to 1. */
export function pairLikeness(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  const size = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const total = size(left) + size(right);
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  return (2 * shared) / total;
}

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * b[at]!, 0);

interface Example {
  query: NamedQuery;
  text: string;
  miss: boolean;
  vector?: Float32Array;
}

export interface Route {
  query: NamedQuery;
  /** 0 to 1: agreement and likeness together. */
  score: number;
  /** What the question says against what the query answers, 0 to 1. */
  agreement: number;
  /** Likeness to the query's phrasings, 0 to 1. */
  likeness: number;
}

export interface Router {
  /** Queries that may answer, best first. */
  route(question: string, slots: Slots, parse: QuestionParse): Promise<Route[]>;
}

/** Weight of meaning against character pairs where there is a model; measured on the catalogue's own phrasings left out one at a time. */
const weightOfMeaning = 0.6;
/** Weight of the agreement of notions against likeness to phrasings; measured likewise. */
const weightOfAgreement = 0.6;
/** From this likeness on a question is the near miss itself, in other words. */
const sameQuestion = 0.9;
/** What likeness to a phrasing is worth where a near miss is liker. */
const besideNearMiss = 0.7;
/** bge-small-zh gives unlike sentences about this cosine; likeness is counted from there. */
const unlikeCosine = 0.3;

export function createRouter(queries: readonly NamedQuery[], embedder?: Embedder): Router {
  const examples: Example[] = queries.flatMap((query) => [
    ...[...query.phrasings.zh, ...query.phrasings.en].map((text) => ({ query, text: generalised(text), miss: false })),
    ...query.nearMisses.map((text) => ({ query, text: generalised(text), miss: true })),
  ]);
  let embedded: Promise<void> | undefined;
  const embedExamples = async (model: Embedder) => {
    const vectors = await model.embed(
      examples.map(({ text }) => text),
      "query",
    );
    examples.forEach((example, at) => {
      example.vector = vectors[at];
    });
  };

  return {
    async route(question, slots, parse) {
      const asked = generaliseQuestion(question, slots);
      const plain = question.replace(/[？?。！!]/g, "");
      let vector: Float32Array | undefined;
      if (embedder) {
        embedded ??= embedExamples(embedder);
        await embedded;
        [vector] = await embedder.embed([asked], "query");
      }
      const likeness = (example: Example) => {
        // A name may hold words of the question itself (联盟补助): the plain question counts as well.
        const byPairs = Math.max(pairLikeness(asked, example.text), pairLikeness(plain, example.text));
        if (!vector || !example.vector) return byPairs;
        const byMeaning = Math.max(0, (cosine(vector, example.vector) - unlikeCosine) / (1 - unlikeCosine));
        return weightOfMeaning * byMeaning + (1 - weightOfMeaning) * byPairs;
      };
      const best = new Map<NamedQuery, { hit: number; miss: number }>();
      for (const example of examples) {
        const score = likeness(example);
        const former = best.get(example.query) ?? { hit: 0, miss: 0 };
        if (example.miss) former.miss = Math.max(former.miss, score);
        else former.hit = Math.max(former.hit, score);
        best.set(example.query, former);
      }
      return [...best]
        .filter(([, { hit, miss }]) => hit > miss || miss < sameQuestion)
        .map(([query, { hit, miss }]): Route => {
          const agreed = agreement(query, parse);
          const likeness = hit > miss ? hit : hit * besideNearMiss;
          return {
            query,
            score: weightOfAgreement * agreed + (1 - weightOfAgreement) * likeness,
            agreement: agreed,
            likeness,
          };
        })
        .sort((a, b) => b.score - a.score || a.query.name.localeCompare(b.query.name));
    },
  };
}
