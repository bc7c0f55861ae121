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
const modifier = /^(?:的|所在|所属|下属|以上|主要负责|等.{0,4}的|两家|[^，。；]{0,2}级的)/u;

const narrative = new Set(["news", "case_report", "report", "circular", "other"]);
const fronted = /(?:^|[，。；])(?:通过|经过|依托|结合|随着|借助|利用|针对|围绕|根据|为)[^，。；]*$/u;

/** Bodies that are the subject of what stands at `position` in the sentence; empty when the text names none. */
export function subjectsAt(context: RelationContext, sentence: Sentence, position: number): Mention[] {
  const { text } = context.doc;
  const here = subjectsIn(context, { start: sentence.start, end: position });
  if (here.length > 0) return here;
  const main = subjectOfMainClause(context, sentence, position);
  if (main.length > 0) return main;
  const resumed = resumption.test(text.slice(sentence.start, position));
  const block = context.doc.blocks[sentence.block];
  if (!block) return [];
  // Plans and notices speak in imperatives: a sentence without a subject is addressed to those who carry them out.
  if (!resumed && !narrative.has(context.doc.metadata.kind)) return [];
  // The last body named before in the paragraph, or in the three before it when a class word resumes it.
  const from = resumed ? (context.doc.blocks[Math.max(0, sentence.block - 3)]?.start ?? block.start) : block.start;
  return lastSubjectBefore(context, from, sentence.start, resumed);
}

/** 通过…，甲…: the subject of a fronted adverbial clause is that of the clause after it. */
function subjectOfMainClause(context: RelationContext, sentence: Sentence, position: number): Mention[] {
  const { text } = context.doc;
  if (!fronted.test(text.slice(sentence.start, position))) return [];
  const comma = text.indexOf("，", position);
  if (comma < 0 || comma >= sentence.end) return [];
  const body = mentionsIn(context, { start: comma, end: sentence.end }, "Unit")[0];
  return body && body.start - comma <= 3 ? [body] : [];
}

function subjectsIn(context: RelationContext, span: { start: number; end: number }): Mention[] {
  const { text } = context.doc;
  for (const mention of mentionsIn(context, span, "Unit", "Place").reverse()) {
    const row = coordinatedBefore(context, mention, span.start);
    const first = row[0]!;
    if (preposition.test(text.slice(Math.max(span.start, first.start - 3), first.start))) continue;
    if (modifier.test(text.slice(mention.end, mention.end + 8))) continue;
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

function lastSubjectBefore(context: RelationContext, from: number, until: number, resumed: boolean): Mention[] {
  const { doc } = context;
  const sentences = sentencesBetween(context, from, until);
  for (const sentence of sentences.reverse()) {
    const units = mentionsIn(context, sentence, "Unit");
    if (resumed && units.length > 0) return [units.at(-1)!];
    for (const mention of mentionsIn(context, sentence, "Unit", "Place")) {
      const row = [mention];
      if (preposition.test(doc.text.slice(Math.max(sentence.start, mention.start - 3), mention.start))) continue;
      if (modifier.test(doc.text.slice(mention.end, mention.end + 8))) continue;
      if (mention.entity.type === "Place" && !actsAsBody(context, mention, sentence.end)) continue;
      return row;
    }
  }
  return [];
}

function sentencesBetween({ doc }: RelationContext, from: number, until: number): Sentence[] {
  const { sentences } = doc;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  const found: Sentence[] = [];
  for (let i = low; i < sentences.length && sentences[i]!.start < until; i++) found.push(sentences[i]!);
  return found;
}
