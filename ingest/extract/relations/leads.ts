import { matchesOf } from "../../language/matches.ts";
import type { ExtractedEntity, ExtractedRelation, Section } from "../../model.ts";
import { allianceLeaders } from "./alliance-leaders.ts";
import { isSingle, singleAlliances } from "./alliance-topic.ts";
import { clauseAt } from "./clauses.ts";
import { heldBy } from "./held-by.ts";
import { mainAlliance } from "./main-alliance.ts";
import {
  coordinatedAfter,
  coordinatedBefore,
  mentionsIn,
  type RelationContext,
  type RelationFinder,
} from "./relation-context.ts";
import { statement } from "./statement.ts";
import { subjectsAt } from "./subjects.ts";

const leading =
  /牵头(?:组织|开展|实施)?|举办|主办|承办|协办|开展|组织(?:开展|实施)?|打造|实施|提出|建立(?:发挥)?|创建|召开|推出|启动|发起|创办|搭建|建成|深化|推进|设立/gu;
/** Verbs that make someone else do it: 支持企业开展… says nothing about who supports. */
const causing = /支持|鼓励|引导|指导|推动|要求|督促|动员|帮助|协助|配合|参与|参加|号召|安排|委托|授权|倡导|带动|促进/u;
const led = /由([^，。；]{2,60}?)(?:牵头|主办|承办|发起|组织|主导|举办)(?:组织|开展|实施)?的/gu;
const identifiedPilot = /(?:作为|被)([^，。；]{2,20}?)(?:确定|命名|认定|选定|遴选|批准|列)为?的?/gu;
const madePilot = /(?:将|把)[^，。；]{2,40}?(?:列为|确定为)/gu;

/** LEADS: a body leads, holds or organises a programme or alliance; a lead studio its alliance. */
export const leads: RelationFinder = (context) => [
  ...byVerb(context),
  ...byPassive(context),
  ...takesTheLead(context),
  ...heldBy(context),
  ...byPilot(context),
  ...leadStudios(context),
  ...allianceLeaders(context),
];

function byVerb(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  const found: ExtractedRelation[] = [];
  for (const sentence of context.sentencesWith(leading)) {
    if (mentionsIn(context, sentence, "Programme", "Alliance").length === 0) continue;
    for (const verb of matchesOf(text.slice(sentence.start, sentence.end), leading)) {
      const at = sentence.start + verb.index;
      const after = at + verb[0].length;
      const clause = clauseAt(text, sentence, at);
      const object = mentionsIn(context, { start: after, end: clause.end }, "Programme", "Alliance")[0];
      if (
        !object ||
        object.start - after > 32 ||
        !governs(text.slice(after, object.start), text.slice(object.end, clause.end))
      )
        continue;
      // 某省已建成省级联盟26个: a number of alliances is an outcome, not something a body leads.
      if (verb[0] === "建成" && object.entity.type === "Alliance" && object.entity.attributes.count !== undefined)
        continue;
      const subjects = subjectsAt(context, sentence, at);
      const last = subjects.at(-1);
      if (!last || (last.start < sentence.start && verb[0] === "提出")) continue;
      const between = text.slice(Math.max(last.end, sentence.start), at);
      if (
        causing.test(clauseOf(between)) ||
        blocked.test(between) ||
        /是(?:加快|深入|全面)?$/u.test(text.slice(clause.start, at))
      )
        continue;
      for (const subject of subjects) {
        for (const programme of coordinatedAfter(context, object, clause.end)) {
          if (programme.entity === subject.entity) continue;
          const inSentence = subject.start >= sentence.start && subject.start < sentence.end;
          const span = {
            start: inSentence ? Math.min(subject.start, clause.start) : clause.start,
            end: Math.max(clause.end, programme.end, inSentence ? subject.end : 0),
          };
          found.push(statement(context, "LEADS", subject.entity, programme.entity, { span, rule: "leading-verb" }));
        }
      }
    }
  }
  return found;
}

/** The words between subject and verb that stand in the verb's own clause. */
const clauseOf = (between: string) => between.split(/[，。；：]/u).at(-1) ?? "";
/** The words before the verb end in another doer, who is not named (职工开展…). 企业 resumes a company named before. */
const blocked = /(?:单位|职工|部门|各地|院校|机构|人员|队伍|工会|以|被)$/u;

