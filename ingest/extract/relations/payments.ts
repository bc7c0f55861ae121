/** Sums paid to studios, alliances and projects: who pays, to whom, and which sum; read from the verb outwards. */
import { matchesOf } from "../../language/matches.ts";
import type { ExtractedEntity, Sentence } from "../../model.ts";
import { alliancesMeant } from "./alliance-topic.ts";
import { type Mention, mentionsIn, type RelationContext, type Span } from "./relation-context.ts";
import { subjectsAt } from "./subjects.ts";

export const sum = /\d[\d.,，]*\s*(?:余|多)?(?:[千万亿]+元|元)(?!以上职称)/u;
const paying = /给予|予以|拨付|拨给|下拨|划拨|拨出|奖励|补助|资助|提供|发放/gu;
const receivers = ["Studio", "Alliance", "Programme"] as const;
const inviting = /鼓励|引导|倡导|动员|号召|支持(?=各|企业|有条件)/u;
/** Prepositions before a receiver; not 对外, 为此, 为主, 向着. */
const toReceiver = /[对为给向](?!外|口|此|主|骨干|依托|着|了|应)/gu;
const narrative = new Set(["news", "case_report"]);

export interface Payment {
  payers: ExtractedEntity[];
  receivers: ExtractedEntity[];
  /** A project the text names but that is no entity of its own. */
  project?: string;
  /** The sum as printed. */
  amount: string;
  span: Span;
}

/** What was found in a document, for the several finders that ask for it. */
const paymentsBy = new WeakMap<RelationContext, readonly Payment[]>();

/** Every payment of the document, in order of the text. */
export function paymentsIn(context: RelationContext): readonly Payment[] {
  const known = paymentsBy.get(context);
  if (known) return known;
  const found = findPayments(context);
  paymentsBy.set(context, found);
  return found;
}

function findPayments(context: RelationContext): Payment[] {
  const { text } = context.doc;
  const found: Payment[] = [];
  for (const sentence of context.sentencesWith(sum)) {
    const words = text.slice(sentence.start, sentence.end);
    if (!sum.test(words)) continue;
    for (const verb of matchesOf(words, paying)) {
      const at = sentence.start + verb.index;
      const end = at + verb[0].length;
      const clauseEnd = endOfClause(text, end, sentence.end);
      // 给予乙资助20万元 and 给予20万元资助; of two verbs in a row (给予…奖励) the first one counts.
      const amount = sum.exec(text.slice(end, clauseEnd));
      if (!amount) continue;
      const near = found.at(-1);
      if (near && near.span.end >= clauseEnd) continue;
      const objects = receiversOf(context, sentence, at, end, end + amount.index);
      if (!objects || (objects.entities.length === 0 && objects.project === undefined)) continue;
      if (inviting.test(text.slice(sentence.start, objects.start))) continue;
      const payers = payersOf(context, sentence, objects, at);
      if (payers.length === 0) continue;
      const payment = {
        payers,
        receivers: objects.entities,
        project: objects.project,
        amount: amount[0].trim(),
        span: { start: Math.min(objects.start, at), end: clauseEnd },
      };
      found.push(payment, ...matched(context, sentence, payment));
    }
  }
  return found;
}

/** 甲每年拨付联盟30万元，乙配套10万元: a second payer of the same receivers. */
function matched(context: RelationContext, sentence: Sentence, payment: Payment): Payment[] {
  const { text } = context.doc;
  const from = payment.span.end;
  const clause = { start: from, end: endOfClause(text, from + 1, sentence.end) };
  const payer = mentionsIn(context, clause, "Unit")[0];
  if (!payer || !/^[，,]$/u.test(text.slice(from, payer.start))) return [];
  const rest = text.slice(payer.end, clause.end);
  const amount = /^(?:再|另|按规定|相应)?配套(?:补助|资金|经费|安排|拨付)?/u.test(rest) ? sum.exec(rest) : null;
  return amount
    ? [
        {
          ...payment,
          payers: [payer.entity],
          amount: amount[0].trim(),
          span: { start: payment.span.start, end: clause.end },
        },
      ]
    : [];
}

function endOfClause(text: string, from: number, limit: number): number {
  const next = text.slice(from, limit).search(/[，,；;。：]/u);
  return next < 0 ? limit : from + next;
}

const namedProject =
  /^(?<name>[\p{Script=Han}A-Za-z0-9“”]{2,18}?(?:项目|课题|平台|实验室))(?:每[项个])?(?:先后|分别|各)?(?:[，,][^，。；]{0,16})?$/u;

interface Receivers {
  entities: ExtractedEntity[];
  project?: string;
  /** Where the words begin that name them, the preposition included. */
  start: number;
  end: number;
}

