/** Finds the places of the collection where a piece of the draft stands, word for word or nearly so. */
import { type Alignment, align, findRuns, type Range } from "./align.ts";
import { type Change, type Difference, differenceOf } from "./difference.ts";
import { behindItemNumber } from "./edges.ts";
import { type MeaningTokens, tokenAt } from "./meaning-tokens.ts";
import { simplifiedText } from "./simplified.ts";
import type { CandidatePassage, SourceDocument, Sources } from "./sources.ts";

/** The draft's text and its tokens. */
export interface DraftText {
  text: string;
  tokens: MeaningTokens;
}

/** A piece of the draft set against a place of a document. */
export interface Placement {
  document: SourceDocument;
  draft: Range;
  source: Range;
  difference: Difference;
  longestRun: number;
}

export const lengthOf = ({ from, to }: Range): number => to - from;

/** What a difference takes from the worth of a placement, in tokens: a longer match with a change is no better. */
const costOfChange = 3;
/** How far beyond a passage its piece may reach, in tokens, besides the piece's own length. */
const reach = 40;
/** A piece and a window larger than this together are not aligned but compared where their tokens run alike. */
const mostCells = 12_000_000;

export const worthOf = ({ difference }: Placement): number =>
  difference.matched - costOfChange * difference.changes.length;

/**
 * Placements of a range of the draft, best first; one for each place. `extent` "whole": all of the piece has to be
 * there; "part": the part of it that fits best. Nothing is decided about whether they are near enough.
 */
export async function findPlacements(
  sources: Sources,
  draft: DraftText,
  piece: Range,
  extent: "whole" | "part",
  documentIds?: readonly string[],
): Promise<Placement[]> {
  const own = piecesOf(draft, piece);
  if (!own) return [];
  const candidates = await sources.candidates(own.tokens, own.text, documentIds);
  const windows = await windowsOf(sources, candidates, lengthOf(piece));
  const ids = draft.tokens.ids;
  const exact = windows.flatMap(({ document, range }) =>
    findRuns(ids, piece, document.tokens.ids, range).map((from) => ({
      document,
      draft: piece,
      source: { from, to: from + lengthOf(piece) },
      difference: { changes: [], rewritten: [], matched: lengthOf(piece) },
      longestRun: lengthOf(piece),
    })),
  );
  if (exact.length > 0) return exact;
  return windows
    .flatMap(({ document, range }) => {
      if (lengthOf(piece) * lengthOf(range) > mostCells) return [];
      const found = align(ids, document.tokens.ids, { piece, source: range }, extent);
      return found ? [placementOf(draft, document, found)] : [];
    })
    .sort(
      (a, b) => worthOf(b) - worthOf(a) || (a.document.id < b.document.id ? -1 : 1) || a.source.from - b.source.from,
    );
}

export function placementOf(draft: DraftText, document: SourceDocument, found: Alignment): Placement {
  const difference = compare(draft, found.piece, document, found.source);
  return { document, draft: found.piece, source: found.source, difference, longestRun: found.longestRun };
}

/** The difference of two ranges, the numbers of items aside: 1. 2. （一） at the head of a line are no words of its. */
export function compare(draft: DraftText, own: Range, document: SourceDocument, theirs: Range): Difference {
  const difference = differenceOf(draft.tokens, own, document.tokens, theirs);
  const isItemNumber = ({ draft: added, source }: Change) =>
    lengthOf(added) === 0 &&
    beginsLine(document, source.from) &&
    behindItemNumber(document, source.from, source.to) === source.to;
  return { ...difference, changes: difference.changes.filter((change) => !isItemNumber(change)) };
}

function beginsLine({ text, tokens }: SourceDocument, at: number): boolean {
  const before = at > 0 ? text.slice(tokens.ends[at - 1], tokens.starts[at]) : "\n";
  return before.includes("\n");
}

function piecesOf({ text, tokens }: DraftText, { from, to }: Range) {
  if (to <= from) return undefined;
  const { ids, starts, ends, words } = tokens;
  return {
    text: simplifiedText(text.slice(starts[from], ends[to - 1])),
    tokens: {
      ids: ids.subarray(from, to),
      starts: starts.subarray(from, to),
      ends: ends.subarray(from, to),
      words: words.slice(from, to),
    },
  };
}

/** Stretches of documents around the candidates, those of one document that touch made one. */
async function windowsOf(
  sources: Sources,
  candidates: readonly CandidatePassage[],
  pieceLength: number,
): Promise<{ document: SourceDocument; range: Range }[]> {
  const windows: { document: SourceDocument; range: Range }[] = [];
  for (const { documentId, start, end } of candidates) {
    const document = await sources.document(documentId);
    const { tokens } = document;
    const range = {
      from: Math.max(0, tokenAt(tokens, start) - pieceLength - reach),
      to: Math.min(tokens.ids.length, tokenAt(tokens, end) + pieceLength + reach),
    };
    const touching = windows.find(
      (other) => other.document.id === documentId && other.range.from <= range.to && range.from <= other.range.to,
    );
    if (touching) {
      touching.range.from = Math.min(touching.range.from, range.from);
      touching.range.to = Math.max(touching.range.to, range.to);
    } else windows.push({ document, range });
  }
  return windows;
}
