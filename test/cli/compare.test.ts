import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examples } from "../examples.ts";

const script = fileURLToPath(new URL("../../src/cli/zhengmai.mjs", import.meta.url));
const data = mkdtempSync(join(tmpdir(), "zhengmai-compare-"));

const zhengmai = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, ZHENGMAI_DATA: data, ZHENGMAI_MODEL: "none", ZHENGMAI_LANG: "zh" };
    execFile(process.execPath, [script, ...args], { env, maxBuffer: 1 << 26 }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out, err }),
    );
  });

describe("comparing at the command line", { timeout: 240_000 }, () => {
  beforeAll(async () => {
    expect((await zhengmai("ingest", examples)).code).toBe(0);
  }, 240_000);
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it("sets provinces side by side, each value with its words, and counts what was looked through in vain", async () => {
    const { code, out } = await zhengmai("compare", "--by", "province");
    expect(code).toBe(0);
    const fewest = out.slice(out.indexOf("最少行业数"), out.indexOf("牵头资格"));
    expect(fewest).toMatch(/东屏省\n {4}≥3个 {2}“[^”]*3个[^”]*”/);
    expect(fewest).toMatch(/云岭省\n {4}≥2个 .*\n {4}≥3个 /);
    expect(out.slice(out.indexOf("牵头资格"))).toMatch(/澜江省\n {4}未找到 \(\d+ 个段落\)/);
  });

  it("compares only the documents named, by title or number", async () => {
    const { out } = await zhengmai("compare", "实施意见", "澜工发〔2024〕12号", "--json");
    const { by, columns, rows } = JSON.parse(out);
    expect(by).toBe("document");
    expect(columns.map(({ title }: { title: string }) => title)).toEqual([
      expect.stringContaining("实施意见"),
      expect.stringContaining("三年行动方案"),
    ]);
    for (const { cells } of rows) {
      expect(cells).toHaveLength(2);
      for (const { values } of cells)
        for (const { quote, start, end } of values) expect(end - start).toBeGreaterThanOrEqual(quote.trim().length);
    }
  });

  it("sets plans against reports: verdict, share and both quotes of what is certain, doubts of what is proposed", async () => {
    const { code, out } = await zhengmai("compare-plan", "--province", "东屏省");
    expect(code).toBe(0);
    expect(out).toMatch(/\[确定\] 建成省级联盟 30个 \(2025\)\n {4}“.*\n {2}→ 26个 {2}未达到 {2}86\.7%\n {4}“/);
    expect(out).toMatch(/\[待核对\] .*\n.*\n {2}→ [^ ]+\n.*\n {4}\? /);
    expect(out).not.toContain("[无对应成效]");
    expect(out).toMatch(/确定 \d+, 待核对 \d+, 无对应成效 \d+; 已查阅 \d+ \+ \d+ /);
  });

  it("shows percentages by their points, and targets without an outcome when all are asked for", async () => {
    const points = await zhengmai("compare-plan", "--metric", "成果转化率");
    expect(points.out).toMatch(/→ 23\.5% {2}已达到 {2}\+3\.5 个百分点/);
    const all = await zhengmai("compare-plan", "--all", "--plan", "技能人才");
    expect(all.out).toContain("[无对应成效]");
    const { rows } = JSON.parse((await zhengmai("compare-plan", "--plan", "技能人才", "--json")).out);
    for (const { target } of rows) expect(target.documentTitle).toContain("技能人才");
  });
});
