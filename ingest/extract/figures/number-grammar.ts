/**
 * Reads one number where it stands: 1,234 · 1，234 · 1 234 · 2.6万 · 300余万 · 三十 · 一百二十 · 百余 · 上千 · 百分之五.
 *
 * Source: GB/T 15835-2011 (digits, thousands separators, mixed 2.6万) and the grammar of approximate numbers
 * (余/多/来 after, 上/近/成 before a place word).
 */
import { numeralCharacters, parseChineseNumeral } from "../../language/chinese-numerals.ts";

export interface ReadNumber {
  start: number;
  end: number;
  /** As printed, without the scale: 2.6 in 2.6万. */
  value: number;
  /** 1 when none is printed. */
  scale: number;
  /** 万, 亿, 千万 … as printed; "" when none. */
  scaleText: string;
  /** 余, 多, 来 inside the number, or 上 before it. */
  inner?: "more" | "about";
  script: "arabic" | "chinese";
  /** The number is a share by itself: 百分之五. */
  percent?: "%" | "‰";
}

/** What a number is multiplied by when one of these words stands behind it. */
export const scales: Record<string, number> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 1e2,
};
const arabic = /(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const scaleAfter =
  /\s?([余多几来])?(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万(?!众)|千(?![米克瓦伏卡帕赫])|百(?![分姓年货强花]))?([余多来])?/y;
const chinese = new RegExp(`[${numeralCharacters}]+(?:点[〇零一二三四五六七八九]+)?`, "y");
const percent = /(百|千)分之\s?(\d+(?:\.\d+)?|[〇零一二两三四五六七八九十百]+(?:点[〇零一二三四五六七八九]+)?)/y;

/** The number that begins at `at` in folded text, or undefined. */
export function readNumber(folded: string, at: number): ReadNumber | undefined {
  const code = folded.charCodeAt(at);
  if (code >= 48 && code <= 57) return readArabic(folded, at);
  return readPercent(folded, at) ?? readChinese(folded, at);
}

function readArabic(folded: string, at: number): ReadNumber | undefined {
  arabic.lastIndex = at;
  const match = arabic.exec(folded);
  if (!match) return undefined;
  const value = Number(match[0].replace(/[,，\s]/g, ""));
  const read: ReadNumber = { start: at, end: arabic.lastIndex, value, scale: 1, scaleText: "", script: "arabic" };
  return withScale(folded, read);
}

function withScale(folded: string, read: ReadNumber): ReadNumber {
  scaleAfter.lastIndex = read.end;
  const match = scaleAfter.exec(folded);
  if (!match || (!match[1] && !match[2] && !match[3])) return read;
  const [all, before, scale, after] = match;
  if (before && !scale && after) return read;
  const word = before ?? after;
  return {
    ...read,
    end: read.end + (all?.length ?? 0),
    scale: scale ? (scales[scale] as number) : 1,
    scaleText: scale ?? "",
    inner: word === "来" ? "about" : word ? "more" : undefined,
  };
}

function readPercent(folded: string, at: number): ReadNumber | undefined {
  percent.lastIndex = at;
  const match = percent.exec(folded);
  if (!match) return undefined;
  const [all, hundred, digits = ""] = match;
  const value = /^\d/.test(digits) ? Number(digits) : parseChineseNumeral(digits);
  if (value === undefined) return undefined;
  return {
    start: at,
    end: at + all.length,
    value,
    scale: 1,
    scaleText: "",
    script: "chinese",
    percent: hundred === "百" ? "%" : "‰",
  };
}

function readChinese(folded: string, at: number): ReadNumber | undefined {
  chinese.lastIndex = at;
  const match = chinese.exec(folded);
  if (!match) return undefined;
  const numeral = match[0];
  const value = parseChineseNumeral(numeral);
  const end = at + numeral.length;
  const read: ReadNumber = { start: at, end, value: value ?? Number.NaN, scale: 1, scaleText: "", script: "chinese" };
  if (value === undefined) return read;
  // 万元收入, 亿元产值: a bare scale before money or a measure is an attribute, not a number.
  // 百万亩造林, 百千万工程: place words alone, two or more, name a programme.
  if (/^[百千万亿]{2,}$/.test(numeral) && folded[at - 1] !== "上" && folded[at - 1] !== "近")
    return { ...read, value: Number.NaN };
  if (
    /^[千万亿]$/.test(numeral) &&
    (/^[元吨亩美欧平立千瓦]/.test(folded.slice(end, end + 1)) || at === 0 || /[(:/]/.test(folded[at - 1]!))
  )
    return { ...read, value: Number.NaN };
  const next = folded[end];
  if ((next === "余" || next === "多") && /[十百千万亿]$/.test(numeral)) {
    // 百余, 三百多; 三百多万 is a number with a scale.
    const scale = /^[万亿]/.exec(folded.slice(end + 1, end + 2))?.[0];
    return {
      ...read,
      end: end + 1 + (scale ? 1 : 0),
      scale: scale ? (scales[scale] as number) : 1,
      scaleText: scale ?? "",
      inner: "more",
    };
  }
  return read;
}
