/**
 * Ways in which a quoted passage goes wrong on its way into a report, each made by a rule that knows nothing of how
 * verifying finds them. A way gives the altered text and where it was altered, or undefined where the text offers none.
 */
import { taggedWords, wordsOf } from "../../../ingest/language/words.ts";
import { pick, type Random } from "./random.ts";

export interface Altered {
  text: string;
  /** Where the altered words stand in `text`; empty where words were left out. */
  start: number;
  end: number;
}

export type Alteration = (text: string, random: Random, lexicon: Lexicon) => Altered | undefined;

/** Words of the corpus by part of speech, to put another word of the same kind in place of one. */
export type Lexicon = ReadonlyMap<string, readonly string[]>;

export function lexiconOf(texts: readonly string[]): Lexicon {
  const words = new Map<string, Set<string>>();
  for (const text of texts)
    for (const { word, tag } of taggedWords(text))
      if (/^\p{Script=Han}{2,4}$/u.test(word)) words.set(tag, (words.get(tag) ?? new Set()).add(word));
  return new Map([...words].map(([tag, set]) => [tag, [...set].sort()]));
}

const replaced = (text: string, start: number, end: number, by: string): Altered | undefined =>
  text.slice(start, end) === by
    ? undefined
    : { text: text.slice(0, start) + by + text.slice(end), start, end: start + by.length };

const places = (text: string, pattern: RegExp) => [...text.matchAll(pattern)];

