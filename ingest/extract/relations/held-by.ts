import type { ExtractedEntity, ExtractedRelation, Sentence } from "../../model.ts";
import { clauseAt } from "./clauses.ts";
import { type Mention, mentionsIn, programmeAbove, type RelationContext } from "./relation-context.ts";
import { statement } from "./statement.ts";

const agent = /由/u;
const holding =
  /^(?:共同|联合|负责|具体|统一|统筹|总|单独|分别){0,2}(?:主办|承办|牵头|举办|开办|组织|实施|发起|主导|推出|启动)(?:组织|实施|开展|建设|推进|落实|负责)?/u;
/** Between those who hold it: 由甲、乙共同主办, 由甲主办、乙承办. */
const furtherDoer = /^(?:[、和与及\s]|以及|会同|联合|(?:共同|联合)?(?:牵头|主办|指导|发起)[、，](?:由|联合|会同)?)$/u;
/** What stands for something named before: 该活动, 此项行动. */
const resumed =
  /(?:该|此|本|上述|这)(?:项|个|次|届)?(?:活动|行动|工程|项目|竞赛|大赛|比赛|计划|赛事|培训|平台|联盟)[^，。；]{0,6}$/u;

/**
 * LEADS by the passive: 甲竞赛由乙主办、丙承办; 该活动由乙承办; 由乙承办 below the heading of 甲行动. The object is named before in
 * the sentence, resumed by a class word, or is the programme of the heading.
 */
export function heldBy(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  const found: ExtractedRelation[] = [];
  for (const sentence of context.sentencesWith(agent)) {
    if (sentence.isHeading) continue;
    const doers = mentionsIn(context, sentence, "Unit");
    for (const [index, first] of doers.entries()) {
      if (text[first.start - 1] !== "由") continue;
      const row = [first];
      for (const next of doers.slice(index + 1)) {
        if (next.start < row.at(-1)!.end || !furtherDoer.test(text.slice(row.at(-1)!.end, next.start))) break;
        row.push(next);
      }
      const end = row.at(-1)!.end;
      const verb = holding.exec(text.slice(end, Math.min(sentence.end, end + 24)))?.[0];
      if (!verb) continue;
      const object = objectOf(context, sentence, first, end + verb.length);
      if (!object) continue;
      const span = {
        start: Math.min(first.start - 1, object.start ?? first.start),
        end: Math.max(end + verb.length, object.end ?? 0),
      };
      for (const { entity } of row)
        if (entity !== object.entity)
          found.push(statement(context, "LEADS", entity, object.entity, { span, rule: "held-by" }));
    }
  }
  return found;
}

function objectOf(
  context: RelationContext,
  sentence: Sentence,
  doer: Mention,
  after: number,
): { entity: ExtractedEntity; start?: number; end?: number } | undefined {
  const { text } = context.doc;
  const rest = text.slice(after, sentence.end);
  if (/^的/u.test(rest)) {
    const next = mentionsIn(context, { start: after, end: sentence.end }, "Programme", "Alliance")[0];
    return next && next.start - after <= 12 ? next : undefined;
  }
  // Another object stands behind the verb.
  if (!/^(?:[，。；、）)\s]|$)/u.test(rest)) {
    const clause = clauseAt(text, sentence, doer.start);
    const next = mentionsIn(context, { start: after, end: clause.end }, "Programme", "Alliance")[0];
    return next && next.start - after <= 4 ? next : undefined;
  }
  const before = text.slice(sentence.start, doer.start - 1);
  const clauseStart = Math.max(before.lastIndexOf("，"), before.lastIndexOf("；"), before.lastIndexOf("：")) + 1;
  const subject = before.slice(clauseStart);
  const named = mentionsIn(
    context,
    { start: sentence.start + clauseStart, end: doer.start - 1 },
    "Programme",
    "Alliance",
  ).at(-1);
  if (named) return named;
  if (resumed.test(subject)) {
    const block = context.doc.blocks[sentence.block];
    return mentionsIn(context, { start: block?.start ?? sentence.start, end: doer.start }, "Programme", "Alliance").at(
      -1,
    );
  }
  // A clause with a subject of its own speaks of that; 由甲承办 alone speaks of what the sentence or the heading names.
  if (subject.trim() !== "") return undefined;
  const inSentence = mentionsIn(context, { start: sentence.start, end: doer.start - 1 }, "Programme", "Alliance");
  if (inSentence.length > 0) return inSentence.length === 1 ? inSentence[0] : undefined;
  if (before.trim() !== "") return undefined;
  const above = programmeAbove(context, sentence.section);
  return above && { entity: above };
}
