/**
 * References by GB/T 7714 for the documents this program holds: government papers and reports that are files, without
 * publisher. Why not a citation processor: docs/decisions/citations.md.
 *
 *   2025, 顺序编码制    责任者. 题名：文号[A]. 2025-03-01：2.
 *   2025, 著者-出版年制  责任者，2025. 题名：文号[A]. 2025-03-01：2.
 *   2015                责任者. 题名:文号[A]. 2025-03-01:2.
 *   from the network    责任者. 题名：文号[A/OL]. （2025-03-01）[2026-01-05]. https://…
 *
 * Source, 2025 edition: 7.1.2 (up to three bodies, then 等), 7.2.3 (the number is other title information, after a colon),
 * 7.5.4.2 (a full date as YYYY-MM-DD), 7.7 (page of the words), 8.8 (reports), 8.12 (archives, whose third example is the
 * order of a provincial office), 9.2 (author and year first), annex A (letters: A, R, Z). Its colons, commas and
 * parentheses are full-width, its stops and square brackets half-width. 2015 edition: 8.1, 8.2.3, 8.4, annex B; half-width
 * marks. Letter A: GB/T 3469 counts 法律法规、政府文件 among 档案, and the 2015 edition cites a notice as [A/OL].
 */
import { classOf, titleOf, type Work } from "./work.ts";

export const standards = ["2025", "2015"] as const;
export type Standard = (typeof standards)[number];
/** 顺序编码制, 著者-出版年制. */
export const systems = ["numeric", "author-date"] as const;
export type System = (typeof systems)[number];

const marks = {
  "2025": { colon: "：", comma: "，", open: "（", close: "）" },
  "2015": { colon: ":", comma: ",", open: "(", close: ")" },
} as const satisfies Record<Standard, unknown>;

const letters = { regulation: "A", report: "R", other: "Z" } as const;

/** How many bodies are named before 等. */
const mostNamed = 3;

function bodies(issuers: readonly string[], comma: string): string {
  const named = issuers.slice(0, mostNamed).join(comma);
  return issuers.length > mostNamed ? `${named}${comma}等` : named;
}

const year = ({ date }: Work) => date?.slice(0, 4);

export interface ReferenceStyle {
  standard: Standard;
  system: System;
}

/** One entry. `page` is where the words stand; `suffix` tells works of one body and year apart (2025a, 2025b). */
export function formatReference(
  work: Work,
  { standard, system }: ReferenceStyle,
  { page, suffix = "" }: { page?: number | null; suffix?: string } = {},
): string {
  const { colon, comma, open, close } = marks[standard];
  const who = bodies(work.issuers, comma);
  const head =
    system === "numeric" ? who : `${who || "佚名"}${comma}${year(work) ? `${year(work)}${suffix}` : "无日期"}`;
  const title = `${titleOf(work)}${work.docNumber ? `${colon}${work.docNumber}` : ""}[${letters[classOf(work)]}${work.url ? "/OL" : ""}]`;
  // The year stands in front already where that is all that is known of the date.
  const date = system === "author-date" && work.date?.length === 4 ? undefined : work.date;
  if (!work.url) {
    const place = [date, page].filter(Boolean).join(colon);
    return `${[head, title, place].filter(Boolean).join(". ")}.`;
  }
  // Electronic resources: date in parentheses, page, day of access in brackets, address (2015: 4.6.2 and 8.4).
  const dated = `${date ? `${open}${date}${close}` : ""}${page ? `${date ? colon : ""}${page}` : ""}`;
  const place = `${dated}${work.accessed ? `[${work.accessed}]` : ""}`;
  return `${[head, title, place, work.url].filter(Boolean).join(". ")}.`;
}

export interface Bibliography {
  /** Entries in the order of the list. */
  entries: { work: Work; text: string }[];
  /** What stands in the text for a work: [1], or （责任者，2025）. */
  mark(id: string): string;
}

/**
 * The list of references and the marks that lead to it. Numeric: in the order given, numbers from 1 (10.1). Author-date:
 * by the bodies' names in the order of pinyin, then by year; works of one body and year get a, b, c (10.2).
 */
export function bibliography(works: readonly Work[], style: ReferenceStyle): Bibliography {
  const { comma, open, close } = marks[style.standard];
  const unique = [...new Map(works.map((work) => [work.id, work])).values()];
  if (style.system === "numeric") {
    const numbers = new Map(unique.map(({ id }, at) => [id, at + 1]));
    return {
      entries: unique.map((work) => ({ work, text: formatReference(work, style) })),
      mark: (id) => `[${numbers.get(id)}]`,
    };
  }
  const author = (work: Work) => work.issuers[0] ?? "佚名";
  const pinyin = new Intl.Collator("zh-CN");
  const label = (work: Work) => `${bodies(work.issuers, comma) || "佚名"}\n${year(work)}`;
  const ordered = [...unique].sort(
    (a, b) =>
      pinyin.compare(author(a), author(b)) ||
      pinyin.compare(label(a), label(b)) ||
      (a.date ?? "").localeCompare(b.date ?? "") ||
      pinyin.compare(a.title, b.title) ||
      a.id.localeCompare(b.id),
  );
  const suffixes = new Map(
    ordered.map((work) => {
      const alike = ordered.filter((other) => label(other) === label(work));
      return [work.id, alike.length > 1 && year(work) ? letterOf(alike.indexOf(work)) : ""];
    }),
  );
  const byId = new Map(ordered.map((work) => [work.id, work]));
  return {
    entries: ordered.map((work) => ({ work, text: formatReference(work, style, { suffix: suffixes.get(work.id) }) })),
    mark(id) {
      const work = byId.get(id)!;
      // More than one body: the first, then 等 (10.2).
      const who = `${author(work)}${work.issuers.length > 1 ? " 等" : ""}`;
      return `${open}${who}${comma}${year(work) ? `${year(work)}${suffixes.get(id)}` : "无日期"}${close}`;
    },
  };
}

/** a, b, … z, aa, ab … */
const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : "") + String.fromCharCode(97 + (index % 26));
