import { matchesOf } from "../../language/matches.ts";
import type { ExtractedEntity, ExtractedRelation, Sentence } from "../../model.ts";
import { allianceAt } from "./alliance-topic.ts";
import { clauseAt } from "./clauses.ts";
import {
  coordinatedAfter,
  type Mention,
  mentionsIn,
  type RelationContext,
  type RelationFinder,
} from "./relation-context.ts";
import { statement } from "./statement.ts";

const reaching = /涉及|涵盖|覆盖|横跨|跨(?![区地企部学城单层领省市县])|囊括|分布(?:在|于)|来自|分属|包括/gu;
const within = /(?:在|面向|围绕|聚焦)([^，。；]{2,60}?)(?:等[^，。；]{0,10})?(?:行业|领域|产业)[，,]?/gu;
const crossing =
  /多元融合|跨界融合|融合发展|互联互通|跨行业|应跨|须跨|至少跨|最少跨|跨[^，。；]{0,4}(?:个|大)[^，。；]{0,4}行业/u;

/** CROSSES_INDUSTRY: an alliance or programme reaches into industries. Its detail is fact, rule (必须, 应) or aim (倡导, 探索). */
export const crossesIndustry: RelationFinder = (context) => [
  ...reached(context),
  ...heldWithin(context),
  ...alliancesAcross(context),
  ...labelled(context),
];

const detailOf = (words: string) =>
  /应(?:当)?(?:跨|来自|涉及|涵盖|覆盖|分属)|必须|须跨|至少|最少|不少于/u.test(words)
    ? "rule"
    : /倡导|鼓励|探索|推动|推进|力争|促进|引导|支持/u.test(words)
      ? "aim"
      : "fact";

/** The programme or alliance a clause without one speaks of: the last one named before it in the paragraph, else its heading's. */
function topicBefore(
  context: RelationContext,
  sentence: Sentence,
  position: number,
  ...types: ("Programme" | "Alliance")[]
): ExtractedEntity | undefined {
  const block = context.doc.blocks[sentence.block];
  const before = mentionsIn(context, { start: block?.start ?? sentence.start, end: position }, ...types).at(-1);
  if (before) return before.entity;
  const section = context.doc.sections[sentence.section];
  if (!section) return undefined;
  const end = Math.min(section.end, section.start + section.title.length + (section.number?.length ?? 0) + 4);
  return mentionsIn(context, { start: section.start, end }, ...types).at(-1)?.entity;
}

/** 涉及甲、乙等十个行业: the competition or alliance the paragraph is about. */
function reached(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(reaching).flatMap((sentence) =>
    matchesOf(text.slice(sentence.start, sentence.end), reaching).flatMap((verb) => {
      const at = sentence.start + verb.index;
      const clause = clauseAt(text, sentence, at);
      const first = mentionsIn(context, { start: at, end: clause.end }, "Industry")[0];
      if (!first || first.start - at > verb[0].length + 6) return [];
      if (!/行业|产业|领域|业/u.test(text.slice(first.start, clause.end))) return [];
      const topic = topicBefore(context, sentence, at, "Programme", "Alliance") ?? allianceAt(context, sentence, at);
      if (!topic) return [];
      return coordinatedAfter(context, first, clause.end).map((industry) =>
        statement(context, "CROSSES_INDUSTRY", topic, industry.entity, {
          span: clause,
          rule: "reaches-industries",
          detail: detailOf(text.slice(clause.start, clause.end)),
        }),
      );
    }),
  );
}

const industryLabel = /(?:行业|产业)(?:领域)?\s*[:：]/u;

/** 涉及行业：甲、乙。 under or after the name of an alliance. */
function labelled(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(industryLabel).flatMap((sentence) => {
    const label = industryLabel.exec(text.slice(sentence.start, sentence.end));
    const from = sentence.start + (label?.index ?? 0) + (label?.[0].length ?? 0);
    const first = label && mentionsIn(context, { start: from, end: sentence.end }, "Industry")[0];
    const alliance = first && first.start - from <= 2 && allianceAt(context, sentence, from);
    if (!first || !alliance) return [];
    return coordinatedAfter(context, first, sentence.end).map((industry) =>
      statement(context, "CROSSES_INDUSTRY", alliance, industry.entity, {
        span: sentence,
        rule: "industries-label",
        detail: "fact",
      }),
    );
  });
}

/** 在甲、乙等行业，举办丙大赛. */
function heldWithin(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(within).flatMap((sentence) =>
    matchesOf(text.slice(sentence.start, sentence.end), within).flatMap((match) => {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const rest = text.slice(end, sentence.end);
      const verb = /^[^，。；]{0,6}?(?:举办|开展|组织|实施|打造|组建|成立|建立|培育|建设|建成|命名)/u.exec(rest);
      const clause = clauseAt(text, sentence, Math.min(sentence.end - 1, end + (verb?.[0].length ?? 0)));
      const object = verb && mentionsIn(context, { start: end, end: clause.end }, "Programme", "Alliance")[0];
      if (!object) return [];
      return mentionsIn(context, { start, end }, "Industry").map((industry) =>
        statement(context, "CROSSES_INDUSTRY", object.entity, industry.entity, {
          span: { start, end: clause.end },
          rule: "held-in-industries",
          detail: "fact",
        }),
      );
    }),
  );
}

/** An alliance whose sentence joins two industries or more: 倡导甲、乙多元融合, 甲工作室与乙工作室互联互通, 应跨两个行业. */
function alliancesAcross(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  const found: ExtractedRelation[] = [];
  for (const sentence of context.sentencesWith(crossing)) {
    const words = text.slice(sentence.start, sentence.end);
    const across = crossing.exec(words);
    if (!across) continue;
    const industries = industriesNamed(context, sentence);
    if (new Set(industries.map(({ entity }) => entity)).size < 2) continue;
    const clause = clauseAt(text, sentence, industries[0]!.start);
    const alliance =
      mentionsIn(context, clause, "Alliance")[0]?.entity ??
      topicBefore(context, sentence, sentence.start, "Alliance") ??
      mentionsIn(context, sentence, "Alliance")[0]?.entity;
    if (!alliance) continue;
    const detail = detailOf(words);
    for (const { entity } of industries)
      found.push(
        statement(context, "CROSSES_INDUSTRY", alliance, entity, {
          span: sentence,
          rule: "alliance-across-industries",
          detail,
        }),
      );
  }
  return found;
}

/** Industries of the sentence, those inside longer names (甲产业工作室) too. */
function industriesNamed({ entities, isRepeated }: RelationContext, sentence: Sentence): Mention[] {
  return entities
    .filter(({ type }) => type === "Industry")
    .flatMap((entity) =>
      entity.mentions
        .filter(({ start, end }) => start >= sentence.start && end <= sentence.end && !isRepeated(start))
        .map(({ start, end }) => ({ entity, start, end })),
    );
}
