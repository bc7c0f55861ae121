import { matchesOf } from "../../language/matches.ts";
import type { ExtractedRelation, Sentence } from "../../model.ts";
import { isDocument } from "./cites.ts";
import { clauseAt } from "./clauses.ts";
import {
  coordinatedAfter,
  mentionsIn,
  ownPolicyAt,
  type RelationContext,
  type RelationFinder,
  type Span,
} from "./relation-context.ts";
import { statement } from "./statement.ts";
import { subjectsAt } from "./subjects.ts";

const carryingOut = /贯彻落实|贯彻执行|贯彻|落实|根据|依据|按照|遵照|依照|执行|推进|推动/gu;
const pilot = /作为([^，。；]{2,60}?试点)(?:单位|企业|城市|地区)?(?:以来|以后|之一)?/gu;
const madePilot = /(?:将|把)([^，。；]{2,40}?)(?:列为|确定为|纳入|列入|评为)/gu;

/** IMPLEMENTS: a document carries out policies (根据, 贯彻落实 …), a body a policy, a pilot body its programme. */
export const implementing: RelationFinder = (context) => [
  ...policiesCarriedOut(context),
  ...pilotBodies(context),
  ...bodiesMadePilots(context),
];

function policiesCarriedOut(context: RelationContext): ExtractedRelation[] {
  const { doc, own } = context;
  const found: ExtractedRelation[] = [];
  for (const sentence of context.sentencesWith(carryingOut)) {
    for (const verb of matchesOf(doc.text.slice(sentence.start, sentence.end), carryingOut)) {
      const at = sentence.start + verb.index;
      const after = at + verb[0].length;
      const first = mentionsIn(context, { start: after, end: sentence.end }, "Policy")[0];
      if (!first || !isDocument(first.entity.name) || own.all.has(first.entity)) continue;
      // Bodies and earlier titles may stand between: 落实省委、省政府《…》. A clause of its own may not.
      const gap = doc.text.slice(after, first.start);
      if (/[。；，：\t\n]/u.test(gap) || gap.length > 40) continue;
      if (
        /^(?:推进|推动)$/u.test(verb[0]) &&
        !/^[^，。；]{0,4}(?:落地|落实|实施|贯彻)/u.test(doc.text.slice(first.end).replace(/^》/u, ""))
      )
        continue;
      if (ofOthers(doc.text.slice(sentence.start, at), doc.text.slice(first.end, sentence.end))) continue;
      const clause = clauseAt(doc.text, sentence, at);
      const objects = coordinatedAfter(context, first, sentence.end).filter(({ entity }) => isDocument(entity.name));
      const subjects =
        verb[0] === "落实" || verb[0] === "执行"
          ? subjectsAt(context, sentence, at).filter(
              ({ start, entity }) => start >= clause.start && start < at && entity.type === "Unit",
            )
          : [];
      const policy = isGround(context, sentence, clause, at, verb[0]) ? ownPolicyAt(context, at) : undefined;
      const titled = doc.text[first.start] === "《" || doc.text[first.start - 1] === "《";
      for (const object of objects) {
        const span = { start: Math.min(clause.start, at), end: Math.max(clause.end, object.end) };
        if (subjects.length > 0) {
          found.push(
            ...subjects.map((subject) =>
              statement(context, "IMPLEMENTS", subject.entity, object.entity, { span, rule: "body-carries-out" }),
            ),
          );
        } else if (policy && titled && doc.metadata.kind !== "news" && doc.metadata.kind !== "case_report") {
          found.push(
            statement(context, "IMPLEMENTS", policy, object.entity, {
              span,
              rule: "document-carries-out",
              detail: "basis",
            }),
          );
        }
      }
    }
  }
  return found;
}

/**
 * 近年来，各地认真贯彻落实《…》 tells what others did, 考察各区贯彻落实《…》情况 what is looked into; 各地要贯彻落实《…》 is what the
 * document wants done.
 */
const ofOthers = (before: string, after: string): boolean =>
  (/(?:年来|以来|去年|前期|过去)/u.test(before) &&
    /各(?:地|部门|级|省|市|县|区|单位)[^，。；要应须]{0,10}$/u.test(before)) ||
  (/(?:考察|考核|检查|督查|评估|监测)[^，。；]{0,20}$/u.test(before) && /^》?[^，。；]{0,40}情况/u.test(after));

/**
 * 贯彻落实 carries out a policy wherever it stands. 根据 and 按照 do so where a document gives its grounds: before its first
 * heading, under a heading of grounds, or where it says what it lays down; further on they tell others how to proceed.
 */
function isGround({ doc }: RelationContext, sentence: Sentence, clause: Span, at: number, verb: string): boolean {
  if (!/^(?:根据|依据|按照|遵照|依照|执行)$/u.test(verb)) return true;
  // 该委将按照…, 各地要执行…: somebody else proceeds by it.
  if (!/^\s*(?:第一条\s*)?(?:现|特|并|严格|依法|经研究)?$/u.test(doc.text.slice(clause.start, at))) return false;
  const section = doc.sections[sentence.section];
  const opening =
    section?.number === undefined ||
    /^第一[章条]/u.test(section.number) ||
    /思想|总体|背景|依据|目的|总则|意义/u.test(section.title);
  return (
    opening ||
    /制定|制订|修订|特作|现就|现将|结合[^，。；]{0,12}实际/u.test(doc.text.slice(sentence.start, sentence.end))
  );
}

/** 作为…试点单位，甲…: the subject of the sentence carries out what it is a pilot of. */
function pilotBodies(context: RelationContext): ExtractedRelation[] {
  const { doc } = context;
  return context.sentencesWith(pilot).flatMap((sentence) =>
    matchesOf(doc.text.slice(sentence.start, sentence.end), pilot).flatMap((match) => {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const programme = mentionsIn(context, { start, end }, "Programme").at(-1);
      const body = mentionsIn(context, { start: end, end: sentence.end }, "Unit")[0];
      if (!programme || !body) return [];
      return [
        statement(context, "IMPLEMENTS", body.entity, programme.entity, {
          span: { start, end: body.end },
          rule: "pilot-body",
        }),
      ];
    }),
  );
}

/** 将甲列为乙试点: 甲 carries out 乙. */
function bodiesMadePilots(context: RelationContext): ExtractedRelation[] {
  const { doc } = context;
  return context.sentencesWith(madePilot).flatMap((sentence) =>
    matchesOf(doc.text.slice(sentence.start, sentence.end), madePilot).flatMap((match) => {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const clause = clauseAt(doc.text, sentence, start);
      const body = mentionsIn(context, { start, end }, "Unit").at(-1);
      const programme = mentionsIn(context, { start: end, end: clause.end }, "Programme")[0];
      if (!body || !programme || !/试点/u.test(doc.text.slice(end, clause.end))) return [];
      return [statement(context, "IMPLEMENTS", body.entity, programme.entity, { span: clause, rule: "made-pilot" })];
    }),
  );
}
