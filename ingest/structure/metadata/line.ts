/** A block as a line of the page: its words without the marks of Markdown lists and emphasis around them. */
import type { Block, ParsedDocument } from "../../model.ts";

export interface Line {
  /** Index of the block. */
  block: number;
  /** Span of `words` in the text. */
  start: number;
  end: number;
  words: string;
  kind: Block["kind"];
  level?: number;
}

/** The lines of a document in order, second copies and contents left out. */
export function linesOf({ text, blocks }: ParsedDocument, isCopy: (block: number) => boolean): Line[] {
  const lines: Line[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === "contents" || isCopy(index)) return;
    let { start, end } = block;
    const words = text.slice(start, end);
    start += /^(?:[-*•·]\s+|[*_]{2,}|\s)+/.exec(words)?.[0].length ?? 0;
    end -= /[\s*_]*$/.exec(text.slice(start, end))?.[0].length ?? 0;
    if (end <= start) return;
    const line: Line = { block: index, start, end, words: text.slice(start, end), kind: block.kind };
    if (block.level !== undefined) line.level = block.level;
    lines.push(line);
  });
  return lines;
}

/** Whether the words read as running text: a whole sentence, or longer than any line of a head. */
export function isProse({ words, kind }: Line): boolean {
  if (kind === "table-row") return false;
  if (kind === "heading" && words.length <= 80) return false;
  return (
    /[。！？；]/.test(words.replace(/《[^》]*》|“[^”]*”/g, "").slice(0, -1)) ||
    /[。！？；]$/.test(words) ||
    words.length > 150
  );
}

/** Words for comparison: width, brackets, quotation marks and white space do not count. */
export const comparable = (words: string): string =>
  words
    .normalize("NFKC")
    .replace(/[\s“”"'‘’「」『』《》〈〉<>*]/gu, "")
    .toLowerCase();

/** White space beside a Chinese character dropped: where a printed title was wrapped or spread out. */
export const tidy = (words: string): string =>
  words
    .replace(
      /(?<=[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef“”—])[ \t\u3000\n]+|[ \t\u3000\n]+(?=[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef“”—])/g,
      "",
    )
    .replace(/\s+/g, " ")
    .trim();
