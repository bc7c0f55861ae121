/**
 * What a figure counts, close to the source's words: the words before the number without time and comparison; for a
 * number before its noun the verb and the noun.
 */
import { enumerationAtEnd } from "./enumeration.ts";

const time =
  /(?:(?:力争|争取|确保)?(?:到|至|截至|自|从)?\s?(?:19|20)\d{2}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?)?(?:年?底前|年?底|末|前|以来|度|起|开始)?|(?:到)?今年年?底前?|年底前|年内|全年|五年来|未来[一二三四五六七八九十]年|每[两三二]?年|(?:力争|争取|确保)?(?:用|在)?[一二两三四五六七八九十]{1,3}年(?:之|以)?内)\s?[，,]?/g;
/** The number of an item: （一）, （3）, 14. */
const label = /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d))\s*/;
const lead =
  /^(?:的|在?(?:未来|今后)?[一二三四五六七八九十\d]+年内|[(（]?其中|原则上|以(?=[^内外上下])|同时|其中|此外|另外|并且|并|且|还|又|也|即|以及|及|和|与|或|、|，|力争|争取|确保|预计|计划|明确|到|已经|目前|累计|共计|总计|合计|约|近|要|再|各|使|按照|按规定|近[一二两三四五\d]年|不超过|不高于|不少于|不低于|一次性|分别|可|均|都|实际|是|将(?!军|台)|共(?![青建享同产创富治济赢党和])|起(?![草重步飞点源诉居]))+/;
const tail =
  /(?:原则上|(?<!年)均|仍|仍按|按|力争|争取|确保|预计|持续|稳定|基本|总体|不少于|不低于|不得少于|不得低于|不小于|不超过|不得超过|不高于|至少|最少|最多|最高|超过|超|(?<!通)过|突破|高于|低于|大于|约为|大约|(?<![节签集违契预特])约|接近|(?<![附靠邻就])近|达到|(?<![表传送直转下])达|(?:提高|提升|增加|增长|上升|下降|降低|压缩|压减|减少|缩短|扩大|扩展|拓展|发展|调整)(?:到|至)|[升降增减扩提](?:到|至)|(?:稳定|保持|控制)在|分别达到|分别为|分别达|分别是|分别|分获|共计|(?<!公)共|合计|总计|累计|已达|将达|将|(?<![需重主必只简概纲摘])要|(?<![作成行认])为|是|(?<![拥具享])有|(?<!目)的|(?<![存现潜内])在|了|:|：|,|、|，|(?<![自理])由|从|各|不|(?<![饱总])和|(?<!参)与|(?<![普涉顾])及)+$/;

export interface MetricParts {
  /** Words of the clause from the quantity before (of another series) up to this number or its series. */
  before: string;
  /** Words of the clause before `before`; they hold the verb. */
  head: string;
  /** Words after the unit, or after the series, up to the next quantity or the end of the clause. */
  after: string;
  /** The clause before, for clauses that hold the predicate alone. */
  previous?: string;
  /** Place in a row of quantities. */
  series?: { index: number; length: number };
}

/** Never empty as long as there are words around the number. */
export function metricOf({ before, head, after, previous, series }: MetricParts): string {
  // After an earlier number of the clause, what stands before the last 、 is that number's noun.
  const own = strip(head ? before.replace(/^.*(?:、|和|以及|及|与)(?=[^、]*$)/, "") : before);
  const noun = nounAfter(after);
  const item = series && itemOf(series, `${head}${before}`, previous);
  if (item) return shorten(`${item}${noun}`);
  let metric = noun ? `${own}${noun}` : own;
  if (head && !verbs.test(metric)) metric = `${leadingVerb(head)}${metric}`;
  if (plainLength(metric) < 2 || (previous && plainLength(own) < 2 && !noun))
    metric = `${stripNumber(previous ?? "")}${metric}`;
  else if (previous && predicateOnly.test(own)) metric = `${stripNumber(previous)}${metric}`;
  return shorten(metric) || before.trim() || after.trim();
}

const predicateOnly = /^(?:给予|奖励|补助|补贴|完成|发放|同比|增长|占|比|提高|下降|每[家人个名项户]给予)[^，]{0,4}$/;
const verbs =
  /建成|建设|新建|培育|培训|培养|表彰|评选|选拔|认定|举办|开展|组织|发展|完成|实现|打造|新增|支持|扶持|资助|设立|遴选|发放|推动|命名|引进|吸纳|覆盖|服务(?![站点中平机体员])|惠及|投入|成立|建立|选派|选树|招聘|达|占/;
const plainVerbs = verbs.source.replace(/\|达\|占$/, "");
const verbAtStart = new RegExp(`(?:${plainVerbs})(?:了|成)?`);
const verbBeforeNumber = new RegExp(`(${plainVerbs})(?:了|成)?\\s?[\\d一二两三四五六七八九十百千万]`);

/** Time expressions are no part of a metric; years in the title of a document are. */
const withoutTime = (text: string): string =>
  text
    .split(/(《[^》]*》)/)
    .map((part) => (part.startsWith("《") ? part : part.replace(time, "")))
    .join("");

/** Half of a pair of brackets, with what it holds, stays behind when a clause is cut at its numbers. */
const withoutHalfBrackets = (text: string): string =>
  text
    .replace(/[(（][^()（）]*$/, "")
    .replace(/^[^()（）]*[)）]/, "")
    .replace(/^\s*(?:\/[^、，\s]{1,4})?[、，,]?/, "");

const strip = (text: string): string =>
  withoutHalfBrackets(withoutTime(text).trim().replace(label, "")).trim().replace(lead, "").replace(tail, "").trim();
/** The clause before, without the number it ends with. */
const stripNumber = (text: string): string => strip(strip(text).replace(/\d[\d.,]*\s?(?:[万亿]?[^\d，、]{0,4})$/, ""));
const shorten = (text: string): string => (text.length > 60 ? text.slice(-60) : text);
const plainLength = (text: string): number => text.replace(/[^\u4e00-\u9fffA-Za-z]/g, "").length;
/** The verb right before the first number of the clause, else the first verb of the clause. */
const leadingVerb = (head: string): string => verbBeforeNumber.exec(head)?.[1] ?? verbAtStart.exec(head)?.[0] ?? "";

/** The noun a number stands before: up to the end of its clause, without what opens the next item. */
function nounAfter(after: string): string {
  const text = after.replace(/^\s?(?:\(含\)\s?)?(?:以上|及以上|以下|以内|左右|上下)?\s?的?/, "");
  if (/^(?:[，。；、）)：:,]|和|及|与|到|至|或|$)/.test(text)) return "";
  return withoutHalfBrackets(text)
    .replace(/(?:、|和|及|(?<!参)与|以及|从|中|分别|在|，|,)+$/, "")
    .trim()
    .slice(0, 50);
}

const ranks = ["一", "二", "三", "四", "五", "六"];

/** The item of an enumeration the quantity belongs to (分别), or the rank (前三名分获). */
function itemOf(
  { index, length }: { index: number; length: number },
  before: string,
  previous?: string,
): string | undefined {
  const ranked =
    /^(.*)前(?:三|3)名/.exec(strip(before)) ?? (previous ? /^(.*)前(?:三|3)名/.exec(strip(previous)) : null);
  if (ranked && length === 3) return `${ranked[1]!.replace(/^对/, "")}第${ranks[index]}名`;
  for (const text of [before, previous]) {
    if (!text) continue;
    const upTo = text.replace(/(?:，)?(?:中)?(?:分别|分获).*$/, "");
    const items = enumerationAtEnd(strip(upTo));
    if (items.length !== length) continue;
    const item = items[index]!;
    // The first item carries what stands before the enumeration; its own words are about as long as the others'.
    return index === 0 ? item.replace(/^(?:对|给|按照|按|为|从[^，]*?中)/, "") : item;
  }
  return undefined;
}
