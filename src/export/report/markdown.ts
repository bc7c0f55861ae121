/** A report as Markdown: CommonMark with the tables and footnotes of GitHub, pandoc and Obsidian. */
import type { Report, ReportBlock, ReportQuote } from "./report.ts";

/** Signs that not every reader lets be escaped by a backslash; all know the reference of HTML. */
const references: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const referenceOf = (sign: string) => references[sign] ?? `&#${sign.charCodeAt(0)};`;

/** A text as it stands, on one line: marks of Markdown and HTML are taken for what they are. */
const plain = (text: string) =>
  text
    .replace(/\s*\n\s*/g, " ")
    .replace(/[&<>~$^|]/g, referenceOf)
    .replace(/[\\`*_[\]]/g, "\\$&")
    .replace(/^(?=(?:#{1,6}|[-+])\s)/, "\\")
    .replace(/^(\d+)([.)])(?=\s)/, "$1\\$2");

/** An address between < and > holds anything but these. */
const linked = (words: string, address: string) =>
  `[${words}](<${address.replace(/[<>\s]/g, (sign) => encodeURIComponent(sign))}>)`;

const markOf = ({ mark, page, number }: ReportQuote) =>
  mark ? `${plain(mark)}${page && `<sup>${page}</sup>`}` : `[^${number}]`;

function quoteLines(quote: ReportQuote): string[] {
  const { comment, warning, place, link } = quote;
  return [
    ...(comment ? [comment.split(/\n+/).map(plain).join("\n\n"), ""] : []),
    ...`“${quote.quote.map(plain).join("  \n")}”${markOf(quote)}`.split("\n").map((line) => `> ${line}`),
    ">",
    `> —— ${linked(plain(place), link)}`,
    ...(warning ? [">", `> **${plain(warning)}**`] : []),
    "",
  ];
}

function blockLines(block: ReportBlock): string[] {
  if (block.kind === "quote") return quoteLines(block.quote);
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const beside = (quote: ReportQuote) =>
    [
      `“${quote.quote.map(plain).join("<br>")}”${markOf(quote)} ${linked("原文", quote.link)}`,
      ...quote.comment.split(/\n+/).filter(Boolean).map(plain),
      ...(quote.warning ? [`**${plain(quote.warning)}**`] : []),
    ].join("<br>");
  return [
    row([...block.labels.map(plain), "原文"]),
    row([...block.labels, ""].map(() => "---")),
    ...block.rows.map(({ cells, quote }) => row([...cells.map(plain), beside(quote)])),
    "",
  ];
}

export function asMarkdown({ title, groups, references, about }: Report): string {
  const quotes = groups.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "quote" ? [block.quote] : block.rows.map(({ quote }) => quote))),
  );
  const lines = [
    `# ${plain(title)}`,
    "",
    ...groups.flatMap(({ heading, blocks }) => [
      ...(heading ? [`## ${plain(heading)}`, ""] : []),
      ...blocks.flatMap(blockLines),
    ]),
    ...(references.length ? ["## 参考文献", ""] : []),
    ...references.flatMap(({ label, text }) => [`${label && `${plain(label)} `}${plain(text)}`, ""]),
    ...about.flatMap((line) => [`*${plain(line)}*`, ""]),
    ...quotes.filter(({ mark }) => !mark).map(({ number, note }) => `[^${number}]: ${plain(note)}`),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}
