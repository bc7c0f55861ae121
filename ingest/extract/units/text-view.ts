/** A text with its words and its regions, made once and shared by the rules that read it. */
import { type Division, divisionsIn } from "../../language/administrative-divisions.ts";
import { type TaggedWord, taggedWords } from "../../language/words.ts";
import { rememberLast } from "./remember-last.ts";

export type Level = "国家级" | "省级" | "市级" | "县级" | "乡级";

/** A region named in the text: an administrative division, a chain of them, or a name built like one. */
export interface RegionSpan {
  start: number;
  end: number;
  /** Full name of the lowest division of the chain; the words themselves where the tables do not know it. */
  name: string;
  level: Level;
  province?: string;
  /** Prefecture or municipality above a county. */
  city?: string;
  /** Several divisions bear the name: the document has to tell. */
  candidates: readonly Division[];
}

export interface TextView {
  text: string;
  words: TaggedWord[];
  /** Index of the word that begins, or ends, at an offset; -1 where none does. */
  wordStartingAt: Int32Array;
  wordEndingAt: Int32Array;
  regions: RegionSpan[];
  regionStartingAt: Map<number, RegionSpan>;
  regionEndingAt: Map<number, RegionSpan>;
}

/** The view of a text; the last one is kept, since every rule asks for the same text in turn. */
export const viewOf = rememberLast(readText);

function readText(text: string): TextView {
  const words = taggedWords(text);
  const wordStartingAt = new Int32Array(text.length + 1).fill(-1);
  const wordEndingAt = new Int32Array(text.length + 1).fill(-1);
  words.forEach((word, index) => {
    wordStartingAt[word.start] = index;
    wordEndingAt[word.end] = index;
  });
  const view: TextView = {
    text,
    words,
    wordStartingAt,
    wordEndingAt,
    regions: [],
    regionStartingAt: new Map(),
    regionEndingAt: new Map(),
  };
  view.regions = findRegions(view);
  for (const region of view.regions) {
    view.regionStartingAt.set(region.start, region);
    view.regionEndingAt.set(region.end, region);
  }
  return view;
}

const fullForm = /(?:省|市|县|区|州|盟|旗|地区)$/;

/** Divisions of the table, joined to chains (青海省西宁市), and names built like divisions that the table does not hold. */
function findRegions(view: TextView): RegionSpan[] {
  const { text, wordStartingAt, wordEndingAt } = view;
  const found: RegionSpan[] = [];
  for (const mention of divisionsIn(text)) {
    const form = text.slice(mention.start, mention.end);
    const aligned =
      wordStartingAt[mention.start]! >= 0 && (wordEndingAt[mention.end]! >= 0 || mention.end === text.length);
    const wholeName = fullForm.test(form) && form.length >= 3;
    if (!aligned && !wholeName) continue;
    const division = mention.division ?? mention.candidates[0]!;
    const before = found.at(-1);
    const region: RegionSpan = {
      start: mention.start,
      end: mention.end,
      name: division.name,
      level: division.level,
      province: mention.division?.province,
      city: mention.division?.level === "县级" ? mention.division.parent : undefined,
      candidates: mention.division ? [] : mention.candidates,
    };
    if (before?.end === region.start && isBelow(region, before)) {
      found[found.length - 1] = { ...region, start: before.start, province: region.province ?? before.province };
    } else found.push(region);
  }
  return addUnknownRegions(view, found);
}

const levelOrder: Record<Level, number> = { 国家级: 0, 省级: 1, 市级: 2, 县级: 3, 乡级: 4 };
const isBelow = (lower: RegionSpan, upper: RegionSpan) => levelOrder[lower.level] > levelOrder[upper.level];

const unknownEnding = /^(.{2,4}?)(省|自治区|市|自治州|州|县|区|旗|盟|镇|乡|街道)$/;
const endingLevel: Record<string, Level> = {
  省: "省级",
  自治区: "省级",
  市: "市级",
  自治州: "市级",
  州: "市级",
  盟: "市级",
  县: "县级",
  区: "县级",
  旗: "县级",
  镇: "乡级",
  乡: "乡级",
  街道: "乡级",
};
const notAName =
  /^(?:全|各|本|我|该|两|几|跨|大|小|城|社|园|片|地|辖|学|校|厂|矿|军|战|特|老|新|农|山|牧|林|景|街|小镇|沿|高新|开发|示范|试验|保税|自贸|工业|产业|行政|功能|重点|中心|主城|县|市|省)/;

/** A place name followed by the word for a division: places above the table's reach, and those of other times. */
function addUnknownRegions(view: TextView, known: readonly RegionSpan[]): RegionSpan[] {
  const { words } = view;
  const taken = new Set<number>();
  for (const region of known) for (let at = region.start; at < region.end; at++) taken.add(at);
  const added: RegionSpan[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (taken.has(word.start) || !/^(?:ns|nr|nrt|nz|nrfg|x|n)$/.test(word.tag) || !/\p{Script=Han}/u.test(word.word))
      continue;
    const next = words[index + 1];
    const joined = next && /^(?:省|自治区|市|自治州|州|县|区|旗|盟|镇|乡|街道)$/.test(next.word) && word.tag !== "n";
    const form = joined ? word.word + next.word : word.word;
    if (!joined && word.tag !== "ns") continue;
    const match = unknownEnding.exec(form);
    if (!match || notAName.test(form)) continue;
    const start = word.start;
    const end = start + form.length;
    if (/[域别位场级]/.test(view.text[end] ?? "")) continue;
    added.push({ start, end, name: form, level: endingLevel[match[2]!]!, candidates: [] });
  }
  if (added.length === 0) return [...known];
  const all = [...known, ...added].sort((a, b) => a.start - b.start);
  const joinedChain: RegionSpan[] = [];
  for (const region of all) {
    const before = joinedChain.at(-1);
    if (before && before.end === region.start && isBelow(region, before)) {
      joinedChain[joinedChain.length - 1] = {
        ...region,
        start: before.start,
        province: region.province ?? before.province ?? (before.level === "省级" ? before.name : undefined),
        city: before.level === "市级" ? before.name : before.city,
      };
    } else joinedChain.push(region);
  }
  return joinedChain;
}

/** Words of one character that jieba sometimes joins to the next one: 由 + 省 in 由省总工会. */
const functionCharacter = /[由经报与和及对按据向在为被将把让给以从到于即赴至、]/;

/** True where a word begins, or where one begins after a function word that jieba joined to it. */
export function beginsWord(view: TextView, at: number): boolean {
  return view.wordStartingAt[at]! >= 0 || functionCharacter.test(view.text[at - 1] ?? "");
}
