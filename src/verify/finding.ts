/** An item on its way into the report: places as offsets, words cut out at the end, when they are masked. */
import type { Words } from "../../queries/columns.ts";
import type { Range } from "./align.ts";
import type { Change } from "./difference.ts";
import type { DraftText, Placement } from "./place.ts";
import type { FigureValue, ItemKind, ItemState } from "./report.ts";
import type { SourceDocument } from "./sources.ts";

/** A half-open span of a text in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch of the comparison, as spans of the two texts. */
export interface FoundPart {
  type: "same" | "draft" | "source";
  span: Span;
}

export interface FoundPlace {
  document: SourceDocument;
  span: Span;
  parts?: FoundPart[];
  figure?: FigureValue;
  /** How the tokens of the draft stand to those of the source, for items inside this one. */
  placement?: Placement;
}

export interface Finding {
  kind: ItemKind;
  state: ItemState;
  span: Span;
  figure?: FigureValue;
  notes: Words[];
  places: FoundPlace[];
}

/** The span of a range of tokens. */
export function spanOf({ tokens }: Pick<DraftText, "tokens">, { from, to }: Range): Span {
  return { start: tokens.starts[from]!, end: tokens.ends[to - 1]! };
}

/** The placement as a place with the parts of its comparison. */
export function placeOf(draft: DraftText, placement: Placement): FoundPlace {
  const { document, source, difference } = placement;
  const span = spanOf(document, source);
  return {
    document,
    span,
    placement,
    ...(difference.changes.length > 0 && { parts: partsOf(draft, placement) }),
  };
}

/** Equal stretches are shown in the draft's words. */
function partsOf(draft: DraftText, { document, draft: a, difference }: Placement): FoundPart[] {
  const parts: FoundPart[] = [];
  let at = a.from;
  const same = (to: number) => {
    if (to > at) parts.push({ type: "same", span: wholeSpan(draft, at, to, a) });
    at = to;
  };
  for (const change of difference.changes) {
    same(change.draft.from);
    const { source, draft: added } = change;
    if (source.to > source.from) parts.push({ type: "source", span: spanOf(document, source) });
    if (added.to > added.from) parts.push({ type: "draft", span: spanOf(draft, added) });
    at = added.to;
  }
  same(a.to);
  return parts;
}

/** With the punctuation between this stretch and the next. */
function wholeSpan({ tokens }: DraftText, from: number, to: number, within: Range): Span {
  const start = from > within.from ? tokens.ends[from - 1]! : tokens.starts[from]!;
  const end = to < within.to ? tokens.starts[to]! : tokens.ends[to - 1]!;
  return { start, end };
}

/** True when the change touches the draft's tokens of the range, or leaves something out inside it. */
export function touches({ draft }: Change, { from, to }: Range): boolean {
  return draft.from === draft.to ? draft.from > from && draft.from < to : draft.from < to && draft.to > from;
}

export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
