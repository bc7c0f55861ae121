/** Sentences of the draft without quotation marks against the passages of the collection. */
import type { Range } from "./align.ts";
import { compared, decide, leastOfNamed, type NamedAt, type PassageChecks, rangeOf } from "./check-passages.ts";
import { findTitles } from "./citations.ts";
import type { Change } from "./difference.ts";
import { settleEdges, sourceAt } from "./edges.ts";
import { type Finding, type Span, spanOf } from "./finding.ts";
import { type MeaningTokens, tokenAt } from "./meaning-tokens.ts";
import { takeInOuterClauses } from "./outer-clauses.ts";
import { type DraftText, findPlacements, lengthOf, type Placement, worthOf } from "./place.ts";
import type { Sources } from "./sources.ts";

/** A sentence with fewer tokens in common with a source says nothing of where it is from. */
const shortestSentence = 10;
const leastOfSentence = 0.7;
/** A sentence that was taken over keeps at least one stretch of this many tokens. */
const shortestRun = 6;
/**
 * A sentence without marks is held to be a source's, changed, when what is equal outweighs its changes by this many
 * tokens; by fewer where the draft names the document, or where a number differs.
 */
const costOfAlteration = 4;
const leastUnnamed = 10;
const leastNamed = 5;
/** Places of one sentence that are looked for, the longest stretches of it first. */
const mostParts = 8;
/** What of a sentence stands, nearly word for word, in the collection; nothing where it is the writer's own. */
export async function checkSentence(
  { sources, draft }: PassageChecks,
  sentence: Span,
  namedAt: NamedAt,
  quoted: readonly Span[],
): Promise<Finding[]> {
  const seams = quoted.flatMap(({ start, end }) => [tokenAt(draft.tokens, start), tokenAt(draft.tokens, end)]);
  const findings: Finding[] = [];
  const open = [rangeOf(draft, sentence)];
  const named = namedAt(sentence);
  for (let tries = 0; open.length > 0 && tries < mostParts; tries++) {
    open.sort((a, b) => lengthOf(b) - lengthOf(a) || a.from - b.from);
    const range = open.shift()!;
    if (lengthOf(range) < shortestSentence) continue;
    const inNamed = named.length > 0 ? await partPlacements(sources, draft, range, seams, named) : [];
    const all = await partPlacements(sources, draft, range, seams);
    const [own, any] = [inNamed[0], all[0]];
    // What the named document has in common with the sentence may be no more than a title.
    const best = own && (!any || lengthOf(own.draft) >= leastOfNamed * lengthOf(any.draft)) ? own : any;
    if (!best) {
      // A title may have drawn the alignment to its own place.
      open.push(...besideTitles(draft, range));
      continue;
    }
    // Only what covers the same words says anything of them.
    const covers = ({ draft: { from, to } }: Placement) => from <= best.draft.from && to >= best.draft.to;
    const span = spanOf(draft, best.draft);
    const ofNamed = best === own ? inNamed.filter(covers) : [];
    findings.push(decide(draft, { kind: "sentence", span, notes: [] }, ofNamed, all.filter(covers)));
    open.push({ from: range.from, to: best.draft.from }, { from: best.draft.to, to: range.to });
  }
  return findings;
}

/** What stands before and behind the titles of a range; nothing where it has none. */
function besideTitles(draft: DraftText, range: Range): Range[] {
  // With the marks in front of the first token and behind the last.
  const start = range.from > 0 ? draft.tokens.ends[range.from - 1]! : 0;
  const titles = findTitles(draft.text.slice(start, draft.tokens.starts[range.to])).map(({ span }) => ({
    from: tokenAt(draft.tokens, start + span.start),
    to: tokenAt(draft.tokens, start + span.end),
  }));
  if (titles.length === 0) return [];
  return [...titles, { from: range.to, to: range.to }].map(({ from }, at) => ({
    from: titles[at - 1]?.to ?? range.from,
    to: from,
  }));
}

async function partPlacements(
  sources: Sources,
  draft: DraftText,
  range: Range,
  seams: readonly number[],
  documentIds?: readonly string[],
) {
  const found = await findPlacements(sources, draft, range, "part", documentIds);
  const isNamed = documentIds !== undefined;
  return found
    .flatMap((placement) => longestStretch(draft, placement, seams))
    .flatMap((placement) => withoutTitle(draft, placement))
    .flatMap((placement) => settled(draft, range, placement))
    .filter((placement) => isTakenOver(draft, placement, isNamed))
    .map((placement) => {
      const wider = withOuterClauses(draft, range, placement);
      return withoutSourceAtEnds(draft, isTakenOver(draft, wider, isNamed) ? wider : placement);
    })
    .sort((a, b) => worthOf(b) - worthOf(a));
}

/** Is so much of the piece equal that the source's words were taken over, and not a phrase that both use? */
function isTakenOver(draft: DraftText, placement: Placement, isNamed: boolean): boolean {
  const { difference, draft: piece, longestRun, document } = placement;
  const { matched, changes } = difference;
  if (matched < shortestSentence || longestRun < shortestRun || matched < leastOfSentence * lengthOf(piece))
    return false;
  if (changes.length === 0) return true;
  const words = (tokens: MeaningTokens, { from, to }: Range) => tokens.words.slice(from, to).join("");
  const ofNumber = changes.some((change) =>
    /\d/.test(words(draft.tokens, change.draft) + words(document.tokens, change.source)),
  );
  return matched - costOfAlteration * changes.length >= (isNamed || ofNumber ? leastNamed : leastUnnamed);
}

