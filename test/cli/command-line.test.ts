import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { examples, orSkipped, seeds, seedsAreThere } from "../examples.ts";

const script = fileURLToPath(new URL("../../src/cli/zhengmai.mjs", import.meta.url));
const data = mkdtempSync(join(tmpdir(), "zhengmai-cli-"));
afterAll(() => rmSync(data, { recursive: true, force: true }));

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs the command line as a user would, in words-only mode unless told otherwise. */
const zhengmai = (args: string[], environment: Record<string, string> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { ...process.env, ZHENGMAI_DATA: data, ZHENGMAI_MODEL: "none", ZHENGMAI_LANG: "en", ...environment };
    execFile(process.execPath, [script, ...args], { env, maxBuffer: 1 << 26 }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out, err }),
    );
  });

const withoutSpace = (text: string) => text.replace(/\s+/g, "");

describe("the command line", { timeout: 240_000 }, () => {
  it("prints the record of a file without touching the graph", async () => {
    const file = join(examples, "07-东屏省创新工作室联盟实施意见.txt");
    const { code, out } = await zhengmai(["extract", file, "--json"]);
    expect(code).toBe(0);
    const record = JSON.parse(out);
    expect(record.document).toMatchObject({ docNumber: "东工发〔2023〕21号", date: "2023-07-03", kind: "opinion" });
    const source = withoutSpace(readFileSync(file, "utf8"));
    for (const fact of [...record.targets, ...record.relations, ...record.rules, ...record.entities])
      expect(source).toContain(withoutSpace(fact.quote));
    expect((await zhengmai(["documents", "--json"])).out.trim()).toBe("[]");
  });

  it("explains every fact by its rule", async () => {
    const { out } = await zhengmai(["extract", join(examples, "08-东屏省海洋装备联盟案例.txt"), "--explain"]);
    expect(out).toMatch(/ v\d/);
    expect(out).toContain("「");
  });

  it("goes on past broken, empty and unknown files, names each, and ends with problems", async () => {
    const folder = join(data, "odd");
    mkdirSync(folder);
    writeFileSync(join(folder, "empty.txt"), "");
    writeFileSync(join(folder, "broken.pdf"), "%PDF-1.7 and nothing else");
    writeFileSync(join(folder, "broken.docx"), "PK\u0003\u0004 and nothing else");
    writeFileSync(join(folder, "table.xlsx"), "PK\u0003\u0004");
    writeFileSync(
      join(folder, "good.txt"),
      "关于做好试点工作的通知\n\n各市总工会：\n\n到2026年，建成工作站20个。\n\n南屏省总工会\n2025年3月1日\n",
    );
    const { code, err, out } = await zhengmai(["ingest", join(folder, "table.xlsx"), folder]);
    expect(code).toBe(2);
    for (const name of ["empty.txt", "broken.pdf", "broken.docx", "table.xlsx"])
      expect(err.split("\n").filter((line) => line.startsWith("✗") && line.includes(name))).toHaveLength(1);
    expect(out).toContain("added 1");
    const documents = JSON.parse((await zhengmai(["documents", "--json"])).out);
    expect(documents).toHaveLength(1);
  });

  it("finds what was read, by words alone when there is no model, and says so", async () => {
    const { code, out } = await zhengmai(["search", "工作站", "--json"]);
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(answer.mode).toBe("words only");
    expect(answer.reason).toBeTruthy();
    expect(answer.hits[0].passage.text).toContain("工作站20个");
  });

  it("explains a named question and lists what the graph offers for its parameters", async () => {
    expect((await zhengmai(["query", "rules-compared", "--help"])).out).toContain("field");
    const { out } = await zhengmai(["query", "rules-compared", "--choices", "--json"]);
    expect(JSON.parse(out).choices.province.length).toBeGreaterThan(0);
  });

  it("prints a query as table, CSV with BOM, and JSON with the same rows", async () => {
    const json = JSON.parse((await zhengmai(["query", "targets-by-deadline", "--format", "json"])).out);
    expect(json.rows).toHaveLength(1);
    expect(json.rows[0]).toMatchObject({ value: 20, deadline: "2026" });
    const csv = (await zhengmai(["query", "targets-by-deadline", "--format", "csv"])).out;
    expect(csv.startsWith("\ufeff")).toBe(true);
    expect(csv.trim().split("\r\n")).toHaveLength(2);
    expect((await zhengmai(["query", "targets-by-deadline"])).out).toContain("1 rows");
  });

  it("does nothing the second time and says so", async () => {
    const { code, out } = await zhengmai(["ingest", join(data, "odd", "good.txt")]);
    expect(code).toBe(0);
    expect(out).toContain("parsed, extracted, embedded and wrote nothing");
  });

  it("removes a document and leaves nothing of it", async () => {
    expect((await zhengmai(["remove", join(data, "odd", "good.txt")])).code).toBe(0);
    expect((await zhengmai(["remove", "nothing"])).code).toBe(2);
    expect(JSON.parse((await zhengmai(["documents", "--json"])).out)).toEqual([]);
  });

  it("tells wrong use from failure, and helps in both languages", async () => {
    expect((await zhengmai(["frobnicate"])).code).toBe(64);
    expect((await zhengmai(["query", "none"])).code).toBe(1);
    expect((await zhengmai(["extract", join(data, "absent.txt")])).code).toBe(1);
    expect((await zhengmai(["--help"])).out).toContain("ask a question");
    expect((await zhengmai(["--help"], { ZHENGMAI_LANG: "zh" })).out).toContain("用一句话提问");
    expect((await zhengmai(["search", "--help"])).out).toContain("Examples:");
  });

  it("says what an unreachable server is about", async () => {
    const { code, err } = await zhengmai(["documents"], { ZHENGMAI_GRAPH_URL: "bolt://127.0.0.1:9" });
    expect(code).toBe(1);
    expect(err).toMatch(/127\.0\.0\.1:9/);
  });

  it.skipIf(!seedsAreThere)(`gives every quote of the real documents word for word${orSkipped}`, async () => {
    for (const name of readdirSync(seeds)) {
      const { code, out } = await zhengmai(["extract", join(seeds, name), "--json"]);
      expect(code).toBe(0);
      const record = JSON.parse(out);
      const source = withoutSpace(readFileSync(join(seeds, name), "utf8"));
      const quotes = [...record.targets, ...record.relations, ...record.rules, ...record.entities].map(
        ({ quote }) => quote,
      );
      expect(quotes.length).toBeGreaterThan(10);
      expect(quotes.filter((quote) => !source.includes(withoutSpace(quote)))).toEqual([]);
    }
  });
});
