/**
 * Where a near-verbatim stretch of the draft begins and ends. An alignment stops at what differs, so a changed name at
 * the head of a clause or a changed word at its end would be left outside; here both are taken in, and what the writer
 * put before or behind the source's words (X规定, 的要求) is left out.
 */
import type { Range } from "./align.ts";
import type { Change } from "./difference.ts";
import type { MeaningTokens } from "./meaning-tokens.ts";

export interface SidedText {
  text: string;
  tokens: MeaningTokens;
}

/** Marks between clauses (GB/T 15834-2011, 4.4 to 4.7); 、 joins words, not clauses. */
export const clauseMark = /[，；：。！？,;:!?\n\t]/u;
const sentenceMark = /[。！？；;!?]/u;
/** Verbs of saying and setting down after which the words of another begin. Source: 现代汉语八百词, verbs with a clause as object. */
const attribution =
  /(?:规定|明确|提出|要求|指出|强调|显示|表示|认为|写道|介绍|(?<![名职简统俗])称|(?<![小学传])说|(?<!立)即)[了到]?$/u;

/**
 * Words right before or behind a cut that turn what is quoted round or bound it (现代汉语八百词: 否定副词, 约数): quoting
 * 10万元 out of 10万元以上 is a change.
 */
const limitsBefore =
  /(?:[不未非无勿]|不得|没有|不少于|不低于|不小于|不超过|不高于|不多于|低于|高于|少于|多于|超过|至少|最多|最高|最低|约|近|逾)$/u;
const limitsBehind = /^(?:以上|以下|以内|以外|之内|左右|上下|余|多(?![种元样])|万|亿|元|%|％|‰|个百分点|倍|的?除外)/u;

/** Longest head or tail of a clause, in tokens, that is set against that of the source. */
const longestEdge = 14;
/** How much longer one of two heads or tails may be that are set against each other. */
const unlikeLength = 6;
/** Least share of a clause that has to be equal before its head or tail is held to be a change of the source's. */
const leastOfClause = 0.45;
/** What the source goes on with after a sentence of the draft has ended: a word left out, not a clause. */
const longestCut = 8;

function between({ text, tokens }: SidedText, at: number): string {
  const from = at > 0 ? tokens.ends[at - 1]! : 0;
  const to = at < tokens.starts.length ? tokens.starts[at]! : text.length;
  return text.slice(from, to);
}

const areAlikeLong = (a: number, b: number): boolean =>
  Math.max(a, b) <= longestEdge && Math.abs(a - b) <= unlikeLength;

/** True where a mark stands before the token, or the text begins or ends there; 15:00 and 1：200 hold no such mark. */
export const breaks = (side: SidedText, at: number, mark: RegExp): boolean =>
  at <= 0 || at >= side.tokens.starts.length || (mark.test(between(side, at)) && !isInNumber(side, at));

const isInNumber = (side: SidedText, at: number): boolean =>
  /^[:：]$/u.test(between(side, at)) && [at - 1, at].every((token) => /^\d/.test(side.tokens.words[token]!));

/** True for words that end in a verb of saying. */
export const reportsAtEnd = (words: string): boolean => attribution.test(words);

/** The first token of the clause that holds the token, not before `least`. */
export function clauseStart(side: SidedText, at: number, least: number, drafted: boolean): number {
  let start = at;
  while (start > least && !breaks(side, start, clauseMark)) {
    if (
      drafted &&
      attribution.test(side.text.slice(side.tokens.starts[Math.max(least, start - 4)], side.tokens.ends[start - 1]))
    )
      break;
    start--;
  }
  return start;
}

/** Behind the last token of the clause that holds the token before `at`, not behind `most`. */
export function clauseEnd(side: SidedText, at: number, most: number): number {
  let end = at;
  while (end < most && !breaks(side, end, clauseMark)) end++;
  return end;
}

/**
 * A clause that begins with one of these says how far it binds (现代汉语八百词: 助动词; 要求、鼓励 and the like as verbs with a clause
 * as object): to leave it out is a change.
 */
const bindingHead = /^(?:鼓励|支持|引导|提倡|倡导|允许|要求|应当?|必须|须|不得|可以?|原则上|一般|力争|争取|探索)$/u;
/** Verbs of asking that stand in for the source's own verb where they have no subject. */
const askingVerb = /(?:要求|规定|明确|提出|强调)$/u;

/** The number of an item or article in front of its words (GB/T 9704-2012, 7.3.3: 一、（一）1.（1）) is none of them. */
const itemNumber =
  /^(?:[（(]?(?:[一二三四五六七八九十百]{1,4}|\d{1,3})[）)、.．]|第[一二三四五六七八九十百\d]{1,5}[条章节])/u;

