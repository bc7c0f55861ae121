/**
 * Who did what a figure counts: the subject of its clause, or the last subject of its paragraph. By Chinese word order:
 * a subject opens its clause, after at most a phrase of time or circumstance; later clauses leave it out.
 */
import type { ExtractedEntity, ExtractedFigure, StructuredDocument } from "../../model.ts";
import { viewOf } from "../units/text-view.ts";
import { firstFrom, type MentionIndex, type UnitMention } from "./mention-index.ts";

export interface Actor {
  units: ExtractedEntity[];
  /** From the subject to the figure. */
  evidence: { start: number; end: number };
}

/** Phrases that may stand before a subject in its clause. */
const beforeSubject =
  /^(?:(?:\d{2,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:以来|间|底|初|来|中|上半年|下半年)?|今年|去年|近年来?|近日|日前|目前|当前|其中|此外|同时|随后|据统计|据了解|据悉|截至[^，]{0,12}|还是|于是|因此|为此|而|并且?|另外|与此同时|同年|当年|近期|最近|每年|同月|同日|以来|期间|到|至|从|特别是|尤其是|不仅|不过|但|经|由|以|[\s“"—－-])*)$/;

/** After the name, when the name is not the subject: 的 makes it an attribute. */
const notSubjectAfter =
  /^(?:的|由[^，。；]*?(?:组成|构成|担任)|直属|所属|下属|辖属|所在地?的?|(?:党组|党委|机关)?(?:成员|书记|副书记|主席|副主席|主任|副主任|局长|副局长|厅长|副厅长|部长|副部长|院长|副院长|校长|副校长|会长|董事长|总经理|副总|经理|常务|党组书记|负责人|负责同志|主要负责|相关负责|有关负责|干部|会员|专家|代表(?!团)|院士|教授|展区)|等[^，。]{0,8}的|[^，。；]{0,6}(?:指导|支持|领导|推动|关心|帮助|要求|倡议|统一部署)下)/;

/** A sentence that begins with a region speaks of the region as a whole, 希望… of those it addresses: not of the last body. */
const wholeRegion =
  /^\s*(?:[^，。]{0,14}，)?(?:希望|号召|勉励|全[省市国县区州]|我[省市国]|各[省市地级单部企基成有项类学校院系]|(?:入选|获奖|参赛)(?:者|选手|单位)|[一二三四五]是|\d+年[，]?全[省市国])/;

/** Words that point back to a body, by the kind they point to. */
const pronouns: readonly { words: RegExp; kind: RegExp }[] = [
  {
    words:
      /该(?:公司|企业|厂|集团|单位)|(?:^|[，。；\n])(?:公司|企业|集团)(?=还|也|已|共|先后|累计|每|为|对|从|将|给予|提供|安排|拨付|投入|设立|建立|下属|对)/,
    kind: /(?:公司|集团|厂|业|矿|油田|重工|银行|[^会局厅委部院校学处室科])$/,
  },
  {
    words:
      /该(?:校|学院|大学)|(?:^|[，。；\n]|^\s*[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)(?:学校|学院)(?=还|也|已|共|先后|累计|每|为|对|将|给予|提供|安排|拨付|投入|设立|建立)/,
    kind: /(?:校|学|院)$/,
  },
  { words: /该(?:院|医院)|(?:^|[，。；\n])医院(?=还|也|已|共)/, kind: /院$/ },
  { words: /该(?:会|局|厅|委|部|市总工会|省总工会|工会)|他们|其(?=还|已|先后|累计)/, kind: /./ },
];

/** The one who acted, for a figure without a list of responsible bodies. */
export function findActor(doc: StructuredDocument, figure: ExtractedFigure, mentions: MentionIndex): Actor | undefined {
  const { start, end } = figure.evidence;
  const block = doc.blocks[Math.max(0, firstFrom(doc.blocks, start + 1) - 1)];
  if (!block || block.kind === "table-row") return undefined;
  const numberAt = lastDigit(doc.text, start, end);
  const inParagraph = mentions.within(block.start, Math.max(end, start));
  const sentence = sentenceStart(doc.text, block.start, start);
  if (
    otherDoer.test(clauseAround(doc.text, sentence, numberAt, end)) ||
    (/元/.test(doc.text.slice(start, end)) && unnamedPayer(doc.text, sentence, end, mentions))
  )
    return undefined;
  const agent = byAgent(doc.text, mentions.within(sentence, Math.min(block.end, end + longestAgents)), sentence, end);
  if (agent) return agent;
  for (let from = sentenceStart(doc.text, block.start, start); ; ) {
    const to = Math.min(numberAt, sentenceEnd(doc.text, from, numberAt));
    const pronoun = byPronoun(doc.text, from, to, mentions);
    const subject = subjectIn(doc.text, from, to, inParagraph, block.start);
    if (pronoun && (!subject || pronoun.at > subject.at))
      return { units: pronoun.units, evidence: { start: pronoun.at, end } };
    // Who attends is counted, nobody acts.
    if (
      subject &&
      /(?:负责同志|代表|负责人|人员|嘉宾|干部|职工)[^，。；]{0,40}(?:参加|出席)/.test(
        doc.text.slice(subject.at, sentenceEnd(doc.text, end, end + 90)),
      )
    )
      return undefined;
    if (subject) return { units: subject.units, evidence: { start: subject.at, end } };
    // 联盟开展交流23场: what acts is no body, nor is it the one that the sentence before speaks of.
    if (ofAlliance.test(doc.text.slice(from, to))) return undefined;
    if (from <= block.start && bestows.test(doc.text.slice(block.start, to))) return byIssuer(doc, mentions, end);
    if (from <= block.start || speaksOfRegion(doc.text, from, mentions)) return undefined;
    from = sentenceStart(doc.text, block.start, from - 1);
  }
}

/** 补贴资金由县级人社部门发放: the sentence names who pays, by a class and not as a body. */
function unnamedPayer(text: string, from: number, end: number, mentions: MentionIndex): boolean {
  const until = sentenceEnd(text, end, end + 60);
  const match =
    /由([^，。；由\d]{2,24}?)(?:按[^，。；]{0,24})?(?:负责)?(?:统一|直接|按月|分别)?(?:发放|支付|兑付|拨付|承担|给予)/.exec(
      text.slice(from, until),
    );
  if (
    !match ||
    !/级|所在|当地|各|用人|有关|相关|^(?:合作|派出|接收)?(?:企业|单位|学校|院校|个人|财政|政府|机构)/.test(match[1]!)
  )
    return false;
  const at = from + match.index + 1;
  return mentions.within(at, at + match[1]!.length).length === 0;
}

const ofAlliance =
  /^\s*(?:(?:希望|请|要求)?(?:受到?|获得?|获|被|新)?(?:命名|表彰|认定|授牌)的|希望|该|本|这一)?(?:联盟|工作室)(?!成员|内|的|建设|牵头)/;

/** A decision names nobody in the sentence that bestows: the body that signs it does. */
const bestows = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)?(?:授予|追授|表彰|命名|通报表扬|予以表彰)/;

function byIssuer(doc: StructuredDocument, mentions: MentionIndex, end: number): Actor | undefined {
  const issuer = doc.metadata.issuers.map(({ value }) => value);
  const signed = mentions.all.filter(({ unit }) =>
    issuer.some((name) => unit.name === name || unit.forms.includes(name)),
  );
  const units = [...new Set(signed.map(({ unit }) => unit))];
  const before = signed.filter((mention) => mention.end <= end).at(-1);
  return before && { units, evidence: { start: before.start, end: before.end } };
}

const lastDigit = (text: string, start: number, end: number): number => {
  for (let at = end - 1; at > start; at--) if (/[\d一二三四五六七八九十百千万两]/.test(text[at]!)) return at;
  return end;
};

/** Start of the sentence that holds the offset, inside its paragraph. */
function sentenceStart(text: string, from: number, offset: number): number {
  for (let at = offset - 1; at >= from; at--) if ("。！？；;\n".includes(text[at]!)) return at + 1;
  return from;
}

function sentenceEnd(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) if ("。！？；\n".includes(text[at]!)) return at;
  return limit;
}

/** 甲和乙, 甲会同乙, 甲联合乙: both act. */
const coordinating =
  /^(?:[、和与及]|以及|会同|联合|携手|联手|(?:会同|联合|携手)?(?:牵头|主办|主导)[、，](?:会同|联合|由)?)$/;
/** 经甲批准: somebody else acts. */
const consents = /^(?:核准|批准|同意|审核|审批|审定|审议|推荐|评审|授权|备案)/;

/** The last unit that opens a clause between the offsets, with those coordinated to it. */
function subjectIn(text: string, from: number, to: number, mentions: readonly UnitMention[], blockStart: number) {
  let found: { at: number; units: ExtractedEntity[] } | undefined;
  for (const mention of mentions) {
    if (mention.start < from || mention.start >= to) continue;
    const clause = clauseStart(text, Math.max(from, blockStart), mention.start);
    const before = text.slice(clause, mention.start);
    if (found && coordinating.test(text.slice(lastEnd(found.units, mentions, mention.start), mention.start))) {
      if (!notSubjectAfter.test(text.slice(mention.end, mention.end + 16))) found.units.push(mention.unit);
      else found = undefined;
      continue;
    }
    if (found && found.at === mention.start) {
      found.units.push(mention.unit);
      continue;
    }
    // 在某公司，…: where the clause says no doer, the place is the doer.
    const place =
      !found &&
      /(?:^|，)在$/.test(before) &&
      /^(?:[（(][^（()）]*[）)])?，/.test(text.slice(mention.end, mention.end + 40));
    if (!beforeSubject.test(before) && !place) continue;
    const after = text.slice(mention.end, mention.end + 16);
    if (notSubjectAfter.test(after) || (before.endsWith("经") && consents.test(after))) continue;
    found = { at: mention.start, units: [mention.unit] };
  }
  return found;
}

const lastEnd = (units: readonly ExtractedEntity[], mentions: readonly UnitMention[], before: number): number => {
  const last = units.at(-1);
  let end = before;
  for (const mention of mentions) if (mention.unit === last && mention.end <= before) end = mention.end;
  return end;
};

function clauseStart(text: string, from: number, offset: number): number {
  for (let at = offset - 1; at >= from; at--) if ("，。；！？：\n".includes(text[at]!)) return at + 1;
  return from;
}

/** 由…给予, 由…负责, 委托…开展: the agent of the verb, in the figure's own sentence. */
const agentVerb =
  /^[^，。；]{0,16}?(?:给予|拨付|奖励|资助|补助|补贴|组织|命名|负责|承担|评选|颁发|发放|认定|支付|列支|出资|牵头|实施|统筹|安排|主办|承办|协办|开办|举办|开展)/;
/** What was set up acts from here on: …，联盟举办比赛26场. */
const newSubject = /[，；](?:该|本)?(?:联盟|工作室|平台|基地)(?!成员|内)/;
/** Between agents of one act: 由甲、乙共同实施, 由甲主办、乙承办. */
const furtherAgent = /^(?:[、和与及]|以及|会同|联合|(?:牵头|主办|指导|负责)[、，](?:由|联合|会同)?)$/;

const ownNumber = /\d[\d.,]*\s*(?:[万亿余多]*(?:元|名|人|个|家|项|场|次|%))/;
/** Clauses about somebody who is no body of the text: 承办单位自筹20万元, 每个代表队限报3名. */
const otherDoer =
  /^(?:每[个支家]?(?:代表队|队|单位|企业|参赛|选手|工种)|各(?:代表队|参赛队|成员单位|工种|赛项)|(?:承办|协办|参赛|申报|推荐|获奖|入选|成员|建设|用人|实施)单位|(?:参赛|获奖|入选)(?:选手|者|单位|企业))(?![^，。；]{0,8}(?:奖励|给予|补助|资助|发放|补贴|享受))(?=[^\d，。；]{2,}\d)/;

/** The clause of the sentence that holds the offset. */
function clauseAround(text: string, from: number, offset: number, until: number): string {
  const start = clauseStart(text, from, offset);
  let end = offset;
  while (end < until && !"，。；！？\n".includes(text[end]!)) end++;
  return text.slice(start, end);
}

/** Furthest end of the agents behind a figure, in characters. */
const longestAgents = 90;

function byAgent(text: string, mentions: readonly UnitMention[], from: number, end: number): Actor | undefined {
  const until = sentenceEnd(text, end, end + 40);
  const agents = mentions.flatMap((first, index) => {
    if (first.start < from || first.start > until) return [];
    if (!/(?:由|代表|委托)$/.test(text.slice(Math.max(0, first.start - 2), first.start))) return [];
    const row = [first];
    for (const next of mentions.slice(index + 1)) {
      if (!furtherAgent.test(text.slice(row.at(-1)!.end, next.start))) break;
      row.push(next);
    }
    // What somebody is charged with is the act of that clause, not what the sentence says further on.
    const charged = text.startsWith("委托", first.start - 2) && text.slice(first.end, end).split("，").length > 2;
    // 每家补助8万元，经费由丙处统筹管理: who keeps the money does not give it.
    const keeps =
      /(?:经费|资金|专款|款项|费用|补助|补贴|奖金)(?:统一|均|将|应|须)?由$/.test(text.slice(from, first.start)) &&
      /^[^，。；给拨付发]{0,10}(?:管理|监管|核算|审计|监督|保管)/.test(
        text.slice(row.at(-1)!.end, row.at(-1)!.end + 20),
      );
    // 培育首席技师100名，对入选者由甲给予8000元奖励: the agent of a later clause that states a number of its own.
    const later = first.start > end && ownNumber.test(clauseAround(text, from, first.start, until));
    // 由甲承办，每个代表队限报3名: another subject.
    const distributed = first.start < end && otherDoer.test(clauseAround(text, from, lastDigit(text, from, end), end));
    const other = first.start < end && newSubject.test(text.slice(first.end, end));
    return !charged &&
      !keeps &&
      !later &&
      !distributed &&
      !other &&
      agentVerb.test(text.slice(row.at(-1)!.end, row.at(-1)!.end + 30))
      ? [row]
      : [];
  });
  // The nearest before the figure, else the first after it.
  const row = agents.filter((agent) => agent[0]!.start < end).at(-1) ?? agents[0];
  if (!row) return undefined;
  return {
    units: [...new Set(row.map(({ unit }) => unit))],
    evidence: { start: Math.min(row[0]!.start, from), end: Math.max(end, row.at(-1)!.end) },
  };
}

function byPronoun(text: string, from: number, to: number, mentions: MentionIndex) {
  const sentence = text.slice(from, to);
  for (const { words, kind } of pronouns) {
    const match = words.exec(sentence);
    if (!match) continue;
    const at = from + match.index;
    for (let index = firstFrom(mentions.all, at) - 1; index >= 0; index--) {
      const { unit, end } = mentions.all[index]!;
      if (at - end > 600) break;
      if (!unit.attributes.collective && kind.test(unit.name)) return { at, units: [unit] };
    }
  }
  return undefined;
}

/** True when the sentence opens with a region or 全省: the figure is the region's. */
function speaksOfRegion(text: string, from: number, mentions: MentionIndex): boolean {
  if (wholeRegion.test(text.slice(from, from + 30))) return true;
  const region = viewOf(text).regionStartingAt.get(from);
  if (!region) return false;
  const first = mentions.all[firstFrom(mentions.all, from)];
  return first?.start !== from;
}
