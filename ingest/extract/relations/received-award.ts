import { matchesOf } from "../../language/matches.ts";
import type { ExtractedRelation, Sentence } from "../../model.ts";
import { awardLists } from "./award-lists.ts";
import { clauseAt } from "./clauses.ts";
import { paymentsIn } from "./payments.ts";
import {
  coordinatedAfter,
  type Mention,
  mentionsIn,
  type RelationContext,
  type RelationFinder,
} from "./relation-context.ts";
import { statement } from "./statement.ts";
import { subjectsAt } from "./subjects.ts";

const receiving = /荣获|荣膺|获得了?|获评|获|被(?:[^，。；]{2,20}?)?(?:评为|授予|认定为|命名为|列为)|入选/gu;
const naming = /(?:作为)?被([^，。；]{2,24}?)(?:命名|授予|认定|评选|表彰|评定)(?:为)?的?/gu;
const conferring = /授予|(?:命名|认定)(?=[^，。；]{4,80}为“)/gu;
const giving = /给予|发放|奖励|补助|补贴|资助|享受|授予/gu;
const receivers = ["Studio", "Alliance"] as const;

/** RECEIVED_AWARD and, where the text says who named it, ISSUED: titles, prizes and subsidies of bodies, studios and alliances. */
export const receivedAward: RelationFinder = (context) => [
  ...named(context),
  ...received(context),
  ...given(context),
  ...conferred(context),
  ...paid(context),
  ...awardLists(context),
];

/** 授予甲、乙“丙”称号; 对甲、乙予以表扬，授予“丙”称号; 甲获得乙局授予的“丙”称号. */
function conferred(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(conferring).flatMap((sentence) =>
    matchesOf(text.slice(sentence.start, sentence.end), conferring).flatMap((verb) => {
      const at = sentence.start + verb.index;
      const clause = clauseAt(text, sentence, at);
      const award = mentionsIn(context, { start: at, end: clause.end }, "Award")[0];
      if (!award) return [];
      const before = text.slice(sentence.start, at);
      const holders = mentionsIn(context, { start: at, end: award.start }, "Studio", "Alliance", "Unit");
      const objects = /对[^。；]*，(?:并)?$/u.test(before)
        ? mentionsIn(context, { start: sentence.start + before.lastIndexOf("对"), end: at }, ...receivers)
        : [];
      const got = /(?:获得?|荣获|被)[^，。；]{0,30}$/u.exec(before);
      const winner =
        got && mentionsIn(context, { start: sentence.start, end: sentence.start + got.index }, ...receivers).at(-1);
      const all = holders.length > 0 ? holders : objects.length > 0 ? objects : winner ? [winner] : [];
      if (
        holders.length > 0 &&
        !/^[”"]?(?:等[^，。；]{0,12})?(?:为)?[“"]?$/u.test(text.slice(holders.at(-1)!.end, award.start))
      )
        return [];
      // 获得乙局授予的“丙”称号 says who issued it.
      const giver = got && winner && mentionsIn(context, { start: sentence.start + got.index, end: at }, "Unit").at(-1);
      const issuedBy =
        giver && all[0] === winner
          ? [
              statement(context, "ISSUED", giver.entity, award.entity, {
                span: { start: giver.start, end: award.end },
                rule: "award-named-by",
              }),
            ]
          : [];
      const granted = all
        .filter(({ entity }) => entity !== award.entity)
        .map((holder) =>
          statement(context, "RECEIVED_AWARD", holder.entity, award.entity, {
            span: { start: Math.min(holder.start, at), end: Math.max(award.end, holder.end) },
            rule: "is-conferred",
          }),
        );
      return [...granted, ...issuedBy];
    }),
  );
}

/** Who is paid a sum that has a name (5万元活动经费补助) has received it. */
function paid(context: RelationContext): ExtractedRelation[] {
  return paymentsIn(context).flatMap(({ receivers: holders, span }) =>
    mentionsIn(context, span, "Award")
      .filter(({ entity }) => entity.attributes.amount !== undefined)
      .flatMap((award) =>
        holders.map((holder) => statement(context, "RECEIVED_AWARD", holder, award.entity, { span, rule: "is-paid" })),
      ),
  );
}

/** 作为被甲命名的乙，丙…: 甲 issues 乙, 丙 has received it. */
function named(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(naming).flatMap((sentence) =>
    matchesOf(text.slice(sentence.start, sentence.end), naming).flatMap((match) => {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const clause = clauseAt(text, sentence, start);
      const giver = mentionsIn(context, { start, end }, "Unit").at(-1);
      const award = mentionsIn(context, { start: end, end: clause.end }, "Award")[0];
      if (!award || award.start - end > 6) return [];
      const after = mentionsIn(context, { start: clause.end, end: sentence.end }, "Unit", "Studio", "Alliance")[0];
      const before = subjectsAt(context, sentence, start).at(-1);
      const holder = match[0].startsWith("作为")
        ? after
        : (resumed(context, sentence, start) ?? onlyStudio(context, sentence, start) ?? before);
      return [
        ...(giver
          ? [
              statement(context, "ISSUED", giver.entity, award.entity, {
                span: { start, end: award.end },
                rule: "award-named-by",
              }),
            ]
          : []),
        ...(holder && holder.entity !== giver?.entity
          ? [
              statement(context, "RECEIVED_AWARD", holder.entity, award.entity, {
                span: { start: Math.min(start, holder.start), end: Math.max(award.end, holder.end) },
                rule: "award-named-by",
              }),
            ]
          : []),
      ];
    }),
  );
}

