import { isSurnameWithTitle, looksLikePersonName, withoutTitle } from "./person-name.ts";

/** A stretch of the text. */
export interface Span {
  start: number;
  end: number;
}

// A name with a space inside (王 强) is one name: two characters set to the width of three.
const item = /^(\p{Script=Han} +\p{Script=Han}(?!\p{Script=Han})|[\p{Script=Han}·•・]{2,12})(?: ?\([^)\n]{1,14}\))?/u;
const between = /^ *(?:[、,，/;；]| |和|及|与) */;

/** Names that stand in a row from `start` on (甲某某、乙某某（科长） 丙老师); ends at the first word that is no name. */
export function namesInRow(
  folded: string,
  start: number,
  accept: (name: string) => boolean = looksLikePersonName,
): Span[] {
  const found: Span[] = [];
  let position = start;
  for (;;) {
    const match = item.exec(folded.slice(position, position + 40));
    const words = match?.[1];
    if (!match || !words) return found;
    const name = isSurnameWithTitle(words) ? words : withoutTitle(words);
    if (!isSurnameWithTitle(words) && !accept(name)) {
      // 甲某某和乙某某: the joining word is a Chinese character too.
      const pair = /^(\p{Script=Han}{2,4}?)[和及与](\p{Script=Han}{2,4})$/u.exec(words);
      if (pair?.[1] && pair[2] && accept(pair[1]) && accept(withoutTitle(pair[2]))) {
        found.push({ start: position, end: position + pair[1].length });
        position += pair[1].length + 1;
        continue;
      }
      return found;
    }
    found.push({ start: position, end: position + name.length });
    position += match[0].length;
    const gap = between.exec(folded.slice(position, position + 8));
    if (!gap) return found;
    position += gap[0].length;
  }
}
