/** What every relation finder reads: the document, its entities by place, and which policy a place belongs to. */
import type { NamedType } from "../../../graph/ontology/index.ts";
import { readCharacters } from "../../language/matches.ts";
import type { ExtractedEntity, ExtractedFigure, ExtractedRelation, Sentence, StructuredDocument } from "../../model.ts";
import { nameKey } from "../naming/name-key.ts";

/** One place where an entity is named. */
export interface Mention {
  entity: ExtractedEntity;
  start: number;
  end: number;
}

export interface Span {
  start: number;
  end: number;
}

export interface RelationInput {
  doc: StructuredDocument;
  entities: readonly ExtractedEntity[];
  figures: readonly ExtractedFigure[];
}

export interface RelationContext extends RelationInput {
  /** Every mention in order of the text; none stands inside a longer one of another entity. */
  mentions: readonly Mention[];
  /** Sentences that say something new, in order; repeated stretches are left out, endless sentences cut. */
  sentences: readonly Sentence[];
  /** Those sentences in which one of the patterns, which are constants, may match; texts are read once for all finders. */
  sentencesWith(...patterns: readonly RegExp[]): readonly Sentence[];
  /** The policies the document itself is: the act, the act it issues, its annexes. */
  own: OwnPolicies;
  /** Whether words stand in a stretch that repeats earlier text. */
  isRepeated(offset: number): boolean;
}

interface OwnPolicies {
  document?: ExtractedEntity;
  inner?: ExtractedEntity;
  annexes: Map<number, ExtractedEntity>;
  all: ReadonlySet<ExtractedEntity>;
  /** Where the text of the issued act begins. */
  innerStart?: number;
}

export type RelationFinder = (context: RelationContext) => ExtractedRelation[];

export function createRelationContext(input: RelationInput): RelationContext {
  const { doc, entities } = input;
  const repeated = doc.repetitions.map(({ second }) => second);
  const isRepeated = (offset: number) => repeated.some((stretch) => offset >= stretch.start && offset < stretch.end);
  const all = [
    ...entities.flatMap((entity) => entity.mentions.map(({ start, end }) => ({ entity, start, end }))),
    ...furtherMentions(doc.text, entities),
  ]
    .filter(({ start }) => !isRepeated(start))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const mentions: Mention[] = [];
  let outermost: Mention | undefined;
  for (const mention of all) {
    const inside = outermost && mention.end <= outermost.end;
    const sameSpan = inside && mention.start === outermost!.start && mention.end === outermost!.end;
    if (inside && !sameSpan) continue;
    mentions.push(mention);
    if (!sameSpan) outermost = mention;
  }
  const sentences = doc.sentences
    .filter(({ start }) => !isRepeated(start))
    .flatMap((sentence) => cutLong(doc.text, sentence));
  const held = readCharacters(sentences.map(({ start, end }) => doc.text.slice(start, end)));
  const sentencesWith = (...patterns: readonly RegExp[]) =>
    held.textsWith(...patterns).map((index) => sentences[index]!);
  return { ...input, mentions, sentences, sentencesWith, own: ownPolicies(input), isRepeated };
}

/** Longest sentence read as one; work on a sentence grows with the square of its length. */
const longestSentence = 1_500;

/** A sentence in pieces that end at a comma, for texts whose full stops were lost. */
function cutLong(text: string, sentence: Sentence): Sentence[] {
  const pieces: Sentence[] = [];
  let start = sentence.start;
  while (sentence.end - start > longestSentence) {
    const comma = text.lastIndexOf("，", start + longestSentence);
    const end = comma > start ? comma + 1 : start + longestSentence;
    pieces.push({ ...sentence, start, end });
    start = end;
  }
  return [...pieces, { ...sentence, start }];
}

/** Shortest name that is looked for where its finder kept no mention, in characters. */
const shortestSearched = 5;

