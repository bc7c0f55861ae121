/**
 * A view of a text in which look-alikes are one character: full-width digits, letters and brackets become half-width,
 * the many dashes of ranges become "-" and "~". Every character is replaced by exactly one UTF-16 code unit, so an
 * offset into the folded text is an offset into the text, and quotes are cut from the text itself.
 *
 * Source: Unicode block Halfwidth and Fullwidth Forms (U+FF01–U+FF5E are U+0021–U+007E plus 0xFEE0). Chinese commas,
 * full stops and enumeration commas keep their shape: they carry meaning that their ASCII twins do not.
 */
const singles: Record<string, string> = {
  "－": "-",
  "–": "-",
  "−": "-",
  "‐": "-",
  "‑": "-",
  "—": "-",
  "―": "-",
  "─": "-",
  "～": "~",
  "〜": "~",
  "∼": "~",
  "﹪": "%",
  "∶": ":",
  "\u00a0": " ",
  "\u3000": " ",
  "\u2009": " ",
  "\u202f": " ",
  "○": "〇",
  "◯": "〇",
  Ｏ: "O",
  兩: "两",
  萬: "万",
  億: "亿",
  個: "个",
};

const folding =
  /[\uff05\uff08-\uff09\uff0b\uff0d-\uff1b\uff1d\uff21-\uff3b\uff3d\uff41-\uff5a\uff5e–−‐‑—―─〜∼﹪∶\u00a0\u3000\u2009\u202f○◯兩萬億個]/g;

/** The folded view of `text`; same length, same offsets. */
export function foldText(text: string): string {
  return text.replace(folding, (char) => singles[char] ?? String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
