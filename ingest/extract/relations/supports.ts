import { matchesOf } from "../../language/matches.ts";
import type { ExtractedEntity, ExtractedRelation } from "../../model.ts";
import { clauseAt } from "./clauses.ts";
import { mentionsIn, programmeAbove, type RelationContext, type RelationFinder } from "./relation-context.ts";
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

/** What is done to what is helped: 甲产业转型升级 speaks of 甲产业. */
const doneToIt = /(?:高质量)?(?:转型升级|培育壮大|建设|发展|改革|振兴|做大做强)+$/u;

/** The things a phrase names, parted by 、: entities by their name or form, else the words. */
function thingsIn(
  { doc, entities }: RelationContext,
  start: number,
  end: number,
): (ExtractedEntity | { text: string })[] {
  return doc.text
    .slice(start, end)
    .split(/[、和及]/u)
    .map((part) => part.trim().replace(doneToIt, ""))
    .filter((part) => part.length >= 3)
    .map(
      (part) =>
        entities.find(({ type, name, forms }) => type !== "Award" && (name === part || forms.includes(part))) ?? {
          text: part,
        },
    );
}

/** 与甲相融合的乙行动, 为甲提供支撑的乙行动. */
function programmesFor(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(matched, provided).flatMap((sentence) =>
    [matched, provided].flatMap((pattern) =>
      matchesOf(text.slice(sentence.start, sentence.end), pattern).flatMap((match) => {
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
        return thingsIn(context, start + 1, start + 1 + match[1]!.length).map((helped) =>
          statement(context, "SUPPORTS", programme.entity, helped, {
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
  return context.sentencesWith(reliedOn).flatMap((sentence) =>
    matchesOf(text.slice(sentence.start, sentence.end), reliedOn).flatMap((match) => {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const programme = programmeAbove(context, sentence.section);
      const body = mentionsIn(context, { start, end }, "Unit")[0];
      if (!programme || !body) return [];
      return [statement(context, "SUPPORTS", body.entity, programme, { span: { start, end }, rule: "relied-on" })];
    }),
  );
}

/** 甲经乙会议商定，在全省推广: 乙 supports 甲. */
function adoption(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(agreed).flatMap((sentence) =>
    matchesOf(text.slice(sentence.start, sentence.end), agreed).flatMap((match) => {
      const start = sentence.start + match.index;
      const by = mentionsIn(context, { start, end: start + match[0].length }, "Programme", "Unit")[0];
      const what = mentionsIn(context, { start: sentence.start, end: start }, "Programme").at(-1);
      // 甲和乙联席会 is one body that no entity stands for.
      if (!by || by.end < start + 1 + match[1]!.length || !what || start - what.end > 4) return [];
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
  return context.sentencesWith(handedTo).flatMap((sentence) =>
    matchesOf(text.slice(sentence.start, sentence.end), handedTo).flatMap((match) => {
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
  return context.sentencesWith(supporting, aided).flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    const direct = matchesOf(words, supporting).flatMap((verb) => {
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
    const places = matchesOf(words, aided).flatMap((match) => {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const programme = programmeAbove(context, sentence.section);
      if (!programme || !/[省市县区州盟旗乡镇村]$/u.test(match[1]!)) return [];
      return thingsIn(context, start + 2, start + 2 + match[1]!.length).map((place) =>
        statement(context, "SUPPORTS", programme, place, { span: { start, end }, rule: "serves-place" }),
      );
    });
    return [...direct, ...places];
  });
}