/** Places where a programme or alliance is named again by its full form; one pass over the text. */
function furtherMentions(text: string, entities: readonly ExtractedEntity[]): Mention[] {
  const byHead = new Map<string, { entity: ExtractedEntity; form: string }[]>();
  for (const entity of entities) {
    if (entity.type !== "Programme" && entity.type !== "Alliance") continue;
    const full = nameKey(entity.name);
    for (const form of entity.forms)
      if (form.length >= shortestSearched && nameKey(form) === full) {
        const head = form.slice(0, 4);
        byHead.set(head, [...(byHead.get(head) ?? []), { entity, form }]);
      }
  }
  for (const forms of byHead.values()) forms.sort((a, b) => b.form.length - a.form.length);
  if (byHead.size === 0) return [];
  const found: Mention[] = [];
  const firsts = new Set([...byHead.keys()].map((head) => head.charCodeAt(0)));
  for (let start = 0; start < text.length; start++) {
    if (!firsts.has(text.charCodeAt(start))) continue;
    const named = byHead.get(text.slice(start, start + 4))?.find(({ form }) => text.startsWith(form, start));
    if (!named) continue;
    const end = start + named.form.length;
    if (!named.entity.mentions.some((mention) => mention.start < end && start < mention.end))
      found.push({ entity: named.entity, start, end });
    start = end - 1;
  }
  return found;
}

function ownPolicies({ doc, entities }: RelationInput): OwnPolicies {
  const policies = entities.filter((entity) => entity.type === "Policy");
  const titled = (title: string | undefined): ExtractedEntity | undefined => {
    if (!title) return undefined;
    const key = nameKey(title);
    return (
      policies.find((policy) => [policy.name, ...policy.forms].some((name) => nameKey(name) === key)) ??
      // A title is often printed with its issuer in front of it, or without.
      policies.find((policy) => nameKey(policy.name).length > 8 && key.endsWith(nameKey(policy.name))) ??
      policies.find((policy) => key.length > 8 && nameKey(policy.name).endsWith(key))
    );
  };
  const inner = titled(doc.metadata.innerTitle?.value);
  const found = titled(doc.metadata.title?.value);
  const document = found === inner ? undefined : found;
  const annexes = new Map<number, ExtractedEntity>();
  for (const annex of doc.metadata.annexes) {
    const policy = titled(annex.title);
    if (policy && policy !== document && policy !== inner) annexes.set(annex.number, policy);
  }
  const all = new Set([document, inner, ...annexes.values()].filter((policy) => policy !== undefined));
  return { document: document ?? inner, inner, annexes, all, innerStart: startOfInnerText(doc) };
}

/** The own policy in whose text the offset stands: an annex, the issued act, or the document. */
export function ownPolicyAt({ doc, own }: RelationContext, offset: number): ExtractedEntity | undefined {
  for (const annex of doc.metadata.annexes) {
    const policy = own.annexes.get(annex.number);
    if (policy && annex.start !== undefined && offset >= annex.start && offset < (annex.end ?? doc.text.length))
      return policy;
  }
  return own.inner && own.innerStart !== undefined && offset >= own.innerStart ? own.inner : own.document;
}

/** Where the text of the issued act begins: the section of its title, or the block that holds nothing else. */
function startOfInnerText(doc: StructuredDocument): number | undefined {
  const title = doc.metadata.innerTitle;
  if (!title) return undefined;
  const key = nameKey(title.value);
  // 关于印发推进X方案的通知 leaves out the 关于 of 关于推进X方案, 转发某局关于X报告的通知 names whose 关于X的报告 it is.
  const topic = (words: string) => words.replace(/^(?:[^关]{2,24}(?=关于))?(?:关于)?/u, "").replace(/的/gu, "");
  const own = topic(key);
  const isTitle = (words: string) => topic(nameKey(words)) === own;
  const section = doc.sections.find((other) => other.ordinal > 0 && isTitle(other.title));
  if (section) return section.start;
  const block = doc.blocks.find(
    ({ start, end }) => end - start <= title.value.length + 12 && isTitle(doc.text.slice(start, end)),
  );
  return block?.start;
}

