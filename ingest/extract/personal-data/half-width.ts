/**
 * The same text with full-width ASCII (Ａ ０ － ＠ ：) and the ideographic space as half-width characters. Every
 * character stays one UTF-16 code unit, so offsets do not change. Source: Unicode block Halfwidth and Fullwidth Forms.
 */
export function halfWidth(text: string): string {
  if (last?.text === text) return last.folded;
  const folded = text.replace(/[\uFF01-\uFF5E\u3000\u00A0]/g, (character) => {
    const code = character.charCodeAt(0);
    return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : " ";
  });
  last = { text, folded };
  return folded;
}

/** The last answer: every rule asks for the same text in turn. */
let last: { text: string; folded: string } | undefined;
