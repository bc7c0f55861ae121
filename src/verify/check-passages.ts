/** Quotations and sentences of the draft against the passages of the collection. */

import type { Words } from "../../queries/columns.ts";
import { inBoth } from "../analysis/words-in-two.ts";
import type { Range } from "./align.ts";
import { differenceOf } from "./difference.ts";
import { settleEdges, takeInLimits } from "./edges.ts";
import { type Finding, placeOf, type Span, spanOf } from "./finding.ts";
import { type MeaningTokens, tokenAt } from "./meaning-tokens.ts";
import { type DraftText, findPlacements, lengthOf, type Placement, worthOf } from "./place.ts";
import type { Quotation } from "./quotations.ts";
import type { Sources } from "./sources.ts";

/** A shorter text in quotation marks is a name or a word set apart. */
export const shortestQuotation = 8;
/** Least share of a quotation's tokens that has to stand in the source for it to be that passage, changed. */
const leastOfQuotation = 0.55;
/** A sentence with fewer tokens in common with a source says nothing of where it is from. */
const shortestSentence = 10;
const leastOfSentence = 0.7;
/** A sentence that was taken over keeps at least one stretch of this many tokens. */
const shortestRun = 6;
/** A passage of the named document less alike than this does not go before one that is word for word elsewhere. */
const leastOfNamed = 0.85;
/**
 * A sentence without marks is held to be a source's, changed, when what is equal outweighs its changes by this many
 * tokens; by fewer where the draft names the document, or where a number differs.
 */
const costOfAlteration = 4;
const leastUnnamed = 10;
const leastNamed = 5;
/** Parts of one sentence from different sources. */
const mostParts = 4;
/** Sources shown for one item. */
const mostPlaces = 3;

export interface PassageChecks {
  sources: Sources;
  draft: DraftText;
}

/** Documents that the words around a span name, in which they are looked for first. */
export type NamedAt = (span: Span) => readonly string[];

/** The quotation against the collection; one with an ellipsis is looked for part by part. */
export async function checkQuotation(
  { sources, draft }: PassageChecks,
  { span, parts, kind }: Quotation,
  namedAt: NamedAt,
): Promise<Finding | undefined> {
  const ranges = parts.map((part) => rangeOf(draft, part)).filter((range) => lengthOf(range) > 0);
  const length = ranges.reduce((sum, range) => sum + lengthOf(range), 0);
  if (length === 0) return undefined;
  const isTerm = kind === "marks" && length < shortestQuotation;
  const named = namedAt(span);
  const findings: Finding[] = [];
  for (const range of ranges) findings.push(await checkWhole(sources, draft, range, isTerm, named));
  const notes = findings.flatMap((finding) => finding.notes);
  if (ranges.length > 1)
    notes.unshift(inBoth("引文有省略号，逐段核对", "quoted with an ellipsis, checked part by part"));
  return {
    kind: isTerm ? "term" : "quotation",
    state: worstOf(findings.map(({ state }) => state)),
    span,
    notes: distinct(notes),
    places: findings.flatMap(({ places }) => places),
  };
}

async function checkWhole(
  sources: Sources,
  draft: DraftText,
  range: Range,
  isTerm: boolean,
  named: readonly string[],
): Promise<Finding> {
  const base = { kind: "quotation" as const, span: spanOf(draft, range), notes: [] as Words[] };
  const inNamed = named.length > 0 ? await wholePlacements(sources, draft, range, named) : [];
  const own = acceptable(inNamed, range, isTerm);
  const all = own.some(isExact) ? own : acceptable(await wholePlacements(sources, draft, range), range, isTerm);
  return decide(draft, base, own, all);
}

async function wholePlacements(sources: Sources, draft: DraftText, range: Range, documentIds?: readonly string[]) {
  const found = await findPlacements(sources, draft, range, "whole", documentIds);
  return found
    .map((placement) => {
      const source = takeInLimits(placement.document, placement.source);
      return lengthOf(source) === lengthOf(placement.source) ? placement : compared(draft, placement, range, source);
    })
    .sort((a, b) => worthOf(b) - worthOf(a));
}

const acceptable = (placements: readonly Placement[], range: Range, isTerm: boolean): Placement[] =>
  placements.filter((placement) =>
    isTerm
      ? isExact(placement)
      : isExact(placement) ||
        (placement.difference.matched >= leastOfQuotation * lengthOf(range) &&
          placement.longestRun >= Math.min(4, shortestRun)),
  );

const isExact = ({ difference }: Placement): boolean => difference.changes.length === 0;

/**
 * The state of a piece by its placements in the documents named beside it and in all. What is word for word elsewhere
 * but changed in the document that the draft names is changed.
 */