/** Mentions that lie within the span, of the given types (all types when none is given). */
export function mentionsIn({ mentions }: RelationContext, span: Span, ...types: NamedType[]): Mention[] {
  const found: Mention[] = [];
  for (let i = firstAt(mentions, span.start); i < mentions.length && mentions[i]!.start < span.end; i++) {
    const mention = mentions[i]!;
    if (mention.end <= span.end && (types.length === 0 || types.includes(mention.entity.type))) found.push(mention);
  }
  return found;
}

/** Index of the first mention that starts at or after the offset. */
function firstAt(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mentions in a row from `first` on, joined by 、 和 及 与 以及 or closing and opening title marks: coordination. */
export function coordinatedAfter(context: RelationContext, first: Mention, end: number): Mention[] {
  const row = [first];
  for (const mention of mentionsIn(context, { start: first.end, end })) {
    const last = row.at(-1)!;
    if (mention.entity.type !== first.entity.type) continue;
    const gap = context.doc.text.slice(last.end, mention.start);
    if (!joins.test(gap) && !(first.entity.type === "Policy" && joinsTitles.test(gap))) break;
    row.push(mention);
  }
  return row;
}

const joins = /^(?:》|”|）)?(?:[、,，]|和|及|与|以及|或)?(?:《|“|（)?$/u;
/** Between titles a document number, and the issuer of the next one, may stand: 《甲》（某发〔2030〕1号）和某局《乙》. */
const joinsTitles =
  /^》?(?:[（(〔][^（）()《》]{2,40}[）)〕])?(?:(?:、|和|及|与|以及|或)(?:(?!印发|出台|制定|下发|发布|公布|转发|修订)[^，。；：《》]){0,24})?《?$/u;

/** Mentions in a row that ends with `last`, in order of the text. */
export function coordinatedBefore(context: RelationContext, last: Mention, start: number): Mention[] {
  const row = [last];
  const before = mentionsIn(context, { start, end: last.end })
    .filter((mention) => mention !== last && (mention.end <= last.start || mention.start === last.start))
    .reverse();
  for (const mention of before) {
    const first = row[0]!;
    if (mention.entity.type !== first.entity.type && !(isBody(mention) && isBody(first))) continue;
    // 甲市、乙市的市总工会 names two bodies by the same words.
    if (mention.start === first.start && mention.end === first.end) {
      row.unshift(mention);
      continue;
    }
    if (!/^(?:[、,]|和|及|与|以及|\s|联合|会同){1,2}$/u.test(context.doc.text.slice(mention.end, first.start))) break;
    row.unshift(mention);
  }
  return row;
}

const isBody = ({ entity }: Mention) => entity.type === "Unit" || entity.type === "Place";

/** The programme in the nearest numbered heading above, the section's own first. */
export function programmeAbove(context: RelationContext, section: number): ExtractedEntity | undefined {
  const { sections } = context.doc;
  for (let at: number | undefined = section; at !== undefined; at = sections[at]?.parent) {
    const above = sections[at];
    if (!above?.number) continue;
    const end = Math.min(above.end, above.start + above.title.length + above.number.length + 4);
    const programme = mentionsIn(context, { start: above.start, end }, "Programme").at(-1);
    if (programme) return programme.entity;
  }
  return undefined;
}

/** The programme in the document's title, where it names just one. */
export function programmeOfTitle({ doc, entities }: RelationContext): ExtractedEntity | undefined {
  const title = doc.metadata.title;
  const key = nameKey(title?.value ?? "");
  const named = entities.filter(
    ({ type, name, forms }) =>
      type === "Programme" && [name, ...forms].some((form) => form.length >= 4 && key.includes(nameKey(form))),
  );
  return named.length === 1 ? named[0] : undefined;
}
