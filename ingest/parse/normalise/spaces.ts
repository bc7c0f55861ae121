/**
 * White space inside one paragraph or cell. Nothing but white space, control and zero-width characters is changed
 * (docs/decisions/normalised-text.md).
 */

// Han, kana, bopomofo and the marks used like them; U+3007 〇 and U+3005 々 belong to Han.
const cjk = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}〇々ー";
// Full-width punctuation, brackets and forms, and the quotation marks, dashes and dots that Chinese sets full width.
const fullWidth = "\\u3001-\\u3003\\u3008-\\u3020\\u30fb\\uff01-\\uff60\\uffe0-\\uffe6“”‘’…—―·×℃";

// C0/C1 controls (tab, line feed and the like are white space), zero-width and direction marks, soft hyphen, BOM,
// interlinear and object anchors, private-use bullets of office fonts (Wingdings U+F0xx).
const vanishing =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffc\uf000-\uf0ff]/gu;

const anySpace = /[\s\u0085\u3000]+/gu;

const betweenWideAndAscii = new RegExp(
  `(?<=[${cjk}${fullWidth}]) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9]) (?=[${cjk}${fullWidth}])`,
  "gu",
);
const besidePunctuation = new RegExp(`(?<=[${fullWidth}]) (?=\\S)|(?<=\\S) (?=[${fullWidth}])`, "gu");
// A list inside a line, such as 附件：1.甲表 2.乙表: the space before a number with its point is kept.
// Yes: "甲表 2.乙表". No: "达到 2.5 万元", where a digit follows the point.
const listNumberAhead = /^(?:\d{1,2}(?:[.．]\s?(?!\d)|、)|[①-⑳])/u;
// Characters set apart, such as 通 知 or 第 一 章: single characters, each with a space on either side.
const lettersApart = new RegExp(`(?<=^|[\\s${fullWidth}])[${cjk}](?: [${cjk}])+(?=$|[\\s${fullWidth}:])`, "gu");
const digitsApart = new RegExp(`^[${cjk}0-9](?: [${cjk}0-9${fullWidth}])+$`, "u");

// A number whose digits are set apart: 不少于 1 2 0 万人次. Single digits only, and Chinese on either side: 甲 1 2 3 may be a
// row of three numbers, and 12 000 parts thousands.
const digitsOfNumberApart = new RegExp(`(?<=[${cjk}${fullWidth}]\\s?)\\d(?: \\d)+(?= ?[${cjk}％%](?! ?\\d ))`, "gu");

// A row number set off by a tab stays set off, or 10<tab>对30家企业 would read as ten pairs.
const rowNumber = /^\s*(\d{1,3})[ \u3000]*\t\s*(?=\p{Script=Han}|[“《（])/u;

/** Control and zero-width characters taken out, every white space left as it is. */
export const dropControls = (text: string): string => text.replace(vanishing, "");

/**
 * One paragraph, title or cell with its white space put right: none between a Chinese character or full-width mark and
 * an ASCII letter or digit ("2025 年" → "2025年"), none beside full-width punctuation, one space instead of several,
 * none between letters or digits set apart ("通 知" → "通知", "达到 1 2 0 家" → "达到120家"). Only the tab behind a row number at the beginning stays. Spaces between Latin words and between Chinese words stay.
 */
export function normaliseSpaces(text: string): string {
  const row = rowNumber.exec(text);
  if (row) return `${row[1]}\t${normaliseSpaces(text.slice(row[0].length))}`;
  const single = dropControls(text).replace(anySpace, " ").trim();
  if (!single.includes(" ")) return single;
  if (digitsApart.test(single)) return single.replaceAll(" ", "");
  return single
    .replace(digitsOfNumberApart, (apart) => apart.replaceAll(" ", ""))
    .replace(lettersApart, (apart) => apart.replaceAll(" ", ""))
    .replace(betweenWideAndAscii, (space, offset: number, whole: string) =>
      listNumberAhead.test(whole.slice(offset + 1)) ? space : "",
    )
    .replace(besidePunctuation, (space, offset: number, whole: string) =>
      listNumberAhead.test(whole.slice(offset + 1)) && !/[：（“]$/u.test(whole.slice(0, offset)) ? space : "",
    );
}

/** Whether there is anything to read in the text: a letter, a digit or a sign, beyond white space and controls. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** The text without any white space, as quotes are compared. */
export const withoutSpace = (text: string): string => text.replace(/\s+/gu, "");

const wide = new RegExp(`[${cjk}${fullWidth}]`, "u");

/** Whether a character is Chinese (or Japanese) or full-width punctuation. */
export const isWide = (character: string): boolean => wide.test(character);

/** Printed width in full-width characters: a Chinese character is 1, a Latin letter or digit a half. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 1 : character.codePointAt(0)! < 0x2000 ? 0.5 : 1;
  return width;
}
