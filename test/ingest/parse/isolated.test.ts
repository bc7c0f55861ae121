/** PDF and DOCX, both made here, read in the process of their own. */
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { parse } from "../../../ingest/parse/parse.ts";
import { laws } from "./document-laws.ts";

const source = (path: string, bytes: Uint8Array) => ({ path, bytes, contentHash: "0" });

/** A PDF of one page for each list of lines, set in Helvetica. */
function pdf(pages: string[][]): Uint8Array {
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>"];
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(" ");
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  for (const [index, lines] of pages.entries()) {
    const drawing = lines.map((line, row) => `BT /F1 12 Tf 72 ${740 - row * 20} Td (${line}) Tj ET`).join("\n");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    );
  }
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF`;
  return new Uint8Array(Buffer.from(text, "latin1"));
}

const paragraph = (text: string, properties = "") =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const numbered = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;

function docx(body: string, extra: Record<string, string> = {}): Uint8Array {
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  return zipSync(
    Object.fromEntries(
      Object.entries({
        "[Content_Types].xml":
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": `<?xml version="1.0"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
        "word/numbering.xml": `<w:numbering ${word}><w:abstractNum w:abstractNumId="0">${level(0, "chineseCounting", "%1、")}${level(1, "chineseCounting", "（%2）")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
        ...extra,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
}

test("a PDF gives its text page by page, without page numbers, and says which pages have none", async () => {
  const document = await parse(source("a.pdf", pdf([["First page words.", "- 1 -"], [], ["Third page words."]])));
  laws(document);
  expect(document.blocks.map(({ page }) => page)).toEqual([1, 3]);
  expect(document.text).toBe("First page words.\nThird page words.");
  expect(document.pages).toBe(3);
  expect(document.problems).toMatchObject([{ code: "no-text-layer", page: 2, severity: "warning" }]);
});

test("a PDF of pictures alone is an error that asks for OCR, not an empty success", async () => {
  await expect(parse(source("scan.pdf", pdf([[], []])))).rejects.toMatchObject({
    code: "no-text-layer",
    message: expect.stringMatching(/scan\.pdf: none of the 2 pages.*OCR/),
  });
});

test("a file that is not read in time is given up, and the next one is read", async () => {
  await expect(parse(source("slow.pdf", pdf([["words"]])), { timeLimitMs: 1 })).rejects.toMatchObject({
    code: "too-slow",
  });
  await expect(parse(source("a.pdf", pdf([["words"]])))).resolves.toMatchObject({ text: "words" });
});

test("numbers that Word counts are written out, and begin anew below the next heading", async () => {
  const body = [
    paragraph("总体要求", numbered(0)),
    paragraph("指导思想", numbered(1)),
    paragraph("基本原则", numbered(1)),
    paragraph("重点任务", numbered(0)),
    paragraph("建设书屋", numbered(1)),
  ].join("");
  const document = await parse(source("a.docx", docx(body)));
  expect(document.text.split("\n")).toEqual([
    "一、总体要求",
    "（一）指导思想",
    "（二）基本原则",
    "二、重点任务",
    "（一）建设书屋",
  ]);
});

test("tables of a DOCX are rows, and tracked moves are accepted", async () => {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
  const body = `<w:p><w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新处文字。</w:t></w:r></w:moveTo></w:p><w:tbl><w:tr>${cell("序号")}${cell("任务")}</w:tr><w:tr>${cell("1")}${cell("建设 30 家")}</w:tr></w:tbl>`;
  const { text, blocks } = await parse(source("a.docx", docx(body)));
  expect(text).toBe("新处文字。\n序号\t任务\n1\t建设30家");
  expect(blocks.map(({ table }) => table?.header)).toEqual([undefined, true, false]);
});

test("entities of a DOCX are neither fetched nor expanded", async () => {
  const evil = zipSync({
    "word/document.xml": strToU8(
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>正文&secret;结束。</w:t></w:r></w:p></w:body></w:document>',
    ),
    "_rels/.rels": strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
  });
  expect((await parse(source("a.docx", evil))).text).toBe("正文结束。");
});

test("a cut-off DOCX is said to be damaged", async () => {
  const whole = docx(paragraph("正文。"));
  await expect(parse(source("a.docx", whole.slice(0, whole.length - 60)))).rejects.toMatchObject({
    code: "broken-file",
  });
});
