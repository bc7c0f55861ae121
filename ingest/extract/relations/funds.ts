import { matchesOf } from "../../language/matches.ts";
import type { ExtractedEntity, ExtractedRelation, Sentence } from "../../model.ts";
import { clauseAt } from "./clauses.ts";
import { paymentsIn } from "./payments.ts";
import {
  coordinatedAfter,
  type Mention,
  mentionsIn,
  programmeAbove,
  programmeOfTitle,
  type RelationContext,
  type RelationFinder,
  type Span,
} from "./relation-context.ts";
import { statement } from "./statement.ts";
import { subjectsAt } from "./subjects.ts";

const amount =
  /[\d０-９][\d０-９.,，]*(?:[~～—-][\d.]+)?\s*(?:余|多)?[百千万亿]*(?:余|多)?元(?:\/[年月人]|以上|左右)?/u;
/** Words that say money changes hands, or the award is money. */
const money = /津贴|补贴|补助|奖金|奖励|资助|年薪|经费|资金|工资|待遇|股权激励|奖补|(?<!状)元/u;
const paying = /投入|拿出|设立|给予|安排|拨付|出资|资助|奖励|补助|补贴|发放|提供|列支|配套|注资|捐赠|筹集/gu;
const unnamedPayer =
  /由(?:用人|合作|所在|相关|有关|派出|接收|当地|各)?(?:企业|单位|学校|院校|个人|财政|政府|机构)[^，。；]{0,24}(?:支付|承担|发放|负担|给予|解决)/u;
/** A verb of receiving right before the sum; what persons receive (40名学员获得…) may well be paid by the subject. */
const receives =
  /(?<![人名位者员工手])(?<![人名位者员工手][已均都共])(?:获得?|荣获|得到|取得|争取到?|享受|领取|申领|申请)(?:了|过)?(?:[^，。；给予拨付]{0,16})$/u;
const forWhat = /(?:打造|用于|支持|建设|开展|实施|奖励|资助|补助|作为|扶持|投向|给予)/u;
const fundable = ["Award", "Programme", "Studio", "Alliance"] as const;

/** FUNDS: who pays for what; its detail is the sum as printed. A plan that names no payer is paid by its issuer. */
export const funds: RelationFinder = (context) => {
  const stated = payers(context);
  return [
    ...stated,
    ...paidAwards(context, stated),
    ...grants(context),
    ...receiversPaid(context),
    ...bearsCosts(context),
  ];
};

/** 对甲给予某元补助, 为乙拨付某元, 授予甲、乙称号，各奖励某元. */
function receiversPaid(context: RelationContext): ExtractedRelation[] {
  return paymentsIn(context).flatMap(({ payers: by, receivers, project, amount: paid, span }) =>
    by.flatMap((payer) =>
      [...receivers, ...(project ? [{ text: project }] : [])].map((receiver) =>
        statement(context, "FUNDS", payer, receiver, { span, rule: "pays-receiver", detail: paid }),
      ),
    ),
  );
}

const costs =
  /(?:经费|费用|资金)(?:统一|均|全部|主要)?由([^，。；]{2,40}?)(?:统一|全额|全部|共同)?(?:承担|负担|支付|解决|保障|列支)/gu;

/** 所需经费由甲承担80万元: 甲 pays for the programme of the heading or of the document's title. */
function bearsCosts(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(costs).flatMap((sentence) =>
    matchesOf(text.slice(sentence.start, sentence.end), costs).flatMap((match) => {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const object = programmeAbove(context, sentence.section) ?? programmeOfTitle(context);
      if (!object) return [];
      const clause = clauseAt(text, sentence, start);
      const bodies = mentionsIn(context, { start, end }, "Unit");
      // 由甲和参赛单位共同承担: what is left besides the bodies would be payers without a name; 甲 pays all the same.
      return bodies.map(({ entity }) =>
        statement(context, "FUNDS", entity, object, { span: clause, rule: "bears-costs", detail: sumIn(text, clause) }),
      );
    }),
  );
}

const sumIn = (text: string, span: Span) => amount.exec(text.slice(span.start, span.end))?.[0];

