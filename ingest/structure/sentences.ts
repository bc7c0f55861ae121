/**
 * Cuts a block into sentences. A sentence ends at 。！？；or at the end of its block (GB/T 15834-2011, 4.1 to 4.3 and 4.6:
 * full stop, question mark, exclamation mark and semicolon); closing quotation marks and brackets belong to the
 * sentence they close. Inside a short quotation or parenthesis nothing is cut.
 */

/** Pairs within which a stop does not end the sentence, as long as the pair is short. */
const CLOSING: Record<string, string> = {
  "《": "》",
  "“": "”",
  "（": "）",
  "(": ")",
  "「": "」",
  "‘": "’",
  "〈": "〉",
  "【": "】",
};
const CLOSERS = new Set(["》", "”", "）", ")", "」", "’", "〉", "】", "』"]);
const STOPS = new Set(["。", "！", "？", "；"]);
/** A quotation longer than this is a text of its own and is cut like one (UTF-16 units). */
const SHORT_QUOTATION = 60;

/** Spans of the sentences of `text` from `start` to `end`, white space at their edges left out. */
export function cutSentences(text: string, start: number, end: number): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let from = start;
  let position = start;
  const close = (until: number) => {
    let [a, b] = [from, until];
    while (a < b && isSpace(text.charCodeAt(a))) a++;
    while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
    if (b > a) sentences.push({ start: a, end: b });
    from = until;
  };
  while (position < end) {
    const character = text[position] as string;
    const closing = CLOSING[character];
    if (closing) {
      const after = closingOf(text, position, end, character, closing);
      const spoken = after !== undefined && character === "“" && endsSpeech(text, position, after, end, from);
      position = after ?? position + 1;
      if (spoken) close(position);
      continue;
    }
    position++;
    if (!STOPS.has(character) && !isHalfWidthStop(text, position - 1, end)) continue;
    while (position < end && (CLOSERS.has(text[position] as string) || STOPS.has(text[position] as string))) position++;
    close(position);
  }
  close(end);
  return sentences;
}

/** Position after the closing mark when it comes soon, else undefined: the pair is then cut like running text. */
function closingOf(text: string, open: number, end: number, opening: string, closing: string): number | undefined {
  const limit = Math.min(end, open + SHORT_QUOTATION);
  let depth = 0;
  for (let i = open; i < limit; i++) {
    const c = text[i];
    // Half-width and full-width brackets mix, even inside one pair.
    if (c === opening || (opening === "（" && c === "(") || (opening === "(" && c === "（")) depth++;
    else if (c === closing || (closing === "）" && c === ")") || (closing === ")" && c === "）")) {
      depth--;
      if (depth === 0) return i + 1;
    }
  }
  return undefined;
}

/** 他说：“……。” ends the sentence where the quoted words end theirs, unless a comma or the like carries it on. */
function endsSpeech(text: string, open: number, after: number, end: number, sentenceStart: number): boolean {
  if (!STOPS.has(text[after - 2] as string)) return false;
  if (after < end && !/[\s\u4e00-\u9fff“（]/.test(text[after] as string)) return false;
  return open === sentenceStart || /[：:]/.test(text[open - 1] as string);
}

/** ; ! ? typed in half width count after a Chinese character, before white space, a Chinese character or the end: not in addresses. */
function isHalfWidthStop(text: string, at: number, end: number): boolean {
  const c = text[at];
  if (c !== ";" && c !== "!" && c !== "?") return false;
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  if (!(isHan(before) || CLOSERS.has(text[at - 1] as string))) return false;
  return (
    at + 1 >= end ||
    isSpace(text.charCodeAt(at + 1)) ||
    isHan(text.charCodeAt(at + 1)) ||
    CLOSERS.has(text[at + 1] as string)
  );
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x3000 || (code >= 9 && code <= 13) || code === 0xa0;
