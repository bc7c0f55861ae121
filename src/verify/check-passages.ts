/** Quotations of the draft against the passages of the collection. */

import type { Words } from "../../queries/columns.ts";
import { inBoth } from "../analysis/words-in-two.ts";
import type { Range } from "./align.ts";
import { takeInLimits } from "./edges.ts";
import { type Finding, placeOf, type Span, spanOf } from "./finding.ts";
import { tokenAt } from "./meaning-tokens.ts";
import { compare, type DraftText, findPlacements, lengthOf, type Placement, worthOf } from "./place.ts";
import type { Quotation } from "./quotations.ts";
import { simplifiedText } from "./simplified.ts";
import type { Sources } from "./sources.ts";

/** A shorter text in quotation marks is a name or a word set apart. */
export const shortestQuotation = 8;
/** Least share of a quotation's tokens that has to stand in the source for it to be that passage, changed. */
const leastOfQuotation = 0.55;
/** A quotation that was taken over keeps a stretch of this many tokens, a short one of four. */
const shortestRun = 6;
/** A passage of the named document less alike than this does not go before one that is word for word elsewhere. */
export const leastOfNamed = 0.85;
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
export function decide(
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
      : isTraditional(mine)
        ? inBoth(
            "仅繁简、标点、全半角或空白不同",
            "differs in traditional characters, punctuation, width or white space only",
          )
        : inBoth("仅标点、全半角或空白不同", "differs in punctuation, width of characters or white space only"),
  ];
}

const isTraditional = (text: string): boolean => simplifiedText(text) !== text;

/** The draft's range set against a range of the same source anew. */
export function compared(draft: DraftText, placement: Placement, range: Range, source: Range): Placement {
  const { document } = placement;
  return { ...placement, draft: range, source, difference: compare(draft, range, document, source) };
}

/** The tokens of a span of the draft. */
export function rangeOf({ tokens }: DraftText, { start, end }: Span): Range {
  return { from: tokenAt(tokens, start), to: tokenAt(tokens, end) };
}

const severity = ["exact", "ambiguous", "changed", "contradicted", "notFound"] as const;
const worstOf = (states: readonly Finding["state"][]): Finding["state"] =>
  [...states].sort((a, b) => severity.indexOf(b) - severity.indexOf(a))[0] ?? "notFound";

const distinct = (notes: readonly Words[]): Words[] => [...new Map(notes.map((note) => [note.zh, note])).values()];
