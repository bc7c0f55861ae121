/**
 * Real odd files of ../shared/corpus/files: PDFs that are scanned, encrypted, broken or hostile, DOCX of every kind, old
 * encodings. Reads that folder; skipped where it is absent.
 */
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { IngestError, type IngestErrorCode } from "../../../ingest/ingest-error.ts";
import type { ParsedDocument } from "../../../ingest/model.ts";
import { parse } from "../../../ingest/parse/parse.ts";
import { readSource } from "../../../ingest/read/read-file.ts";
import { laws } from "./document-laws.ts";

const folder = join(import.meta.dirname, "../../../../shared/corpus/files");
const present = existsSync(folder);

interface Expected {
  /** Codes one of which it must fail with. */
  error?: IngestErrorCode[];
  /** Words that must stand in the text, white space aside. */
  words?: string[];
  /** Words that must not. */
  without?: string[];
  /** Code of a warning. */
  warning?: string;
  rows?: number;
  password?: string;
}

const expected: Record<string, Expected> = {
  "pdf-zh__pdfplumber__issue-336-example.pdf": { words: ["安徽省建设用地使用标准（2020年版）"], rows: 6 },
  "pdf-zh__PyMuPDF__chinese-tables.pdf": { words: ["盐城高新区投资集团有限公司", "330,435.30"], rows: 10 },
  "pdf-zh__PyMuPDF__test_4699.pdf": { words: ["现金流量表", "资料来源"] },
  "pdf-zh__PyMuPDF__has-bad-fonts.pdf": { words: ["一般贸易"], warning: "garbled-text" },
  "pdf-zh__pdfplumber__issue-842-example.pdf": { words: ["股份有限公司"] },
  "pdf-zh__pdf.js__issue19360.pdf": { words: ["坚持社会主义核心价值体系"] },
  "pdf-zh__pdfminer.six__issue_566_test_2.pdf": { words: ["甲方：中国饮料有限公司"] },
  "pdf-scan__MinerU__small_ocr.pdf": { error: ["no-text-layer"] },
  "pdf-scan__gov-doc-displa__bllc.pdf": { error: ["no-text-layer"] },
  "pdf-cjk__pdf.js__vertical.pdf": { words: ["日本語"] },
  "pdf-cjk__pdfminer.six__jo.pdf": { words: ["わたくしといふ現象は"] },
  "pdf-cjk__pdf.js__noembed-identity-2.pdf": { words: ["Abstract"] },
  "pdf-cjk__pdf.js__90ms_rksj_h_sample.pdf": { words: ["Hello"] },
  "pdf-cjk__pdfminer.six__issue-791-non-unicode-cmap.pdf": { warning: "garbled-text" },
  "pdf-cjk__pdf-parse__jpn.pdf": { words: ["世界人権宣言"] },
  "pdf-zh__gov-doc-displa__fwzn.pdf": {
    words: ["烟草专卖零售许可证核发服务指南", "申请时应提交原件"],
    without: ["—3—"],
    rows: 10,
  },
  "pdf-zh__rag-policy-match__北京市产业政策导引.pdf": { words: ["北京市产业政策导引", "京发改规〔2023〕12号"] },
  "pdf-enc__pypdf__r6-both-passwords.pdf": { error: ["password-protected"] },
  "pdf-enc__pypdf__r6-owner-password.pdf": { words: ["e"] },
  "pdf-enc__pdfminer.six__rc4-40.pdf": { error: ["password-protected"] },
  "pdf-enc__pdf.js__issue6010_2.pdf": { error: ["password-protected"] },
  "pdf-enc__tika__testUnicodePassword.pdf": { error: ["password-protected"] },
  "pdf-enc__tika__testPDF_no_extract_no_accessibility_owner_empty.pdf": { words: ["World"] },
  "pdf-enc__pdf.js__empty_protected.pdf": { error: ["no-text-layer", "empty"] },
  "pdf-bad__pdf.js__REDHAT-1531897-0.pdf": { error: ["broken-file"] },
  "pdf-bad__pdf.js__Pages-tree-refs.pdf": { warning: "broken-page" },
  "pdf-bad__pdf.js__poppler-395-0-fuzzed.pdf": { error: ["broken-file"] },
  "pdf-bad__pdf.js__bomb_giant.pdf": { error: ["too-slow", "too-large"] },
  "pdf-bad__pdf.js__issue9105_other.pdf": { words: ["Adobe"] },
  "pdf-bad__pdf-parse__invalid.pdf": { error: ["broken-file"] },
  "pdf-bad__pdfminer.six__issue-1113-evil-xobjects.pdf": {},
  "pdf-bad__pdf.js__Brotli-Prototype-FileA.pdf": { error: ["broken-file"] },
  "pdf-misc__tika__testPDFPackage.pdf": { warning: "attachments" },
  "pdf-misc__tika__testPDF_deeplyEmbeddedAttachments.pdf": { warning: "attachments" },
  "pdf-misc__tika__testPDF_incrementalUpdates.pdf": {},
  "pdf-misc__pdf.js__attachment.pdf": { warning: "attachments" },
  "pdf-misc__tika__testPDF_jsActionOnPage.pdf": { error: ["no-text-layer", "empty"] },
  "pdf-misc__pdf.js__xfa_issue14315.pdf": {},
  "pdf-misc__sample-files__multicolumn.pdf": { words: ["a"] },
  "docx-zh__platform-1__政策发布平台数据字典.docx": {
    words: ["1. ge_policy_raw（原始政策表）".replace(/\s/gu, "")],
    rows: 100,
  },
  "docx-zh__poi__stress019.docx": { words: ["全国農業高等学校長協会"] },
  "doc-zh__poi__TestChineseProperties.doc": { error: ["unsupported-format"] },
  "docx-struct__poi__ComplexNumberedLists.docx": { words: ["2.Entry#2", "a.2-a"] },
  "docx-struct__poi__table_footnotes.docx": { words: ["snoska"], rows: 2 },
  "docx-struct__poi__heading123.docx": { words: ["Secondparagraph"] },
  "docx-struct__poi__unicode-path.docx": { words: ["1"] },
  "docx-struct__mammoth.js__text-box.docx": { words: ["Datumplane"] },
  "docx-struct__mammoth.js__strict-format.docx": { words: ["Test"] },
  "docx-struct__mammoth.js__utf8-bom.docx": { words: ["byteordermark"] },
  "docx-struct__mammoth.js__empty.docx": { error: ["empty"] },
  "docx-struct__docling__textbox.docx": { words: ["SuggestedReportableSymptoms"] },
  "docx-struct__docling__docx_checkboxes.docx": { words: ["Orangejuice"] },
  "docx-struct__docling__docx_list_resumed_numbering.docx": { words: ["3.Thirdordereditem"] },
  "docx-struct__tika__testAltChunkHTML.docx": {},
  "docx-bad__poi__truncated62886.docx": { error: ["broken-file"] },
  "docx-bad__tika__testWORD_truncated.docx": { error: ["broken-file"] },
  "docx-bad__poi__ExternalEntityInText.docx": { words: ["HereshouldnotbethePOIwebsite"] },
  "docx-bad__poi__poc-xmlbomb.xlsx": { error: ["unsupported-format"] },
  "docx-bad__poi__crash-517626e815e0afa9decd0ebb6d1dee63fb9907dd.docx": { error: ["broken-file"] },
  "docx-bad__poi__clusterfuzz-testcase-minimized-POIXWPFFuzzer-4791943399604224.docx": { error: ["broken-file"] },
  "docx-bad__poi__clusterfuzz-testcase-minimized-POIXWPFFuzzer-6733884933668864.docx": { words: ["Contentcontrol"] },
  // Every word of its body is a tracked deletion.
  "docx-bad__tika__testWORD_missing_ooxml_bean1.docx": { error: ["empty"] },
  "doc__poi__SampleDoc.doc": { error: ["unsupported-format"] },
  "doc__poi__Word6.doc": { error: ["unsupported-format"] },
  "doc__poi__word2.doc": { error: ["unsupported-format"] },
  "doc__poi__SimpleMacro.doc": { error: ["unsupported-format"] },
  "doc__tika__testWORD_2006ml.doc": { error: ["unsupported-format"] },
  "doc__tika__testWORDML_tableInsideParagraph.doc": { error: ["unsupported-format"] },
  "doc__tika__file2_attachANotB.doc": { words: ["dummysourcefile"] },
  "ofd__ofdrw__doc1File.ofd": { error: ["unsupported-format"] },
  "zip__tika__droste.zip": { error: ["unsupported-format"] },
  "html__tika__testHTMLBadScript.html": { words: ["Thisisatest."], without: ["alert", "script"] },
  "enc-zh__chardet___mozilla_bug171813_text.html": { words: ["搜狐在线"] },
  "enc-zh__chardet__cnblog.org.xml": { words: ["袁贵仁教授"] },
  "enc-zh__chardet___chromium_Big5_with_no_encoding_specified.html": { words: ["台北看守所"] },
  "enc-zh__chardet__coolloud.org.tw.xml": { words: ["檔下點交之後"] },
  "enc-zh__chardet__bom-utf-16-be.srt": { words: ["AynRand"] },
};

