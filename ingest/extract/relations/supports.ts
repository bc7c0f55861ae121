import type { ExtractedEntity, ExtractedRelation, Sentence } from "../../model.ts";
import { clauseAt, readSentences } from "./clauses.ts";
import { type Mention, mentionsIn, type RelationContext, type RelationFinder } from "./relation-context.ts";
import { statement } from "./statement.ts";
import { subjectsAt } from "./subjects.ts";

const matched = /与([^，。；]{2,40}?)(?:相融合|相联动|相衔接|相配套|相适应|相匹配|相结合|深度融合)的/gu;
const provided = /为([^，。；]{2,60}?)(?:提供|作出|贡献)[^，。；]{0,30}?(?:支撑|保障|服务|支持)的/gu;
const reliedOn = /以([^，。；]{2,60}?)为(?:依托|支撑|平台|阵地)/gu;
const agreed = /经([^，。；]{2,40}?)(?:共同)?(?:商定|研究同意|协商)[^。；]{0,12}(?:推广|推行|实施)/gu;
const handedTo = /(?:发放|赠送|配发|捐赠)(?:至|到|给)/gu;
const supporting = /支持|服务|助力|赋能|帮扶|助推/gu;
const aided = /提升([^，。；]{2,30}?)(?:服务|助企服务|帮扶)(?:的)?(?:精准性|水平|质量|能力)/gu;

/** SUPPORTS: what helps another without a sum being named. */
export const supports: RelationFinder = (context) => [
  ...programmesFor(context),
  ...reliance(context),
  ...adoption(context),
  ...deliveries(context),
  ...byVerb(context),
];

/** Everything of the types named in the span, inside longer names too: 与甲产业体系建设相融合的. */
function namedWithin(
  { entities, isRepeated }: RelationContext,
  start: number,
  end: number,
  ...types: ExtractedEntity["type"][]
): Mention[] {
  const all = entities
    .filter(({ type }) => types.includes(type))
    .flatMap((entity) =>
      entity.mentions
        .filter((at) => at.start >= start && at.end <= end && !isRepeated(at.start))
        .map((at) => ({ entity, start: at.start, end: at.end })),
    );
  return all.filter(
    (mention) =>
      !all.some(
        (other) =>
          other !== mention &&
          other.start <= mention.start &&
          other.end >= mention.end &&
          other.end - other.start > mention.end - mention.start,
      ),
  );
}

/** 与甲相融合的乙行动, 为甲提供支撑的乙行动. */
function programmesFor(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return readSentences(context).flatMap((sentence) =>
    [matched, provided].flatMap((pattern) =>
      [...text.slice(sentence.start, sentence.end).matchAll(pattern)].flatMap((match) => {
        const start = sentence.start + match.index;
        const end = start + match[0].length;
        const programme = mentionsIn(
          context,
          { start: end, end: clauseAt(text, sentence, end - 1).end },
          "Programme",
          "Alliance",
          "Policy",
        )[0];
        if (!programme || programme.start - end > 4) return [];
        return namedWithin(context, start, end, "Industry", "Place", "Unit", "Programme")
          .filter(({ entity }) => entity !== programme.entity)
          .map((helped) =>
            statement(context, "SUPPORTS", programme.entity, helped.entity, {
              span: { start, end: programme.end },
              rule: "programme-for",
            }),
          );
      }),
    ),
  );
}

/** 以甲为依托，开展…: 甲 supports the action above. */
function reliance(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return readSentences(context).flatMap((sentence) =>
    [...text.slice(sentence.start, sentence.end).matchAll(reliedOn)].flatMap((match) => {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const programme = headingProgramme(context, sentence);
      const body = mentionsIn(context, { start, end }, "Unit")[0];
      if (!programme || !body) return [];
      return [statement(context, "SUPPORTS", body.entity, programme, { span: { start, end }, rule: "relied-on" })];
    }),
  );
}

/** 甲经乙会议商定，在全省推广: 乙 supports 甲. */
function adoption(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return readSentences(context).flatMap((sentence) =>
    [...text.slice(sentence.start, sentence.end).matchAll(agreed)].flatMap((match) => {
      const start = sentence.start + match.index;
      const by = mentionsIn(context, { start, end: start + match[0].length }, "Programme", "Unit")[0];
      const what = mentionsIn(context, { start: sentence.start, end: start }, "Programme").at(-1);
      if (!by || !what || start - what.end > 4) return [];
      return [
        statement(context, "SUPPORTS", by.entity, what.entity, {
          span: { start: what.start, end: start + match[0].length },
          rule: "agreed-by",
        }),
      ];
    }),
  );
}

/** 《甲》，发放至…乙工作室. */
function deliveries(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return readSentences(context).flatMap((sentence) =>
    [...text.slice(sentence.start, sentence.end).matchAll(handedTo)].flatMap((match) => {
      const at = sentence.start + match.index;
      const clause = clauseAt(text, sentence, at);
      const what = mentionsIn(context, { start: Math.max(sentence.start, at - 60), end: at }, "Policy").at(-1);
      if (!what || !/^》?[，\s]*(?:已|共|累计)?$/u.test(text.slice(what.end, at))) return [];
      return mentionsIn(context, { start: at, end: clause.end }, "Studio", "Alliance", "Unit").map((to) =>
        statement(context, "SUPPORTS", what.entity, to.entity, {
          span: { start: what.start, end: to.end },
          rule: "handed-to",
        }),
      );
    }),
  );
}

/** 甲支持乙, both named in one clause; 提升乙地助企服务精准性 under the heading of an action. */
function byVerb(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return readSentences(context).flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    const direct = [...words.matchAll(supporting)].flatMap((verb) => {
      const at = sentence.start + verb.index;
      const after = at + verb[0].length;
      const clause = clauseAt(text, sentence, at);
      const object = mentionsIn(
        context,
        { start: after, end: clause.end },
        "Unit",
        "Programme",
        "Studio",
        "Alliance",
      )[0];
      if (!object || object.start - after > 2) return [];
      return subjectsAt(context, sentence, at)
        .filter(
          ({ start, end, entity }) =>
            start >= clause.start && at - end <= 8 && entity !== object.entity && entity.type === "Unit",
        )
        .map((subject) =>
          statement(context, "SUPPORTS", subject.entity, object.entity, { span: clause, rule: "supporting-verb" }),
        );
    });
    const places = [...words.matchAll(aided)].flatMap((match) => {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const programme = headingProgramme(context, sentence);
      const place = namedWithin(context, start, end, "Place")[0];
      return programme && place
        ? [statement(context, "SUPPORTS", programme, place.entity, { span: { start, end }, rule: "serves-place" })]
        : [];
    });
    return [...direct, ...places];
  });
}

/** The programme in the nearest heading above the sentence. */
function headingProgramme(context: RelationContext, sentence: Sentence): ExtractedEntity | undefined {
  const { doc } = context;
  for (let at: number | undefined = sentence.section; at !== undefined; at = doc.sections[at]?.parent) {
    const section = doc.sections[at];
    if (!section?.number) continue;
    const heading = {
      start: section.start,
      end: Math.min(section.end, section.start + section.title.length + section.number.length + 4),
    };
    const programme = mentionsIn(context, heading, "Programme").at(-1);
    if (programme) return programme.entity;
  }
  return undefined;
}
