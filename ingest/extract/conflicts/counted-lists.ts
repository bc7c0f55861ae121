import { matchesOf } from "../../language/matches.ts";
import { type ConflictFinder, type FoundConflict, orderedShare } from "./conflict-context.ts";

const listed =
  /([\u4e00-\u9fff“”（）()]{4,40}?)(?:建议|拟|获奖|推荐)?(?:名单|名录|清单)\s*[（(](?:共|共计|合计)?\s*(\d{1,4})\s*([个名家项人支件位所])[）)]/gu;
/** How much of the list's name a sentence must have around its number. */
const sameThing = 0.99;
const longestClause = 40;

/**
 * The number a list of names bears in its title (……名单（35名）) and another one in the text for the same things:
 * 授予张三等36名……. Only where the text counts them in the same unit once and nowhere agrees with the list.
 */
export const countedLists: ConflictFinder = ({ doc, sentences }) => {
  const found: FoundConflict[] = [];
  for (const match of matchesOf(doc.text, listed)) {
    const [all, title, count, unit] = match;
    const at = { start: match.index, end: match.index + all.length };
    const noun = title!.replace(/^.*(?:关于|年度?|第[一二三四五六七八九十\d]+[批届])/u, "").replace(/[“”（）()]/gu, "");
    if (noun.length < 4) continue;
    const counts = new RegExp(`(?<!\\d)(\\d{1,4})\\s*${unit}([\\u4e00-\\u9fff“”]{2,30})`, "gu");
    const stated = sentences.flatMap((sentence) =>
      matchesOf(doc.text.slice(sentence.start, sentence.end), counts)
        .filter(
          ({ 2: after }) => orderedShare(noun, after!.replace(/[“”]/gu, "").slice(0, noun.length + 6)) >= sameThing,
        )
        .map((each) => ({
          value: Number(each[1]),
          start: sentence.start + each.index,
          end: sentence.start + each.index + each[0].length,
        })),
    );
    const inText = stated.filter(({ start, end }) => end <= at.start || start >= at.end);
    const [other] = inText;
    if (!other || inText.some(({ value }) => value === Number(count)) || inText.length > 2) continue;
    const marks = /[，。；：、\n]/u;
    let start = other.start;
    while (start > 0 && other.start - start < longestClause && !marks.test(doc.text[start - 1]!)) start--;
    let end = other.end;
    while (end < doc.text.length && end - other.end < longestClause && !marks.test(doc.text[end]!)) end++;
    found.push({
      what: `正文称${other.value}${unit}，名单为${count}${unit}`,
      kind: "count",
      severity: "hard",
      a: { start, end, rule: "counted-lists", ruleVersion: 1 },
      b: { ...at, rule: "counted-lists", ruleVersion: 1 },
    });
  }
  return found;
};
