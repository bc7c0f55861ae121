import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkDescription, readDescription } from "../../src/analysis/alliance-description.ts";
import { checkRule } from "../../src/analysis/check-rule.ts";
import { compareDocuments } from "../../src/analysis/comparison.ts";
import { findAlliance, qualify } from "../../src/analysis/qualify.ts";
import { type Collection, createCollectionOf, examples } from "../examples.ts";

const described = `
名称: 山海创新工作室联盟
省份: 东屏省
工作室:
  - {名称: 甲创新工作室, 行业: 教育}
  - {名称: 乙创新工作室, 行业: 卫生}
  - {名称: 丙创新工作室, 行业: 教育}
牵头: {名称: 甲创新工作室, 级别: 市级}
`;

describe("one condition against one alliance", () => {
  const alliance = checkDescription({ name: "联盟", studios: [{ industry: "教育" }, {}, { industry: "卫生" }] });

  it("is met or not met by what the description counts", () => {
    expect(checkRule({ field: "minStudios", value: 3, values: null }, alliance).finding).toBe("met");
    expect(checkRule({ field: "minStudios", value: 4, values: null }, alliance).finding).toBe("not-met");
    expect(checkRule({ field: "minIndustries", value: 2, values: null }, alliance).finding).toBe("met");
  });

  it("is unknown where the description says nothing", () => {
    expect(checkRule({ field: "minYears", value: 1, values: null }, alliance).finding).toBe("unknown");
    expect(checkRule({ field: "minIndustries", value: 3, values: null }, alliance).finding).toBe("unknown");
    expect(checkRule({ field: "leadEligibility", value: null, values: ["示范工作室"] }, alliance).finding).toBe(
      "unknown",
    );
  });

  it("compares titles without their marks", () => {
    const led = checkDescription({ name: "联盟", lead: { titles: ["岚川省示范（劳模）工作室"] } });
    const rule = { field: "leadEligibility", value: null, values: ["“岚川省示范(劳模)工作室”"] };
    expect(checkRule(rule, led).finding).toBe("met");
  });

  it("refuses a description it cannot read and names the place", () => {
    expect(() => readDescription("名称: 联盟\n年数: 三年")).toThrow(/years/);
    expect(() => readDescription("颜色: 红")).toThrow();
  });
});

describe("the examples", () => {
  let collection: Collection;
  beforeAll(async () => {
    collection = await createCollectionOf([examples]);
  }, 120_000);
  afterAll(() => collection?.remove());

  it("are asked only for the rules of the alliance's province, each with its quote", async () => {
    const { documents, coverage } = await qualify(collection.store, readDescription(described));
    expect(new Set(documents.map(({ province }) => province))).toEqual(new Set(["东屏省"]));
    expect(coverage.rules).toBeGreaterThan(0);
    const [document] = documents;
    expect(document?.whole).toBe("not-met");
    const findings = Object.fromEntries(document!.conditions.map(({ field, finding }) => [field, finding]));
    expect(findings).toMatchObject({ minStudios: "met", minIndustries: "not-met", leadEligibility: "not-met" });
    for (const { quote } of document!.conditions) expect(quote.length).toBeGreaterThan(0);
  });

  it("never say not met of an alliance of which the graph may know too little", async () => {
    const alliance = await findAlliance(collection.store, "高原中药材创新工作室联盟");
    expect(alliance?.province).toBe("澜江省");
    const { documents } = await qualify(collection.store, alliance!, "graph");
    expect(documents.flatMap(({ conditions }) => conditions).map(({ finding }) => finding)).not.toContain("not-met");
  });

  it("stand side by side, with what was looked through where nothing was found", async () => {
    const { columns, rows } = await compareDocuments(collection.store, { by: "province" });
    expect(columns.map(({ key }) => key).sort()).toEqual(["东屏省", "云岭省", "澜江省"].sort());
    const cells = rows.find(({ dimension }) => dimension === "minIndustries")!.cells;
    const of = (province: string) => cells[columns.findIndex(({ key }) => key === province)]!;
    expect(of("东屏省").values).toMatchObject([{ value: "≥3个" }]);
    expect(of("东屏省").values[0]!.quote).toContain("3");
    expect(of("云岭省").values.map(({ value }) => value)).toEqual(["≥2个", "≥3个"]);
    const empty = rows.flatMap((row) => row.cells).filter(({ values }) => values.length === 0);
    expect(empty.length).toBeGreaterThan(0);
    for (const { passages } of empty) expect(passages).toBeGreaterThan(5);
  });
});
