/**
 * A report as a Word file, written by the library `docx`: headings, tables, footnotes that Word numbers itself, links to the
 * list of references inside the file and to the passages outside. Fonts are those every Chinese Word has.
 */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { withoutControls } from "../xml-text.ts";
import type { Report, ReportBlock, ReportQuote } from "./report.ts";

const body = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "宋体", cs: "Times New Roman" };
const heading = { ...body, eastAsia: "黑体" };
/** 小四, 五号, 小五: half-points. */
const sizes = { text: 24, small: 21, note: 18 };
/** Twentieths of a point. */
const indent = 480;

const run = (text: string, options: object = {}) => new TextRun({ text: withoutControls(text), ...options });
const link = (words: string, address: string, size?: number) =>
  new ExternalHyperlink({ link: address, children: [run(words, { style: "Hyperlink", ...(size && { size }) })] });

/** A name Word accepts for a bookmark: a letter, then letters, digits and underscores, at most 40. */
const bookmarkOf = (workId: string) => `work_${workId.replace(/\W/g, "_")}`.slice(0, 40);

function markOf({ mark, page, number, workId }: ReportQuote, options: object = {}): ParagraphChild[] {
  if (!mark) return [new FootnoteReferenceRun(number)];
  const superScript = mark.startsWith("[");
  return [
    new InternalHyperlink({ anchor: bookmarkOf(workId), children: [run(mark, { ...options, superScript })] }),
    ...(page ? [run(page, { ...options, superScript: true })] : []),
  ];
}

/** The words in their marks; a line of the source is a line here. */
const wordsOf = ({ quote }: ReportQuote, options: object = {}) =>
  quote.map((line, at) =>
    run(`${at === 0 ? "“" : ""}${line}${at === quote.length - 1 ? "”" : ""}`, {
      ...options,
      ...(at > 0 && { break: 1 }),
    }),
  );

const commentOf = ({ comment }: ReportQuote) =>
  comment
    .split(/\n+/)
    .filter(Boolean)
    .map((line) => new Paragraph({ children: [run(line)], indent: { firstLine: indent }, spacing: { after: 80 } }));

const warningOf = ({ warning }: ReportQuote, style: string) =>
  warning ? [new Paragraph({ style, children: [run(warning, { color: "9A1F1F" })] })] : [];

function quoteParagraphs(quote: ReportQuote): Paragraph[] {
  return [
    ...commentOf(quote),
    new Paragraph({ style: "Quote", keepNext: true, children: [...wordsOf(quote), ...markOf(quote)] }),
    new Paragraph({ style: "Place", children: [run("—— "), link(quote.place, quote.link, sizes.small)] }),
    ...warningOf(quote, "Place"),
  ];
}

/** Widths in twentieths of a point: the quotation has two fifths of the text's width (A4 less its margins). */
const tableWidth = 9026;

function tableOf({ labels, rows }: Extract<ReportBlock, { kind: "table" }>): Table {
  const last = Math.round(tableWidth * (labels.length > 1 ? 0.4 : 0.6));
  const each = Math.floor((tableWidth - last) / Math.max(1, labels.length));
  const widths = [...labels.map(() => each), last];
  const cell = (children: Paragraph[], at: number, shaded = false) =>
    new TableCell({
      children,
      width: { size: widths[at]!, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      ...(shaded && { shading: { fill: "EEF0F3" } }),
    });
  const words = (text: string, options: object = {}) =>
    new Paragraph({ style: "Cell", children: [run(text, { size: sizes.small, ...options })] });
  return new Table({
    width: { size: tableWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        children: [...labels, "原文"].map((label, at) => cell([words(label, { bold: true })], at, true)),
      }),
      ...rows.map(
        ({ cells, quote }) =>
          new TableRow({
            cantSplit: true,
            children: [
              ...cells.map((text, at) => cell([words(text)], at)),
              cell(
                [
                  new Paragraph({
                    style: "Cell",
                    children: [
                      ...wordsOf(quote, { size: sizes.small }),
                      ...markOf(quote, { size: sizes.small }),
                      run(" "),
                      link("原文", quote.link, sizes.small),
                    ],
                  }),
                  ...quote.comment
                    .split(/\n+/)
                    .filter(Boolean)
                    .map((line) => words(line)),
                  ...warningOf(quote, "Cell"),
                ],
                labels.length,
              ),
            ],
          }),
      ),
    ],
  });
}

