/**
 * A question in the words of official texts. People ask in everyday words, passages answer in official ones, and a small
 * model does not always know that they mean the same.
 */
import { wordsOf } from "../../ingest/language/words.ts";
import { everydayWords } from "./everyday-words.ts";

const officialOf = new Map(
  everydayWords.flatMap(([everyday, official]) => everyday.split(" ").map((word) => [word, official] as const)),
);

/** Official words and names that hold an everyday one and stay as they are. */
const kept = [
  ...new Set(officialOf.values()),
  ..."产业工人 工人阶级 工人先锋号 工人文化宫 环卫工人 技术能手 岗位能手".split(" "),
];

const longestFirst = (a: string, b: string) => b.length - a.length || (a < b ? -1 : 1);
const known = new RegExp([...officialOf.keys(), ...kept].sort(longestFirst).join("|"), "gu");

/**
 * The question with each everyday word replaced by the nearest official one; undefined when it has none. A short
 * word counts where the segmenter begins and ends one (偷 is not read out of 偷税). `asWritten` is left alone: exact
 * phrases, titles.
 */
export function inOfficialWords(question: string, asWritten: readonly string[] = []): string | undefined {
  const borders = new Set([0, ...wordsOf(question).map(({ end }) => end)]);
  const untouched = asWritten.flatMap((phrase) => placesOf(phrase, question));
  const text = question.replace(known, (word, at: number) => {
    const end = at + word.length;
    const isWord = word.length > 2 || (borders.has(at) && borders.has(end));
    const isWritten = untouched.some((place) => at < place.end && place.start < end);
    return isWord && !isWritten ? (officialOf.get(word) ?? word) : word;
  });
  return text === question ? undefined : text;
}

function placesOf(phrase: string, text: string): { start: number; end: number }[] {
  const places = [];
  for (let at = text.indexOf(phrase); phrase && at >= 0; at = text.indexOf(phrase, at + phrase.length))
    places.push({ start: at, end: at + phrase.length });
  return places;
}
