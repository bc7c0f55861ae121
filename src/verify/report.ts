/** What verifying a text answers: every checked item with its state, place in the draft and place in the sources. */
import type { Problem, SourceFormat } from "../../ingest/model.ts";
import type { Words } from "../../queries/columns.ts";

/**
 * quotation: words in quotation marks, or a block quotation. sentence: words without marks that stand nearly word for
 * word in a source. figure: a number with its metric. docNumber: a 发文字号. title: a document named in 《》. term: a few
 * words in quotation marks, which may be a name or mere emphasis.
 */
export type ItemKind = "quotation" | "sentence" | "figure" | "docNumber" | "title" | "term";

/**
 * exact: found word for word (white space, width of characters and punctuation aside). changed: found with changes.
 * contradicted: the source has another value for the same thing. ambiguous: several sources disagree. notFound: not in
 * what was looked through.
 */
export type ItemState = "exact" | "changed" | "contradicted" | "ambiguous" | "notFound";
export const itemStates: readonly ItemState[] = ["exact", "changed", "contradicted", "ambiguous", "notFound"];

/** A stretch of a comparison in order of the text: equal, only in the draft, or only in the source. */
export interface DifferencePart {
  type: "same" | "draft" | "source";
  text: string;
}

/** A figure as a reader compares it. */
export interface FigureValue {
  metric: string;
  value: number | readonly [number, number] | null;
  comparator: string | null;
  unit: string | null;
  /** Year or date it is due, or the time it covers. */
  time: string | null;
  subject: string | null;
}

/** Where a source says it. Offsets are UTF-16 code units of the document's normalised text, half open. */
export interface SourcePlace {
  documentId: string;
  title: string;
  docNumber: string | null;
  section: string | null;
  page: number | null;
  passageId: string | null;
  start: number;
  end: number;
  quote: string;
  /** Opens the words on the page. */
  link: string;
  /** Absent where the words are the same. */
  difference?: DifferencePart[];
  /** For a figure: what the source says. */
  figure?: FigureValue;
}

export interface CheckedItem {
  /** v1, v2, … in order of the draft. */
  id: string;
  kind: ItemKind;
  state: ItemState;
  /** Offsets are UTF-16 code units of `draft.text` of the report, half open. `paragraph` and `page` count from 1. */
  draft: { start: number; end: number; text: string; paragraph: number; page: number | null };
  figure?: FigureValue;
  /** What the state rests on, and what is no change but worth knowing. */
  notes: Words[];
  /** Best first; empty when nothing was found. */
  sources: SourcePlace[];
}

export interface VerifyReport {
  draft: { text: string; format: SourceFormat | "pasted"; pages: number | null; problems: Problem[] };
  items: CheckedItem[];
  /** Number of items by state, terms left out. */
  counts: Record<ItemState, number>;
  /** True when nothing is changed, contradicted, ambiguous or not found; terms are not asked for. */
  clean: boolean;
  /** What was looked through. */
  coverage: { documents: number; passages: number };
}