/** More words of the draft's own between two stretches than this, and the stretches are two. */
const longestAddition = 12;
const longestOmission = 80;
/** Where a quotation begins or ends in the draft, what stands beside it may be from elsewhere. */
const longestAtSeam = 3;

/**
 * A writer who takes over a sentence stays in its paragraph; where the source's words run on in another paragraph, or
 * far behind, two stretches of it stand side by side in the draft by the writer's hand. The longer one is kept; the other
 * is found by itself.
 */
function longestStretch(draft: DraftText, placement: Placement, seams: readonly number[]): Placement[] {
  const { document, difference, draft: a, source: b } = placement;
  const apart = difference.changes.filter(
    ({ draft: added, source: omitted }) =>
      lengthOf(added) > longestAddition ||
      lengthOf(omitted) > longestOmission ||
      (lengthOf(omitted) > longestAtSeam && seams.some((seam) => added.from <= seam && seam <= added.to)) ||
      crossesLine(document.text, document.tokens, omitted),
  );
  if (apart.length === 0) return [placement];
  const bounds = [...apart, { draft: { from: a.to, to: a.to }, source: { from: b.to, to: b.to } }];
  let [inDraft, inSource] = [a.from, b.from];
  const stretches: Placement[] = [];
  for (const { draft: added, source: omitted } of bounds) {
    const [own, theirs] = [
      { from: inDraft, to: added.from },
      { from: inSource, to: omitted.from },
    ];
    if (lengthOf(own) > 0 && lengthOf(theirs) > 0) stretches.push(compared(draft, placement, own, theirs));
    [inDraft, inSource] = [added.to, omitted.to];
  }
  return stretches.sort((x, y) => worthOf(y) - worthOf(x)).slice(0, 1);
}

/** A row of a table is one line, its cells tabs apart. */
function crossesLine(text: string, { starts, ends }: MeaningTokens, { from, to }: Range): boolean {
  const start = from > 0 ? ends[from - 1]! : 0;
  const end = to < starts.length ? starts[to]! : text.length;
  return text.slice(start, end).includes("\n");
}

/**
 * The stretch behind a title in marks at its head, where the source has the words but no such marks: there they are its
 * own heading, and the draft names it.
 */
function withoutTitle(draft: DraftText, placement: Placement): Placement[] {
  const { document, difference, draft: a, source: b } = placement;
  const before = (text: string, tokens: MeaningTokens, at: number) =>
    text.slice(at > 0 ? tokens.ends[at - 1]! : 0, tokens.starts[at]!);
  if (!before(draft.text, draft.tokens, a.from).includes("《")) return [placement];
  if (/[《〈“「]/u.test(before(document.text, document.tokens, b.from))) return [placement];
  const open = draft.text.lastIndexOf("《", draft.tokens.starts[a.from]);
  const [title] = findTitles(draft.text.slice(open, draft.tokens.ends[a.to - 1]));
  if (!title) return [placement];
  const behind = tokenAt(draft.tokens, open + title.span.end);
  // The sentence begins behind the title, with the first words that both have.
  const first = difference.changes.find(({ draft: { from, to } }) => from <= behind && behind <= to);
  const own = { from: first ? first.draft.to : behind, to: a.to };
  const source = { from: first ? first.source.to : sourceAt(difference.changes, a, b, behind, "from"), to: b.to };
  return lengthOf(own) > 0 && lengthOf(source) > 0 ? [compared(draft, placement, own, source)] : [placement];
}

/** More of the source than this at an end of the stretch, and nothing of it in the draft: another clause or sentence. */
const longestAtEnd = 8;

function withoutSourceAtEnds(draft: DraftText, placement: Placement): Placement {
  const { draft: a, source: b, difference } = placement;
  const isLeftOut = (change: Change | undefined): change is Change =>
    change !== undefined && lengthOf(change.draft) === 0 && lengthOf(change.source) > longestAtEnd;
  const [head, tail] = [difference.changes[0], difference.changes.at(-1)];
  const from = isLeftOut(head) && head.draft.from === a.from ? head.source.to : b.from;
  const to = isLeftOut(tail) && tail.draft.to === a.to ? tail.source.from : b.to;
  return from === b.from && to === b.to ? placement : compared(draft, placement, a, { from, to });
}

function withOuterClauses(draft: DraftText, within: Range, placement: Placement): Placement {
  const { document, draft: a, source: b } = placement;
  const edges = takeInOuterClauses(draft, document, { draft: a, source: b }, within);
  const isSame = lengthOf(edges.draft) === lengthOf(a);
  return isSame ? placement : compared(draft, placement, edges.draft, edges.source);
}

function settled(draft: DraftText, within: Range, placement: Placement): Placement[] {
  const { document, difference, draft: a, source: b } = placement;
  const aligned = { draft: a, source: b, changes: difference.changes };
  const edges = settleEdges(draft, document, aligned, within);
  if (!edges) return [];
  const same = (a: Range, b: Range) => a.from === b.from && a.to === b.to;
  if (same(edges.draft, placement.draft) && same(edges.source, placement.source)) return [placement];
  return [compared(draft, placement, edges.draft, edges.source)];
}
