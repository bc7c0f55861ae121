import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { notice } from "../evidence/made-notice.ts";

const script = fileURLToPath(new URL("../../src/cli/zhengmai.mjs", import.meta.url));
const data = mkdtempSync(join(tmpdir(), "zhengmai-evidence-cli-"));

const zhengmai = (args: string[], language = "en"): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, ZHENGMAI_DATA: data, ZHENGMAI_MODEL: "none", ZHENGMAI_LANG: language };
    execFile(process.execPath, [script, ...args], { env, maxBuffer: 1 << 26 }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out, err }),
    );
  });
const evidence = (...args: string[]) => zhengmai(["evidence", ...args]);

describe("zhengmai evidence", { timeout: 180_000 }, () => {
  beforeAll(async () => {
    const file = join(data, "通知.txt");
    writeFileSync(file, notice);
    expect((await zhengmai(["ingest", file])).code).toBe(0);
  }, 120_000);
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it("makes a collection, adds what a search and a query find, arranges it and shows it masked", async () => {
    expect((await evidence("new", "服务站")).code).toBe(0);
    expect((await evidence("add", "服务站", "--search", "新建服务站", "补助", "--hit", "1")).out).toContain("+1");
    const rows = ["--query", "targets-by-deadline", "--row", "1-2", "--group", "目标", "--comment", "电话13800001234"];
    const added = JSON.parse((await evidence("add", "服务站", ...rows, "--json")).out);
    expect(added).toMatchObject({ name: "服务站", added: 2, items: 3 });
    expect((await evidence("order", "服务站", "2", "3")).code).toBe(0);
    expect((await evidence("comment", "服务站", "3", "较低")).code).toBe(0);
    const { out } = await evidence("show", "服务站");
    expect(out).toContain("— 目标 —");
    expect(out).toContain("※ 较低");
    expect(out).not.toMatch(/王小明|13800001234/);
    const shown = JSON.parse((await evidence("show", "服务站", "--json")).out);
    expect(shown.items.map(({ group }: { group: string }) => group)).toEqual(["目标", "目标", ""]);
  });

  it("exports a Word file and references in the edition asked for", async () => {
    const file = join(data, "服务站.docx");
    expect((await evidence("export", "服务站", "-o", file)).code).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
    const list = (await evidence("export", "服务站", "--format", "txt", "--standard", "2015")).out;
    expect(list).toBe("[1] 南屏省总工会. 南屏省总工会关于推进职工服务站建设的通知:南工发〔2025〕3号[A]. 2025-03-01.\n");
    expect((await evidence("export", "服务站", "--format", "pdf")).code).toBe(64);
  });

  it("says in one line what is wrong", async () => {
    expect(await evidence("show", "没有")).toMatchObject({ code: 1, out: "", err: expect.stringContaining("没有") });
    expect((await evidence("add", "服务站")).code).toBe(1);
    expect((await evidence("add", "服务站", "--query", "subsidies", "--row", "x")).code).toBe(64);
    expect((await evidence("delete", "服务站")).code).toBe(64);
    writeFileSync(join(data, "evidence", "broken.json"), "{");
    const listed = await evidence("list");
    expect(listed).toMatchObject({ code: 2, err: expect.stringContaining("broken.json") });
    expect(listed.out).toContain("服务站");
    expect((await evidence("delete", "服务站", "--yes")).code).toBe(0);
  });

  it("helps in both languages", async () => {
    expect((await zhengmai(["evidence", "--help"])).out).toContain("evidence collections");
    expect((await zhengmai(["evidence", "--help"], "zh")).out).toContain("证据集");
  });
});
