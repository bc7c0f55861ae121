import { matchesOf } from "../../language/matches.ts";
import type { ExtractedRelation, Section } from "../../model.ts";
import { deepestSection } from "../responsibility/duty-lists.ts";
import { firstFrom } from "../responsibility/mention-index.ts";
import { indexDutyColumns } from "../responsibility/table-columns.ts";
import { findBodyLists } from "../units/body-lists.ts";
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
  ...tableRows(context),
];

/**
 * Bodies in the closing parentheses of a paragraph carry the programme of its own heading; where no figure stands in the
 * section, which they would answer for first, that of a heading further up as well.
 */
function closingParentheses(context: RelationContext): ExtractedRelation[] {
  const { doc, figures } = context;
  const found: ExtractedRelation[] = [];
  for (const list of findBodyLists(doc.text)) {
    if (list.kind !== "parentheses" || context.isRepeated(list.start)) continue;
    const block = doc.blocks[Math.max(0, firstFrom(doc.blocks, list.start + 1) - 1)];
    if (!block || block.kind === "table-row" || list.end < block.end - 1) continue;
    const bodies = mentionsIn(context, list, "Unit");
    // （甲牵头，乙负责，完成时限：10月）: a term is no body.
    const items = list.items.filter(({ start, end }) => !/[\d:：]/u.test(doc.text.slice(start, end)));
    if (bodies.length === 0 || items.length > bodies.length * 2) continue;
    const section = doc.sections[deepestSection(doc, list.start)];
    if (!section) continue;
    const withFigures = figures.some(({ evidence }) => evidence.start >= section.start && evidence.end <= section.end);
    const programme = withFigures ? ownHeading(context, section) : programmeAbove(context, section.ordinal);
    if (!programme) continue;
    for (const { entity } of bodies)
      found.push(statement(context, "RESPONSIBLE_FOR", entity, programme, { span: list, rule: "closing-parentheses" }));
  }
  return found;
}

/** Verbs of carrying out right before what is carried out. */
const carriedOut = /(?:实施|开展|做实|做细|推进|推动|举办|组织|打造|建设|启动|深化)(?:好|了)?[“]?$/u;

/** Bodies in the duty columns of a table carry the programme that its row names. */
function tableRows(context: RelationContext): ExtractedRelation[] {
  const { doc } = context;
  const dutyCells = indexDutyColumns(doc);
  return doc.blocks.flatMap((row) => {
    const cells =
      row.kind === "table-row" ? dutyCells(row).filter(({ start }) => start >= row.start && start < row.end) : [];
    if (cells.length === 0 || context.isRepeated(row.start)) return [];
    const named = mentionsIn(context, row, "Programme", "Alliance");
    const programmes = new Set(named.map(({ entity }) => entity));
    // Of several the row's task is made up of those it says are carried out; the others are only mentioned.
    const tasks =
      programmes.size === 1
        ? [...programmes]
        : [...programmes].filter((programme) =>
            named.some(
              ({ entity, start }) =>
                entity === programme && carriedOut.test(doc.text.slice(Math.max(0, start - 6), start)),
            ),
          );
    return cells.flatMap((cell) =>
      mentionsIn(context, cell, "Unit").flatMap(({ entity }) =>
        tasks.map((programme) =>
          statement(context, "RESPONSIBLE_FOR", entity, programme, { span: row, rule: "responsible-column" }),
        ),
      ),
    );
  });
}

/** The programme that the section's own heading names. */
function ownHeading(context: RelationContext, section: Section) {
  if (!section.number) return undefined;
  const end = Math.min(section.end, section.start + section.title.length + section.number.length + 4);
  return mentionsIn(context, { start: section.start, end }, "Programme").at(-1)?.entity;
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