/** Nothing but attributes stands between the verb and its object, and the object is not itself a modifier of a person. */
function governs(gap: string, after: string): boolean {
  if (
    /[。；，]/u.test(gap) ||
    causing.test(gap) ||
    /(?:对|向|在|为)/u.test(gap.replace(/为(?:主要内容|主题|重点|主体|载体|平台)的?/gu, ""))
  )
    return false;
  // 甲行动签约仪式, 甲品牌倡议, 甲竞赛获得者: the name only modifies what follows it.
  return !/^[”"》]?(?:的|获得者|获奖|选手|中|以来|过程中|期间|成果|要求|精神|[^，。；]{0,6}(?:仪式|倡议|推进会|座谈会|发布会|交流会|现场会|总结会|论坛|通知|方案|意见|经验))/u.test(
    after,
  );
}

function byPassive(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(led).flatMap((sentence) =>
    matchesOf(text.slice(sentence.start, sentence.end), led).flatMap((match) => {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const doer = mentionsIn(context, { start, end }, "Unit", "Studio").at(-1);
      const object = mentionsIn(
        context,
        { start: end, end: clauseAt(text, sentence, start).end },
        "Programme",
        "Alliance",
      )[0];
      if (!doer || !object || object.start - end > 12) return [];
      return coordinatedBefore(context, doer, start).map((subject) =>
        statement(context, "LEADS", subject.entity, object.entity, {
          span: { start, end: object.end },
          rule: "led-by",
        }),
      );
    }),
  );
}

const takesLead = /^(?:牵头|负责牵头|为牵头单位)(?=[，；]|$)/u;

/** 甲牵头，乙、丙配合 opens what stands under the heading of a programme: 甲 leads that programme. */
function takesTheLead(context: RelationContext): ExtractedRelation[] {
  const { doc } = context;
  return context.sentences.flatMap((sentence) => {
    if (sentence.isHeading) return [];
    const first = mentionsIn(context, sentence, "Unit")[0];
    if (!first || !/^\s*由?$/u.test(doc.text.slice(sentence.start, first.start))) return [];
    if (!takesLead.test(doc.text.slice(first.end, first.end + 8))) return [];
    const section = doc.sections[sentence.section];
    const programme = section?.number ? headProgramme(context, section) : undefined;
    return programme
      ? [
          statement(context, "LEADS", first.entity, programme, {
            span: { start: first.start, end: first.end + 2 },
            rule: "takes-the-lead",
          }),
        ]
      : [];
  });
}

/** The programme that the section's own heading names, and nothing but it. */
function headProgramme(context: RelationContext, { start, end, number, title }: Section): ExtractedEntity | undefined {
  const heading = { start, end: Math.min(end, start + (number?.length ?? 0) + title.length + 4) };
  const named = mentionsIn(context, heading, "Programme");
  return named.length === 1 ? named[0]!.entity : undefined;
}

/** Who names the pilots of a programme leads it: 甲确定的乙试点, 甲将丙列为乙试点. */
function byPilot(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(identifiedPilot, madePilot).flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    const named = matchesOf(words, identifiedPilot).flatMap((match) => {
      const start = sentence.start + match.index;
      const clause = clauseAt(text, sentence, start);
      const unit = mentionsIn(context, { start, end: start + match[0].length }, "Unit").at(-1);
      return unit ? [{ subjects: [unit], end: start + match[0].length, clause }] : [];
    });
    const made = matchesOf(words, madePilot).map((match) => {
      const start = sentence.start + match.index;
      return {
        subjects: subjectsAt(context, sentence, start),
        end: start + match[0].length,
        clause: clauseAt(text, sentence, start),
      };
    });
    return [...named, ...made].flatMap(({ subjects, end, clause }) => {
      const object = mentionsIn(context, { start: end, end: clause.end }, "Programme")[0];
      if (!object || !/试点/u.test(text.slice(end, clause.end))) return [];
      return subjects.map((subject) =>
        statement(context, "LEADS", subject.entity, object.entity, { span: clause, rule: "pilot-named-by" }),
      );
    });
  });
}

/** The 牵头工作室 of a document leads the alliance it speaks of. */
function leadStudios(context: RelationContext): ExtractedRelation[] {
  const alliance = mainAlliance(context);
  // Where single alliances are listed, their kind or batch has no members of its own.
  if (!alliance || (!isSingle(alliance) && singleAlliances(context).length > 1)) return [];
  return context.entities.flatMap((studio) => {
    const mention = studio.mentions[0];
    if (studio.type !== "Studio" || !mention || !/^(?:联盟|各)?牵头/u.test(studio.name)) return [];
    return [statement(context, "LEADS", studio, alliance, { span: mention, rule: "lead-studio" })];
  });
}