/** 甲投入某元，打造乙; 甲设立某元奖金，奖励乙、丙. */
function payers(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  const found: ExtractedRelation[] = [];
  for (const sentence of context.sentencesWith(paying)) {
    for (const verb of matchesOf(text.slice(sentence.start, sentence.end), paying)) {
      const at = sentence.start + verb.index;
      const clause = clauseAt(text, sentence, at);
      const sum = sumIn(text, clause);
      if (!sum && !/资金|经费|真金白银/u.test(text.slice(clause.start, clause.end))) continue;
      const subjects = subjectsAt(context, sentence, at).filter(({ start }) => start >= sentence.start);
      const object = firstFunded(context, sentence, clause, at);
      if (subjects.length === 0 || !object) continue;
      const things = coordinatedAcross(context, object, sentence.end);
      // 甲、乙分别拿出…作为丙、丁: each its own.
      const paired =
        things.length > 1 &&
        things.length === subjects.length &&
        /分别|各自/u.test(text.slice(clause.start, clause.end));
      for (const [i, subject] of subjects.entries())
        for (const thing of paired ? [things[i]!] : things)
          found.push(
            statement(context, "FUNDS", subject.entity, thing.entity, {
              span: { start: subject.start, end: Math.max(thing.end, clause.end) },
              rule: "payer-and-purpose",
              detail: sum ?? sumIn(text, sentence),
            }),
          );
    }
  }
  return found;
}

const purpose = new RegExp(`^[，\\s]*(?:专门|主要|重点)?${forWhat.source}`, "u");

/** The first thing paid for after the verb: in its clause, or in the next one behind a verb of purpose. */
function firstFunded(context: RelationContext, sentence: Sentence, clause: Span, at: number): Mention | undefined {
  const { text } = context.doc;
  const inClause = mentionsIn(context, { start: at, end: clause.end }, ...fundable)[0];
  // 给予2万元奖励并授予“甲”称号: the title is conferred, not paid for.
  if (inClause && /授予|命名|认定|评为/u.test(text.slice(at, inClause.start))) return undefined;
  if (inClause) return inClause;
  const next = { start: clause.end + 1, end: Math.min(sentence.end, clauseAt(text, sentence, clause.end + 1).end) };
  if (next.start >= sentence.end || !purpose.test(text.slice(clause.end, next.end))) return undefined;
  const first = mentionsIn(context, next, ...fundable)[0];
  return first && first.start - next.start <= 16 ? first : undefined;
}

/** As coordinatedAfter, whatever the type: 奖励甲、乙项目、丙工作室. */
function coordinatedAcross(context: RelationContext, first: Mention, end: number): Mention[] {
  const row = coordinatedAfter(context, first, end);
  for (const mention of mentionsIn(context, { start: row.at(-1)!.end, end }, ...fundable)) {
    if (!/^[”"》]?(?:、|和|及|以及)[“"《]?$/u.test(context.doc.text.slice(row.at(-1)!.end, mention.start))) break;
    row.push(mention);
  }
  return row;
}

/** A subsidy, allowance or bonus with a sum in its sentence is paid by the body the sentence or paragraph speaks of. */
function paidAwards(context: RelationContext, stated: readonly ExtractedRelation[]): ExtractedRelation[] {
  const paid = new Set(stated.map(({ to }) => ("id" in to ? to.id : to.text)));
  const { text } = context.doc;
  return context.sentences.flatMap((sentence) =>
    mentionsIn(context, sentence, "Award").flatMap((award) => {
      if (paid.has(award.entity.id)) return [];
      const clause = clauseAt(text, sentence, award.start);
      const around = text.slice(clause.start, clause.end);
      if (
        !money.test(text.slice(award.start, award.end + 6)) &&
        !/每人奖励|奖励力度/u.test(text.slice(clause.start, sentence.end))
      )
        return [];
      if (!amount.test(text.slice(sentence.start, sentence.end)) && !/股权激励|年薪/u.test(around)) return [];
      // 由企业按每人1200元的标准支付津贴: the payer is a class of bodies.
      if (unnamedPayer.test(text.slice(clause.start, clause.end))) return [];
      // 甲工作室获得2万元补助: the subject is who receives it.
      if (receives.test(text.slice(clause.start, award.start))) return [];
      const named = /(?:根据|按照)[^，。；]{0,20}《/u.test(text.slice(sentence.start, award.start));
      if (named) return [];
      const subjects = payerOf(context, sentence, award.start);
      return subjects.map((subject) =>
        statement(context, "FUNDS", subject, award.entity, {
          span: clause,
          rule: "pays-award",
          detail: sumIn(text, clause) ?? sumIn(text, sentence),
        }),
      );
    }),
  );
}

