import type { Draft } from "../assemble.ts";
import { pageBlocks } from "../html/page-blocks.ts";
import { readHtml } from "../html/read-html.ts";
import { openPackage } from "./open-package.ts";
import { writeNumbers } from "./write-numbers.ts";

/**
 * A Word document: mammoth turns it into headings, paragraphs, lists and tables; numbers that Word counts (一、 （二） 1.)
 * are first written out as text. Pictures are left out; nothing outside the file is read.
 */
export async function readDocx(bytes: Uint8Array, path: string): Promise<Draft> {
  const parts = openPackage(bytes, path);
  const { zipSync } = await import("fflate");
  const numbered = writeNumbers(parts);
  const chunk = [...parts].find(([name]) => /\.x?html?$/i.test(name))?.[1];
  const { default: mammoth } = await import("mammoth");
  const buffer = Buffer.from(zipSync(Object.fromEntries(numbered), { level: 0 }));
  const { value: html } = await mammoth.convertToHtml(
    { buffer },
    {
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      ignoreEmptyParagraphs: true,
      styleMap: [
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='标题'] => h1:fresh",
        ...contentsStyles,
        ...quotationStyles,
      ],
    },
  );
  const { load } = await import("cheerio");
  const $ = load(html);
  $("img").remove();
  // The arrow that leads from a note back to its place is not text of the document.
  $("a[href^='#']").each((_, link) => {
    if (/^[↑\s]*$/u.test($(link).text())) $(link).remove();
  });
  const blocks = pageBlocks($, $("body") as never);
  // Programs that write DOCX from web pages may leave the text to Word as a page inside the file (w:altChunk).
  if (blocks.length === 0 && chunk !== undefined) return { ...(await readHtml(chunk, path)), format: "docx" };
  const title = titleOf(parts);
  return { format: "docx", blocks, hints: title === undefined ? {} : { title } };
}

/** Block quotations, in the English and Chinese names of Word's styles. */
const quotationStyles = ["Quote", "Intense Quote", "Block Text", "引用", "明显引用"].map(
  (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
);

/** Lines of a table of contents, in the English and Chinese names of Word's styles. */
const contentsStyles = [1, 2, 3, 4, 5].flatMap((level) =>
  ["toc", "TOC", "目录"].map((name) => `p[style-name='${name} ${level}'] => p.contents:fresh`),
);

/** dc:title of the document's properties. */
function titleOf(parts: ReadonlyMap<string, Uint8Array>): string | undefined {
  const core = parts.get("docProps/core.xml");
  const title = core && /<dc:title>([^<]{2,200})<\/dc:title>/.exec(Buffer.from(core).toString("utf8"))?.[1];
  return title?.replaceAll("&amp;", "&").trim() || undefined;
}
