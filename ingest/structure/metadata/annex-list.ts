/**
 * 附件说明: below the text, 附件：1. …… 2. ……, one to a line or all in one (GB/T 9704-2012, 7.3.4).
 */
import type { Line } from "./line.ts";
import { endsLikeTitle } from "./title-shape.ts";

export interface AnnexEntry {
  number: number;
  title: string;
}

export interface AnnexList {
  entries: AnnexEntry[];
  blocks: number[];
}

/** 附件：, or 附件1.某表 without the colon. */
const OPENING = /^附\s*件\s*(?:[:：]\s*|(?=1\s*[.．、]))/;
const ITEM = /^(\d{1,2})\s*(?:[.．、]\s+|[.．、](?!\d)|[.．](?=(?:19|20)\d\d年))/;

const LABELLED_ITEM = /^附件\s*(\d{1,2})(?!\d)/;

/** The first list of annexes in `lines`. A bare 附件： counts when numbered names follow it. */
export function findAnnexList(lines: readonly Line[]): AnnexList | undefined {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.kind === "table-row") continue;
    const opening = OPENING.exec(line.words);
    if (!opening) continue;
    const list = readList(lines, i, line.words.slice(opening[0].length).trim());
    if (list) return list;
  }
  return undefined;
}

function readList(lines: readonly Line[], at: number, rest: string): AnnexList | undefined {
  const entries = rest ? splitItems(rest) : [];
  const blocks = [(lines[at] as Line).block];
  for (const line of lines.slice(at + 1)) {
    const item = ITEM.exec(line.words) ?? LABELLED_ITEM.exec(line.words);
    // The next number of the list, and nothing that reads as text.
    if (!item || Number(item[1]) !== entries.length + 1 || /[。；]/.test(line.words) || line.words.length > 100) break;
    if (entries.length === 0 && rest) break;
    entries.push(...splitItems(line.words));
    blocks.push(line.block);
  }
  if (entries.length === 0) return undefined;
  // A line that runs on as a sentence explains something about an annex.
  if (entries.some(({ title }) => title.length > 120 || /[。；]/.test(title.slice(0, -1)))) return undefined;
  return { entries, blocks };
}

/** 1. 甲方案 2. 乙名单 → two; 附件1 甲方案 附件2 乙名单 → two; 甲方案 → one. */
function splitItems(printed: string): AnnexEntry[] {
  const words = printed.replace(/附件\s*(\d{1,2})(?:\s*[:：.．、]\s*|\s+|(?=[^\d\s所中的]))/g, "$1. ");
  const marks = [
    ...words.matchAll(/(?:^|(?<=[^\d.．]))(\d{1,2})\s*(?:[.．、]\s+|[.．、](?!\d)|[.．](?=(?:19|20)\d\d年))(?=\S)/g),
  ];
  const entries: AnnexEntry[] = [];
  let expected = marks.length > 0 ? Number(marks[0]?.[1]) : 1;
  const starts = marks.filter((mark) => {
    if (Number(mark[1]) !== expected) return false;
    expected++;
    return true;
  });
  if (starts.length === 0 || starts[0]?.index !== 0) return [{ number: 1, title: bareTitle(words) }];
  starts.forEach((mark, i) => {
    const from = mark.index + mark[0].length;
    entries.push({
      number: Number(mark[1]),
      title: bareTitle(words.slice(from, starts[i + 1]?.index ?? words.length)),
    });
  });
  return entries;
}

const bareTitle = (words: string): string => {
  const title = words
    .trim()
    .replace(/[；;。，,、]$/, "")
    // The name of the file that can be fetched from the page.
    .replace(/\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|zip|rar|7z|jpe?g|png)$/i, "")
    .trim();
  const whole = /^《([^《》]+)》$/.exec(title)?.[1];
  return whole && endsLikeTitle(whole) ? whole : title;
};
