/** A text with its words and its regions, made once and shared by the rules that read it. */
import { divisionsIn } from "../../language/administrative-divisions.ts";
import { taggedWords } from "../../language/words.ts";
import { isBelow, type RegionSpan, type TextView } from "./region.ts";
import { rememberLast } from "./remember-last.ts";
import { withUnknownRegions } from "./unknown-regions.ts";

export type { Level, RegionSpan, TextView } from "./region.ts";

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
  return withUnknownRegions(view, found);
}

/** Words of one character that jieba sometimes joins to the next one: 由 + 省 in 由省总工会. */
const functionCharacters = "由经报与和及对按据向在为被将把让给以从到于即赴至、";

/** True where a word begins, or where one begins after a function word that jieba joined to it. */
export function beginsWord(view: TextView, at: number): boolean {
  return view.wordStartingAt[at]! >= 0 || (at > 0 && functionCharacters.includes(view.text[at - 1]!));
}