const namer = /经([^，。；]{2,24}?)(?:命名|认定|批准|评定)的/u;

function payerOf(context: RelationContext, sentence: Sentence, position: number): ExtractedEntity[] {
  const { text } = context.doc;
  const subjects = subjectsAt(context, sentence, position);
  if (subjects.length > 0) return subjects.map(({ entity }) => entity);
  const match = namer.exec(text.slice(sentence.start, position));
  if (match) {
    const start = sentence.start + match.index;
    const unit = mentionsIn(context, { start, end: start + match[0].length }, "Unit").at(-1);
    if (unit) return [unit.entity];
  }
  return [];
}

const granted =
  /对([^，。；]{2,80}?)(?:进行|给予|予以)(?:适当|一定|重点|一次性)?(?:资助|补助|奖励|奖补|经费支持|资金支持|经费补助)/gu;
const namedGrant =
  /经([^，。；]{2,24}?)(?:命名|认定|批准|评定)的([^，。；]{2,24})，?[^。；，]{0,8}(?:给予|予以|享受)[^，。；]{0,24}(?:补助|奖励|资助|经费|资金)/gu;
const investment =
  /(?:投入|安排|设立)[^，。；]{0,12}(?:资金|经费)[^，。；]{0,8}?(?:不少于|不低于|达到?|共计?)?[\d.]+\s*[万亿]?元/gu;

/** 对甲进行资助; 经乙命名的甲，给予补助. Without a payer in the sentence it is the issuer of the document. */
function grants(context: RelationContext): ExtractedRelation[] {
  const { doc } = context;
  const { text } = doc;
  const issuer = issuerOf(context);
  const found: ExtractedRelation[] = [];
  for (const sentence of context.sentencesWith(granted, namedGrant, investment)) {
    const words = text.slice(sentence.start, sentence.end);
    for (const match of matchesOf(words, granted)) {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const thing = mentionsIn(context, { start, end }, "Programme", "Studio", "Alliance").at(-1);
      // 鼓励企业对甲给予支持: the payer is not named.
      if (!thing || /(?:鼓励|引导|支持|动员|倡导|要求)[^，。；]{0,20}$/u.test(words.slice(0, match.index))) continue;
      const payer = subjectsAt(context, sentence, start)[0]?.entity ?? issuer;
      if (payer)
        found.push(
          statement(context, "FUNDS", payer, thing.entity, {
            span: { start, end },
            rule: "grants-to",
            detail: sumIn(text, sentence),
          }),
        );
    }
    for (const match of matchesOf(words, namedGrant)) {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const thing = mentionsIn(context, { start, end }, "Programme", "Studio", "Alliance")[0];
      const payer = mentionsIn(context, { start, end: thing?.start ?? start }, "Unit").at(-1);
      if (thing && payer)
        found.push(
          statement(context, "FUNDS", payer.entity, thing.entity, {
            span: { start, end },
            rule: "grants-to-named",
            detail: sumIn(text, sentence),
          }),
        );
    }
    if (!issuer) continue;
    for (const match of matchesOf(words, investment)) {
      const at = sentence.start + match.index;
      const programme = programmeAbove(context, sentence.section);
      if (!programme || (subjectsAt(context, sentence, at).length > 0 && !/级$/u.test(text.slice(at - 2, at))))
        continue;
      found.push(
        statement(context, "FUNDS", issuer, programme, {
          span: clauseAt(text, sentence, at),
          rule: "invests-in-action",
          detail: sumIn(text, sentence),
        }),
      );
    }
  }
  return found;
}

function issuerOf(context: RelationContext): ExtractedEntity | undefined {
  const value = context.doc.metadata.issuer?.value;
  return value === undefined
    ? undefined
    : context.entities.find(({ type, name, forms }) => type === "Unit" && (name === value || forms.includes(value)));
}