function receiversOf(
  context: RelationContext,
  sentence: Sentence,
  at: number,
  after: number,
  sumAt: number,
): Receivers | undefined {
  const { text } = context.doc;
  // 资助乙3万元: the object right after the verb.
  const object = mentionsIn(context, { start: after, end: sumAt }, ...receivers)[0];
  if (object && object.start - after <= 2) return { entities: [object.entity], start: object.start, end: object.end };
  // 拨付联盟运行经费30万元: 联盟 alone, right after the verb, means the alliance spoken of.
  if (/^(?:该|本|各|每个)?联盟(?:的)?(?:运行|运转|活动|工作|日常|建设)(?:经费|资金)/u.test(text.slice(after, sumAt))) {
    const meant = meantIn(context, sentence, { start: after, end: after + text.slice(after, sumAt).indexOf("盟") + 1 });
    if (meant) return meant;
  }
  const before = text.slice(sentence.start, at);
  // 每个联盟给予…, 经…命名的联盟，将给予…
  const head =
    /(?<![对为给向])(?:每个|各|[命认批]\p{Script=Han}的)[^，。；、]{0,8}?(?:联盟|工作室)[，,]?(?:将|可|各|均|一次性)*$/u.exec(
      before,
    );
  if (head) {
    const start = sentence.start + head.index;
    const meant = meantIn(context, sentence, { start, end: at });
    if (meant) return { ...meant, start };
  }
  // 授予甲、乙“丙”称号，各奖励…: the holders of the clause before.
  const tail = before.slice(before.lastIndexOf("，") + 1);
  if (/^(?:并|同时)?(?:各|分别|每[个家]|均)?(?:再|一次性)*$/u.test(tail)) {
    const conferring = before.lastIndexOf("授予");
    if (conferring >= 0) {
      const from = sentence.start + conferring + 2;
      const award = mentionsIn(context, { start: from, end: at }, "Award")[0];
      const holders = mentionsIn(context, { start: from, end: award?.start ?? at }, "Studio", "Alliance");
      const all = holders.length > 0 ? holders : objectsOfFor(context, sentence, from);
      if (all.length > 0) return { entities: unique(all), start: all[0]!.start, end: all.at(-1)!.end };
    }
  }
  // 将联盟列入重点项目，一次性补助50万元: the object of the clause before.
  const taken = /[将把](?=[^，。；]{2,40}(?:列入|纳入|列为|作为|确定为)[^，。；]*，(?:并|再|一次性|每年|给予)*$)/u.exec(
    before,
  );
  if (taken) {
    const start = sentence.start + taken.index;
    const verbAt = before.slice(taken.index).search(/列入|纳入|列为|作为|确定为/u);
    const meant = meantIn(context, sentence, { start: start + 1, end: start + verbAt });
    if (meant) return { ...meant, start };
  }
  // 对甲、乙给予…, 为每个联盟提供…, 对甲，丙局给予…: the last preposition that a receiver follows.
  const prepositions = [...matchesOf(before, toReceiver)].reverse();
  for (const preposition of prepositions) {
    const start = sentence.start + preposition.index;
    const meant = meantIn(context, sentence, { start: start + 1, end: at });
    if (!meant) {
      // 对某某项目给予…: a project by its own words; nothing further left is the receiver then.
      const project = namedProject.exec(text.slice(start + 1, at))?.groups?.name;
      if (project && !/联盟|重大|重点|攻关|优秀|完成|每[项个]/u.test(project))
        return { entities: [], project, start, end: start + 1 + project.length };
      if (/^对/u.test(preposition[0])) return undefined;
      continue;
    }
    const gap = text.slice(meant.end, at);
    if (gap.length > 36 || !/^[^，。；：]*(?:[，,][^，。；：]*)?$/u.test(gap)) return undefined;
    return { entities: meant.entities, start, end: meant.end };
  }
  return undefined;
}

/** 对甲、乙予以表扬，授予…: the objects of 对 before the title. */
function objectsOfFor(context: RelationContext, sentence: Sentence, before: number): Mention[] {
  const words = context.doc.text.slice(sentence.start, before);
  const at = words.lastIndexOf("对");
  return at < 0 ? [] : mentionsIn(context, { start: sentence.start + at, end: before }, "Studio", "Alliance");
}

const ofPersons =
  /^[^，。；]{0,16}(?:选手|获奖者|获得者|优胜者|领办人|领衔人|带头人|主持人|负责人|人员|教练|个人|职工|教师|学员|前[一二三四五六七八九十\d]+名)/u;

