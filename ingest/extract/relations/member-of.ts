import { matchesOf } from "../../language/matches.ts";
import type { ExtractedRelation } from "../../model.ts";
import { allianceMembers } from "./alliance-members.ts";
import { allianceAt, isSingle, singleAlliances } from "./alliance-topic.ts";
import { clauseAt } from "./clauses.ts";
import { mainAlliance } from "./main-alliance.ts";
import { coordinatedBefore, mentionsIn, type RelationContext, type RelationFinder } from "./relation-context.ts";
import { statement } from "./statement.ts";

const joining = /(?:加入|加盟|参加)(?:了|到)?/gu;
const composed = /由([^。；]{2,160}?)(?:等[^，。；]{0,12})?(?:共同)?(?:组成|组建|发起成立|结成|联合成立)/gu;
/** 组建“X联合体”，联合甲、乙等单位: who is brought together in it. */
const broughtIn = /^[”]?，(?:并)?(?:联合|吸纳|吸收|汇聚)([^。；，]{2,160}?)(?:等[^，。；]{0,10})?(?=[，。；]|共同)/u;
const founding = /(?:组建|成立|发起|创建|设立)了?[^，。；]{0,6}$/u;
const memberLine = /(?:联盟)?成员(?:单位|工作室)?\s*[:：]/u;

/** MEMBER_OF: member studios of the document's alliance, bodies that join one or make one up, and lists of members. */
export const memberOf: RelationFinder = (context) => [
  ...memberStudios(context),
  ...joiners(context),
  ...parts(context),
  ...formers(context),
  ...founders(context),
  ...lists(context),
  ...allianceMembers(context),
];

function memberStudios(context: RelationContext): ExtractedRelation[] {
  const alliance = mainAlliance(context);
  // Where single alliances are listed, their kind or batch has no members of its own.
  if (!alliance || (!isSingle(alliance) && singleAlliances(context).length > 1)) return [];
  return context.entities.flatMap((studio) => {
    const mention = studio.mentions[0];
    if (studio.type !== "Studio" || !mention || !/^(?:各|联盟)*成员/u.test(studio.name)) return [];
    return [statement(context, "MEMBER_OF", studio, alliance, { span: mention, rule: "member-studio" })];
  });
}

/** 甲加入乙联盟. An invitation (倡导…加入) is no membership. */
function joiners(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(joining).flatMap((sentence) =>
    matchesOf(text.slice(sentence.start, sentence.end), joining).flatMap((verb) => {
      const at = sentence.start + verb.index;
      const clause = clauseAt(text, sentence, at);
      const after = at + verb[0].length;
      const named = mentionsIn(context, { start: at, end: clause.end }, "Alliance")[0];
      // 先后加入, 加入该联盟: the alliance the paragraph speaks of.
      // 参加 alone may be said of anything.
      const unnamed =
        !verb[0].startsWith("参加") &&
        /^(?:[了到])?(?:[该本]|这一)?(?:联盟)?(?=[，。；]|$)/u.test(text.slice(after, sentence.end));
      const alliance = named && named.start - at <= 16 ? named.entity : unnamed && allianceAt(context, sentence, at);
      const before = text.slice(clause.start, at);
      if (!alliance || /倡导|鼓励|引导|支持|推动|帮助|可|欢迎|吸纳|吸引|申请|拟/u.test(before)) return [];
      const joined = mentionsIn(context, { start: clause.start, end: at }, "Unit", "Studio");
      // 甲公司“乙工作室”加入: the studio joins, not the body that runs it.
      const runs = ({ entity, end }: { entity: { type: string }; end: number }) =>
        entity.type === "Unit" && joined.some((studio) => studio.entity.type === "Studio" && studio.start === end);
      return joined
        .filter((member) => !runs(member))
        .map((member) => statement(context, "MEMBER_OF", member.entity, alliance, { span: clause, rule: "joins" }));
    }),
  );
}

