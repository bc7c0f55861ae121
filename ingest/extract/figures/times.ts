/**
 * Time expressions of a sentence: 到2025年, 2025年底前, 6月30日前, 年内, 今年, “十四五”期间, 2020年以来, 每年.
 *
 * Sources: GB/T 7408 for dates; the five-year plans (the 14th runs from 2021 to 2025, every plan five years); relative
 * words count from the 成文日期 or, failing that, from the year in the title.
 */
import { parseChineseNumeral } from "../../language/chinese-numerals.ts";

export interface Time {
  start: number;
  end: number;
  /** by: a limit (到2025年); in: a stretch of time (2021年); since: 2020年以来; recurring: 每年; compared: 比2020年. */
  role: "by" | "in" | "since" | "recurring" | "compared";
  /** Year (2025), month or day (2025-06-30) it ends with; absent for 每年 and for 未来五年. */
  iso?: string;
  /** As the text says it. */
  text: string;
}

export interface Clock {
  /** Year of the document, from its date or its title. */
  year?: number;
  /** ISO date of the document, as exact as known. */
  date?: string;
  /** The last year of the stretch in the title: 2025 for 三年行动方案（2023—2025年）. */
  term?: string;
}

const year = "(?:19|20)\\d{2}";
const before = "(?:(?:力争|争取|预计|计划|确保)?\\s?(?:到|至|截至|截止到?|截止至)\\s?)?";
const limit = "(?:年底前|年底|年末|底前|底|末|前|以前|之前)?";

type Reader = (match: RegExpExecArray, clock: Clock) => { role: Time["role"]; iso?: string } | undefined;

const pad = (value: string) => value.padStart(2, "0");
const isBy = (all: string) => /^(?:力争|争取|预计|计划|确保)?\s?(?:到|至)|(?:底|末|前)$/.test(all);

