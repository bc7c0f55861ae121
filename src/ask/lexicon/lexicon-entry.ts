import type { Notion } from "../../../queries/question-frame.ts";

/**
 * Words that express notions. Where a word may mean one thing or another (任务: what is aimed at, what one carries) it
 * has both, and what the rest of the question says decides.
 */
export interface LexiconEntry {
  notions: readonly [Notion, ...Notion[]];
  words: RegExp;
}
