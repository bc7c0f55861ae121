import { describe, expect, test } from "vitest";
import { decodeText } from "../../../ingest/parse/decode-text.ts";
import { detectFormat } from "../../../ingest/parse/detect-format.ts";
import { parse } from "../../../ingest/parse/parse.ts";
import { isSubsequence, laws } from "./document-laws.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const source = (path: string, content: string | Uint8Array) => ({
  path,
  bytes: typeof content === "string" ? bytes(content) : content,
  contentHash: "0",
});

const notice = [
  "\ufeff关于举办 2031 年职工\u3000读书节的通知",
  "",
  "各县总工会：",
  "",
  "为丰富职工文化生活，定于今年 9 月举办读书节，参加人数不少于 20",
  "",
  "00人，各县",
  "要高度重视。",
  "",
  "序号\t任务",
  "1\t举办读书会 30 场",
  "",
  "某市总工会",
  "2031年8月1日",
].join("\r\n");

test("a text keeps every character in its order; only white space changes", async () => {
  const document = await parse(source("a.txt", notice));
  laws(document);
  expect(isSubsequence(document.text, notice)).toBe(true);
  expect(document.text.replace(/\s/gu, "")).toBe(notice.replace(/[\s\ufeff]/gu, ""));
  expect(document.text).toContain("不少于2000人");
});

test("the same bytes give the same document", async () => {
  expect(await parse(source("a.txt", notice))).toEqual(await parse(source("a.txt", notice)));
});

describe("encodings", () => {
  // 各地要认真贯彻落实 in GB18030.
  const gb = Uint8Array.from(Buffer.from("b8f7b5d8d2aac8cfd5e6b9e1b3b9c2e4cab5", "hex"));
  test("GB18030 is found from the bytes", () => {
    expect(decodeText(gb, "a.txt")).toEqual({ text: "各地要认真贯彻落实", encoding: "gb18030" });
  });
  test("UTF-16 is found from its mark", () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from("各地", "utf16le")]);
    expect(decodeText(utf16, "a.txt")).toEqual({ text: "各地", encoding: "utf-16le" });
  });
  test("bytes that are no text in any of them are refused, not replaced", () => {
    expect(() => decodeText(Uint8Array.from([0xff, 0xff, 0x80, 0x81, 0xfe]), "a.txt")).toThrow(/UTF-8/);
  });
});

describe("the format is found from the content, whatever the name", () => {
  test.each([
    ["%PDF-1.7\n", "a.txt", { format: "pdf" }],
    ["<!DOCTYPE html><html><body>文</body></html>", "a.txt", { format: "html" }],
    ["# 标题", "a.md", { format: "md" }],
    ["正文", "a.docx", { format: "txt" }],
    ["正文", "noname", { format: "txt" }],
  ])("%j named %s", (content, path, wanted) => {
    expect(detectFormat(bytes(content), path)).toEqual(wanted);
  });

  test.each([
    [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], "old Office"],
    [[0x52, 0x61, 0x72, 0x21, 0x1a], "RAR"],
    [[0x89, 0x50, 0x4e, 0x47], "PNG"],
    [[0, 1, 2, 3, 4, 0, 0, 9], "binary"],
  ])("%j is named and refused with advice", async (content, name) => {
    await expect(parse(source("文件.txt", Uint8Array.from(content)))).rejects.toMatchObject({
      code: "unsupported-format",
      message: expect.stringContaining(name),
    });
  });
});

test("a file without words is empty", async () => {
  await expect(parse(source("a.txt", " \n\n — \n"))).rejects.toMatchObject({ code: "empty" });
  await expect(parse(source("a.txt", ""))).rejects.toMatchObject({ code: "empty" });
});

describe("Markdown", () => {
  test("headings, items and tables read clean", async () => {
    const { blocks, text } = await parse(
      source(
        "a.md",
        "# 某市方案\n\n- 建成**职工书屋**30家。\n\n**总体要求。**各县落实。\n\n| 序号 | 任务 |\n|---|---|\n| 1 | 选址 |\n",
      ),
    );
    expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ["heading", 1],
      ["paragraph", undefined],
      ["paragraph", undefined],
      ["table-row", undefined],
      ["table-row", undefined],
    ]);
    expect(text).toBe("某市方案\n建成**职工书屋**30家。\n总体要求。各县落实。\n序号\t任务\n1\t选址");
  });
});
