/** How well a question's notions agree with the ways of asking a named query. */
import type { NamedQuery } from "../../queries/define-query.ts";
import type { Notion, QuestionFrame } from "../../queries/question-frame.ts";
import type { QuestionParse, Said } from "./parse-question.ts";

/** Forms of asking narrow a question less than what it speaks of. */
const weights: Partial<Record<Notion, number>> = {
  which: 0.1,
  year: 0.2,
  whether: 0.2,
  Place: 0.3,
  who: 0.5,
  howMany: 0.5,
  money: 0.7,
  when: 0.6,
  partOfDocument: 0.6,
};
const weightOf = ({ notions }: Pick<Said, "notions">) => Math.max(0, ...notions.map((notion) => weights[notion] ?? 1));
/** Any question may say these. */
const inAnyQuestion: readonly Notion[] = ["which", "year", "whether"];
/** A notion that is needed and not said leaves a reading possible, but far from sure. */
const withoutOneNeed = 0.35;
/** What a frame with a single need is worth: one word may stand in many questions. */
const withOneNeed = 0.85;

const listOf = (need: Notion | readonly Notion[]): readonly Notion[] => (typeof need === "string" ? [need] : need);

function agreementWith(frame: QuestionFrame, { said, unread }: QuestionParse, takes: ReadonlySet<string>): number {
  const needs = frame.needs.map(listOf);
  const meets = (one: Said, need: readonly Notion[]) => one.notions.some((notion) => need.includes(notion));
  const met = needs.filter((need) => said.some((one) => meets(one, need))).length;
  if (met === 0) return 0;
  const known = [...needs.flat(), ...(frame.may ?? []), ...inAnyQuestion];
  for (const one of said) {
    // A word with several senses rules a reading out only when none of them fits it.
    const fits = one.notions.some((notion) => known.includes(notion));
    if (!fits && one.notions.some((notion) => frame.never?.includes(notion))) return 0;
  }
  const lacking = needs.length - met;
  if (lacking > 1 || (lacking === 1 && needs.length === 1)) return 0;
  let total = 0;
  let explained = 0;
  for (const one of said) {
    const weight = one.slot && one.notions.length === 0 ? 1 : weightOf(one);
    total += weight;
    if ((one.slot && takes.has(one.slot)) || one.notions.some((notion) => known.includes(notion))) explained += weight;
  }
  for (const word of unread) total += Math.min(1, 0.25 * [...word].length + 0.25);
  const share = total > 0 ? explained / total : 0;
  return share * (lacking ? withoutOneNeed : 1) * (needs.length === 1 ? withOneNeed : 1);
}

/** 0 to 1: 1 when all the question says is what the query answers. */
export function agreement(query: NamedQuery, parse: QuestionParse): number {
  const takes = new Set(Object.keys(query.params.shape));
  return Math.max(0, ...query.asks.map((frame) => agreementWith(frame, parse, takes)));
}
