import { matchesOf } from "../../language/matches.ts";
import type { ExtractedRelation } from "../../model.ts";
import { clauseAt } from "./clauses.ts";
import {
  type Mention,
  mentionsIn,
  programmeAbove,
  type RelationContext,
  type RelationFinder,
} from "./relation-context.ts";
import { statement } from "./statement.ts";
import { subjectsAt } from "./subjects.ts";

const dutyHeading = /(?:职责|职能|任务分工|工作分工)(?:任务)?$/u;
const carrying = /负责(?!人|同志)|搭建|建立|组织开展|承担|统筹|积极开展/gu;
const charge = /负责(?!人|同志)/gu;
const helping = /为([^，。；]{2,40}?)提供[^。；]{0,40}(?:支持|保障|服务|帮助)/gu;
const objects = ["Programme", "Alliance", "Studio", "Award"] as const;

/** RESPONSIBLE_FOR programmes, alliances and the like (figures are assigned elsewhere): 甲负责乙工作, sections of duties. */
export const duties: RelationFinder = (context) => [
  ...underDutyHeadings(context),
  ...byVerb(context),
  ...closingParentheses(context),
];

const closing = /[（(]([^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*)[）)]。?$/u;

/** Bodies in the closing parentheses of a paragraph without figures carry the programme of the heading above. */
function closingParentheses(context: RelationContext): ExtractedRelation[] {
  const { doc, figures } = context;
  const found: ExtractedRelation[] = [];
  for (const sentence of context.sentencesWith(closing)) {
    const block = doc.blocks[sentence.block];
    const match = closing.exec(doc.text.slice(sentence.start, sentence.end).trimEnd());
    if (!block || !match || sentence.end < block.end - 1 || sentence.isHeading) continue;
    const bodies = mentionsIn(context, { start: sentence.start + match.index, end: sentence.end }, "Unit");
    const listed = match[1]!.split(/[、，,；;]/u).length;
    if (bodies.length === 0 || listed > bodies.length * 2) continue;
    const section = doc.sections[sentence.section];
    if (!section || figures.some(({ evidence }) => evidence.start >= section.start && evidence.end <= section.end))
      continue;
    const programme = programmeAbove(context, sentence.section);
    if (!programme) continue;
    const span = { start: sentence.start + match.index, end: sentence.end };
    for (const { entity } of bodies)
      found.push(statement(context, "RESPONSIBLE_FOR", entity, programme, { span, rule: "closing-parentheses" }));
  }
  return found;
}

/** 甲职责 as a heading, and items below it: the body of the heading carries what each item names. */
function underDutyHeadings(context: RelationContext): ExtractedRelation[] {
  const { doc } = context;
  const bearer = new Map<number, Mention>();
  const found: ExtractedRelation[] = [];
  for (const sentence of context.sentences) {
    const words = doc.text.slice(sentence.start, sentence.end);
    if (sentence.isHeading && dutyHeading.test(words.trim())) {
      const named = mentionsIn(context, sentence, "Unit", "Alliance", "Studio").at(-1);
      if (named) bearer.set(sentence.section, named);
      continue;
    }
    const subject = bearerAbove(context, bearer, sentence.section);
    if (!subject) continue;
    for (const match of matchesOf(words, helping)) {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const alliance = mentionsIn(context, { start, end }, "Alliance", "Studio")[0];
      const topic = alliance?.entity ?? allianceOf(context, doc.text.slice(start, end));
      if (topic && topic !== subject.entity)
        found.push(
          statement(context, "SUPPORTS", subject.entity, topic, { span: { start, end }, rule: "duty-to-help" }),
        );
    }
    for (const verb of matchesOf(words, carrying)) {
      const at = sentence.start + verb.index;
      const clause = clauseAt(doc.text, sentence, at);
      const unnamed = /^负责(?:本[^，。；]{0,6})?联盟/u.test(doc.text.slice(at, clause.end))
        ? allianceOf(context, "联盟")
        : undefined;
      if (unnamed && unnamed !== subject.entity)
        found.push(
          statement(context, "RESPONSIBLE_FOR", subject.entity, unnamed, { span: clause, rule: "duty-under-heading" }),
        );
      for (const object of mentionsIn(context, { start: at, end: clause.end }, ...objects).slice(0, 1)) {
        if (
          object.entity === subject.entity ||
          (/[向与为]/u.test(doc.text.slice(at, object.start)) && object.entity.type !== "Alliance")
        )
          continue;
        found.push(
          statement(context, "RESPONSIBLE_FOR", subject.entity, object.entity, {
            span: clause,
            rule: "duty-under-heading",
          }),
        );
      }
    }
  }
  return found;
}

/** 联盟 alone means the alliance the document is about. */
function allianceOf(context: RelationContext, words: string) {
  if (!words.includes("联盟")) return undefined;
  const alliances = context.entities.filter(({ type }) => type === "Alliance");
  return alliances.sort((a, b) => b.mentions.length - a.mentions.length)[0];
}

function bearerAbove(
  { doc }: RelationContext,
  bearer: ReadonlyMap<number, Mention>,
  ordinal: number,
): Mention | undefined {
  for (let at: number | undefined = ordinal; at !== undefined; at = doc.sections[at]?.parent) {
    const found = bearer.get(at);
    if (found) return found;
  }
  return undefined;
}

/** 甲负责乙工作, 乙由甲负责: both named in one clause. */
function byVerb(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(charge).flatMap((sentence) =>
    matchesOf(text.slice(sentence.start, sentence.end), charge).flatMap((verb) => {
      const at = sentence.start + verb.index;
      const clause = clauseAt(text, sentence, at);
      const by = mentionsIn(context, { start: clause.start, end: at }, "Unit").at(-1);
      if (!by || at - by.end > 8) return [];
      const passive = /由$/u.test(text.slice(clause.start, by.start));
      const object = passive
        ? mentionsIn(context, { start: clause.start, end: by.start }, ...objects).at(-1)
        : mentionsIn(context, { start: at, end: clause.end }, ...objects)[0];
      if (!object || (!passive && object.start - at > 12)) return [];
      const subjects = passive ? [by] : subjectsAt(context, sentence, at).filter(({ start }) => start >= clause.start);
      return subjects.map((subject) =>
        statement(context, "RESPONSIBLE_FOR", subject.entity, object.entity, { span: clause, rule: "is-responsible" }),
      );
    }),
  );
}
