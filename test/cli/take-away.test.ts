import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examples } from "../examples.ts";

const script = fileURLToPath(new URL("../../src/cli/zhengmai.mjs", import.meta.url));
const data = mkdtempSync(join(tmpdir(), "zhengmai-take-away-"));

const zhengmai = (args: string[], language = "en"): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, ZHENGMAI_DATA: data, ZHENGMAI_MODEL: "none", ZHENGMAI_LANG: language };
    execFile(process.execPath, [script, ...args], { env, maxBuffer: 1 << 26 }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out, err }),
    );
  });

describe("console and files at the command line", { timeout: 120_000 }, () => {
  beforeAll(async () => {
    expect((await zhengmai(["ingest", examples])).code).toBe(0);
  }, 240_000);
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  const titles = "MATCH (d:Document) WHERE d.year = $year RETURN d.title AS title ORDER BY title";

  it("runs Cypher with parameters as table, CSV and JSON", async () => {
    const json = JSON.parse((await zhengmai(["cypher", titles, "--param", "year=2023", "--json"])).out);
    expect(json).toMatchObject({ columns: ["title"], truncated: false });
    expect(json.rows.length).toBeGreaterThan(0);
    const csv = (await zhengmai(["cypher", titles, "--param", "year=2023", "--format", "csv"])).out;
    expect(csv.trim().split("\r\n")).toHaveLength(json.rows.length + 1);
    const table = (await zhengmai(["cypher", titles, "--param", "year=2023"])).out;
    expect(table).toContain(`${json.rows.length} rows`);
    expect((await zhengmai(["cypher", titles, "--param", "year=2023", "--limit", "1"])).out).toContain("more rows");
  });

  it("refuses what is not reading and says where", async () => {
    const { code, err, out } = await zhengmai(["cypher", "MATCH (n) DETACH DELETE n"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/DETACH.*line 1, column 11/);
    expect((await zhengmai(["cypher", titles])).code).toBe(1);
    expect((await zhengmai(["documents", "--json"])).out).toContain('"id"');
  });

  it("writes tables to files and says with --about what they rest on", async () => {
    const file = join(data, "补助.xlsx");
    expect((await zhengmai(["query", "subsidies", "--format", "xlsx", "-o", file])).code).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
    const { out } = await zhengmai(["search", "补助", "--format", "csv", "--about"]);
    expect(out).toContain("检索 search,补助");
    const described = JSON.parse((await zhengmai(["query", "subsidies", "--format", "json", "--about"])).out);
    expect(described.about).toMatchObject({ source: { by: "query", name: "subsidies" }, engine: "embedded" });
  });

  it("exports the graph to a file or to standard output", async () => {
    const file = join(data, "graph.graphml");
    const { code, out } = await zhengmai(["export", "--format", "graphml", "-o", file]);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(readFileSync(file, "utf8")).toContain("</graphml>");
    const [document] = JSON.parse((await zhengmai(["documents", "--json"])).out);
    const part = await zhengmai(["export", "--format", "jsonld", "--document", document.id]);
    expect(JSON.parse(part.out)["@graph"].length).toBeGreaterThan(5);
    expect((await zhengmai(["export", "--format", "gexf", "--entity", "none"])).code).toBe(1);
    expect((await zhengmai(["export", "--format", "pdf"])).code).toBe(64);
    expect((await zhengmai(["export"])).code).toBe(64);
  });

  it("helps in both languages", async () => {
    for (const [command, en, zh] of [
      ["cypher", "read-only", "只读"],
      ["export", "take the graph away", "导出图谱"],
      ["mcp", "Model Context Protocol", "MCP"],
    ] as const) {
      expect((await zhengmai([command, "--help"])).out).toContain(en);
      expect((await zhengmai([command, "--help"], "zh")).out).toContain(zh);
    }
  });
});
