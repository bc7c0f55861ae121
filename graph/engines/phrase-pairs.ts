/**
 * The pairs of neighbouring ideographs in a phrase, each once: every text that holds the phrase holds them side by side
 * too, and the text indexes of both engines keep them as terms. What else stands in a phrase may be the part of a longer
 * term (2021 of 12021), so an index cannot rule it out.
 */
export function phrasePairs(phrase: string): string[] {
  const runs = phrase.match(/\p{Unified_Ideograph}{2,}/gu) ?? [];
  const pairs = runs.flatMap((run) => {
    const characters = [...run];
    return characters.slice(1).map((character, at) => characters[at]! + character);
  });
  return [...new Set(pairs)];
}
