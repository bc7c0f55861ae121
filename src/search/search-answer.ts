/** What search is asked and what it answers. */
import type { Words } from "../../queries/columns.ts";
import type { SearchFilters } from "./filters.ts";

export type { SearchFilters } from "./filters.ts";

export interface SearchRequest {
  /**
   * How many of the best passages are read closely, word by word, before the order is final (src/search/close-reading.ts).
   * Default 0: each costs the model some milliseconds. Without a model it has no effect.
   */
  closely?: number;
  /**
   * Words or a question. What stands in “…” or "…" has to stand in the passage, character by character, signs in either
   * width (ways-to-print.ts); a word behind a - or NOT must not stand in it or in the headings above it.
   */
  q: string;
  /**
   * Phrases in quotation marks that no passage holds are asked for as words, where the question says more than them:
   * whoever asks a question quotes a name or a doubtful word, and does not search for it. Default false.
   */
  loosely?: boolean;
  /** At most this many hits. Default 10. */
  limit?: number;
  /** How many of the best to leave out. Default 0. */
  offset?: number;
  filters?: SearchFilters;
  /** Best first (default), or by the documents' dates, newest or oldest first; what has no date comes last. */
  sort?: "score" | "date" | "oldest";
  /** Find the nearest sentence of each hit of the page: one more vector for each sentence. */
  why?: boolean;
  /** Count the hits by province, year and so on. */
  facets?: boolean;
}

/** What was looked through: documents that pass the filters, and their passages without tables of contents. */
export interface Coverage {
  documents: number;
  passages: number;
}

/** Hits by one particular of their documents, most first; a hit counts under each of its topics. */
export type FacetName = "province" | "year" | "level" | "issuer" | "kind" | "topic";
/** `value` is null for hits whose document does not tell. */
export type Facet = { value: string | number | null; count: number }[];

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

/** What of a hit answers to the question. */
export type Field = "docNumber" | "title" | "heading" | "text" | "entity" | "fact";

/** Why a passage is a hit. The score is the sum of `parts`. */
export interface Why {
  /** Words of the question where they stand in the passage: spans relative to `passage.text`, UTF-16 code units. */
  words: { start: number; end: number }[];
  parts: { words: number; pairs: number; meaning: number };
  /** The question names this document by 文号 or title; such hits come first. */
  named?: "docNumber" | "title";
  /** Where words of the question stand: in the document's number or title, in the headings above, in the text, in the names of entities it mentions, in its targets, outcomes and rules. */
  fields: Field[];
  /** Cosine of question and passage, where the passage is among the nearest. */
  cosine?: number;
  /** Entities of the passage that the question names. */
  entities?: { id: string; type: string; name: string }[];
  /** Targets, outcomes and rules of the passage that hold at least half of the question's words. */
  facts?: { id: string; type: "Target" | "Outcome" | "Rule"; what: string }[];
  /** The sentence nearest to the question by meaning, relative to `passage.text`; with `why` and vectors only. */
  sentence?: { start: number; end: number; cosine: number };
}

/** A file that belongs together with another: `is` tells what it is to that one. */
export interface FamilyMember {
  documentId: string;
  title: string;
  is: "notice" | "annex";
}

export interface Hit {
  score: number;
  document: HitDocument;
  passage: HitPassage;
  why: Why;
  /** Passages with (nearly) the same words and the same numbers, left out of the hits. */
  alike: { passageId: string; documentId: string }[];
  /** Where notice and annexes came in files of their own: the other files of the family, the notice first. */
  family?: FamilyMember[];
}

export interface SearchAnswer {
  /** Best first; empty when nothing speaks to the question. */
  hits: Hit[];
  /** How many hits there are in all pages; what counts as one is said in `counted`. */
  total: number;
  /**
   * False where a server with a very large collection would have kept the search waiting: there are `total` hits at least.
   * Always true on the embedded engine, for exact phrases, and where facets or dates are asked for.
   */
  totalIsExact: boolean;
  /** True when hits follow those of this page. */
  more: boolean;
  /** What matches this question, in words and with its numbers. */
  counted: Counted;
  /** Where they were asked for. */
  facets?: Record<FacetName, Facet>;
  mode: "words and meaning" | "words only";
  /** With `loosely`: phrases that no passage holds, asked for as words. */
  notHeld?: string[];
  /** In words-only mode: why, in Chinese, for the user. */
  reason?: string;
  /** What was looked through: the documents that pass the filters, and their passages without tables of contents. */
  coverage: Coverage;
}

/**
 * A hit is a passage in the scope that (1) holds at least `least` of `words`, all of them without a ceiling, or (2) is
 * among the `depth` best of the ranking and speaks to the question: its cosine is `near` at least, or as many words
 * stand in it, its headings and its document's title. Among the `depth` best, passages of the same words and numbers are
 * one hit. With exact phrases every passage that holds them is a hit.
 */
export interface Counted {
  words: string[];
  least: number;
  depth: number;
  near: number | null;
  /** The same for a reader. */
  rule: Words;
}

/** The answer to a request. Never throws for a question without hits. */
export type Search = (request: SearchRequest) => Promise<SearchAnswer>;
