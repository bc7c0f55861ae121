/**
 * What a text is found by. `pairs`: neighbouring Chinese characters, two by two, and other words whole, as Lucene's
 * CJKAnalyzer does on a server (a character that stands alone is found alone); `words`: the words that stand there,
 * separated by anything that is no letter and no digit. Letters are small. No stop words: every word of a policy may be asked for.
 */

const word = /[\p{L}\p{N}\p{M}]+/gu;
const runs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu;
const ideographic = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;

export function wordTerms(text: string): string[] {
  return text.toLowerCase().match(word) ?? [];
}

export function pairTerms(text: string): string[] {
  const terms: string[] = [];
  for (const whole of wordTerms(text))
    for (const run of whole.match(runs) ?? []) {
      if (!ideographic.test(run)) {
        terms.push(run);
        continue;
      }
      const characters = [...run];
      if (characters.length === 1) terms.push(run);
      for (let at = 1; at < characters.length; at++) terms.push(characters[at - 1]! + characters[at]!);
    }
  return terms;
}
