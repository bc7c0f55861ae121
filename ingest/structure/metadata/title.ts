/**
 * 标题: what stands between the red line and 主送机关, in one line or wrapped over several (GB/T 9704-2012, 7.3.1); of a case
 * report the main title and its —— subtitle; of a news item its headline. A page without any falls back on the name the
 * page around it gives, then on its first sentence.
 */
import type { Found, ParsedDocument } from "../../model.ts";
import { cutSentences } from "../sentences.ts";
import { findIssuersOfLine, type Head } from "./head.ts";
import { comparable, isProse, type Line, tidy } from "./line.ts";
import { endsLikeTitle } from "./title-shape.ts";

export interface FoundTitle extends Found<string> {
  /** Blocks the title stands on. */
  blocks: number[];
  /** headline: words printed as a title; opening: the first sentence, for want of one. */
  from: "headline" | "page" | "opening";
}

/** A title wraps over at most this many lines. */
const MOST_LINES = 4;
const LONGEST_TITLE = 160;
const LONGEST_HEADLINE = 60;

export function findTitle(parsed: ParsedDocument, head: Head, lines: readonly Line[]): FoundTitle | undefined {
  const original = originalTitle(lines[0]);
  if (original) return original;
  const hint = parsed.hints.title?.trim();
  const published = head.isOrder ? publishedBy(lines) : undefined;
  if (published) return foundOn([published], parsed.text);
  const printed = candidatesOf(head, lines).sort((a, b) => b.score - a.score)[0];
  const named = hint ? findPrinted(hint, head.free) : undefined;
  if (printed && printed.score >= 3) return foundOn(printed.lines, parsed.text);
  if (named) return foundOn(named, parsed.text);
  if (hint) return { value: tidy(hint), blocks: [], from: "page" };
  if (printed) return foundOn(printed.lines, parsed.text);
  return openingOf(parsed.text, lines);
}

/** What an order makes public (《某条例》……现予公布), printed under its own title below the order. */
function publishedBy(lines: readonly Line[]): Line | undefined {
  const order = lines.slice(0, 10).find((line) => /《[^》]+》.*(?:公布|发布|颁布|施行)/.test(line.words));
  const name = order && /《([^》]+)》/.exec(order.words)?.[1];
  return name === undefined
    ? undefined
    : lines.slice(0, LONGEST_ORDER).find((line) => comparable(line.words) === comparable(name));
}

/** Lines of an order above what it publishes. */
const LONGEST_ORDER = 20;

/** （试行） or （2031—2035年） on a line of its own belongs to the title; （此件公开发布） does not. */
const NOTE_OF_TITLE =
  /^[（(](?:试行|暂行|草案|征求意见稿|修订|修订版|(?:19|20)\d\d[^（()）]{0,12}|第[^（()）]{1,6})[）)]$/;

interface Candidate {
  lines: Line[];
  score: number;
}

