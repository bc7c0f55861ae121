/** A collection as a report: what every written format shows, in its order. Pure. */
import { inOneLine, inTitleMarks, linesOf, sectionWithin } from "../../evidence/quoted-words.ts";
import type { ShownCollection, ShownItem } from "../../evidence/show-evidence.ts";
import {
  type Bibliography,
  bibliography,
  formatReference,
  type Standard,
  type System,
} from "../bibliography/gbt7714.ts";
import type { Citing } from "./formats.ts";

export interface ReportStyle {
  standard: Standard;
  citing: Citing;
  /** Where the page is served, for links: http://127.0.0.1:8520 */
  address: string;
}

/** A quotation with the way to its source. */
export interface ReportQuote {
  /** From 1, in order of the report. */
  number: number;
  /** Its lines. */
  quote: string[];
  comment: string;
  /** What a reader must know: the words were changed or are gone since. */
  warning?: string;
  /** Key of its work in the list of references. */
  workId: string;
  /** In the text, with citing by number or author; "" with notes. */
  mark: string;
  /** Page beside the mark, raised. */
  page: string;
  /** Reference, section: the words of a note. */
  note: string;
  /** Title, number, section and page in words, for a line under the quotation. */
  place: string;
  link: string;
}

export type ReportBlock =
  | { kind: "quote"; quote: ReportQuote }
  | { kind: "table"; labels: string[]; rows: { cells: string[]; quote: ReportQuote }[] };

export interface Report {
  title: string;
  /** Blocks under no heading come under "". */
  groups: { heading: string; blocks: ReportBlock[] }[];
  references: { workId: string; label: string; text: string }[];
  /** The queries rows came from, and what else makes the report again; a line each. */
  about: string[];
}

function warningOf({ state, now, addedAt }: ShownItem): string | undefined {
  if (state === "changed") return `注意：收录之后，文件此处文字或其上下文已变，现为：“${inOneLine(now ?? "")}”。`;
  if (state === "lost") return `注意：现有馆藏中已找不到这段文字，以上为 ${addedAt.slice(0, 10)} 收录时的原文。`;
  return undefined;
}

function quoteOf(
  item: ShownItem,
  number: number,
  { standard, citing, address }: ReportStyle,
  list: Bibliography,
): ReportQuote {
  const { document, page } = item;
  const within = sectionWithin(item.section, document.title);
  const reference = formatReference(document, { standard, system: "numeric" }, { page });
  return {
    number,
    quote: linesOf(item.quote),
    comment: item.comment,
    warning: warningOf(item),
    workId: document.id,
    mark: citing === "notes" ? "" : list.mark(document.id),
    page: page ? String(page) : "",
    note: `${reference}${within ? ` 见“${within}”。` : ""}`,
    place: [inTitleMarks(document.title), document.docNumber, within, page && `第${page}页`].filter(Boolean).join("，"),
    link: `${address}${item.link}`,
  };
}

const labelsOf = ({ row }: ShownItem) => row?.cells.map(({ label }) => label).join("\n");

/** Rows of one query that stand one after the other are one table. */
function blocksOf(items: readonly { item: ShownItem; quote: ReportQuote }[]): ReportBlock[] {
  const blocks: ReportBlock[] = [];
  let former: ShownItem | undefined;
  for (const { item, quote } of items) {
    const cells = item.row?.cells;
    const last = blocks.at(-1);
    if (!cells) blocks.push({ kind: "quote", quote });
    else if (last?.kind === "table" && former?.row?.query === item.row?.query && labelsOf(item) === labelsOf(former!))
      last.rows.push({ cells: cells.map(({ text }) => text), quote });
    else
      blocks.push({
        kind: "table",
        labels: cells.map(({ label }) => label),
        rows: [{ cells: cells.map(({ text }) => text), quote }],
      });
    former = item;
  }
  return blocks.map(withoutEmptyColumns);
}

/** Columns without a value in any row say nothing in a report. */
function withoutEmptyColumns(block: ReportBlock): ReportBlock {
  if (block.kind !== "table") return block;
  const filled = block.labels.map((_, at) => block.rows.some(({ cells }) => cells[at]));
  const kept = <T>(all: readonly T[]) => all.filter((_, at) => filled[at]);
  return {
    kind: "table",
    labels: kept(block.labels),
    rows: block.rows.map(({ cells, quote }) => ({ cells: kept(cells), quote })),
  };
}

/** `program` and `at` (ISO) say what wrote it and when. */
export function reportOf(
  { name, items }: ShownCollection,
  style: ReportStyle,
  { program, at }: { program: string; at: string },
): Report {
  const system: System = style.citing === "author-date" ? "author-date" : "numeric";
  const headings = [...new Set(items.map(({ group }) => group))];
  const arranged = headings.flatMap((heading) => items.filter(({ group }) => group === heading));
  const list = bibliography(
    arranged.map(({ document }) => document),
    { standard: style.standard, system },
  );
  const quotes = arranged.map((item, index) => ({ item, quote: quoteOf(item, index + 1, style, list) }));
  const queries = new Set(
    arranged.flatMap(({ row }) => {
      const params = Object.entries(row?.params ?? {}).filter(([, value]) => value !== undefined && value !== null);
      return row
        ? [`${row.query}${params.length ? `（${params.map(([key, value]) => `${key}=${value}`)}）` : ""}`]
        : [];
    }),
  );
  return {
    title: name,
    groups: headings.map((heading) => ({
      heading,
      blocks: blocksOf(quotes.filter(({ item }) => item.group === heading)),
    })),
    references: list.entries.map(({ work, text }) => ({
      workId: work.id,
      label: system === "numeric" ? list.mark(work.id) : "",
      text,
    })),
    about: [
      `引文 ${items.length} 条，出自 ${list.entries.length} 份文件；${program}，${at.slice(0, 10)}。`,
      ...(queries.size ? [`表格出自命名查询：${[...queries].join("；")}。`] : []),
    ],
  };
}