/** Another word for one that stands in the text, both ways. */
function swapped(pairs: readonly (readonly [string, string])[]): Alteration {
  const other = new Map(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
  const pattern = new RegExp([...other.keys()].sort((a, b) => b.length - a.length).join("|"), "gu");
  return (text, random) => {
    const found = pick(places(text, pattern), random);
    return found && replaced(text, found.index, found.index + found[0].length, other.get(found[0])!);
  };
}

const digits: Alteration = (text, random) => {
  const found = pick(places(text, /\d+(?:\.\d+)?/gu), random);
  if (!found) return undefined;
  const at = pick(
    [...found[0]].flatMap((sign, index) => (sign === "." ? [] : [index])),
    random,
  )!;
  const old = Number(found[0][at]);
  const digit = (old + 1 + Math.floor(random() * 8)) % 10;
  const start = found.index + at;
  const first = at === 0 && digit === 0 && found[0].length > 1 ? 9 - (old === 9 ? 1 : 0) : digit;
  const changed = replaced(text, start, start + 1, String(first));
  return changed && { ...changed, start: found.index, end: found.index + found[0].length };
};

const magnitude: Alteration = (text, random) => {
  const found = pick(places(text, /(?<![\d.])\d+(?=[^\d.,，])/gu), random);
  return found && replaced(text, found.index, found.index + found[0].length, `${found[0]}0`);
};

const numerals: Alteration = (text, random) => {
  const found = pick(places(text, /[二三四五六七八九](?=[个项条家名类批级届期])/gu), random);
  const others = [..."二三四五六七八九"].filter((numeral) => numeral !== found?.[0]);
  return found && replaced(text, found.index, found.index + 1, pick(others, random)!);
};

const units = swapped([
  ["万元", "亿元"],
  ["%", "个百分点"],
  ["人次", "人"],
  ["个工作日", "日"],
  ["平方米", "公顷"],
  ["小时", "分钟"],
  ["家", "个"],
]);

const bounds = swapped([
  ["不少于", "不超过"],
  ["不低于", "不高于"],
  ["以上", "以下"],
  ["至少", "至多"],
  ["超过", "不足"],
  ["最高", "最低"],
  ["之前", "之后"],
  ["提高", "降低"],
  ["增加", "减少"],
]);

const modality = swapped([
  ["应当", "可以"],
  ["必须", "可以"],
  ["不得", "可以"],
  ["鼓励", "要求"],
  ["原则上", "一律"],
]);

const negation: Alteration = (text, random) => {
  const dropped = places(text, /不(?=得|能|予|再|符合|属于|具备)|未(?=经|按|达到)/gu);
  const added = places(text, /(?<![不未得])(?=应当|予以|纳入|适用|符合|具备|属于)/gu);
  const found = pick(
    [...dropped, ...added].filter(({ index }) => index > 0),
    random,
  );
  if (!found) return undefined;
  return replaced(text, found.index, found.index + found[0].length, found[0] === "" ? "不" : "");
};

const bodies =
  "教育 财政 科技 民政 商务 文化和旅游 卫生健康 应急管理 市场监管 交通运输 农业农村 自然资源 生态环境 人力资源社会保障".split(
    " ",
  );
const bodyNames: Alteration = (text, random) => {
  const found = pick(places(text, new RegExp(`(?:${bodies.join("|")})(?=部|厅|局|委|主管)`, "gu")), random);
  const others = bodies.filter((body) => body !== found?.[0]);
  return found && replaced(text, found.index, found.index + found[0].length, pick(others, random)!);
};

const placeNames: Alteration = (text, random, lexicon) => {
  const names = taggedWords(text).filter(({ tag, word }) => tag === "ns" && word.length >= 2);
  const found = pick(names, random);
  const others = (lexicon.get("ns") ?? []).filter((name) => name.length === found?.word.length && name !== found.word);
  const other = pick(others, random);
  return found && other ? replaced(text, found.start, found.end, other) : undefined;
};

const titles: Alteration = (text, random, lexicon) => {
  const found = pick(places(text, /《[^《》]{6,}》/gu), random);
  if (!found) return undefined;
  const inner = anotherWord(found[0], random, lexicon, /^(?:n|vn|a|ns)$/u);
  return inner ? replaced(text, found.index + inner.start, found.index + inner.was, inner.word) : undefined;
};

function anotherWord(text: string, random: Random, lexicon: Lexicon, tags: RegExp) {
  const found = pick(
    taggedWords(text).filter(({ word, tag }) => tags.test(tag) && /^\p{Script=Han}{2,4}$/u.test(word)),
    random,
  );
  if (!found) return undefined;
  const others = (lexicon.get(found.tag) ?? []).filter(
    (word) => word.length === found.word.length && word !== found.word,
  );
  const word = pick(others, random);
  return word && { start: found.start, was: found.end, word };
}

const word: Alteration = (text, random, lexicon) => {
  const other = anotherWord(text, random, lexicon, /^(?:n|v|vn|a|nz)$/u);
  return other ? replaced(text, other.start, other.was, other.word) : undefined;
};

/** A word inside a clause: the first and last of a text are what quoting it in part leaves out. */
const droppedWord: Alteration = (text, random) => {
  const words = wordsOf(text);
  const inner = words.filter(({ word, start, end }) => {
    const [before, behind] = [text.slice(0, start), text.slice(end)];
    return /^\p{Script=Han}{2,4}$/u.test(word) && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(behind);
  });
  const found = pick(inner, random);
  return found && replaced(text, found.start, found.end, "");
};

const droppedClause: Alteration = (text, random) => {
  const marks = places(text, /[，；]/gu).map(({ index }) => index);
  const clauses = marks.slice(0, -1).map((mark, at) => ({ start: mark, end: marks[at + 1]! }));
  const found = pick(
    clauses.filter(({ start, end }) => end - start > 4),
    random,
  );
  return found && replaced(text, found.start, found.end, "");
};

const droppedItem: Alteration = (text, random) => {
  const found = pick(places(text, /、[^，。；、（）《》“”]{2,14}(?=、|和|及|与)/gu), random);
  return found && replaced(text, found.index, found.index + found[0].length, "");
};

const swappedNumbers: Alteration = (text, random) => {
  const numbers = places(text, /\d+(?:\.\d+)?/gu);
  const at = Math.floor(random() * Math.max(0, numbers.length - 1));
  const [a, b] = [numbers[at], numbers[at + 1]];
  if (!a || !b || a[0] === b[0]) return undefined;
  const between = text.slice(a.index + a[0].length, b.index);
  return replaced(text, a.index, b.index + b[0].length, `${b[0]}${between}${a[0]}`);
};

const addedWords: Alteration = (text, random) => {
  const found = pick(places(text, /(?<=\p{Script=Han})(?=应当|应|可以|按照|负责|建立|加强|给予)/gu), random);
  return found && replaced(text, found.index, found.index, pick(["原则上", "一般", "全部", "优先"], random)!);
};

export const alterations = {
  digits,
  magnitude,
  numerals,
  units,
  bounds,
  modality,
  negation,
  "names of bodies": bodyNames,
  "names of places": placeNames,
  titles,
  "another word": word,
  "word left out": droppedWord,
  "clause left out": droppedClause,
  "item left out": droppedItem,
  "numbers swapped": swappedNumbers,
  "words added": addedWords,
} satisfies Record<string, Alteration>;

export type AlterationKind = keyof typeof alterations;
