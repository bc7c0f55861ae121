/**
 * What a text is found by. `pairs`: neighbouring Chinese characters, two by two, and other words whole, as Lucene's
 * CJKAnalyzer does on a server (a character that stands alone is found alone); `words`: the words that stand there,
 * separated by anything that is no letter and no digit. Letters are small. No stop words: every word of a policy may be asked for.
 */

const word = /[\p{L}\p{N}\p{M}]+/gu;
const runs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu;
const ideographic = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;

/** Terms in order, one for each time they stand there. */
export interface Terms {
  terms: string[];
  /**
   * Where each stands, rising. Characters that follow one another without anything between them, and no others, have
   * places that follow one another; a pair has that of its first character.
   */
  places: number[];
}

export function wordTerms(text: string): Terms {
  const terms = text.toLowerCase().match(word) ?? [];
  return { terms, places: terms.map((_, at) => at) };
}

export function pairTerms(text: string): Terms {
  const terms: string[] = [];
  const places: number[] = [];
  let place = 0;
  for (const whole of text.toLowerCase().match(word) ?? [])
    for (const run of whole.match(runs) ?? []) {
      const characters = ideographic.test(run) ? [...run] : [run];
      if (characters.length === 1) {
        terms.push(run);
        places.push(place);
      }
      for (let at = 1; at < characters.length; at++) {
        terms.push(characters[at - 1]! + characters[at]!);
        places.push(place + at - 1);
      }
      // One place stays empty, so that what follows does not look as if nothing stood between.
      place += characters.length + 1;
    }
  return { terms, places };
}
