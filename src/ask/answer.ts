/** What `ask` answers: rows of a named query with their quotes, or passages found by search; never invented words. */
import type { Row } from "../../graph/store.ts";
import type { ColumnLabel, Words } from "../../queries/columns.ts";
import type { SearchAnswer } from "../search/search-answer.ts";
import type { Evidence } from "./evidence.ts";

/** A way to read the question: a named query with its parameters filled. */
export interface Reading {
  name: string;
  title: Words;
  params: Record<string, unknown>;
  /** How well the question agrees with what the query answers and with its phrasings, 0 to 1. */
  score: number;
}

export interface Answer {
  question: string;
  /** How the question was understood, in one sentence of the question's language. */
  understood: string;
  /** query: a named query answers; search: unsure, so passages are shown instead. */
  by: "query" | "search";
  query?: Reading & { description: Words; columns: Record<string, ColumnLabel>; cypher: string };
  /** Rows of the query, each with its quote; empty when by search. */
  rows: Row[];
  /** Figures and rules that the question asks for, each with its quote, best first; may be empty. */
  facts: Row[];
  /** What the answer rests on, best first: rows, facts and passages in one list, each passage once. */
  evidence: Evidence[];
  /** Passages that speak to the question; always there, after the rows. */
  search: SearchAnswer;
  /** Other readings to switch to, best first. */
  near: Reading[];
  /** What was looked through. */
  coverage: { documents: number; passages: number };
}

export type Ask = (question: string, options?: { limit?: number; documentId?: string }) => Promise<Answer>;
