import { matchesOf } from "../../language/matches.ts";
import type { ExtractedRelation } from "../../model.ts";
import { allianceAt } from "./alliance-topic.ts";
import { mentionsIn, type RelationContext } from "./relation-context.ts";
import { statement } from "./statement.ts";

const opening =
  /成员(?:单位|工作室)?(?:现有)?(?:包括|包含|有|为|是|由|涵盖|分别为|分别是|\s*[:：])|(?:联合|吸纳|吸收|邀请)(?=[\p{Script=Han}])/gu;
/** A list of members ends where the clause after it says something else. */
const closing =
  /，(?=[^、，]{0,40}?(?:牵头|领衔|涉及|跨|横跨|涵盖|覆盖|业务|行业|由|共同|组建|成立|参加|加入|发起|担任))|[。；]/u;
/** The verb of founding and what may stand between it and the name. */
const foundsRightBefore = /(?:组建|成立|结成|创建|发起|建立)(?:了|起)?[^，。；]{0,16}$/u;
const forming = /组建|成立|组成|发起|参加|加入|加盟|结成|创建/u;

/**
 * MEMBER_OF: members an alliance lists (成员包括甲、乙, 成员工作室：甲；), and those its founder unites (联合甲、乙，组建丙联盟,
 * 吸纳甲、乙参加).
 */
export function allianceMembers(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(opening).flatMap((sentence) =>
    matchesOf(text.slice(sentence.start, sentence.end), opening).flatMap((match) => {
      const start = sentence.start + match.index;
      const from = start + match[0].length;
      const rest = text.slice(from, sentence.end);
      const stop = closing.exec(rest);
      const end = from + (stop?.index ?? rest.length);
      const uniting = !match[0].startsWith("成员");
      if (uniting && !forming.test(text.slice(from, sentence.end))) return [];
      const studios = mentionsIn(context, { start: from, end }, "Studio");
      const next = uniting ? mentionsIn(context, { start: from, end: sentence.end }, "Alliance")[0] : undefined;
      const founded =
        next && (next.start >= end || foundsRightBefore.test(text.slice(from, next.start))) ? next : undefined;
      // 联合甲公司、乙学校等11家单位成立丙联盟: bodies, where the alliance they found is named.
      const bodies = !uniting || (founded && foundsRightBefore.test(text.slice(from, founded.start)));
      const members =
        studios.length > 0 || !bodies
          ? studios
          : mentionsIn(context, { start: from, end: Math.min(end, founded?.start ?? end) }, "Unit");
      const first = members[0];
      if (!first || first.start - from > 12) return [];
      const alliance = founded?.entity ?? allianceAt(context, sentence, start);
      if (!alliance) return [];
      return members
        .filter(({ entity }) => !/^(?:各|联盟)*(?:成员|牵头)/u.test(entity.name))
        .map(({ entity }) =>
          statement(context, "MEMBER_OF", entity, alliance, {
            span: { start, end: Math.max(end, founded?.end ?? 0) },
            rule: "listed-members",
          }),
        );
    }),
  );
}
