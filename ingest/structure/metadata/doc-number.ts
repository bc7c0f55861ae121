/**
 * 发文字号: agency code, year in 〔〕, serial number, 号 (GB/T 9704-2012, 7.2.5). Scans and typing turn the brackets into
 * [ ], ( ), 【 】 or one of each. Orders (令) are numbered through: 国务院令第1号.
 */
import type { Found } from "../../model.ts";
import type { Line } from "./line.ts";

const OPEN = "[〔［\\[【(（﹝{]";
const CLOSE = "[〕］\\]】)）﹞}]";
// The agency code has no digits and no punctuation: （2021）京01民终1号 is a case number and begins with its year.
const NUMBER = new RegExp(
  `([\\u4e00-\\u9fff][\\u4e00-\\u9fffA-Za-z]{0,20}?)\\s*${OPEN}\\s*((?:19|20)\\s?\\d\\s?\\d)\\s*${CLOSE}\\s*(?:第\\s*)?(\\d{1,5})\\s*号`,
);
const ORDER =
  /^((?:中华人民共和国)?[\u4e00-\u9fff（）]{0,24}令)\s*[（(]?\s*(第\s*[\d〇零一二三四五六七八九十百千]{1,8}\s*号)[）)]?$/;
const LABEL = /^(?:发文字号|文号|文\s*号|发文文号|公文字号|发文号|字号|文件编号)\s*[:：]?\s*/;

/** The value normalised to 〔〕, the span that of the printed words. `head` holds the lines above the running text. */
export function findDocNumber(head: readonly Line[], hint?: string): Found<string> | undefined {
  for (const [i, line] of head.entries()) {
    const found = ownLine(line) ?? labelled(line) ?? orderBelow(line, head[i - 1]);
    if (found) return found;
  }
  for (const line of head) {
    // Behind a title: 关于……的通知（某发〔2020〕1号）.
    const match = /[（(]\s*(.+?号)\s*[）)]$/.exec(line.words);
    const value =
      match?.[1] && /[通知意见决定办法方案函]\s*[（(]/.test(line.words) ? parseDocNumber(match[1]) : undefined;
    if (match && value)
      return at(line, match.index + match[0].indexOf(match[1] as string), (match[1] as string).length, value);
  }
  const value = hint ? (parseDocNumber(hint) ?? orderNumber(hint.trim())) : undefined;
  return value ? { value } : undefined;
}

/** 国发[2021) 33 号 → 国发〔2021〕33号; undefined when the words hold no number. */
export function parseDocNumber(words: string): string | undefined {
  const match = NUMBER.exec(words);
  if (!match) return undefined;
  const code = (match[1] as string).replace(/\s/g, "");
  return `${code}〔${(match[2] as string).replace(/\s/g, "")}〕${Number(match[3])}号`;
}

function ownLine(line: Line): Found<string> | undefined {
  // The name of the one who signs (签发人) may share the line.
  const words = line.words.replace(/\s*签发人.*$/, "");
  const match = NUMBER.exec(words);
  if (match && words.replace(/\s/g, "") === match[0].replace(/\s/g, "")) {
    const value = parseDocNumber(words);
    return value ? at(line, 0, words.length, value) : undefined;
  }
  const order = orderNumber(line.words);
  return order ? at(line, 0, line.words.length, order) : undefined;
}

/** 第1号 under 某某令. */
function orderBelow(line: Line, above: Line | undefined): Found<string> | undefined {
  if (!above || !/令$/.test(above.words) || !/^第\s*[\d〇零一二三四五六七八九十百千]{1,8}\s*号$/.test(line.words))
    return undefined;
  const value = orderNumber(`${above.words}${line.words}`);
  return value ? at(line, 0, line.words.length, value) : undefined;
}

function orderNumber(words: string): string | undefined {
  const match = ORDER.exec(words);
  return match
    ? `${(match[1] as string).replace(/^中华人民共和国/, "")}${(match[2] as string).replace(/\s/g, "")}`
    : undefined;
}

function labelled(line: Line): Found<string> | undefined {
  const label = LABEL.exec(line.words);
  if (!label) return undefined;
  const rest = line.words.slice(label[0].length);
  const match = NUMBER.exec(rest);
  const value = match && match.index === 0 ? parseDocNumber(rest) : undefined;
  return match && value ? at(line, label[0].length, match[0].length, value) : undefined;
}

const at = (line: Line, from: number, length: number, value: string): Found<string> => ({
  value,
  start: line.start + from,
  end: line.start + from + length,
});
