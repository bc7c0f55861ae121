import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "cheerio";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asDocx } from "../../../src/export/report/docx.ts";
import { evidenceRows, evidenceTableColumns } from "../../../src/export/report/evidence-rows.ts";
import { asHtml } from "../../../src/export/report/html.ts";
import { asMarkdown } from "../../../src/export/report/markdown.ts";
import { reportOf } from "../../../src/export/report/report.ts";
import { orSkipped, readByPython, readersAreThere } from "../readers.ts";
import { address, from, made } from "./made-collection.ts";

const style = { standard: "2025", citing: "notes", address } as const;
const notes = reportOf(made, style, from);
const quotesOf = made.items.flatMap(({ quote }) => quote.split("\n"));

describe("a report", () => {
  it("has groups in order, rows of one query as one table without empty columns, and each work once", () => {
    expect(notes.groups.map(({ heading }) => heading)).toEqual(["一、目标", "二、补助", ""]);
    expect(notes.groups[1]!.blocks).toMatchObject([
      { kind: "table", labels: ["对象", "金额"], rows: [{ cells: ["新建服务站", "5万元"] }, {}] },
    ]);
    expect(notes.references.map(({ label }) => label)).toEqual(["[1]", "[2]", "[3]"]);
    expect(notes.about.join()).toContain("subsidies（province=南屏省）");
  });

  it("says plainly which words changed or are lost", () => {
    const blocks = notes.groups.flatMap(({ blocks }) => blocks);
    const text = JSON.stringify(blocks);
    expect(text).toContain("现为：“改建的补助3万元”");
    expect(text).toContain("现有馆藏中已找不到这段文字，以上为 2026-01-02 收录时的原文");
  });

  it("cites by number with the page raised, or by author and date", () => {
    const markIn = (citing: "numeric" | "author-date") => {
      const [block] = reportOf(made, { ...style, citing }, from).groups[0]!.blocks;
      return block?.kind === "quote" ? [block.quote.mark, block.quote.page] : [];
    };
    expect(markIn("numeric")).toEqual(["[1]", "2"]);
    expect(markIn("author-date")).toEqual(["（南屏省总工会，2025）", "2"]);
  });
});