/** Whom the words name: studios, alliances and projects in a row, or the alliances a reference means. */
function meantIn(context: RelationContext, sentence: Sentence, span: Span): Receivers | undefined {
  const { text } = context.doc;
  const words = text.slice(span.start, span.end);
  const comma = words.search(/[，,；]/u);
  const part = { start: span.start, end: comma < 0 ? span.end : span.start + comma };
  const named = mentionsIn(context, part, ...receivers);
  const reference = /(?:上述|以上|每个|每家|各|受到?(?:命名|表彰)的?|首批)[^，。；、的]{0,6}?联盟|联盟/u.exec(
    text.slice(part.start, part.end),
  );
  const first = named[0];
  if (first && /[，。；、]|\d万?元/u.test(text.slice(part.start, first.start)) === false) {
    // 对甲的乙项目: what is paid for is the last of a chain of modifiers; a row is parted by 、.
    const row: Mention[] = [];
    for (const mention of named) {
      const last = row.at(-1);
      if (last && !/^[”"]?(?:、|和|与|及|以及)[“"]?$/u.test(text.slice(last.end, mention.start))) {
        if (/^[”"]?(?:的|完成的|承担的|开展的|实施的)/u.test(text.slice(last.end, mention.start))) row.length = 0;
        else break;
      }
      row.push(mention);
    }
    // 对甲大赛获奖选手, 对乙工作室领衔人: paid to persons.
    if (ofPersons.test(text.slice(row.at(-1)!.end, part.end))) return undefined;
    const entities = unique(row);
    // A type or batch named in a document that lists its alliances stands for itself.
    return { entities, start: row[0]!.start, end: row.at(-1)!.end };
  }
  if (!reference) return undefined;
  const end = part.start + reference.index + reference[0].length;
  const entities = alliancesMeant(context, sentence, { start: part.start, end });
  return entities.length > 0 ? { entities, start: part.start, end } : undefined;
}

const unique = (mentions: readonly Mention[]) => [...new Set(mentions.map(({ entity }) => entity))];

/** Manner, distribution and time before a verb of paying; what is left over besides is somebody the text does not name. */
const manner =
  /一次性|每[家个年人项户]|分别|各自|先后|累计|最高|可以?|将|再|还|也|均|各|都|已|按|另|并|同时|予以|统一|给予|等|元|\d|[”"“，,\s]/gu;

/** True for 对甲，市财政一次性奖励…: a payer stands before the verb that is no body of its own. */
function hasUnnamedPayer(context: RelationContext, sentence: Sentence, object: Receivers, at: number): boolean {
  const { text } = context.doc;
  const comma = text.slice(sentence.start, at).search(/[，,：:；][^，,：:；]*$/u);
  const from = Math.max(sentence.start + comma + 1, object.end <= at ? object.end : sentence.start);
  if (from >= at || mentionsIn(context, { start: from, end: at }, "Unit", "Place").length > 0) return false;
  const left = text.slice(from, at).replace(manner, "");
  // A short form of the issuer (省教科文卫体工会) is the issuer.
  if (left.length > 2 && context.doc.metadata.issuers.some(({ value }) => value.includes(left))) return false;
  return /财政|政府|部门|单位|工会|企业|局|厅|会|方/u.test(left);
}

/** The body right before the verb, else the subject before the receivers, else who issues the document. */
function payersOf(context: RelationContext, sentence: Sentence, object: Receivers, at: number): ExtractedEntity[] {
  const { text } = context.doc;
  const from = Math.min(object.end, at);
  const inner = mentionsIn(context, { start: from, end: at }, "Unit").filter(({ start }) =>
    /[，,”"由\s]$|[盟室目队]$/u.test(text.slice(0, start).slice(-1)),
  );
  if (inner.length > 0) return unique(inner);
  if (hasUnnamedPayer(context, sentence, object, at)) return [];
  const named = /经([^，。；]{2,24}?)(?:命名|认定|批准|评定)的?[^，。；]{0,12}[，,]?[^，。；]{0,12}$/u.exec(
    text.slice(sentence.start, at),
  );
  if (named) {
    const start = sentence.start + named.index;
    const body = mentionsIn(context, { start, end: start + named[1]!.length + 1 }, "Unit").at(-1);
    if (body) return [body.entity];
  }
  const subjects = subjectsAt(context, sentence, Math.min(object.start, at)).filter(
    ({ start, end }) => start >= sentence.start && !(start >= object.start && end <= object.end),
  );
  if (subjects.length > 0)
    return [...new Set(subjects.map(({ entity }) => entity))].filter(({ type }) => type === "Unit");
  return narrative.has(context.doc.metadata.kind) ? [] : issuersOf(context);
}

/** The bodies that sign the document. */
export function issuersOf({ doc, entities }: RelationContext): ExtractedEntity[] {
  return doc.metadata.issuers.flatMap(({ value }) => {
    const unit = entities.find(({ type, name, forms }) => type === "Unit" && (name === value || forms.includes(value)));
    return unit ? [unit] : [];
  });
}