/** 乙联盟由甲、丙、丁组成. */
function parts(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(composed).flatMap((sentence) =>
    matchesOf(text.slice(sentence.start, sentence.end), composed).flatMap((match) => {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const alliance =
        mentionsIn(context, { start: sentence.start, end: start }, "Alliance").at(-1) ??
        mentionsIn(context, { start: end, end: sentence.end }, "Alliance")[0];
      if (!alliance) return [];
      // 由甲牵头，乙、丙组成: 甲 is its leader, not one of those it is made up of.
      const led = /.*(?:牵头|领衔|发起|主导)/u.exec(match[1]!)?.[0].length ?? 0;
      const from = start + 1 + led;
      const studios = mentionsIn(context, { start: from, end }, "Studio");
      return (studios.length > 0 ? studios : mentionsIn(context, { start: from, end }, "Unit")).map((member) =>
        statement(context, "MEMBER_OF", member.entity, alliance.entity, {
          span: { start: Math.min(start, alliance.start), end: Math.max(end, alliance.end) },
          rule: "made-up-of",
        }),
      );
    }),
  );
}

/** 甲牵头组建乙联盟，联合丙、丁等单位攻关. */
function founders(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.mentions.flatMap((alliance) => {
    if (alliance.entity.type !== "Alliance") return [];
    const before = text.slice(Math.max(0, alliance.start - 16), alliance.start).replace(/[“]$/u, "");
    const said = founding.test(before) ? broughtIn.exec(text.slice(alliance.end, alliance.end + 200)) : null;
    if (!said) return [];
    const span = { start: alliance.start, end: alliance.end + said[0].length };
    return mentionsIn(context, { start: alliance.end, end: span.end }, "Unit", "Studio").map((member) =>
      statement(context, "MEMBER_OF", member.entity, alliance.entity, { span, rule: "brought-in" }),
    );
  });
}

const forming = /(?:组建|共建|组成|成立)(?:了|起)?/gu;
/** Between the bodies and the verb: 三所院校, 等8家单位, 共同. */
const together =
  /^(?:等)?(?:[一二两三四五六七八九十\d]+[家所个][\p{Script=Han}]{0,6})?(?:共同|联合|携手|合作)*(?:发起)?$/u;

/** 甲、乙、丙三所院校组建丁联盟: two or more bodies that form an alliance together are its members. */
function formers(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(forming).flatMap((sentence) =>
    matchesOf(text.slice(sentence.start, sentence.end), forming).flatMap((verb) => {
      const at = sentence.start + verb.index;
      const end = at + verb[0].length;
      const alliance = mentionsIn(context, { start: end, end: sentence.end }, "Alliance")[0];
      if (!alliance || !/^[^，。；]{0,8}$/u.test(text.slice(end, alliance.start))) return [];
      const last = mentionsIn(context, { start: sentence.start, end: at }, "Unit", "Studio").at(-1);
      if (!last || !together.test(text.slice(last.end, at))) return [];
      const row = coordinatedBefore(context, last, sentence.start);
      // 甲联合乙、丙成立丁联盟: 甲 unites the others, of whom the list of members speaks.
      if (row.length < 2 || /联合|会同/u.test(text.slice(row[0]!.end, last.start))) return [];
      return row.map(({ entity }) =>
        statement(context, "MEMBER_OF", entity, alliance.entity, {
          span: { start: row[0]!.start, end: alliance.end },
          rule: "forms-alliance",
        }),
      );
    }),
  );
}

/** 成员单位：甲、丙 in a section or paragraph about one alliance. */
function lists(context: RelationContext): ExtractedRelation[] {
  const { doc } = context;
  let latest: { alliance: ReturnType<typeof mainAlliance>; section: number } | undefined;
  const found: ExtractedRelation[] = [];
  for (const sentence of context.sentences) {
    const named = mentionsIn(context, sentence, "Alliance")[0];
    if (named) latest = { alliance: named.entity, section: sentence.section };
    const label = memberLine.exec(doc.text.slice(sentence.start, sentence.end));
    if (!label || latest?.alliance === undefined || latest.section !== sentence.section) continue;
    const { alliance } = latest;
    const from = sentence.start + label.index + label[0].length;
    for (const member of mentionsIn(context, { start: from, end: sentence.end }, "Unit", "Studio"))
      found.push(statement(context, "MEMBER_OF", member.entity, alliance, { span: sentence, rule: "member-list" }));
  }
  return found;
}
