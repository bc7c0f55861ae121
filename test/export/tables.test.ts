import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { asCsv } from "../../src/export/csv.ts";
import { exportMetadata, metadataLines } from "../../src/export/export-metadata.ts";
import { exportTable } from "../../src/export/table-export.ts";
import { orSkipped, readByPython, readersAreThere } from "./readers.ts";

const columns = [
  { key: "name", label: "名称" },
  { key: "value", label: "数值" },
  { key: "kind", label: "类别", values: { aim: "目标" } },
];
const rows = [
  { name: "=1+1", value: -5, kind: "aim" },
  { name: '甲,"乙"\n丙', value: 0.5, kind: "other" },
  { name: "＝HYPERLINK(1)", value: null, kind: null },
  { name: "+86 000", value: 12000, kind: ["甲", "乙"] },
  { name: "bad \u0001 control \ud800", value: true, kind: "aim" },
];
const about = exportMetadata(
  { by: "query", name: "some-query", params: { year: 2025, none: undefined }, cypher: "MATCH (n)\nRETURN n" },
  {
    counts: { nodes: { Document: 2, Unit: 3 }, relations: { LEADS: 1 } },
    engine: "embedded",
    version: "1.2.3",
    model: "some/model",
    at: "2025-01-02T03:04:05.000Z",
  },
  { rows: rows.length, truncated: true },
);

describe("CSV", () => {
  it("begins with a BOM, quotes by RFC 4180 and runs no cell as a formula", () => {
    const csv = asCsv(rows, columns);
    expect(csv.startsWith("\ufeff名称,数值,类别\r\n")).toBe(true);
    expect(csv).toContain("\r\n'=1+1,-5,目标\r\n");
    expect(csv).toContain('"甲,""乙""\n丙",0.5,other');
    expect(csv).toContain("'＝HYPERLINK(1),,");
    expect(csv).toContain("'+86 000,12000,甲、乙");
  });

  it("tells after an empty line what it rests on", async () => {
    const csv = String(await exportTable("csv", { rows, columns, about }));
    const [, described] = csv.split("\r\n\r\n");
    expect(described).toContain("some-query");
    expect(described).toContain("参数 parameter: year,2025");
    expect(described).toContain("2025-01-02T03:04:05.000Z");
  });
});

it("JSON holds rows, labels and what they rest on", async () => {
  const json = JSON.parse(String(await exportTable("json", { rows, columns, about })));
  expect(json.rows).toHaveLength(rows.length);
  expect(json.columns).toEqual({ name: "名称", value: "数值", kind: "类别" });
  expect(json.about).toMatchObject({ program: "zhengmai 1.2.3", model: "some/model", truncated: true });
  expect(json.about.counts.nodes.Document).toBe(2);
});

describe("XLSX", () => {
  const folder = mkdtempSync(join(tmpdir(), "zhengmai-xlsx-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.skipIf(!readersAreThere)(`is read back by openpyxl with the same cells, none a formula${orSkipped}`, async () => {
    const file = join(folder, "table.xlsx");
    writeFileSync(file, await exportTable("xlsx", { rows, columns, about }));
    const sheets: Record<string, [string | number | null, string][][]> = readByPython(
      `import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({s.title: [[[c.value, c.data_type] for c in row] for row in s.iter_rows()] for s in book}, ensure_ascii=False))`,
      file,
    );
    const [table, described] = Object.values(sheets);
    const values = table!.map((line) => line.map(([value]) => value));
    expect(values[0]).toEqual(["名称", "数值", "类别"]);
    expect(values[1]).toEqual(["=1+1", -5, "目标"]);
    expect(values[2]).toEqual(['甲,"乙"\n丙', 0.5, "other"]);
    expect(values[5]).toEqual(["bad  control ", true, "目标"]);
    const lines = Object.fromEntries(described!.map((line) => line.map(([value]) => value)));
    expect(lines).toEqual(Object.fromEntries(metadataLines(about)));
    // A formula is stored in an element <f>; text that begins with = is not.
    const { unzipSync, strFromU8 } = await import("fflate");
    const { readFileSync } = await import("node:fs");
    const parts = unzipSync(readFileSync(file));
    for (const [name, bytes] of Object.entries(parts))
      if (name.includes("worksheets")) expect(strFromU8(bytes)).not.toMatch(/<f[ >]/);
  });

  it("cuts what a cell cannot hold", async () => {
    const long = [{ name: "长".repeat(40_000), value: 1, kind: "" }];
    await expect(exportTable("xlsx", { rows: long, columns, about })).resolves.toBeInstanceOf(Buffer);
  });
});