/** 甲荣获乙. What persons receive (…的选手, …的人才) is not said of a body. */
function received(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(receiving).flatMap((sentence) =>
    matchesOf(text.slice(sentence.start, sentence.end), receiving).flatMap((verb) => {
      const at = sentence.start + verb.index;
      const after = at + verb[0].length;
      const clause = clauseAt(text, sentence, at);
      const first = mentionsIn(context, { start: after, end: clause.end }, "Award")[0];
      if (
        !first ||
        first.start - after > 10 ||
        /^[”"]?(?:的|者|获得者|选手|等.{0,8}的)/u.test(text.slice(first.end, first.end + 10))
      )
        return [];
      const inClause = mentionsIn(context, { start: clause.start, end: at }, "Unit", "Studio", "Alliance").at(-1);
      // 甲工作室先后攻克…，2030年被乙命名为丙: the one studio the sentence speaks of, by the passive.
      const holder =
        inClause ??
        resumed(context, sentence, at) ??
        (verb[0].startsWith("被") ? onlyStudio(context, sentence, at) : undefined);
      if (!holder) return [];
      if (
        holder === inClause &&
        !/^[”"]?(?:[也还又均已先后曾连续]|多次|成功|\d+年){0,3}$/u.test(text.slice(holder.end, at))
      )
        return [];
      return coordinatedAfter(context, first, clause.end).map((award) =>
        statement(context, "RECEIVED_AWARD", holder.entity, award.entity, { span: clause, rule: "receives" }),
      );
    }),
  );
}

/** 对甲工作室，每家给予…乙: the studio or alliance receives the subsidy; 经…命名的甲，将给予乙 likewise. */
function given(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(giving).flatMap((sentence) =>
    matchesOf(text.slice(sentence.start, sentence.end), giving).flatMap((verb) => {
      const at = sentence.start + verb.index;
      const clause = clauseAt(text, sentence, at);
      const award = mentionsIn(context, { start: clause.start, end: clause.end }, "Award").find(({ end }) => end > at);
      if (!award || /^(?:工作|项目)/u.test(text.slice(award.end, award.end + 2))) return [];
      const holder = mentionsIn(context, { start: sentence.start, end: Math.min(at, award.start) }, ...receivers).at(
        -1,
      );
      if (!holder) return [];
      const between = text.slice(holder.end, clause.start);
      const object = /(?:对|给|向)[^，。；]{0,24}$/u.test(
        text.slice(Math.max(sentence.start, holder.start - 26), holder.start),
      );
      const subject = /^[，,\s]*$/u.test(between) || holder.start >= clause.start;
      if (
        !subject ||
        (!object && !/经[^，。；]{2,24}(?:命名|认定)的[^，。；]{0,6}$/u.test(text.slice(sentence.start, holder.start)))
      )
        return [];
      return [
        statement(context, "RECEIVED_AWARD", holder.entity, award.entity, {
          span: { start: holder.start, end: Math.max(award.end, clause.end) },
          rule: "is-given",
        }),
      ];
    }),
  );
}

const classWord =
  /(?:^|[，。；：])(?:\d{4}年(?:\d{1,2}月)?)?(?:该|本|这个)?(?<kind>联盟|工作室)(?:[也还又均已先后曾连续]|多次|成功|\d+年){0,3}$/u;

/** 该联盟获评…, 工作室被…命名为: the class word resumes the one of its kind that the paragraph named last. */
function resumed(context: RelationContext, sentence: Sentence, at: number): Mention | undefined {
  const kind = classWord.exec(context.doc.text.slice(sentence.start, at))?.groups?.kind;
  if (!kind) return undefined;
  const block = context.doc.blocks[sentence.block];
  const span = { start: block?.start ?? sentence.start, end: at };
  const named = mentionsIn(context, span, kind === "联盟" ? "Alliance" : "Studio").at(-1);
  return named?.entity.attributes.count === undefined ? named : undefined;
}

/** The studio or alliance of which the sentence speaks up to here, when it is the only one. */
function onlyStudio(context: RelationContext, sentence: Sentence, at: number): Mention | undefined {
  const named = mentionsIn(context, { start: sentence.start, end: at }, ...receivers);
  return named.length > 0 && named.every(({ entity }) => entity === named[0]!.entity) ? named[0] : undefined;
}
