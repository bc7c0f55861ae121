/**
 * Clauses of the draft's sentence beside an aligned stretch. An alignment lets go of a short rest behind a clause that was
 * left out, and of a short clause in which a number changed: 到20270年，… for 到2027年，…. They are taken in where the same
 * sentence of the source has them too.
 */
import { findRuns, type Range } from "./align.ts";
import {
  behindItemNumber,
  breaks,
  clauseEnd,
  clauseMark,
  clauseStart,
  type Edges,
  reportsAtEnd,
  type SidedText,
} from "./edges.ts";

/** Fewer tokens than this stand in a sentence by chance: 同时, 其中. */
const shortestClause = 3;
/** Longer clauses are found by themselves. */
const longestClause = 24;
/** How far from the stretch the source may have the clause, in tokens. */
const farthest = 80;
/** Least share of the longer of two clauses in one place that is equal, for one to be the other, changed. */
const leastAlike = 0.5;
/** For a clause that says who says it (某部门提出): writers use such clauses of their own. */
const leastAlikeOfReport = 0.7;

const sentenceEnd = /[。！？!?\n\t]/u;

/** The edges with the clauses beside them that the source's sentence has too. `within` is the draft's sentence. */
export function takeInOuterClauses(draft: SidedText, source: SidedText, edges: Edges, within: Range): Edges {
  const taken = { draft: { ...edges.draft }, source: { ...edges.source } };
  while (takeInBefore(draft, source, taken, within));
  while (takeInBehind(draft, source, taken, within));
  return taken;
}

function takeInBefore(draft: SidedText, source: SidedText, taken: Edges, within: Range): boolean {
  const { draft: a, source: b } = taken;
  if (a.from <= within.from || b.from <= 0 || !breaks(draft, a.from, clauseMark)) return false;
  const clause = { from: clauseStart(draft, a.from - 1, within.from, false), to: a.from };
  if (!isOneOfItsOwn(draft, clause)) return false;
  const least = Math.max(0, b.from - farthest);
  let start = b.from;
  while (start > least && !breaks(source, start, sentenceEnd)) start--;
  if (start === b.from) return false;
  const beside = breaks(source, b.from, clauseMark)
    ? { from: behindItemNumber(source, clauseStart(source, b.from - 1, start, false), b.from - 1), to: b.from }
    : undefined;
  const at = placeOf(draft, clause, source, { from: start, to: b.from }, beside)?.from;
  if (at === undefined) return false;
  a.from = clause.from;
  b.from = at;
  return true;
}

function takeInBehind(draft: SidedText, source: SidedText, taken: Edges, within: Range): boolean {
  const { draft: a, source: b } = taken;
  const length = source.tokens.ids.length;
  if (a.to >= within.to || b.to >= length || !breaks(draft, a.to, clauseMark)) return false;
  const clause = { from: a.to, to: clauseEnd(draft, a.to + 1, within.to) };
  if (!isOneOfItsOwn(draft, clause)) return false;
  const most = Math.min(length, b.to + farthest);
  let end = b.to;
  while (end < most && !breaks(source, end, sentenceEnd)) end++;
  if (end === b.to) return false;
  const beside = breaks(source, b.to, clauseMark) ? { from: b.to, to: clauseEnd(source, b.to + 1, end) } : undefined;
  const at = placeOf(draft, clause, source, { from: b.to, to: end }, beside)?.to;
  if (at === undefined) return false;
  a.to = clause.to;
  b.to = at;
  return true;
}

/** A clause that names a document is a reference of the writer's. */
function isOneOfItsOwn({ text, tokens }: SidedText, { from, to }: Range): boolean {
  if (to - from > longestClause) return false;
  const start = tokens.starts[from]!;
  return !/[《》〈〉]/u.test(text.slice(Math.max(0, start - 1), tokens.ends[to - 1]));
}

/** Where the source's sentence has the clause: changed right beside the stretch, or word for word. */
function placeOf(
  draft: SidedText,
  clause: Range,
  source: SidedText,
  sentence: Range,
  beside: Range | undefined,
): Range | undefined {
  if (beside && areAlike(draft, clause, source, beside)) return beside;
  const length = clause.to - clause.from;
  if (length < shortestClause) return undefined;
  const at = findRuns(draft.tokens.ids, clause, source.tokens.ids, sentence).find(
    (from) => breaks(source, from, clauseMark) && breaks(source, from + length, clauseMark),
  );
  return at === undefined ? undefined : { from: at, to: at + length };
}

function areAlike(draft: SidedText, a: Range, source: SidedText, b: Range): boolean {
  const [one, two] = [draft.tokens.words.slice(a.from, a.to), source.tokens.words.slice(b.from, b.to)];
  // A clause that is a number alone has nothing else to be told by.
  if (one.length === 1 && two.length === 1) return /^\d/.test(one[0]!) && /^\d/.test(two[0]!);
  const least = reportsAtEnd(one.join("")) ? leastAlikeOfReport : leastAlike;
  return commonLength(one, two) >= least * Math.max(one.length, two.length);
}

/** Length of the longest common subsequence. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let former = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const current = [0];
    b.forEach((other, j) => {
      current.push(word === other ? former[j]! + 1 : Math.max(former[j + 1]!, current[j]!));
    });
    former = current;
  }
  return former[b.length]!;
}
