import { matchesOf } from "../../language/matches.ts";
import type { ExtractedRelation, Sentence } from "../../model.ts";
import { type Mention, mentionsIn, type RelationContext, type RelationFinder, type Span } from "./relation-context.ts";
import { statement } from "./statement.ts";

/** 由甲、乙、丙组成X领导小组: the members stand before the verb, the body behind it. */
const composing = /由([^。；]{2,160}?)(?:等[^，。；]{0,12})?(?:共同)?(?:组成|组建|成立)/gu;
/** 成员由甲、乙等部门负责同志组成: the body stands in front. */
const madeOf =
  /成员(?:单位)?(?:由|包括|为|有)([^。；]{2,200}?)(?:等[^，。；]{0,14})?(?:负责人|负责同志|人员|同志|领导)?(?:组成|担任|(?=[。；]))/gu;
const coordinating = /(?:领导小组|协调小组|工作小组|专项小组|推进小组|联席会议|指挥部|协调委员会|工作组|工作专班)$/u;

/** MEMBER_OF: the departments that make up a body that coordinates (由甲、乙组成X工作小组; X领导小组…，成员由甲、乙组成). */
export const groupMembers: RelationFinder = (context) => [...composed(context), ...told(context)];

function composed(context: RelationContext): ExtractedRelation[] {
  return matches(context, composing).flatMap(({ sentence, span, listed }) => {
    const body = bodiesIn(context, { start: span.end, end: sentence.end })[0];
    // 组成校舍改造工作小组: the body is the verb's object.
    if (!body || !/^[“"]?$/u.test(context.doc.text.slice(span.end, body.start))) return [];
    return members(context, listed, body, span);
  });
}

function told(context: RelationContext): ExtractedRelation[] {
  return matches(context, madeOf).flatMap(({ sentence, span, listed }) => {
    const body = bodiesIn(context, { start: sentence.start, end: span.start }).at(-1);
    return body ? members(context, listed, body, span) : [];
  });
}

function matches(context: RelationContext, pattern: RegExp): { sentence: Sentence; span: Span; listed: Span }[] {
  const { text } = context.doc;
  return context.sentencesWith(pattern).flatMap((sentence) =>
    matchesOf(text.slice(sentence.start, sentence.end), pattern).map((match) => {
      const start = sentence.start + match.index;
      const from = start + match[0].indexOf(match[1]!);
      return {
        sentence,
        span: { start, end: start + match[0].length },
        listed: { start: from, end: from + match[1]!.length },
      };
    }),
  );
}

/** Bodies of this kind in the span; of their offices nobody is told to be a member. */
const bodiesIn = (context: RelationContext, span: Span): Mention[] =>
  mentionsIn(context, span, "Unit").filter(({ entity }) => coordinating.test(entity.name));

const members = (context: RelationContext, listed: Span, body: Mention, said: Span): ExtractedRelation[] =>
  mentionsIn(context, listed, "Unit")
    .filter(({ entity }) => entity !== body.entity)
    .map((member) =>
      statement(context, "MEMBER_OF", member.entity, body.entity, {
        span: { start: Math.min(said.start, body.start), end: Math.max(said.end, body.end) },
        rule: "group-member",
      }),
    );
