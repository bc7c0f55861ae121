import type { ExtractedRelation, Sentence } from "../../model.ts";
import { allianceAt, isSingle } from "./alliance-topic.ts";
import { clauseAt } from "./clauses.ts";
import { coordinatedBefore, type Mention, mentionsIn, type RelationContext } from "./relation-context.ts";
import { statement } from "./statement.ts";

const office = "(?:联盟)?(?:的)?(?:牵头|领衔|理事长|盟主|轮值|龙头)";
const leadsAfter = new RegExp(
  `^(?:负责)?(?:牵头|领衔|发起|主导)|^(?:任|担任|作为|为|是)${office}(?:工作室|单位|方)?`,
  "u",
);
const leadership = /牵头|领衔|发起|主导|理事长|盟主|联合/u;
const label = /(?:牵头|领衔|理事长|盟主)(?:创新)?(?:工作室|单位|方)?\s*[:：]\s*$/u;
const founding = /^[”"]?(?:率先|主动)?(?:牵头|领衔|发起|联合)(?:发起|组建|成立|创建|建立|组织|打造)*(?:了)?[“"]?$/u;

/** Up to the name, the clause that founds it. */
const foundsBefore = /^[^。；]*(?:组建|成立|结成|创建|建立)(?:了|起)?[^，。；]{0,16}$/u;
const opensClause = (before: string): boolean => /(?:^|[，。；：\n])\s*$/u.test(before);

/**
 * LEADS of alliances by their lead studios: 由甲工作室牵头, 甲工作室为牵头单位, 牵头工作室：甲, 甲工作室牵头成立了乙联盟. The alliance
 * is the one in the clause, else the one the paragraph speaks of.
 */
export function allianceLeaders(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  const found: ExtractedRelation[] = [];
  for (const sentence of context.sentencesWith(leadership)) {
    if (!leadership.test(text.slice(sentence.start, sentence.end))) continue;
    for (const leader of mentionsIn(context, sentence, "Studio", "Unit")) {
      const { type, name } = leader.entity;
      if (/^(?:各|联盟)*(?:牵头|成员)/u.test(name)) continue;
      const before = text.slice(sentence.start, leader.start);
      const after = text.slice(leader.end, sentence.end).replace(/^[”"]/u, "");
      const next = mentionsIn(context, { start: leader.end, end: sentence.end }, "Alliance")[0];
      const founded = next && founding.test(text.slice(leader.end, next.start)) ? next : undefined;
      const by = /由[“"]?$/u.test(text.slice(0, firstOfRow(context, leader, sentence.start).start));
      const inOffice = leadsAfter.exec(after);
      const led = inOffice !== null && (by || /^(?:任|担任|作为|为|是)/u.test(inOffice[0]));
      // 甲联合乙、丙成立了丁联盟
      const together =
        /^(?:率先|主动)?联合/u.test(after) &&
        next &&
        foundsBefore.test(text.slice(leader.end, next.start)) &&
        opensClause(before)
          ? next
          : undefined;
      if (!founded && !led && !together && !label.test(before)) continue;
      const end = leader.end + (inOffice?.[0].length ?? 0);
      const object = inOffice
        ? mentionsIn(
            context,
            { start: end, end: clauseAt(text, sentence, Math.min(end, sentence.end - 1)).end },
            "Alliance",
          )[0]
        : undefined;
      // 由甲发起，联合乙、丙，成立了丁联盟
      const later = next && foundsBefore.test(text.slice(end, next.start)) ? next : undefined;
      const alliance =
        founded?.entity ??
        together?.entity ??
        (object && object.start - end <= 12 ? object.entity : undefined) ??
        (led && by ? later?.entity : undefined) ??
        allianceAt(context, sentence, leader.start);
      // A body leads what the text says it leads by name; a studio also the alliance its paragraph is about.
      if (!alliance || (type === "Unit" && !isSingle(alliance))) continue;
      // 由甲牵头 in a paragraph that speaks of something else, such as a working group, is not said of the alliance.
      if (type === "Unit" && !founded && !together && !object && !speaksOfAlliance(context, sentence)) continue;
      const row = by ? coordinatedBefore(context, leader, sentence.start) : [leader];
      for (const { entity, start } of row)
        found.push(
          statement(context, "LEADS", entity, alliance, {
            span: { start: Math.max(sentence.start, start - 1), end: Math.max(end, founded?.end ?? 0) },
            rule: "leads-alliance",
          }),
        );
    }
  }
  return found;
}

/** True where the sentence's paragraph or its heading says 联盟. */
function speaksOfAlliance({ doc }: RelationContext, sentence: Sentence): boolean {
  const block = doc.blocks[sentence.block];
  const title = doc.sections[sentence.section]?.title ?? "";
  return /联盟/u.test(doc.text.slice(block?.start ?? sentence.start, sentence.end)) || title.includes("联盟");
}

const firstOfRow = (context: RelationContext, last: Mention, start: number): Mention =>
  coordinatedBefore(context, last, start)[0]!;