const blockOf = (block: ReportBlock): (Paragraph | Table)[] =>
  block.kind === "quote"
    ? quoteParagraphs(block.quote)
    : // Word joins tables that touch, so a paragraph parts them.
      [tableOf(block), new Paragraph({ style: "Cell", children: [] })];

function footnotesOf(quotes: readonly ReportQuote[]) {
  return Object.fromEntries(
    quotes
      .filter(({ mark }) => !mark)
      .map(({ number, note, link: address }) => [
        number,
        {
          children: [
            new Paragraph({
              spacing: { line: 260 },
              children: [run(` ${note} `, { size: sizes.note }), link("查看原文", address, sizes.note)],
            }),
          ],
        },
      ]),
  );
}

const styles = {
  default: {
    document: {
      run: { font: body, size: sizes.text, language: { value: "en-US", eastAsia: "zh-CN" } },
      paragraph: { spacing: { line: 360 } },
    },
    title: {
      run: { font: heading, size: 36, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 360 } },
    },
    heading1: {
      run: { font: heading, size: 30, bold: true },
      paragraph: { spacing: { before: 320, after: 160 }, keepNext: true },
    },
    footnoteText: { run: { size: sizes.note }, paragraph: { spacing: { line: 260 } } },
  },
  paragraphStyles: [
    {
      id: "Quote",
      name: "Quote",
      basedOn: "Normal",
      paragraph: {
        indent: { left: indent, right: indent / 2 },
        spacing: { before: 80, after: 20 },
        border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: "B8BEC6" } },
      },
    },
    {
      id: "Place",
      name: "Place",
      basedOn: "Normal",
      run: { size: sizes.small, color: "5B6470" },
      paragraph: { indent: { left: indent, right: indent / 2 }, spacing: { after: 160, line: 300 } },
    },
    { id: "Cell", name: "Cell", basedOn: "Normal", paragraph: { spacing: { line: 280 } } },
    {
      id: "Reference",
      name: "Reference",
      basedOn: "Normal",
      run: { size: sizes.small },
      paragraph: { indent: { left: indent, hanging: indent }, spacing: { line: 300, after: 60 } },
    },
  ],
};

export function asDocx({ title, groups, references, about }: Report): Promise<Buffer> {
  const quotes = groups.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "quote" ? [block.quote] : block.rows.map(({ quote }) => quote))),
  );
  const chapter = (text: string) => new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(text)] });
  const document = new Document({
    title: withoutControls(title),
    creator: "政脉 Zhengmai",
    styles,
    footnotes: footnotesOf(quotes),
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: ["— ", PageNumber.CURRENT, " —"].map(
                  (part) => new TextRun({ children: [part], size: sizes.small }),
                ),
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
          ...groups.flatMap(({ heading: name, blocks }) => [
            ...(name ? [chapter(name)] : []),
            ...blocks.flatMap(blockOf),
          ]),
          ...(references.length ? [chapter("参考文献")] : []),
          ...references.map(
            ({ workId, label, text }) =>
              new Paragraph({
                style: "Reference",
                children: [
                  new Bookmark({ id: bookmarkOf(workId), children: [run(label ? `${label}\t${text}` : text)] }),
                ],
              }),
          ),
          ...about.map((line, at) => {
            const spacing = { before: at === 0 ? 320 : 0, after: 0, line: 300 };
            return new Paragraph({ style: "Place", indent: { left: 0 }, spacing, children: [run(line)] });
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