describe("HTML", () => {
  it("holds every word as text, runs nothing and asks for nothing from elsewhere", () => {
    const html = asHtml(notes);
    const $ = load(html);
    expect($("script, img, iframe, link, object").length).toBe(0);
    expect($("h1").text()).toBe(made.name);
    for (const quote of quotesOf) expect($("body").text()).toContain(quote);
    expect($("ol.notes li").length).toBe(made.items.length);
    for (const link of $("a[href^='#']").toArray())
      expect($(`[id="${$(link).attr("href")!.slice(1)}"]`).length).toBe(1);
    expect($("blockquote .place a").first().attr("href")).toBe(address + made.items[0]!.link);
    expect(html).not.toMatch(/src=|url\(|@import/);
  });

  it("leads from a mark to its work with other ways of citing", () => {
    const $ = load(asHtml(reportOf(made, { ...style, citing: "author-date" }, from)));
    const mark = $("blockquote a[href^='#work-']").first();
    expect(mark.text()).toBe("（南屏省总工会，2025）");
    expect($(mark.attr("href")!.replace("#", "#")).text()).toMatch(/^南屏省总工会，2025\. /);
  });
});

describe("Markdown", () => {
  it.skipIf(!readersAreThere)(
    `is read by Python-Markdown with footnotes, tables and every word as text${orSkipped}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), "zhengmai-md-"));
      try {
        const file = join(folder, "report.md");
        writeFileSync(file, asMarkdown(notes));
        const { html }: { html: string } = readByPython(
          `import sys, json, markdown
print(json.dumps({"html": markdown.markdown(open(sys.argv[1], encoding="utf-8").read(), extensions=["footnotes", "tables"])}))`,
          file,
        );
        const $ = load(html);
        expect($("h1").text()).toBe(made.name);
        expect(
          $("h2")
            .map((_, heading) => $(heading).text())
            .get(),
        ).toEqual(["一、目标", "二、补助", "参考文献"]);
        for (const quote of quotesOf) expect($("body").text()).toContain(quote);
        expect($("script").length).toBe(0);
        expect($("table tr").length).toBe(3);
        expect($("table tr").last().find("td").first().text()).toBe("改建|服务站");
        expect($(".footnote li").length).toBe(made.items.length);
        expect($(".footnote li").first().text()).toContain("南屏省总工会. ");
        expect($("blockquote a").last().attr("href")).toMatch(/^http:\/\/127\.0\.0\.1:8520\/documents\//);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});

it("tables give each quotation with its source, reference, state and link", () => {
  const rows = evidenceRows(made, { standard: "2025", address });
  expect(Object.keys(rows[0]!)).toEqual(evidenceTableColumns("zh").map(({ key }) => key));
  expect(rows[3]).toMatchObject({
    cells: "对象：改建|服务站；金额：=2万元；备注：",
    state: "changed",
    now: "改建的补助3万元",
  });
});

const hasOffice = spawnSync("soffice", ["--version"]).status === 0 && spawnSync("pdftotext", ["-v"]).status === 0;
if (!hasOffice && process.env.CI)
  throw new Error("CI must open the Word file: LibreOffice or pdftotext is not installed");
const skipped = hasOffice ? "" : " (skipped: LibreOffice or pdftotext is not installed)";

describe("the Word file", () => {
  const folder = mkdtempSync(join(tmpdir(), "zhengmai-report-"));
  const texts: Record<string, string> = {};
  beforeAll(async () => {
    const ways = ["notes", "numeric", "author-date"] as const;
    for (const citing of ways)
      writeFileSync(join(folder, `${citing}.docx`), await asDocx(reportOf(made, { ...style, citing }, from)));
    if (!hasOffice) return;
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const files = ways.map((citing) => join(folder, `${citing}.docx`));
    execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files], {
      stdio: "ignore",
      timeout: 180_000,
    });
    for (const citing of ways)
      texts[citing] = execFileSync("pdftotext", ["-layout", join(folder, `${citing}.pdf`), "-"], { encoding: "utf8" });
  }, 200_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const bare = (text: string) => text.replace(/\s+/gu, "");

  it("has real footnotes, headings, a table and links inside and out", () => {
    const parts = unzipSync(new Uint8Array(readFileSync(join(folder, "notes.docx"))));
    const part = (name: string) => strFromU8(parts[name]!);
    const references = [...part("word/document.xml").matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(
      ([, id]) => id,
    );
    expect(references).toEqual(["1", "2", "3", "4", "5"]);
    for (const id of references) expect(part("word/footnotes.xml")).toContain(`w:id="${id}"`);
    expect(part("word/document.xml")).toContain("<w:tbl>");
    expect(part("word/document.xml")).toMatch(/w:pStyle w:val="Heading1"/);
    expect(part("word/_rels/document.xml.rels")).toContain("selector(type=TextQuoteSelector");
    expect(part("word/_rels/footnotes.xml.rels")).toContain("selector(type=TextQuoteSelector");
    const numeric = strFromU8(
      unzipSync(new Uint8Array(readFileSync(join(folder, "numeric.docx"))))["word/document.xml"]!,
    );
    const anchors = [...numeric.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    expect(anchors).toHaveLength(made.items.length);
    for (const name of anchors) expect(numeric).toContain(`<w:bookmarkStart w:name="${name}"`);
  });

  it.skipIf(!hasOffice)(`is opened by LibreOffice with every quotation and numbered notes${skipped}`, () => {
    const text = bare(texts.notes!);
    for (const quote of quotesOf) expect(text).toContain(bare(quote).slice(0, 12));
    for (const [number, who] of [
      [1, "南屏省总工会."],
      [2, "安河省财政厅，安河省教育厅，安河省科学技术厅，等."],
      [5, "服务站建设纪实[R].7."],
    ])
      expect(text).toContain(`${number}${who}`);
    expect(text).toContain(
      "参考文献[1]南屏省总工会.南屏省总工会关于印发《职工服务站建设办法》的通知：南工发〔2025〕3号[A].2025-03-01.",
    );
    expect(text).toContain("现为：“改建的补助3万元”");
  });

  it.skipIf(!hasOffice)(`cites by number and by author and date${skipped}`, () => {
    expect(bare(texts.numeric!)).toMatch(/建成职工服务站120个”\[1\]2/);
    expect(bare(texts["author-date"]!)).toContain("建成职工服务站120个”（南屏省总工会，2025）2");
    expect(bare(texts["author-date"]!)).toContain("（安河省财政厅等，2024）");
  });
});
