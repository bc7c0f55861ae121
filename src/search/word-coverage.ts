/**
 * How much of a question a passage covers: the share of the question's words of content that stand in it, in its headings
 * or in its document's title, rare ones weighing more. The lists of words and pairs let one word that is said often make up
 * for another that is missing, and do not know the title; this does not.
 */
import { comparable } from "./highlights.ts";

/** Chosen among .15, .2, .25, .3 and .5 on statutes and policy documents: docs/decisions/fusion.md. */
const weight = 0.2;

/** So many of the best passages tell what a share is worth. */
const measured = 100;

/** For each text which of the words (as `wordsAsked` gives them) stand in it. */
export function findHeldWords(texts: readonly string[], words: readonly string[]): string[][] {
  return texts.map((text) => {
    const folded = comparable(text);
    return words.filter((word) => folded.includes(word));
  });
}

/** What to add to the score of each passage, best first, by the words that it holds; 0 for the one that covers least. */
export function coverageScores(held: readonly (readonly string[])[]): number[] {
  const holding = new Map<string, number>();
  for (const words of held) for (const word of words) holding.set(word, (holding.get(word) ?? 0) + 1);
  // Inverse frequency among the candidates, in the form that BM25 has.
  const rarity = new Map([...holding].map(([word, n]) => [word, Math.log(1 + (held.length - n + 0.5) / (n + 0.5))]));
  const shares = held.map((words) => words.reduce((sum, word) => sum + rarity.get(word)!, 0));
  const first = shares.slice(0, measured);
  const mean = first.reduce((sum, share) => sum + share, 0) / first.length;
  const deviation = Math.sqrt(first.reduce((sum, share) => sum + (share - mean) ** 2, 0) / first.length) || 1;
  const least = Math.min(...shares);
  return shares.map((share) => (weight * (share - least)) / deviation);
}