function decide(
  draft: DraftText,
  base: Pick<Finding, "kind" | "span" | "notes">,
  inNamed: readonly Placement[],
  all: readonly Placement[],
): Finding {
  const elsewhere = all.find(isExact);
  const [own] = inNamed;
  const ofNamed = own && (!elsewhere || own.difference.matched >= leastOfNamed * lengthOf(own.draft));
  const placements = ofNamed ? inNamed : all;
  const [best] = placements;
  if (!best) return { ...base, state: "notFound", places: [] };
  const notes = [...base.notes];
  if (isExact(best)) {
    const exact = placements.filter(isExact);
    if (best.difference.rewritten.length > 0)
      notes.push(inBoth("数字写法不同，数值相同", "numbers written in another way, same value"));
    notes.push(...spellingNotes(draft, best));
    return { ...base, notes, state: "exact", places: exact.slice(0, mostPlaces).map((one) => placeOf(draft, one)) };
  }
  const rivals = placements.filter(
    (other) => worthOf(other) === worthOf(best) && wordsOf(other) !== wordsOf(best) && !isExact(other),
  );
  if (elsewhere)
    notes.push(
      inBoth(
        `与《${elsewhere.document.title}》一致，与文中所称的《${best.document.title}》不一致`,
        `as in “${elsewhere.document.title}”, but not as in “${best.document.title}”, which the draft names`,
      ),
    );
  const shown = rivals.length > 0 ? [best, ...rivals] : [best, ...(elsewhere ? [elsewhere] : [])];
  return {
    ...base,
    notes,
    state: rivals.length > 0 && !elsewhere ? "ambiguous" : "changed",
    places: shown.slice(0, mostPlaces).map((one) => placeOf(draft, one)),
  };
}

const wordsOf = ({ document, source }: Placement): string =>
  document.tokens.words.slice(source.from, source.to).join("");

/** Punctuation or white space that differs where the words are the same. */
function spellingNotes(draft: DraftText, { document, draft: a, source: b }: Placement): Words[] {
  const [one, other] = [spanOf(draft, a), spanOf(document, b)];
  const [mine, theirs] = [draft.text.slice(one.start, one.end), document.text.slice(other.start, other.end)];
  if (mine === theirs) return [];
  const bare = (text: string) => text.replace(/\s+/gu, "");
  return [
    bare(mine) === bare(theirs)
      ? inBoth("仅空白不同", "differs in white space only")
      : inBoth("仅标点、全半角或空白不同", "differs in punctuation, width of characters or white space only"),
  ];
}

/** The draft's range set against a range of the same source anew. */
function compared(draft: DraftText, placement: Placement, range: Range, source: Range): Placement {
  const { document } = placement;
  return { ...placement, draft: range, source, difference: differenceOf(draft.tokens, range, document.tokens, source) };
}

/** What of a sentence stands, nearly word for word, in the collection; nothing where it is the writer's own. */
export async function checkSentence(
  { sources, draft }: PassageChecks,
  sentence: Span,
  namedAt: NamedAt,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const open = [rangeOf(draft, sentence)];
  const named = namedAt(sentence);
  for (let tries = 0; open.length > 0 && tries < mostParts; tries++) {
    const range = open.shift()!;
    if (lengthOf(range) < shortestSentence) continue;
    const inNamed = named.length > 0 ? await partPlacements(sources, draft, range, named) : [];
    const all = await partPlacements(sources, draft, range);
    const [own, any] = [inNamed[0], all[0]];
    // What the named document has in common with the sentence may be no more than a title.
    const best = own && (!any || lengthOf(own.draft) >= leastOfNamed * lengthOf(any.draft)) ? own : any;
    if (!best) continue;
    // Only what covers the same words says anything of them.
    const covers = ({ draft: { from, to } }: Placement) => from <= best.draft.from && to >= best.draft.to;
    const span = spanOf(draft, best.draft);
    const ofNamed = best === own ? inNamed.filter(covers) : [];
    findings.push(decide(draft, { kind: "sentence", span, notes: [] }, ofNamed, all.filter(covers)));
    open.push({ from: range.from, to: best.draft.from }, { from: best.draft.to, to: range.to });
  }
  return findings;
}

async function partPlacements(sources: Sources, draft: DraftText, range: Range, documentIds?: readonly string[]) {
  const found = await findPlacements(sources, draft, range, "part", documentIds);
  return found
    .flatMap((placement) => longestStretch(draft, placement))
    .flatMap((placement) => settled(draft, range, placement))
    .filter((placement) => isTakenOver(draft, placement, documentIds !== undefined))
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

/**
 * A writer who takes over a sentence stays in its paragraph; where the source's words run on in another paragraph, or
 * far behind, two stretches of it stand side by side in the draft by the writer's hand. The longer one is kept; the other
 * is found by itself.
 */
function longestStretch(draft: DraftText, placement: Placement): Placement[] {
  const { document, difference, draft: a, source: b } = placement;
  const apart = difference.changes.filter(
    ({ draft: added, source: omitted }) =>
      lengthOf(added) > longestAddition ||
      lengthOf(omitted) > longestOmission ||
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

function settled(draft: DraftText, within: Range, placement: Placement): Placement[] {
  const { document, difference, draft: a, source: b } = placement;
  const aligned = { draft: a, source: b, changes: difference.changes };
  const edges = settleEdges(draft, document, aligned, within);
  if (!edges) return [];
  const same = (a: Range, b: Range) => a.from === b.from && a.to === b.to;
  if (same(edges.draft, placement.draft) && same(edges.source, placement.source)) return [placement];
  return [compared(draft, placement, edges.draft, edges.source)];
}

/** The tokens of a span of the draft. */
export function rangeOf({ tokens }: DraftText, { start, end }: Span): Range {
  return { from: tokenAt(tokens, start), to: tokenAt(tokens, end) };
}

const severity = ["exact", "ambiguous", "changed", "contradicted", "notFound"] as const;
const worstOf = (states: readonly Finding["state"][]): Finding["state"] =>
  [...states].sort((a, b) => severity.indexOf(b) - severity.indexOf(a))[0] ?? "notFound";

const distinct = (notes: readonly Words[]): Words[] => [...new Map(notes.map((note) => [note.zh, note])).values()];
