/** What search is asked and what it answers. */

export interface SearchFilters {
  /** Full name, such as 某某省. */
  province?: string;
  /** The issuer's name or a part of it. */
  issuer?: string;
  kind?: string;
  level?: string;
  /** Years of the documents' dates, both ends included. */
  yearFrom?: number;
  yearTo?: number;
  documentId?: string;
}

export interface SearchRequest {
  /** Words or a question. What stands in “…” or "…" has to stand in the passage, character by character. */
  q: string;
  /** At most this many hits. Default 10. */
  limit?: number;
  /** How many of the best to leave out. Default 0. */
  offset?: number;
  filters?: SearchFilters;
}

export interface HitDocument {
  id: string;
  title: string;
  docNumber: string | null;
  issuer: string | null;
  date: string | null;
  province: string | null;
  kind: string;
}

export interface HitPassage {
  id: string;
  text: string;
  /** Headings above it, joined by ' › '. */
  section: string | null;
  page: number | null;
  /** Place in the document's normalised text, UTF-16 code units. */
  start: number;
  end: number;
}

/** Why a passage is a hit. The score is the sum of `parts`. */
export interface Why {
  /** Words of the question where they stand in the passage: spans relative to `passage.text`, UTF-16 code units. */
  words: { start: number; end: number }[];
  parts: { words: number; pairs: number; meaning: number };
  /** The question names this document by 文号 or title; such hits come first. */
  named?: "docNumber" | "title";
}

export interface Hit {
  score: number;
  document: HitDocument;
  passage: HitPassage;
  why: Why;
  /** Passages with (nearly) the same words and the same numbers, left out of the hits. */
  alike: { passageId: string; documentId: string }[];
}

export interface SearchAnswer {
  /** Best first; empty when nothing speaks to the question. */
  hits: Hit[];
  /** How many hits there are in all pages; a lower bound when `more` is true. */
  total: number;
  more: boolean;
  mode: "words and meaning" | "words only";
  /** In words-only mode: why, in Chinese, for the user. */
  reason?: string;
  /** What was looked through: the documents that pass the filters, and their passages without tables of contents. */
  coverage: { documents: number; passages: number };
}

/** The answer to a request. Never throws for a question without hits. */
export type Search = (request: SearchRequest) => Promise<SearchAnswer>;
