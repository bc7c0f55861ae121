/** What differs between the words of a draft and those of a source, in order of the text. */
import { diffArrays } from "diff";
import { parseChineseNumeral } from "../../ingest/language/chinese-numerals.ts";
import type { Range } from "./align.ts";
import type { MeaningTokens } from "./meaning-tokens.ts";

/** One stretch of a comparison; token ranges of both sides, one of them empty where words were left out or added. */
export interface Change {
  draft: Range;
  source: Range;
}

export interface Difference {
  changes: Change[];
  /** Tokens that are equal. */
  matched: number;
  /** Numbers written in another way: 三十 for 30. */
  rewritten: Change[];
}

/** Compares two ranges of tokens. */
export function differenceOf(draft: MeaningTokens, a: Range, source: MeaningTokens, b: Range): Difference {
  const parts = diffArrays(source.words.slice(b.from, b.to), draft.words.slice(a.from, a.to));
  const found: Change[] = [];
  let [inDraft, inSource] = [a.from, b.from];
  let matched = 0;
  let open: Change | undefined;
  for (const { added, removed, value } of parts) {
    const length = value.length;
    if (!added && !removed) {
      if (open) found.push(open);
      open = undefined;
      matched += length;
      inDraft += length;
      inSource += length;
      continue;
    }
    open ??= { draft: { from: inDraft, to: inDraft }, source: { from: inSource, to: inSource } };
    if (added) {
      inDraft += length;
      open.draft.to = inDraft;
    } else {
      inSource += length;
      open.source.to = inSource;
    }
  }
  if (open) found.push(open);
  const wordsOf = (change: Change) =>
    [
      draft.words.slice(change.draft.from, change.draft.to),
      source.words.slice(change.source.from, change.source.to),
    ] as const;
  const joined = joinGaps(found, draft, source).filter((change) => !isBrokenWord(...wordsOf(change)));
  const isRewritten = (change: Change) => sameNumber(...wordsOf(change));
  return {
    changes: joined.filter((change) => !isRewritten(change)),
    rewritten: joined.filter(isRewritten),
    matched,
  };
}

/**
 * Where words are left out or added, the gap may often stand a little to the left or right just as well (甲乙 [丙乙] 丁 or
 * 甲 [乙丙] 乙丁). It is moved to the change beside it where that makes the two one.
 */
function joinGaps(changes: readonly Change[], draft: MeaningTokens, source: MeaningTokens): Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const former = joined.at(-1);
    const one = former && (slidLeft(former, change, draft, source) ?? slidRight(former, change, draft, source));
    if (one) joined[joined.length - 1] = one;
    else joined.push(change);
  }
  return joined;
}

const isEmpty = ({ from, to }: Range): boolean => from === to;

/** True when the tokens at two places are the same, `length` of them. */
function repeats({ ids }: MeaningTokens, a: number, b: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (ids[a + at] !== ids[b + at]) return false;
  return true;
}

function slidLeft(former: Change, gap: Change, draft: MeaningTokens, source: MeaningTokens): Change | undefined {
  const between = gap.draft.from - former.draft.to;
  if (isEmpty(gap.draft) && repeats(source, former.source.to, gap.source.to - between, between))
    return { draft: former.draft, source: { from: former.source.from, to: gap.source.to - between } };
  if (isEmpty(gap.source) && repeats(draft, former.draft.to, gap.draft.to - between, between))
    return { draft: { from: former.draft.from, to: gap.draft.to - between }, source: former.source };
  return undefined;
}

function slidRight(gap: Change, next: Change, draft: MeaningTokens, source: MeaningTokens): Change | undefined {
  const between = next.draft.from - gap.draft.to;
  if (isEmpty(gap.draft) && repeats(source, gap.source.from, gap.source.to, between))
    return { draft: next.draft, source: { from: gap.source.from + between, to: next.source.to } };
  if (isEmpty(gap.source) && repeats(draft, gap.draft.from, gap.draft.to, between))
    return { draft: { from: gap.draft.from + between, to: next.draft.to }, source: next.source };
  return undefined;
}

/** A Latin word broken over two lines is two tokens. */
const isBrokenWord = (a: readonly string[], b: readonly string[]): boolean =>
  /^[a-z]+$/.test(a.join("")) && a.join("") === b.join("");

/** 30 and 三十, 2025 and 二〇二五: the two ways of GB/T 15835-2011 to write one number. */
function sameNumber(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [numberIn(a), numberIn(b)];
  return one !== undefined && one === other;
}

function numberIn(words: readonly string[]): number | undefined {
  const text = words.join("");
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return text === "" ? undefined : parseChineseNumeral(text.replaceAll("○", "〇"));
}
