/**
 * Who does it. Chinese leaves the subject out where it stays the same, and resumes it by a class word (该公司, 企业, 他们).
 * The subject of a verb is the nearest body named before it in the sentence that is neither the object of a preposition
 * nor a modifier before 的; else the subject of the sentence before in the same paragraph.
 */
import type { Sentence } from "../../model.ts";
import { coordinatedBefore, type Mention, mentionsIn, type RelationContext } from "./relation-context.ts";

const resumption =
  /(?:^|[，。；]|[^\p{Script=Han}])(?:该(?:公司|企业|集团|单位|厂|校|院|市|省|区|县|局|会)|(?:本|这家)?(?:公司|企业)|他们|其)(?=[还也又则已将共在\p{Script=Han}])/u;
const preposition =
  /(?:在|从|对|向|与|为|给|根据|按照|依据|经|被|于|至|到|将|把|依托|以|落户|送|协调|征得|报|由|受|联合|会同)$/u;
const modifier =
  /^(?:的|[\p{Script=Han}]{2,4}(?:领衔|主持|创办)的|所在|所属|下属|以上|主要负责|等[^，。；]{0,8}的|两家|[^，。；]{0,2}级的|中心工作|(?:决策|工作|有关)部署|部署要求|有关(?:要求|精神|规定)|关于[^，。；]{2,10})/u;

/** A person of the body: what the person says or does is not the body's act. */
const officer =
  /^(?:党组|党委)?(?:原|常务)?(?:副)?(?:主席|书记|部长|主任|局长|厅长|处长|会长|院长|校长|负责人|相关负责人|有关负责人|领导|市长|省长|委员|党组|干部|职工|代表)/u;
const speech = /(?:指出|要求|强调|表示|希望|认为|介绍|透露|号召|寄语|致辞|倡议|说)[，：:“]?/u;
const imperative = /(?:^|[，。；：])(?:要|应|应当|须|必须|希望|请)/u;

const narrative = new Set(["news", "case_report", "report", "circular", "other"]);
const fronted = /(?:^|[，。；])(?:通过|经过|依托|结合|随着|借助|利用|针对|围绕|根据|为)[^，。；]*$/u;

/** Bodies that are the subject of what stands at `position` in the sentence; empty when the text names none. */
export function subjectsAt(context: RelationContext, sentence: Sentence, position: number): Mention[] {
  const { text } = context.doc;
  const here = subjectsIn(context, { start: sentence.start, end: position });
  if (here === noSubject) return [];
  if (here.length > 0) return here;
  const main = subjectOfMainClause(context, sentence, position);
  if (main.length > 0) return main;
  const words = text.slice(sentence.start, position);
  const resumed = resumption.test(words);
  // Plans and notices speak in imperatives: a sentence without a subject is addressed to those who carry them out.
  if (!resumed && (!narrative.has(context.doc.metadata.kind) || imperative.test(words))) return [];
  return resumed ? lastNamedBefore(context, sentence) : subjectCarriedOn(context, sentence);
}

/** The nearest body is a modifier (甲等七家单位的乙) or its officer acts (甲副主席丙): no body further left is the subject. */
const noSubject = Symbol("no subject");

/** 通过…，甲…: the subject of a fronted adverbial clause is that of the clause after it. */
function subjectOfMainClause(context: RelationContext, sentence: Sentence, position: number): Mention[] {
  const { text } = context.doc;
  if (!fronted.test(text.slice(sentence.start, position))) return [];
  const comma = text.indexOf("，", position);
  if (comma < 0 || comma >= sentence.end) return [];
  const body = mentionsIn(context, { start: comma, end: sentence.end }, "Unit")[0];
  return body && body.start - comma <= 3 ? [body] : [];
}

function subjectsIn(context: RelationContext, span: { start: number; end: number }): Mention[] | typeof noSubject {
  const { text } = context.doc;
  // 甲、乙的丙: 甲 modifies as 乙 does.
  const modifying = new Set<Mention>();
  for (const mention of mentionsIn(context, span, "Unit", "Place").reverse()) {
    if (modifying.has(mention)) continue;
    const row = coordinatedBefore(context, mention, span.start);
    const first = row[0]!;
    if (preposition.test(text.slice(Math.max(span.start, first.start - 3), first.start))) continue;
    if (modifier.test(text.slice(mention.end, mention.end + 12))) {
      if (!/[，。；：]/u.test(text.slice(mention.end, span.end))) return noSubject;
      for (const other of row) modifying.add(other);
      continue;
    }
    if (officer.test(text.slice(mention.end, mention.end + 8)) || speech.test(text.slice(mention.end, span.end)))
      return noSubject;
    if (mention.entity.type === "Place" && !actsAsBody(context, mention, span.end)) continue;
    return row;
  }
  return [];
}

/** A place acts like a body when it opens a clause and a verb or adverb, not a noun, follows it. */
function actsAsBody({ doc }: RelationContext, mention: Mention, end: number): boolean {
  const before = doc.text[mention.start - 1] ?? "\n";
  const after = doc.text.slice(mention.end, Math.min(end + 6, mention.end + 6));
  return (
    /[，。；、\n\s“]/u.test(before) &&
    /^(?:还|也|又|则|已|将|共|专门|积极|率先|对|出台|制定|印发|设立|投入|拿出|给予|实施|开展|举办|承办|组织|提出|打造|出资|建立)/u.test(
      after,
    )
  );
}

/** Sentences looked back over: for a class word, and for a subject left out. */
const reach = { resumed: 12, carried: 2 };

/** The body named last before the sentence, in its paragraph or the three before it: what 该公司 or 他们 resumes. */
function lastNamedBefore(context: RelationContext, sentence: Sentence): Mention[] {
  for (const before of sentencesBefore(context, sentence, reach.resumed, 3)) {
    const last = mentionsIn(context, before, "Unit").at(-1);
    if (last) return [last];
  }
  return [];
}

/** The subject of the sentence before in the paragraph. What somebody said or demanded has subjects of its own. */
function subjectCarriedOn(context: RelationContext, sentence: Sentence): Mention[] {
  const { text } = context.doc;
  for (const before of sentencesBefore(context, sentence, reach.carried, 0)) {
    if (speech.test(text.slice(before.start, before.end))) return [];
    for (const mention of mentionsIn(context, before, "Unit", "Place")) {
      if (preposition.test(text.slice(Math.max(before.start, mention.start - 3), mention.start))) continue;
      const after = text.slice(mention.end, mention.end + 12);
      if (modifier.test(after) || officer.test(after)) continue;
      if (mention.entity.type === "Place" && !actsAsBody(context, mention, before.end)) continue;
      return [mention];
    }
  }
  return [];
}

/** Up to `count` sentences before this one, nearest first, in its block and `blocks` blocks before it. */
function sentencesBefore(
  { sentences }: RelationContext,
  sentence: Sentence,
  count: number,
  blocks: number,
): Sentence[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start < sentence.start) low = middle + 1;
    else high = middle;
  }
  return sentences
    .slice(Math.max(0, low - count), low)
    .filter((before) => before.block >= sentence.block - blocks)
    .reverse();
}