function candidatesOf({ free }: Head, lines: readonly Line[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (let from = 0; from < free.length; from++) {
    const group: Line[] = [];
    for (const line of free.slice(from, from + MOST_LINES)) {
      const last = group.at(-1);
      if (last && !continues(last, line)) break;
      group.push(line);
      const words = group.map((each) => each.words).join("");
      if (words.length > LONGEST_TITLE) break;
      if (endsLikeTitle(words) && !endsEarly(words)) {
        const about = /关于|转发|印发|批转/.test(words);
        const level = group.some((each) => each.kind === "heading") ? 1 : 0;
        // 通知公告 or 政策文件 is the name of a column of the site.
        const score = (about ? 5 : 3) + level - (words.length < 7 ? 4 : 0) - from * 0.1;
        const rest = free[from + group.length];
        if (rest && continues(line, rest) && NOTE_OF_TITLE.test(rest.words)) group.push(rest);
        candidates.push({ lines: [...group], score });
        break;
      }
    }
  }
  const headline = headlineOf(free, lines);
  if (headline) candidates.push(headline);
  return candidates;
}

/** Lines of one title follow each other without anything between; a heading of the format is whole. */
function continues(last: Line, next: Line): boolean {
  return (
    next.block - last.block === 1 &&
    last.level === next.level &&
    !/[：:。！？；]$/.test(last.words) &&
    !findIssuersOfLine(next)
  );
}

/** 关于印发《某办法》 ends like a title but is cut off before 的通知. */
const endsEarly = (words: string): boolean => /^(?:.{0,40})关于/.test(words) && /[》”]$/.test(words);

/** The headline of a report or news item: a short line above running text, with its —— subtitle. */
function headlineOf(free: readonly Line[], lines: readonly Line[]): Candidate | undefined {
  const first = free.find(
    (line) =>
      line.words.length >= 5 &&
      line.words.length <= LONGEST_HEADLINE &&
      !/[。；，,：:]$/.test(line.words) &&
      !isProse(line),
  );
  if (!first) return undefined;
  const group = [first];
  const next = lines[lines.indexOf(first) + 1];
  if (next && /^[—－―─-]{1,2}[^—]/.test(next.words) && next.words.length <= 60) group.push(next);
  const level = first.kind === "heading" ? 1.5 : 0;
  return { lines: group, score: 2 + level + (group.length > 1 ? 1.5 : 0) - free.indexOf(first) * 0.1 };
}

/** The lines that print the name the page gives: one line, or several that make it up. */
function findPrinted(hint: string, free: readonly Line[]): Line[] | undefined {
  const wanted = comparable(hint);
  for (let from = 0; from < free.length; from++) {
    let joined = "";
    for (let to = from; to < Math.min(free.length, from + MOST_LINES); to++) {
      joined += comparable((free[to] as Line).words);
      if (joined === wanted) return free.slice(from, to + 1);
      if (!wanted.startsWith(joined)) break;
    }
  }
  return undefined;
}

function foundOn(lines: readonly Line[], text: string): FoundTitle {
  const start = lines[0]!.start;
  const end = lines.at(-1)!.end;
  return { value: tidy(text.slice(start, end)), start, end, blocks: lines.map((line) => line.block), from: "headline" };
}

/** 原标题：……, as papers quote each other: up to the dateline or the day the report begins with, or to the end of the line. */
function originalTitle(line: Line | undefined): FoundTitle | undefined {
  const label = line && /^原标题\s*[:：]\s*/.exec(line.words)?.[0];
  if (!line || !label) return undefined;
  const rest = line.words.slice(label.length);
  const report =
    /(?:本报|本刊|新华社|[\u4e00-\u9fff]{2,6}[报网社])[\u4e00-\u9fff]{0,8}?\d{1,2}月\d{1,2}日[电讯]|本[报网刊]讯|(?:20\d\d年)?\d{1,2}月\d{1,2}日[，,上下]/.exec(
      rest,
    );
  const length = report ? report.index : rest.length;
  if (length < 6 || length > LONGEST_HEADLINE || /[，。；]/.test(rest.slice(0, length))) return undefined;
  const start = line.start + label.length;
  return {
    value: tidy(rest.slice(0, length)),
    start,
    end: start + length,
    blocks: report ? [] : [line.block],
    from: "headline",
  };
}

/** The first sentence, honestly marked as such. */
function openingOf(text: string, lines: readonly Line[]): FoundTitle | undefined {
  const first = lines.find((line) => line.kind !== "table-row") ?? lines[0];
  if (!first) return undefined;
  const label = /^原标题\s*[:：]\s*/.exec(first.words)?.[0].length ?? 0;
  const [sentence] = cutSentences(text, first.start + label, first.end);
  if (!sentence) return undefined;
  return {
    value: tidy(text.slice(sentence.start, sentence.end)),
    start: sentence.start,
    end: sentence.end,
    blocks: [],
    from: "opening",
  };
}
