import { matchesOf } from "../../language/matches.ts";
import type { ExtractedEntity, ExtractedRelation } from "../../model.ts";
import { nameKey } from "../naming/name-key.ts";
import { clauseAt } from "./clauses.ts";
import {
  coordinatedAfter,
  coordinatedBefore,
  mentionsIn,
  type RelationContext,
  type RelationFinder,
} from "./relation-context.ts";
import { statement } from "./statement.ts";
import { subjectsAt } from "./subjects.ts";

// Verbs whose object is the document that a body puts into force.
const issuing =
  /印发|出台(?:并施行)?|制定(?:出台|印发|下发)?|制订|下发|发布|公布|颁布|颁发|审议通过|转发|修订|发出|编制/gu;
const inTheNameOf = /以([^，。；]{2,30}?)的名义/u;

/** ISSUED: whose document it is, by heading and signature, by a verb of issuing, or by the name inside the title. */
export const issued: RelationFinder = (context) => [
  ...ownIssuers(context),
  ...ownMakers(context),
  ...statedIssuers(context),
  ...issuersBesideTitles(context),
  ...issuersInsideTitles(context),
];

function unitsNamed(context: RelationContext, name: string): ExtractedEntity[] {
  const key = nameKey(name);
  return context.entities.filter(
    (entity) => entity.type === "Unit" && [entity.name, ...entity.forms].some((form) => nameKey(form) === key),
  );
}

function ownIssuers(context: RelationContext): ExtractedRelation[] {
  const { doc, own } = context;
  // What is forwarded (转发某部关于……的意见) is somebody else's.
  const forwards = /^[^《]{2,30}(?:转发|批转)/u.test(doc.metadata.title?.value ?? "");
  const policies = [own.document, forwards ? undefined : own.inner].filter(
    (policy, i, all) => policy && all.indexOf(policy) === i,
  );
  return doc.metadata.issuers.flatMap(({ value, start, end }) => {
    const inSpan =
      start === undefined ? [] : mentionsIn(context, { start, end: end! }, "Unit").map(({ entity }) => entity);
    const unit = unitsNamed(context, value)[0] ?? inSpan[0];
    const span = start === undefined ? unit?.mentions[0] : { start, end: end! };
    if (!unit || !span) return [];
    return policies.map((policy) => statement(context, "ISSUED", unit, policy!, { span, rule: "issuer-of-document" }));
  });
}

const making =
  /(?:制定|制订|出台)(?:了)?(?:本|如下|以下|此)(?:[\p{Script=Han}]{0,6}?)(?:方案|办法|意见|计划|规定|细则|措施|要点|规划)(?![\p{Script=Han}])/gu;

/** 甲、乙等部门决定…，制定如下实施方案: whose act a text without issuer and signature is, by its opening. */
function ownMakers(context: RelationContext): ExtractedRelation[] {
  const { doc, own } = context;
  const act = own.inner ?? own.document;
  if (!act || doc.metadata.issuers.length > 0) return [];
  const opening = doc.sections.find(({ number }) => number !== undefined)?.start ?? doc.text.length;
  for (const sentence of context.sentencesWith(making)) {
    if (sentence.start >= opening) break;
    const [match] = matchesOf(doc.text.slice(sentence.start, sentence.end), making);
    if (!match) continue;
    const at = sentence.start + match.index;
    const makers = subjectsAt(context, sentence, at).filter(
      ({ start, entity }) => start >= sentence.start && entity.type === "Unit",
    );
    if (makers.length > 0)
      return makers.map(({ entity, start }) =>
        statement(context, "ISSUED", entity, act, {
          span: { start, end: at + match[0].length },
          rule: "maker-of-document",
        }),
      );
  }
  return [];
}