/** The first token behind the number of an item that begins at `from`; not behind `most`. */
export function behindItemNumber({ text, tokens }: SidedText, from: number, most: number): number {
  const before = from > 0 ? tokens.ends[from - 1]! : 0;
  const words = text.slice(before, tokens.starts[Math.min(most, tokens.starts.length - 1)]);
  const marks = /^[^\p{L}\p{N}（(]*/u.exec(words)![0].length;
  const number = itemNumber.exec(words.slice(marks))?.[0].length ?? 0;
  if (number === 0) return from;
  let start = from;
  while (start < most && tokens.starts[start]! < before + marks + number) start++;
  return start;
}

export interface Edges {
  draft: Range;
  source: Range;
}

/** Moves the ends of an aligned stretch of running text to where the source's words really begin and end; undefined when nothing is left. */
export function settleEdges(
  draft: SidedText,
  source: SidedText,
  { draft: a, source: b, changes }: Edges & { changes: readonly Change[] },
  within: Range,
): Edges | undefined {
  const settled = { draft: { ...a }, source: { ...b } };
  const equal = (token: number) =>
    token >= a.from && token < a.to && !changes.some(({ draft: { from, to } }) => token >= from && token < to);

  const draftStart = clauseStart(draft, a.from, within.from, true);
  const sourceStart = behindItemNumber(source, clauseStart(source, b.from, 0, false), b.from);
  const [headOfDraft, headOfSource] = [a.from - draftStart, b.from - sourceStart];
  if (headOfDraft > 0 && headOfSource > 0) {
    const end = clauseEnd(draft, a.from + 1, a.to);
    if (areAlikeLong(headOfDraft, headOfSource) && shareEqual(equal, a.from, end, end - draftStart) >= leastOfClause) {
      settled.draft.from = draftStart;
      settled.source.from = sourceStart;
    } else {
      settled.draft.from = end;
      settled.source.from = sourceAt(changes, a, b, end, "from");
    }
  } else if (headOfDraft > 0 && limitsBefore.test(wordsBefore(draft, a.from, 4)) && !isLeadIn(draft, a.from))
    settled.draft.from = Math.max(draftStart, a.from - 4);
  else if (
    headOfSource > 0 &&
    headOfSource <= 3 &&
    bindingHead.test(wordsBefore(source, b.from, headOfSource)) &&
    !wordsBefore(draft, a.from, 4).includes(wordsBefore(source, b.from, headOfSource))
  ) {
    settled.source.from = sourceStart;
    const verb = limitLength(askingVerb, wordsBefore(draft, a.from, 2));
    if (verb > 0 && a.from - verb >= within.from && breaks(draft, a.from - verb, clauseMark))
      settled.draft.from = a.from - verb;
  } else if (headOfSource > 0 && limitsBefore.test(wordsBefore(source, b.from, 4)))
    settled.source.from = Math.max(sourceStart, b.from - limitLength(limitsBefore, wordsBefore(source, b.from, 4)));

  const draftEnd = clauseEnd(draft, a.to, within.to);
  const sourceEnd = clauseEnd(source, b.to, source.tokens.ids.length);
  const [tailOfDraft, tailOfSource] = [draftEnd - a.to, sourceEnd - b.to];
  if (tailOfDraft > 0 && tailOfSource > 0) {
    const start = clauseStart(draft, a.to - 1, a.from, false);
    if (areAlikeLong(tailOfDraft, tailOfSource) && shareEqual(equal, start, a.to, draftEnd - start) >= leastOfClause) {
      settled.draft.to = draftEnd;
      settled.source.to = sourceEnd;
    } else {
      settled.draft.to = start;
      settled.source.to = sourceAt(changes, a, b, start, "to");
    }
  } else if (tailOfDraft > 0 && limitsBehind.test(wordsBehind(draft, a.to, 4)))
    settled.draft.to = a.to + limitLength(limitsBehind, wordsBehind(draft, a.to, 4));
  else if (tailOfSource > 0) {
    const cut = breaks(draft, a.to, sentenceMark) ? longestCut : 3;
    if (tailOfSource <= cut) settled.source.to = sourceEnd;
    else settled.source.to = b.to + limitLength(limitsBehind, wordsBehind(source, b.to, 4));
  }
  const left = settled.draft.to > settled.draft.from && settled.source.to > settled.source.from;
  return left ? settled : undefined;
}

/** What the source says right at the cuts of a quotation that bounds or turns round what is quoted. */
export function takeInLimits(source: SidedText, range: Range): Range {
  const inClauseBefore = breaks(source, range.from, clauseMark) ? "" : wordsBefore(source, range.from, 4);
  const inClauseBehind = breaks(source, range.to, clauseMark) ? "" : wordsBehind(source, range.to, 4);
  return {
    from: range.from - limitLength(limitsBefore, inClauseBefore),
    to: range.to + limitLength(limitsBehind, inClauseBehind),
  };
}

/** Where a boundary before a token of the draft lies in the source; words left out right there stay outside. */
export function sourceAt(changes: readonly Change[], a: Range, b: Range, token: number, edge: "from" | "to"): number {
  let shift = b.from - a.from;
  for (const { draft, source } of changes) {
    if (draft.from > token || (draft.from === token && (edge === "to" || draft.to > draft.from))) break;
    if (token < draft.to) return edge === "from" ? source.to : source.from;
    shift = source.to - draft.to;
  }
  return token + shift;
}

const limitLength = (limit: RegExp, words: string): number => limit.exec(words)?.[0].length ?? 0;

function shareEqual(equal: (token: number) => boolean, from: number, to: number, length: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (equal(at)) count++;
  return length > 0 ? count / length : 0;
}

const wordsBefore = ({ tokens }: SidedText, at: number, count: number): string =>
  tokens.words.slice(Math.max(0, at - count), at).join("");
const wordsBehind = ({ tokens }: SidedText, at: number, count: number): string =>
  tokens.words.slice(at, at + count).join("");
const isLeadIn = (side: SidedText, at: number): boolean => attribution.test(wordsBefore(side, at, 4));