async function outcome(name: string, password?: string): Promise<ParsedDocument | IngestError> {
  try {
    return await parse(await readSource(join(folder, name)), password === undefined ? {} : { password });
  } catch (cause) {
    if (cause instanceof IngestError) return cause;
    throw cause;
  }
}

describe.skipIf(!present)(
  `odd files (needs ../shared/corpus/files${present ? "" : ", which is absent: skipped"})`,
  () => {
    const names = present ? readdirSync(folder).filter((name) => name !== "index.tsv") : [];

    test("every file of the folder is expected to do something", () => {
      expect(names.filter((name) => expected[name] === undefined)).toEqual([]);
    });

    test.each(names)("%s", { timeout: 90_000 }, async (name) => {
      const wanted = expected[name]!;
      const result = await outcome(name, wanted.password);
      if (result instanceof IngestError) {
        expect(wanted.error, result.message).toContain(result.code);
        expect(result.message).toContain(basename(name));
        expect(result.message).not.toContain("\n");
        return;
      }
      expect(wanted.error, result.text.slice(0, 200)).toBeUndefined();
      laws(result);
      const text = result.text.replace(/\s/gu, "");
      for (const words of wanted.words ?? []) expect(text).toContain(words);
      for (const words of wanted.without ?? []) expect(text).not.toContain(words);
      expect(text).not.toContain("\ufffd");
      if (wanted.warning !== undefined) expect(result.problems.map(({ code }) => code)).toContain(wanted.warning);
      if (wanted.rows !== undefined)
        expect(result.blocks.filter(({ kind }) => kind === "table-row").length).toBeGreaterThanOrEqual(wanted.rows);
    });

    test("a password opens an encrypted PDF, a wrong one is said to be wrong", { timeout: 90_000 }, async () => {
      const name = "pdf-enc__pypdf__r6-both-passwords.pdf";
      expect(await outcome(name, "foo")).toMatchObject({ format: "pdf" });
      expect(await outcome(name, "bar?")).toMatchObject({ code: "password-protected" });
    });

    test("the dotted lines of a table of contents are contents, not paragraphs", { timeout: 90_000 }, async () => {
      const long = names.find((name) => name.endsWith("政策导引.pdf"))!;
      const document = (await outcome(long)) as ParsedDocument;
      const dotted = document.blocks.filter(({ start, end }) => /\.{6,}\s*\d+$/u.test(document.text.slice(start, end)));
      expect(dotted.length).toBeGreaterThan(50);
      expect(new Set(dotted.map(({ kind }) => kind))).toEqual(new Set(["contents"]));
    });
  },
);