function statedIssuers(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  const found: ExtractedRelation[] = [];
  for (const sentence of context.sentencesWith(issuing)) {
    const words = text.slice(sentence.start, sentence.end);
    for (const verb of matchesOf(words, issuing)) {
      const at = sentence.start + verb.index;
      const clause = clauseAt(text, sentence, at);
      const first = mentionsIn(context, { start: at + verb[0].length, end: sentence.end }, "Policy")[0];
      if (!first || !followsDirectly(text.slice(at + verb[0].length, first.start))) continue;
      if (context.own.all.has(first.entity)) continue;
      const named = inTheNameOf.exec(text.slice(clause.start, at));
      const subjects = named
        ? mentionsIn(
            context,
            { start: clause.start + named.index, end: clause.start + named.index + named[0].length },
            "Unit",
          )
        : // 印发的《…》 says who issued it, or leaves it open; the subject of the sentence before did something else.
          subjectsAt(context, sentence, at).filter(
            (subject) => text[at + verb[0].length] !== "的" || subject.start >= sentence.start,
          );
      for (const subject of subjects) {
        for (const object of coordinatedAfter(context, first, sentence.end)) {
          const span = {
            start: Math.min(Math.max(subject.start, sentence.start), at),
            end: object.end + (text[object.end] === "》" ? 1 : 0),
          };
          found.push(statement(context, "ISSUED", subject.entity, object.entity, { span, rule: "issuing-verb" }));
        }
      }
    }
  }
  return found;
}

/** Between verb and title only an aspect particle, an attribute or an opening mark may stand. */
const followsDirectly = (gap: string) =>
  /^(?:了|过|的|并施行|实施)?[^，。；：、]{0,14}?《?$/u.test(gap) && !/于|到|在/u.test(gap);

function issuersBesideTitles(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.mentions.flatMap((policy) => {
    if (policy.entity.type !== "Policy" || context.own.all.has(policy.entity)) return [];
    const opens =
      text[policy.start] === "《" ? policy.start : text[policy.start - 1] === "《" ? policy.start - 1 : undefined;
    if (opens === undefined) return [];
    const unit = mentionsIn(context, { start: Math.max(0, opens - 40), end: opens }, "Unit").at(-1);
    if (!unit || !/^(?:关于)?(?:联合)?(?:印发的?|发布的?|出台的?|制定的?|下发的?)?$/u.test(text.slice(unit.end, opens)))
      return [];
    const span = { start: unit.start, end: policy.end };
    return coordinatedBefore(context, unit, Math.max(0, opens - 80)).map((issuer) =>
      statement(context, "ISSUED", issuer.entity, policy.entity, {
        span: { ...span, start: issuer.start },
        rule: "issuer-beside-title",
      }),
    );
  });
}

function issuersInsideTitles(context: RelationContext): ExtractedRelation[] {
  return context.entities.flatMap((policy) => {
    if (policy.type !== "Policy") return [];
    const before = /^(.{2,60}?)(?:关于|印发|转发)/u.exec(policy.name)?.[1]?.trim();
    const mention = policy.mentions[0];
    if (!before || !mention) return [];
    const whole = unitsNamed(context, before);
    const units = whole.length > 0 ? whole : unitsInRow(context, before);
    return units.map((unit) =>
      statement(context, "ISSUED", unit, policy, { span: mention, rule: "issuer-inside-title" }),
    );
  });
}

/** The units whose names, one after the other, make up the words (甲局乙局 of a joint title); empty when something is left over. */
function unitsInRow(context: RelationContext, words: string): ExtractedEntity[] {
  const found: ExtractedEntity[] = [];
  let rest = nameKey(words);
  while (rest.length > 0) {
    let best: { unit: ExtractedEntity; length: number } | undefined;
    for (const unit of context.entities) {
      if (unit.type !== "Unit") continue;
      for (const form of [unit.name, ...unit.forms]) {
        const key = nameKey(form);
        if (key.length >= 3 && key.length > (best?.length ?? 0) && rest.startsWith(key))
          best = { unit, length: key.length };
      }
    }
    if (!best) return [];
    found.push(best.unit);
    rest = rest.slice(best.length).replace(/^[、，,和]/u, "");
  }
  return found;
}