const readers: [RegExp, Reader][] = [
  // 4月16日—5月20日, 2025年3月10日—4月15日: a stretch of days ends with its last one.
  [
    new RegExp(
      `(?:(${year})\\s?年\\s?|(?<![\\d年]))(\\d{1,2})\\s?月\\s?(?:\\d{1,2}\\s?[日号]?)?\\s?(?:[-~]+|至|到)\\s?(?:(\\d{1,2})\\s?月\\s?)?(\\d{1,2})\\s?[日号]`,
      "g",
    ),
    ([, y, first, m, d], { year: now }) => {
      const ofYear = y ?? now?.toString();
      return ofYear ? { role: "in", iso: `${ofYear}-${pad(m ?? first!)}-${pad(d!)}` } : undefined;
    },
  ],
  // 2023—2025年, 2023年至2025年
  [
    new RegExp(`(${year})\\s?年?\\s?(?:[-~]+|至|到)\\s?(${year}|\\d{2})\\s?年(?:度)?(?:期间)?`, "g"),
    ([, first, last]) => ({ role: "in", iso: last!.length === 4 ? last : `${first!.slice(0, 2)}${last}` }),
  ],
  [
    new RegExp(`(${year})\\s?年\\s?(\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?[日号])?|初)?\\s?以来`, "g"),
    ([, y]) => ({ role: "since", iso: y }),
  ],
  [
    new RegExp(
      `${before}(${year})\\s?年\\s?(\\d{1,2})\\s?月\\s?(?:(\\d{1,2})\\s?[日号])?(?:底|末)?(?:之前|以前|前)?`,
      "g",
    ),
    ([all, y, m, d]) => ({ role: isBy(all) ? "by" : "in", iso: `${y}-${pad(m!)}${d ? `-${pad(d)}` : ""}` }),
  ],
  [
    new RegExp(`${before}(${year})\\s?年(?:度)?\\s?${limit}`, "g"),
    ([all, y]) => ({ role: isBy(all) ? "by" : "in", iso: y }),
  ],
  [
    /(?:到|至)?“?([一二三四五六七八九十]+)五”?(?:规划|计划)?(?:期间|时期|末期|期末|末|以来)?/g,
    ([all, ordinal], clock) => {
      const plan = parseChineseNumeral(ordinal!);
      if (plan === undefined || plan < 10 || plan > 20 || !/[”末间期]|以来$/.test(all)) return undefined;
      const iso = String(2025 + 5 * (plan - 14));
      if (/以来$/.test(all)) return { role: "since" };
      return { role: /^[到至]|末/.test(all) || (clock.year ?? 0) <= Number(iso) ? "by" : "in", iso };
    },
  ],
  [
    /(?:到|至)?(?:今年|本年|本年度)\s?(?:年底前|年底|底前|底|末|前)|年底前|年底之前|(?<![一二两三四五六七八九十\d])年内|(?<!\d)年底(?!前)|全年|本年度|当年底前/g,
    ([all], { year: now }) => ({ role: /底|末|内|前/.test(all) ? "by" : "in", iso: now?.toString() }),
  ],
  [
    /(?<![\d年])(?:到|至|于|在)?\s?(\d{1,2})\s?月\s?(?:(\d{1,2})\s?[日号])?(?:底|末)?(?:之前|以前|前)/g,
    ([, m, d], { year: now }) => (now ? { role: "by", iso: `${now}-${pad(m!)}${d ? `-${pad(d)}` : ""}` } : undefined),
  ],
  [
    /今年(?!\s?(?:底|末|年底|\d{1,2}月))(?:上半年|以来|一季度|前\S季度)?/g,
    ([all], { year: now }) => ({ role: /以来/.test(all) ? "since" : "in", iso: now?.toString() }),
  ],
  [/去年(?:底|末)?|上年(?:底|末|度)?/g, (_, { year: now }) => ({ role: "in", iso: now ? String(now - 1) : undefined })],
  [/明年(?:底前|底|年底)?/g, (_, { year: now }) => ({ role: "by", iso: now ? String(now + 1) : undefined })],
  // 用3年左右时间, 经过五年努力: from the year of the document on, or to the end of the term in its title.
  [
    /(?:用|利用|通过|经过|再用)\s?([一二两三四五六七八九十]|\d{1,2})\s?(?:至|-|~)?\s?([一二两三四五六七八九十]|\d{1,2})?\s?年(?:左右)?的?(?:时间|努力|奋斗)/g,
    ([, first, last], clock) => {
      const years = parseChineseNumeral((last ?? first)!) ?? Number(last ?? first);
      const iso = clock.term ?? (clock.year && years ? String(clock.year + years) : undefined);
      return { role: "by", ...(iso && { iso }) };
    },
  ],
  [
    /(?:未来|今后|近|最近|过去|连续)\s?(?:[一二两三四五六七八九十]|\d{1,2})\s?(?:年|个月|个季度)(?:来|间|内)?|[一二三四五六七八九十]年来|近年来|近几年|五年间/g,
    () => ({ role: "in" }),
  ],
  [
    /每(?:隔)?(?:[一二两三四五]|\d)?(?:个)?(?:年|半年|季度|月|周|学年|学期|天|日)(?:度)?|年均|(?<![一-龥])逐年|月均|日均/g,
    () => ({ role: "recurring" }),
  ],
];

const comparedBefore = /(?:比|较|与|同|相较|相比|超过|高于|低于|对比|相对于?|不低于)\s?$/;
const comparedAfter =
  /^(?:底|末|同期|年底)?\s?(?:相比|同期|的基础上|基础上|水平|基准|基数|[的]?\s?[\d.]+\s?(?:%|万|个|人|家)?[^，。；]{0,8}(?:增加到|提高到|上升到|增长到|提升到|增加至|提高至|提升至|下降到|降至|降到))/;

/** 2000年底前建成的小区: the time belongs to the noun. */
const describes =
  /^(?:[^，。；、\d的]{0,6}(?:建成|成立|出生|毕业|竣工|投产|发布|印发|出台|开工|上市|认定|命名|注册|立项|参保|签订|实施))的/;

/** Time expressions of a folded sentence in order; of overlapping ones the longer. */
export function findTimes(sentence: string, clock: Clock): Time[] {
  const found: Time[] = [];
  // Years in the title of a document say nothing about the sentence.
  const folded = sentence.replace(/《[^》]*》/g, (title) => "※".repeat(title.length));
  for (const [pattern, read] of readers) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
      const reading = read(match, clock);
      if (!reading) continue;
      const [start, end] = [match.index, match.index + match[0].length];
      const compared =
        reading.role !== "recurring" &&
        (describes.test(folded.slice(end, end + 16)) ||
          comparedBefore.test(folded.slice(Math.max(0, start - 4), start)) ||
          comparedAfter.test(folded.slice(end, end + 30)));
      found.push({ start, end, text: match[0].trim(), ...reading, ...(compared ? { role: "compared" as const } : {}) });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(
    (time, index) => !found.slice(0, index).some((other) => other.end > time.start && other.start <= time.start),
  );
}
