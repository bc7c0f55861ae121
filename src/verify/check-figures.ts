/** Figures of the draft: inside words that were found, by what differs there; in words of the writer's own, by metric. */
import { findFigures } from "../../ingest/extract/figures/find-figures.ts";
import { findNotFigures } from "../../ingest/extract/figures/not-figures/index.ts";
import { findQuantities } from "../../ingest/extract/figures/quantity.ts";
import { foldText } from "../../ingest/language/folded-text.ts";
import type { ExtractedFigure, StructuredDocument } from "../../ingest/model.ts";
import type { Range } from "./align.ts";
import { rangeOf } from "./check-passages.ts";
import type { Change } from "./difference.ts";
import type { FigureSource } from "./figure-source.ts";
import { figureValue, sourceValue } from "./figure-value.ts";
import { type Finding, overlap, placeOf, type Span, spanOf, touches } from "./finding.ts";
import type { DraftText, Placement } from "./place.ts";

export interface FigureChecks {
  draft: DraftText;
  document: StructuredDocument;
  figures: FigureSource;
}

/** Every figure of the draft, given what was found of the passages around them. */
export async function checkFigures(
  { draft, document, figures }: FigureChecks,
  passages: readonly Finding[],
  namedAt: (span: Span) => readonly string[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const found of findFigures(withoutMarks(document, passages))) {
    if (found.value === undefined) continue;
    const figure = withTimeBefore(document, found);
    const span = numberSpan(draft.text, figure);
    const holding = passages.find(
      (passage) => overlap(passage.span, span) === span.end - span.start && passage.places.some((one) => one.placement),
    );
    findings.push(
      holding
        ? await insidePassage(draft, figures, figure, span, holding)
        : await figures.match(figure, document, span, namedAt(figure.evidence)),
    );
  }
  return findings;
}

/**
 * A policy's own figures may share a date that stands further on; a report's paragraphs speak of different documents, so
 * a figure of it has its time from what stands before.
 */
function withTimeBefore({ text, blocks }: StructuredDocument, figure: ExtractedFigure): ExtractedFigure {
  const year = /(?:19|20)\d{2}/.exec(figure.deadline ?? "")?.[0];
  const block = blocks.find(({ start, end }) => start <= figure.evidence.start && figure.evidence.start < end);
  if (!year || !block) return figure;
  const paragraph = foldText(text.slice(block.start, block.end));
  const isRelative = /[今明后]年|[本该]年|年[底末内]|[一二三四五六七八九十两\d]年/u.test(paragraph);
  if (isRelative || foldText(text.slice(0, block.end)).includes(year)) return figure;
  const { deadline: _elsewhere, ...rest } = figure;
  return rest;
}

/** Numbers in quotation marks are read as names and slogans, so the marks around quoted sentences become commas. */
function withoutMarks(document: StructuredDocument, passages: readonly Finding[]): StructuredDocument {
  const characters = document.text.split("");
  for (const { kind, span } of passages)
    if (kind === "quotation")
      for (const at of [span.start - 1, span.end])
        if (/[“”「」『』"＂‘’]/u.test(characters[at] ?? "")) characters[at] = "，";
  return { ...document, text: characters.join("") };
}

/** The number with its unit and bound in the figure's words; all of the words where it is said in another way. */
function numberSpan(text: string, { evidence, normalizedValue }: ExtractedFigure): Span {
  const folded = foldText(text.slice(evidence.start, evidence.end));
  const value = JSON.stringify(normalizedValue);
  const found = findQuantities(folded, findNotFigures(folded)).find(
    (quantity) => JSON.stringify(quantity.normalizedValue) === value,
  );
  return found
    ? { start: evidence.start + found.start, end: evidence.start + found.end }
    : { start: evidence.start, end: evidence.end };
}

/** Words before a number that say how it binds stand within this many tokens. */
const reachOfBound = 8;
const bound = /[不未超少多低高约近最至余]|以[上下内]/u;

async function insidePassage(
  draft: DraftText,
  figures: FigureSource,
  figure: ExtractedFigure,
  span: Span,
  holding: Finding,
): Promise<Finding> {
  const place = holding.places.find(
    ({ placement }) =>
      placement && placement.draft.from <= rangeOf(draft, span).from && placement.draft.to >= rangeOf(draft, span).to,
  );
  const base = { kind: "figure" as const, span, figure: figureValue(figure), notes: [] };
  if (!place?.placement) return { ...base, state: "notFound", places: [] };
  const { placement } = place;
  const { difference, document } = placement;
  const clause = rangeOf(draft, figure.evidence);
  const number = rangeOf(draft, span);
  const source = sourceRange(placement, clause);
  const words = source.to > source.from ? spanOf(document, source) : place.span;
  const [stated] = await figures.at(document.id, words, figure);
  const sourcePlaces = [{ ...place, span: words, parts: undefined, ...(stated && { figure: sourceValue(stated) }) }];
  const own = difference.changes.filter(
    (change) => touches(change, clause) && (touches(change, number) || !isNumber(draft, change)),
  );
  const binds = (change: Change) =>
    touches(change, { from: number.from - reachOfBound, to: number.to }) &&
    bound.test(
      draft.tokens.words.slice(change.draft.from, change.draft.to).join("") +
        document.tokens.words.slice(change.source.from, change.source.to).join(""),
    );
  const isOfYear = (change: Change) =>
    /(?:19|20)\d{2}|年/.test(
      draft.tokens.words.slice(change.draft.from, change.draft.to).join("") +
        document.tokens.words.slice(change.source.from, change.source.to).join(""),
    );
  const ofNumber = own.some((change) => touches(change, number) || binds(change));
  const ofTime =
    difference.changes.some(isOfYear) &&
    stated &&
    figure.deadline &&
    stated.deadline &&
    yearOf(stated.deadline) !== yearOf(figure.deadline);
  // 万人 for 万人次: what was left out right behind the number was part of its unit.
  const ofUnit =
    difference.changes.some((change) => change.draft.from === number.to && change.draft.to === number.to) &&
    stated !== undefined &&
    stated.unit !== (figure.unit ?? null);
  if (ofNumber || ofTime || ofUnit) return { ...base, state: "contradicted", places: sourcePlaces };
  if (own.length > 0) return { ...base, state: "changed", places: [placeOf(draft, placement)] };
  return { ...base, state: "exact", places: sourcePlaces };
}

/** The change is of another number of the clause. */
const isNumber = (draft: DraftText, { draft: { from, to } }: Change): boolean =>
  to - from === 1 && /^\d/.test(draft.tokens.words[from]!);

const yearOf = (time: string): string => time.slice(0, 4);

/** The tokens of the source that stand against a range of the draft. */
function sourceRange({ draft, source, difference }: Placement, range: Range): Range {
  const at = (token: number, edge: "from" | "to"): number => {
    if (token <= draft.from) return source.from;
    if (token >= draft.to) return source.to;
    let shift = source.from - draft.from;
    for (const change of difference.changes) {
      if (change.draft.from > token || (change.draft.from === token && edge === "from")) break;
      if (token < change.draft.to) return edge === "from" ? change.source.from : change.source.to;
      shift = change.source.to - change.draft.to;
    }
    return token + shift;
  };
  return { from: at(range.from, "from"), to: at(range.to, "to") };
}
