import { matchesOf } from "../../language/matches.ts";
import type { TaggedWord } from "../../language/words.ts";
import { boundaryNouns, boundaryVerbs, nominalVerbs } from "./lexicon/boundary-words.ts";
import { localFormAt } from "./local-forms.ts";
import { isBelow, type Level, type RegionSpan, type TextView } from "./region.ts";

const hasHan = /\p{Script=Han}/u;
const allHan = /^\p{Script=Han}+$/u;
const markOrNothing = /[^\p{Script=Han}]|^$/u;
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
/** Classes of words that may be a place name: place, person, proper noun, noun, and what the dictionary does not hold. */
const nameTags = new Set(["ns", "nr", "nrt", "nz", "nrfg", "x", "n"]);
const notAName =
  /^(?:全|各|本|我|该|两|几|跨|大|小|城|社|园|片|地|辖|学|校|厂|矿|军|战|特|老|新|农|山|牧|林|景|街|小镇|沿|高新|开发|示范|试验|保税|自贸|工业|产业|行政|功能|重点|中心|主城|县|市|省)/;

/**
 * Divisions that the table does not hold (towns, places of other times, rare and new names), by how they are built: a
 * name and the word for a division. jieba takes the name for a place, or what follows is a body of a division.
 */
export function withUnknownRegions(view: TextView, known: readonly RegionSpan[]): RegionSpan[] {
  const { words } = view;
  const taken = new Set<number>();
  for (const region of known) for (let at = region.start; at < region.end; at++) taken.add(at);
  const added: RegionSpan[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (!nameTags.has(word.tag) || taken.has(word.start)) continue;
    const next = words[index + 1];
    const joined = next !== undefined && Object.hasOwn(endingLevel, next.word) && word.tag !== "n";
    const form = joined ? word.word + next.word : word.word;
    if ((!joined && word.tag !== "ns") || !hasHan.test(word.word)) continue;
    const match = unknownEnding.exec(form);
    if (!match || notAName.test(form) || notAPlace.test(match[1]!)) continue;
    const start = word.start;
    const end = start + form.length;
    if (/[域别位场级]/.test(view.text[end] ?? "")) continue;
    added.push({ start, end, name: form, level: endingLevel[match[2]!]!, candidates: [] });
    for (let at = start; at < end; at++) taken.add(at);
  }
  added.push(...beforeBodies(view, taken));
  added.push(...namedAgain(view, added, taken));
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

const divisionWord = /自治[区州县旗]|街道|[省市州县区旗盟镇乡]/gu;
/** Bodies of a township, which has no departments. */
const townshipBody =
  /^(?:人民政府|政府|党委|党工委|总工会|工会|办事处|(?:中心)?(?:卫生院|敬老院|小学|中学|学校)|(?:综合|社区)?[\p{Script=Han}]{0,6}服务中心)/u;
/** Characters that lead up to a name: prepositions, conjunctions, 的, 各. */
const leadsUp = /[由经报与和及对按据向在为被将把让给以从到于即赴至的各等是、]/;
/** Words that say which division is meant, and name none. */
const notAPlace =
  /^(?:所在|所属|所辖|当地|本地|相关|有关|其他|其它|部分|设区|省辖|地级|直辖|直管|副省|计划单列|中心|百强|脱贫|贫困|试点|试验|示范|先进|重点|山区|海岛|边境|沿海|内陆|牧业|产粮|产业|兄弟|对口|受援|支援|帮扶|上级|下级|基层|乡村|城乡|农村|城市|自治|民族|[两二三四五六七八九十几多数](?:级|地|个|省|市|县|区))/u;
/** Characters that open no name here, although some names begin with them: 省委省…, 大县, 该市, 前两市, 厅市. */
const opensNone = /^[省市县区大小强新老原前后首村厅局委部级层方里该此某每两几多数]/u;
/** Longest name of a division without its closing word; longer ones are those of autonomous divisions, in the table. */
const longestStem = 4;

/** Names right before a division word that a body of a division follows: 云岫市 in 云岫市总工会, however jieba cuts it. */
function beforeBodies(view: TextView, taken: ReadonlySet<number>): RegionSpan[] {
  const { text } = view;
  const found: RegionSpan[] = [];
  for (const match of matchesOf(text, divisionWord)) {
    const at = match.index;
    const end = at + match[0].length;
    if (taken.has(at) || taken.has(at - 1)) continue;
    const level = endingLevel[match[0].replace(/^自治(?=[县旗])/u, "")];
    if (!level) continue;
    const followed = level === "乡级" ? townshipBody.test(text.slice(end, end + 12)) : localFormAt(text, end);
    if (!followed || followed === "委员会") continue;
    const start = stemStart(view, at);
    if (start === undefined) continue;
    // 委 alone is a common character: only after what jieba itself takes for a name.
    if (followed === "委" && !/^(?:ns|nr\w*|x)$/.test(wordAt(view, start)?.tag ?? "")) continue;
    found.push({ start, end, name: text.slice(start, end), level, candidates: [] });
  }
  return found;
}

/**
 * A name told once by the body behind it is a name wherever it stands again: 云岫市 of 云岫市总工会 in 云岫市第一医院. Names of
 * two characters are too often parts of other words.
 */
function namedAgain(view: TextView, told: readonly RegionSpan[], taken: Set<number>): RegionSpan[] {
  const found: RegionSpan[] = [];
  const byName = new Map(told.filter(({ name }) => name.length >= 3).map((region) => [region.name, region]));
  for (const [name, region] of byName)
    for (let at = view.text.indexOf(name); at >= 0; at = view.text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (taken.has(at) || taken.has(end - 1) || told.some(({ start }) => start === at)) continue;
      if (/[域别位场级]/.test(view.text[end] ?? "")) continue;
      found.push({ ...region, start: at, end });
      for (let place = at; place < end; place++) taken.add(place);
    }
  return found;
}

/** Where the name before a division word begins; undefined where the words before it are no name. */
function stemStart(view: TextView, at: number): number | undefined {
  const { text } = view;
  let start = at;
  let plain = true;
  for (let word = wordAt(view, at - 1); word && at - word.start <= longestStem + 1; word = wordAt(view, start - 1)) {
    let from = word.start;
    if (leadsUp.test(text[from]!) && word.end > from + 1) from++;
    else if (leadsUp.test(text[from]!) && word.word.length === 1) break;
    if (!mayNamePlace(word, from) || at - from > longestStem) break;
    // A name of two characters is whole; one more belongs to it only as a word of one character.
    if (at - start >= 2 && word.end - from > 1) break;
    if (word.tag !== "n" && !/^[az]/.test(word.tag)) plain = false;
    start = from;
    if (from > word.start) break;
  }
  const length = at - start;
  if (length < 2 || notAPlace.test(text.slice(start, at)) || opensNone.test(text[start]!)) return undefined;
  // An ordinary noun is a name only where nothing but a mark or a preposition stands before it.
  if (plain && !markOrNothing.test(text[start - 1] ?? "") && !leadsUp.test(text[start - 1]!)) return undefined;
  return start;
}

const mayNamePlace = (word: TaggedWord, from: number): boolean =>
  /^(?:n\w*|x|a|z|zg|j|b|g)$/.test(word.tag) &&
  allHan.test(word.word.slice(from - word.start)) &&
  !boundaryNouns.has(word.word) &&
  !boundaryVerbs.has(word.word) &&
  !nominalVerbs.has(word.word);

/** The word that holds the offset. */
function wordAt(view: TextView, offset: number): TaggedWord | undefined {
  for (let start = offset; start >= 0 && offset - start < 12; start--) {
    const index = view.wordStartingAt[start]!;
    if (index >= 0) return view.words[index];
  }
  return undefined;
}
