import { foldText } from "../../ingest/language/folded-text.ts";
import { taggedWords } from "../../ingest/language/words.ts";

// Parts of speech that carry no subject: pronouns and interrogatives, particles, prepositions, conjunctions, adverbs,
// modal words. Source: the tag set of jieba (PKU), by first letter.
const functionTags = /^(?:r|u|p|c|d|y|e(?!ng)|o|k|h|w)/;
const hasLetterOrDigit = /[\p{L}\p{N}]/u;

/** The words of a text that say what it is about. */
export function contentWords(text: string): string[] {
  return taggedWords(text)
    .filter(({ word, tag }) => hasLetterOrDigit.test(word) && !functionTags.test(tag))
    .map(({ word }) => word);
}

/** Words of a question that are worth marking, longest first: words of content, and exact phrases. */
export function wordsToMark(question: string, phrases: readonly string[]): string[] {
  const unique = [...new Set([...phrases, ...contentWords(question)].map(comparable))];
  // A single character is marked only where the question has nothing longer.
  const longer = unique.filter((word) => [...word].length > 1);
  return (longer.length > 0 ? longer : unique).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/**
 * The words that let a passage speak to a question, its own and the official ones for them, and how many have to stand in
 * the passage: half of the question's own where meaning speaks too, otherwise one.
 */
export function wordsAsked({ text, official }: { text: string; official?: string }, byMeaning: boolean) {
  const own = wordsToMark(text, []);
  const words = official ? [...new Set([...own, ...wordsToMark(official, [])])] : own;
  return { words, least: byMeaning ? Math.ceil(own.length / 2) : Math.min(1, own.length) };
}

/** Where the words stand in the text, in order, touching spans joined. Offsets are UTF-16 code units of `text`. */
export function markWords(text: string, words: readonly string[]): { start: number; end: number }[] {
  const folded = comparable(text);
  const found: { start: number; end: number }[] = [];
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      found.push({ start: at, end: at + word.length });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: { start: number; end: number }[] = [];
  for (const span of found) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

/** How many of the words (as `wordsToMark` gives them) stand in the text. */
export function wordsHeld(text: string, words: readonly string[]): number {
  const folded = comparable(text);
  return words.filter((word) => folded.includes(word)).length;
}

/** Half-width and small letters; every character keeps its length, so offsets stay. */
export function comparable(text: string): string {
  return foldText(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
