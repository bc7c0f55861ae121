import { extname } from "node:path";
import type { SourceFormat } from "../model.ts";

/** What a file is, by its first bytes and only then by its name. `unsupported` names a format that is not read. */
export type Detected = { format: SourceFormat } | { unsupported: string; advice: string };

const saveAs = "save it as DOCX or PDF and add that file";

const startsWith = (bytes: Uint8Array, magic: readonly number[], at = 0) =>
  magic.every((byte, index) => bytes[at + index] === byte);

const latin1 = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.subarray(from, to)).toString("latin1");

/** Names of the parts of a ZIP file, from its local headers and central directory, as far as they can be read. */
function zipNames(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (let at = buffer.indexOf("PK\u0003\u0004", 0, "latin1"); at >= 0; ) {
    if (at + 30 > buffer.length) break;
    names.push(buffer.toString("latin1", at + 30, at + 30 + buffer.readUInt16LE(at + 26)));
    at = buffer.indexOf("PK\u0003\u0004", at + 30, "latin1");
  }
  return names;
}

function zipKind(bytes: Uint8Array): Detected {
  const names = zipNames(bytes);
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\//)) return { unsupported: "an Excel workbook (XLSX)", advice: "save the sheets as PDF or text" };
  if (has(/^ppt\//)) return { unsupported: "a PowerPoint file (PPTX)", advice: "save it as PDF" };
  if (has(/^OFD\.xml$/i)) return { unsupported: "an OFD file (GB/T 33190)", advice: "save it as PDF in an OFD reader" };
  if (has(/^META-INF\/manifest\.xml$/)) return { unsupported: "an OpenDocument file", advice: saveAs };
  if (has(/^(word\/|\[Content_Types\]\.xml$|_rels\/)/)) return { format: "docx" };
  return { unsupported: "a ZIP archive", advice: "unpack it and add the files" };
}

/** Other well-known formats by their first bytes: what a user is likely to add by mistake. */
const others: { magic: readonly number[]; name: string; advice: string }[] = [
  { magic: [0xd0, 0xcf, 0x11, 0xe0], name: "an old Office file (DOC, XLS, PPT or WPS)", advice: saveAs },
  { magic: [0xdb, 0xa5, 0x2d, 0x00], name: "a Word 2 file (DOC)", advice: saveAs },
  { magic: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: "an RTF file", advice: saveAs },
  { magic: [0x52, 0x61, 0x72, 0x21], name: "a RAR archive", advice: "unpack it and add the files" },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], name: "a 7z archive", advice: "unpack it and add the files" },
  { magic: [0x1f, 0x8b], name: "a gzip archive", advice: "unpack it and add the files" },
  { magic: [0x89, 0x50, 0x4e, 0x47], name: "a picture (PNG)", advice: "recognise its text (OCR) first" },
  { magic: [0xff, 0xd8, 0xff], name: "a picture (JPEG)", advice: "recognise its text (OCR) first" },
  { magic: [0x47, 0x49, 0x46, 0x38], name: "a picture (GIF)", advice: "recognise its text (OCR) first" },
  { magic: [0x49, 0x49, 0x2a, 0x00], name: "a picture (TIFF)", advice: "recognise its text (OCR) first" },
  { magic: [0x4d, 0x4d, 0x00, 0x2a], name: "a picture (TIFF)", advice: "recognise its text (OCR) first" },
];

const bom = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const;

/** Format by content; the extension only tells Markdown from plain text. */
export function detectFormat(bytes: Uint8Array, path: string): Detected {
  const other = others.find(({ magic }) => startsWith(bytes, magic));
  if (other) return { unsupported: other.name, advice: other.advice };
  // A PDF may have up to 1024 bytes before its header (ISO 32000-1, annex H).
  if (latin1(bytes, 0, 1024).includes("%PDF-")) return { format: "pdf" };
  if (startsWith(bytes, [0x50, 0x4b])) return zipKind(bytes);
  const extension = extname(path).toLowerCase();
  if (extension === ".docx" && !isText(bytes)) return { format: "docx" };
  if (extension === ".pdf") return { format: "pdf" };
  const head = latin1(bytes, 0, 4096).replaceAll("\u0000", "");
  if (/<\?mso-application|<w:wordDocument|<pkg:package/.test(head))
    return { unsupported: "a Word XML document", advice: saveAs };
  if (/<(!doctype\s+html|html|head|body|title|meta|div|table|p|span|h1)\b/i.test(head)) return { format: "html" };
  if (!isText(bytes)) return { unsupported: "a binary file of an unknown format", advice: saveAs };
  if (/^\.(html?|xml|rss|xhtml)$/.test(extension) || /^\s*(?:ï»¿)?<\?xml\b/.test(head)) return { format: "html" };
  return { format: extension === ".md" || extension === ".markdown" ? "md" : "txt" };
}

/** No zero bytes (unless a byte order mark announces UTF-16) and hardly any control characters in the first part. */
function isText(bytes: Uint8Array): boolean {
  if (bom.some((mark) => startsWith(bytes, mark))) return true;
  const head = bytes.subarray(0, 65536);
  let control = 0;
  for (const byte of head) {
    if (byte === 0) return false;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) control++;
  }
  return control <= head.length / 200;
}
