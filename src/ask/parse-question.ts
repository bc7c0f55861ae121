/**
 * What a question says in notions: types and relations of the ontology and forms of asking, each with the words that
 * express it, and what is left over. The less is left over, the surer it is that the question is understood.
 */
import { taggedWords } from "../../ingest/language/words.ts";
import type { Notion } from "../../queries/question-frame.ts";
import { chineseLexicon } from "./lexicon/chinese.ts";
import { englishLexicon } from "./lexicon/english.ts";
import { emptyWords, englishFunctionWords } from "./lexicon/function-words.ts";
import type { SlotName, Slots } from "./slots/slots.ts";

/** Words of the question that express a notion, or a name that fills a slot. Offsets are UTF-16 code units. */
export interface Said {
  start: number;
  end: number;
  words: string;
  /** The senses the words may have. */
  notions: readonly Notion[];
  slot?: SlotName;
}

export interface QuestionParse {
  said: readonly Said[];
  /** Words with a meaning that no notion and no slot accounts for. */
  unread: readonly string[];
}

/** What a name in a slot is, so that a question with an alliance's name speaks of an alliance. */
const notionsOfSlot: Partial<Record<SlotName, readonly Notion[]>> = {
  province: ["Place"],
  year: ["year"],
  industry: ["Industry"],
  unit: ["Unit"],
  alliance: ["Alliance"],
  studio: ["Studio"],
  award: ["Award"],
  title: ["Policy"],
  measure: ["Programme"],
  metric: [],
};

const lexicon = [...chineseLexicon, ...englishLexicon].map(({ notions, words }) => ({
  notions,
  words: new RegExp(words.source, `${words.flags}y`),
}));

const carriesMeaning = /^(?!r|u|p|c|d|y|e(?!ng)|o|k|h|w|m$|q)/;
const hasLetter = /\p{L}/u;
const latin = /^[\p{Script=Latin}'-]+$/u;

/** The longest words of the lexicon that start at `at`. */
function wordsAt(text: string, at: number): Said | undefined {
  let longest: Said | undefined;
  for (const { notions, words } of lexicon) {
    words.lastIndex = at;
    const length = words.exec(text)?.[0].length ?? 0;
    if (length > 0 && length > (longest ? longest.end - longest.start : 0))
      longest = { start: at, end: at + length, words: text.slice(at, at + length), notions };
  }
  return longest;
}

/** Words of level and order that stand before a type: 省级联盟, 第二批工作室. */
const levels = /全省|全国|全市|国家级|省级|市级|县级|各级|第[一二三四五六七八九十]批|[省市县]|[个家\d]/gu;

/** True when a name holds nothing but words of the lexicon: 省级创新工作室联盟 says what it is, not which one. */
export function saysOnlyNotions(name: string): boolean {
  const text = name.replace(levels, "");
  let at = 0;
  while (at < text.length) {
    const found = wordsAt(text, at);
    if (!found) return false;
    at = found.end;
  }
  return true;
}

/** Names of slots in the question, none overlapping another. */
function slotNames(question: string, { words }: Slots): Said[] {
  const named: Said[] = [];
  for (const [slot, forms] of Object.entries(words) as [SlotName, string][])
    for (const form of slot === "metric" ? forms.split(" ") : [forms]) {
      const notions = notionsOfSlot[slot];
      const start = question.indexOf(form);
      if (notions && start >= 0) named.push({ start, end: start + form.length, words: form, notions, slot });
    }
  // The longest name at a place counts: a body's department before the body.
  return named
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .filter((one, at, all) => all.slice(0, at).every((other) => other.end <= one.start || one.end <= other.start));
}

export function parseQuestion(question: string, slots: Slots): QuestionParse {
  const named = slotNames(question, slots);
  // Words of a metric are often words of the lexicon as well (工作室): these count as what they are.
  const fixed = named.filter(({ slot }) => slot !== "metric");
  const said: Said[] = [...fixed];
  for (let at = 0; at < question.length; ) {
    const inside = fixed.find(({ start, end }) => start <= at && at < end);
    const found = inside ? undefined : wordsAt(question, at);
    const next = fixed.find(({ start }) => start > at)?.start;
    if (found && (next === undefined || found.end <= next || found.notions[0] === "CROSSES_INDUSTRY")) said.push(found);
    at = inside?.end ?? (found && said.at(-1) === found ? found.end : at + 1);
  }
  for (const metric of named.filter(({ slot }) => slot === "metric"))
    if (!said.some(({ start, end }) => start < metric.end && metric.start < end)) said.push(metric);
  said.sort((a, b) => a.start - b.start);
  const read = (start: number, end: number) => {
    let count = 0;
    for (let at = start; at < end; at += 1) if (said.some((one) => one.start <= at && at < one.end)) count += 1;
    return count * 2 >= end - start;
  };
  const unread = taggedWords(question)
    .filter(({ word, tag, start, end }) => {
      if (!hasLetter.test(word) || read(start, end)) return false;
      if (latin.test(word)) return !englishFunctionWords.has(word.toLowerCase());
      return carriesMeaning.test(tag) && !emptyWords.has(word);
    })
    .map(({ word }) => word);
  return { said, unread };
}
