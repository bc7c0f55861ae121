/**
 * Where the noun phrase that ends in a head word begins. Chinese puts modifiers before the head, so a name is found
 * from its end: from the head word leftwards over nouns, nominal verbs, numbers with 第 or 大, quoted words and
 * bracketed words, up to a governing verb, a function word or a punctuation mark.
 */
import { type TaggedWord, taggedWords } from "../../language/words.ts";
import { closingOf, isClosingMark, openingOf } from "./bracket-pairs.ts";
import { alwaysGoverning, sometimesGoverning, unspecific } from "./governing-words.ts";

/** Longest phrase looked for, in characters. */
const reach = 64;

/** Marks that end a phrase; circled numbers begin an item of a list. */
const hardStops = "，。；：！？\n\t,;:!?…—①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳●■◆★";

/** jieba tags of words that join or relate and so end a phrase: prepositions, particles, adverbs, pronouns, interjections. */
const functionTag = /^(p|u|uj|ul|ud|ug|uz|uv|d|r|rz|rr|y|e|o|zg|df|c)$/u;

/** Words of orders and terms that jieba tags as numerals and that belong to names: 第三届, 首批, 三年, 十大, 2030年. */
const ordinal =
  /^(第.*[^条章节款项]|首[届批次]|[一二三四五六七八九十百]+(大|年)|\d{4}|年|届|批|大|双|百|千|万|[一二三四五六七八九十]+)$/u;

/** Words of time that are modifiers in names; other words of time end a phrase. */
const eras = /^(青年|少年|现代|新时代|当代|未来|青春|.*(?:\d|[一二三四五六七八九十])年|世纪|春季|夏季|秋季|冬季)$/u;

/** A mark is anything without a letter or digit: punctuation, symbols, space. */
const isMark = (word: string) => !/[\p{L}\p{N}]/u.test(word);

/** A governing verb, by itself or at the end of a word that jieba keeps together (积极开展, 建立健全). */
export const governs = (word: string): boolean =>
  alwaysGoverning.has(word) ||
  /^[一二三四五六七八九十]是$/u.test(word) ||
  /^(积极|深入|大力|广泛|全面|扎实|持续|认真|切实|统筹|有序|稳步|联合|建立|健全|加强|推动|推进|加快|深化|完善|优化|强化|促进).{2}$/u.test(
    word,
  );

const nominal = /^(n|nz|vn|b|j|l|s|eng|nt|an|i)/u;

export interface PhraseOptions {
  /** For names of bodies and honours, which never begin with a verb: a verb with an object inside ends the phrase. */
  startsWithNoun?: boolean;
}

export interface PhraseSpan {
  start: number;
  end: number;
}

/** Text of the clause that ends at `end`, from the last punctuation mark outside of pairs, at most `reach` characters long. */
function clauseStart(text: string, end: number): number {
  let at = end - 1;
  while (at >= 0 && end - at <= reach) {
    const character = text[at]!;
    if (hardStops.includes(character)) return at + 1;
    const open = isClosingMark(character) ? openingOf(text, at, reach) : undefined;
    at = open === undefined ? at - 1 : open - 1;
  }
  return at + 1;
}

/** 劳模和工匠, 劳动和技能: two nouns of one length joined by 和 are one modifier (parallel structure). */
function joinsParallelNouns(words: readonly TaggedWord[], at: number): boolean {
  const head = words.at(-1)?.word;
  const before = words[at - 1];
  const after = words[at + 1];
  return (
    /^[和与及]$/u.test(words[at]!.word) &&
    before !== undefined &&
    after !== undefined &&
    !(head ?? "").endsWith(before.word) &&
    before.word.length === after.word.length &&
    nominal.test(before.tag) &&
    nominal.test(after.tag)
  );
}

/** Verbs that stand before a noun without taking it as an object. */
const nominalVerb = /^(创新|牵头|培育|服务|管理|培训|创业|示范|跨|联合|合作|引领)$/u;

/** True when the verb at `at` has a noun between itself and the head. */
function hasObject(words: readonly TaggedWord[], at: number, headAt: number): boolean {
  return at + 1 < headAt && !nominalVerb.test(words[at]!.word) && !/^v/u.test(words[at + 1]!.tag);
}

