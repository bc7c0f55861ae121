/**
 * Marks of Markdown in plain text. They are dropped only where that cannot tear a quotation: at the edge of a block, or
 * between two sentences. Inside a sentence they stay, because the words before and after would otherwise stand together
 * here and apart in the source (docs/decisions/normalised-text.md). Source of the marks: CommonMark 0.31.
 */

export interface Marked {
  text: string;
  /** Level of a heading (# to ######). */
  level?: number;
}

// A hyphen and a space, then words: a list item. Not "- 5 -", a page number, nor "-5℃".
const bullet = /^[-*+]\s+(?=[\p{L}“《（【*])/u;
const heading = /^(#{1,6})\s+(?=\S)/u;
const rule = /^(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|`{3,}.*|~{3,}.*)$/u;

/** Whether the line is nothing but a mark: a rule (---) or the fence of a code block. */
export const isRule = (line: string): boolean => rule.test(line);

/** The words of a block without the marks around them. */
export function dropMarks(text: string): Marked {
  const level = heading.exec(text)?.[1]?.length;
  const words = level === undefined ? text.replace(bullet, "") : text.replace(heading, "").replace(/\s#+$/u, "");
  const plain = dropEmphasis(words);
  return level === undefined ? { text: plain } : { text: plain, level };
}

/** **…** that begins where a sentence begins and ends where one ends. */
function dropEmphasis(text: string): string {
  return text.replace(/(\*\*|__)(?=\S)([^*_]+?)(?<=\S)\1/gu, (whole, mark: string, words: string, at: number) => {
    const before = text.slice(0, at);
    const after = text.slice(at + whole.length);
    const begins = before.trim() === "" || /[。！？；：]$/u.test(before) || before.endsWith(mark);
    const ends = after.trim() === "" || /[。！？；：]$/u.test(words);
    return begins && ends ? words : whole;
  });
}

/** The cells of a row of a table (| a | b |), an empty list for the row of dashes under its header, or undefined. */
export function rowOf(line: string): string[] | undefined {
  if (!/^\|.*\|$/u.test(line)) return undefined;
  const cells = line
    .slice(1, -1)
    .split("|")
    .map((cell) => dropEmphasis(cell.trim()));
  return cells.every((cell) => /^:?-{2,}:?$/u.test(cell)) ? [] : cells;
}
