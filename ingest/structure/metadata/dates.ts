/** 成文日期 in the forms GB/T 9704-2012, 7.3.5.4 and its predecessor print: 2022年4月6日, 二〇二二年四月六日, 2022 年 4 月 6 日. */
import { findOrdinal } from "../chinese-ordinals.ts";

const DIGIT = "[〇零○ＯO0一二三四五六七八九]";
const ARABIC = /((?:19|20)\s?\d\s?\d)\s*[年.\-/]\s*(\d\s?\d?)\s*[月.\-/]\s*(\d\s?\d?)\s*日?/;
const CHINESE = new RegExp(
  `([一二]\\s?${DIGIT}\\s?${DIGIT}\\s?${DIGIT})\\s*年\\s*([元正一二三四五六七八九十]{1,2})\\s*月\\s*([一二三四五六七八九十廿卅]{1,3})\\s*日`,
);

/** ISO date of the first full date in the words, with its place in them. */
export function findDate(words: string): { value: string; start: number; end: number } | undefined {
  const found = [arabic(words), chinese(words)].filter((date) => date !== undefined);
  return found.sort((a, b) => a.start - b.start)[0];
}

/** The date when the words are nothing else (brackets and a note such as 印发 aside). */
export function dateAlone(words: string): string | undefined {
  const date = findDate(words);
  if (!date) return undefined;
  const rest = words.slice(0, date.start) + words.slice(date.end);
  return /^[\s（()）]*$/.test(rest) ? date.value : undefined;
}

/** 2030年6月 or 二〇三〇年 and nothing else: 2030-06, 2030. Only a name above makes it the date of a signature. */
export function monthOrYearAlone(words: string): string | undefined {
  const plain = words.replace(/\s/g, "");
  const match = new RegExp(
    `^(?:((?:19|20)\\d\\d)|([一二]${DIGIT}{3}))年(?:(\\d{1,2}|[一二三四五六七八九十]{1,2})月)?$`,
  ).exec(plain);
  if (!match) return undefined;
  const year = match[1] ?? chineseYear(match[2] as string);
  const month = match[3] === undefined ? undefined : findOrdinal(match[3]);
  return month === undefined || month > 12 ? String(year) : `${year}-${String(month).padStart(2, "0")}`;
}

function arabic(words: string) {
  const match = ARABIC.exec(words);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map((part) => Number(part.replace(/\s/g, "")));
  return iso(match, year, month, day);
}

function chinese(words: string) {
  const match = CHINESE.exec(words);
  if (!match) return undefined;
  const year = chineseYear(match[1] as string);
  const month = findOrdinal((match[2] as string).replace(/[元正]/, "一"));
  const day = findOrdinal((match[3] as string).replace(/^廿/, "二十").replace(/^卅/, "三十"));
  return iso(match, year, month, day);
}

/** 二〇二二, also with 零, ○ or a letter O for the nought. */
function chineseYear(printed: string): number {
  return Number([...printed.replace(/\s/g, "")].map((c) => Math.max(0, "〇一二三四五六七八九".indexOf(c))).join(""));
}

function iso(match: RegExpExecArray, year?: number, month?: number, day?: number) {
  if (!year || !month || !day || month > 12 || day > 31) return undefined;
  const pad = (n: number) => String(n).padStart(2, "0");
  return { value: `${year}-${pad(month)}-${pad(day)}`, start: match.index, end: match.index + match[0].length };
}