/** True when the verb at `at` has a noun between itself and the head, and nothing before it that it could qualify. */
function governsWhatFollows(words: readonly TaggedWord[], at: number, headAt: number): boolean {
  const after = words[at + 1];
  if (at + 1 >= headAt || after === undefined) return false;
  if (/^v/u.test(after.tag) && at + 2 >= headAt) return false;
  const before = words[at - 1];
  if (before === undefined || /[“（《、]/u.test(before.word)) return true;
  if (functionTag.test(before.tag) || /^(a|ad|vd|m|q|t|nr)$/u.test(before.tag) || isMark(before.word)) return true;
  // 牵头建设甲平台: two verbs in a row, and their object.
  return (
    governs(before.word) ||
    before.word === "牵头" ||
    /(会|局|厅|部|委|院|校|社|署|办|所|馆|企业|公司|单位|政府|部门|中心|省|市|县|区)$/u.test(before.word)
  );
}

/**
 * Span of the noun phrase whose head word stands from `headStart` to `headEnd`; at least the head word itself.
 */
export function nounPhrase(
  text: string,
  headStart: number,
  headEnd: number,
  { startsWithNoun = false }: PhraseOptions = {},
): PhraseSpan {
  const from = clauseStart(text, headStart);
  const words = taggedWords(text.slice(from, headEnd));
  let headAt = words.length - 1;
  while (headAt > 0 && words[headAt]!.start + from > headStart) headAt--;
  // The head may be the end of a longer word (五一劳动奖章); not where that word begins with a verb (深化改革, of 改革试点).
  const headWord = words[headAt];
  const inLongerWord = headWord !== undefined && headWord.start + from < headStart;
  const cut = inLongerWord && governs(headWord.word);
  let start = inLongerWord && !cut ? headWord.start + from : headStart;
  for (let at = cut ? -1 : headAt - 1; at >= 0; at--) {
    const word = words[at]!;
    const last = word.word.at(-1)!;
    if (isClosingMark(last)) {
      const open = openingOf(text, from + word.end - 1, reach);
      if (open === undefined || open < from || last === "》") break;
      // （下同）, （张某摄）, （以下简称…）: an aside, not a modifier.
      if ("）)".includes(last) && /[同图摄称见注如即]|\d{4}/u.test(text.slice(open, from + word.end))) break;
      while (at >= 0 && words[at]!.start + from > open) at--;
      start = open;
      continue;
    }
    // 创新“X”模式: right before a quotation it is a verb.
    if (word.word === "创新" && words[at + 1]?.word.startsWith("“")) break;
    // 覆盖某省…, 走进某市…: before a place a verb has its object.
    if (
      startsWithNoun &&
      word.tag === "v" &&
      !nominalVerb.test(word.word) &&
      words[at + 1]?.tag === "ns" &&
      at + 1 < headAt
    )
      break;
    if (governs(word.word)) {
      if (!joinsParallelNouns(words, at)) break;
    } else if (sometimesGoverning.has(word.word)) {
      if (startsWithNoun ? hasObject(words, at, headAt) : governsWhatFollows(words, at, headAt)) break;
    } else if (isMark(word.word) || /^(and|or)$/u.test(word.word)) {
      if (word.word !== " " && word.word !== "·" && word.word !== "-") break;
    } else if (/^(m|q|mq|t|f)$/u.test(word.tag)) {
      if (!ordinal.test(word.word) && !eras.test(word.word)) break;
    } else if (functionTag.test(word.tag) && !joinsParallelNouns(words, at) && !/^某+$/u.test(word.word)) break;
    start = from + word.start;
  }
  if (startsWithNoun)
    // 摸清全省…, 走访高校…: verbs no list foresees stand first in the phrase, with a noun after them.
    for (const [at, word] of words.entries()) {
      if (from + word.start < start || at + 1 >= headAt) continue;
      if (from + word.start > start || word.tag !== "v" || nominalVerb.test(word.word)) break;
      start = from + word.end;
    }
  // A bracket that nothing precedes is a number or an aside, not a modifier.
  while (start < headStart && "（(".includes(text[start]!)) {
    const close = closingOf(text, start, reach);
    if (close === undefined || close >= headStart) break;
    start = close + 1;
  }
  while (text[start] === " ") start++;
  // 现有, 相关, 各类 tell nothing of what follows them.
  for (const word of words) {
    if (from + word.start === start && from + word.end < headStart && word.word.length > 1 && unspecific.has(word.word))
      start = from + word.end;
  }
  return { start, end: headEnd };
}
