/**
 * Where the documents behind the text begin: annexes under 附件, 附件1, 附件 2 (GB/T 9704-2012, 7.3.7), and the document a
 * notice issues, printed under its own title after the signature. Each has a tree of sections of its own.
 */
import type { Found } from "../../model.ts";
import { findOrdinal } from "../chinese-ordinals.ts";
import type { AnnexEntry } from "./annex-list.ts";
import { comparable, isProse, type Line, tidy } from "./line.ts";

export interface Attachment {
  /** Index in `lines` of its first line (its mark, or its title). */
  from: number;
  /** Index of the line after its last. */
  to: number;
  /** 附件1 as printed; absent for an issued document. */
  mark?: string;
  number?: number;
  title: string;
  /** Blocks that print mark and title. */
  titleBlocks: number[];
}

const MARK =
  /^附(?=\s*(?:件|表|录|[:：]))\s*[件表录]?\s*([\d０-９一二三四五六七八九十]{0,3})(?:\s*[-—之]\s*\d{1,2})?\s*[:：.．、]?$/;
/** 附件1 and its title on one line: short, and no sentence. 附件1 directly followed by a year: 附件12026年 is 附件1, 2026年. */
const MARK_WITH_TITLE =
  /^附\s*件\s*(\d{1,2}?|[一二三四五六七八九十]{1,3})?(?:\s*[:：]\s*|\s+|(?=(?:19|20)\d\d年)|(?<=[\d一二三四五六七八九十])(?=[\u4e00-\u9fff《“]))(.{3,80})$/;
const MOST_TITLE_LINES = 3;

/** `lines` from the index `from` on, which stands after the head. `listed` are the names of 附件说明, `inner` the issued document's. */
export function findAttachments(
  lines: readonly Line[],
  from: number,
  after: { signature?: number; list: ReadonlySet<number> },
  listed: readonly AnnexEntry[],
  inner?: Found<string>,
): Attachment[] {
  const found: Attachment[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.kind === "table-row" || after.list.has(line.block)) continue;
    const annex = annexAt(lines, i, after.signature, listed, found);
    if (annex) {
      // 附件 printed twice above one title is one mark.
      const before = found.at(-1);
      if (
        before?.mark &&
        annex.from - before.from <= before.titleBlocks.length &&
        comparable(before.title) === comparable(annex.title)
      ) {
        annex.number = before.number as number;
        found.pop();
      }
      found.push(annex);
      i = Math.max(i, annex.to - 1);
      continue;
    }
    const issued =
      inner && !found.some((each) => each.mark === undefined) ? issuedAt(lines, i, after.signature, inner) : undefined;
    if (issued) {
      found.push(issued);
      i = issued.to - 1;
    }
  }
  return found.map((attachment, i) => ({ ...attachment, to: found[i + 1]?.from ?? lines.length }));
}

function annexAt(
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

/** A forwarded document loses its issuer and a 的 in the notice's title: 某委关于……请示 for 关于……的请示. */
const essence = (words: string): string => comparable(words).replace(/的(?=[^的]{2,4}$)/, "");

/** The issued document's title on its own line or lines, below the signature. */
function issuedAt(
  lines: readonly Line[],
  at: number,
  signature: number | undefined,
  inner: Found<string>,
): Attachment | undefined {
  const line = lines[at] as Line;
  if (signature === undefined || line.block <= signature) return undefined;
  const wanted = essence(inner.value);
  let joined = "";
  for (let to = at; to < Math.min(lines.length, at + MOST_TITLE_LINES); to++) {
    joined += essence((lines[to] as Line).words);
    if (
      joined === wanted ||
      (joined.length > 8 && wanted.endsWith(joined) && to === at) ||
      (joined.endsWith(wanted) && joined.length < wanted.length + 12)
    ) {
      return {
        from: at,
        to: to + 1,
        title: tidy(
          lines
            .slice(at, to + 1)
            .map((each) => each.words)
            .join(""),
        ),
        titleBlocks: lines.slice(at, to + 1).map((each) => each.block),
      };
    }
    if (!wanted.includes(joined)) return undefined;
  }
  return undefined;
}
