/** Annexes under their mark: 附件, 附件1, 附件 2, 附表3 (GB/T 9704-2012, 7.3.7), with the title below it or on its line. */
import { findOrdinal } from "../chinese-ordinals.ts";
import type { AnnexEntry } from "./annex-list.ts";
import { type Attachment, MOST_TITLE_LINES } from "./attachment.ts";
import { comparable, isProse, type Line, tidy } from "./line.ts";

const MARK =
  /^附(?=\s*(?:件|表|录|[:：]))\s*[件表录]?\s*([\d０-９一二三四五六七八九十]{0,3})(?:\s*[-—之]\s*\d{1,2})?\s*[:：.．、]?$/;
/** 附件1 and its title on one line: short, and no sentence. 附件1 directly followed by a year: 附件12026年 is 附件1, 2026年. */
const MARK_WITH_TITLE =
  /^附\s*件\s*(\d{1,2}?|[一二三四五六七八九十]{1,3})?(?:\s*[:：]\s*|\s+|(?=(?:19|20)\d\d年)|(?<=[\d一二三四五六七八九十])(?=[\u4e00-\u9fff《“]))(.{3,80})$/;

/** The annex that begins at the line `at`, or undefined. `before` are those already found. */
export function annexAt(
  lines: readonly Line[],
  at: number,
  signature: number | undefined,
  listed: readonly AnnexEntry[],
  before: readonly Attachment[],
): Attachment | undefined {
  const line = lines[at] as Line;
  const bare = MARK.exec(line.words);
  const titled = bare ? undefined : MARK_WITH_TITLE.exec(line.words);
  if (!bare && !titled) return undefined;
  const digits = bare?.[1] || titled?.[1] || "";
  const number = (digits && findOrdinal(digits)) || (before.filter((each) => each.mark).at(-1)?.number ?? 0) + 1;
  if (titled) {
    const title = (titled[2] as string).trim();
    const known = listed.some((entry) => comparable(entry.title) === comparable(title));
    // In running text 附件1所列…… is a mention; and above the signature 附件：…… announces an annex.
    if (isProse(line) || /[，。；：]/.test(title) || /^(?:[所中的内]|下载|\.)/.test(title)) return undefined;
    if (!known && (signature === undefined || line.block < signature)) return undefined;
    if (/[:：]/.test(line.words.slice(0, 6)) && lines[at + 1] === undefined) return undefined;
    return {
      from: at,
      to: at + 1,
      mark: printedMark(line.words, digits),
      number,
      title: tidy(title),
      titleBlocks: [line.block],
    };
  }
  const titleLines = titleBelow(lines, at + 1, listed);
  if (at + 1 >= lines.length) return undefined;
  const title =
    tidy(titleLines.map((each) => each.words).join("")) || listed.find((entry) => entry.number === number)?.title || "";
  return {
    from: at,
    to: at + 1 + titleLines.length,
    mark: printedMark(line.words, digits),
    number,
    title,
    titleBlocks: [line.block, ...titleLines.map((each) => each.block)],
  };
}

const printedMark = (words: string, digits: string): string =>
  `附${/^附\s*([件表录])/.exec(words)?.[1] ?? "件"}${digits}`;

/** Short lines below the mark: those that make up a listed name, else the first that is no sentence. */
function titleBelow(lines: readonly Line[], from: number, listed: readonly AnnexEntry[]): Line[] {
  const names = new Set(listed.map((entry) => comparable(entry.title)));
  const group: Line[] = [];
  for (const line of lines.slice(from, from + MOST_TITLE_LINES)) {
    if (line.kind === "table-row" || isProse(line) || line.words.length > 90 || /[：:]$/.test(line.words)) break;
    group.push(line);
    if (names.has(comparable(group.map((each) => each.words).join("")))) return group;
  }
  const [first] = group;
  return first && !/^(?:[一二三]、|[（(][一二三1]|1[.．、]|第[一1][章条])/.test(first.words) && !MARK.test(first.words)
    ? [first]
    : [];
}
