import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ComparedFigure, comparedFigure } from "../../src/analysis/compared-figure.ts";
import { type Candidate, candidateOf, matchFigures } from "../../src/analysis/match-figures.ts";
import { comparePlans, type PlanComparison } from "../../src/analysis/plan-outcome.ts";
import { type Collection, createCollectionOf, examples } from "../examples.ts";

const figure = (given: Partial<ComparedFigure>): Candidate =>
  candidateOf(
    {
      ...comparedFigure({
        id: given.documentId ?? "f",
        metric: "建成职业技能实训基地",
        value: 40,
        unit: "个",
        province: "岚川省",
        date: "2024-03",
        quote: "建成职业技能实训基地40个",
        documentTitle: "方案",
        documentId: "plan",
        start: 0,
        end: 12,
      }),
      ...given,
    },
    { text: "", before: 0 },
    2025,
  );

const reported = (given: Partial<ComparedFigure>) => figure({ documentId: "report", date: "2025-12", ...given });

describe("matching a reported figure with a planned one", () => {
  it("is certain when what is counted, unit, place and time agree", () => {
    const match = matchFigures(figure({}), reported({ metric: "已建成职业技能实训基地", value: 31 }));
    expect(match).toMatchObject({ certain: true, doubts: [] });
    expect(match!.because.length).toBeGreaterThan(1);
  });

  it.each([
    ["another province", { province: "云泽省" }],
    ["another kind of unit", { unit: "人次" }],
    ["an earlier year than the plan", { metric: "建成职业技能实训基地", date: "2021" }],
    ["the same document", { documentId: "plan" }],
    ["another thing", { metric: "发放稳岗返还资金" }],
  ])("is none with %s", (_what, given) => {
    const year = "date" in given ? 2021 : 2025;
    expect(matchFigures(figure({}), { ...reported(given), year })).toBeUndefined();
  });

  it.each([
    ["one for every year, the other in all", { metric: "每年建成职业技能实训基地" }, {}],
    ["one with a level, the other without", { metric: "建成省级职业技能实训基地" }, {}],
    ["one counting what is new", { metric: "新增职业技能实训基地" }, {}],
    ["one narrower than the other", {}, { metric: "建成乡村职业技能实训基地" }],
    ["one of a city", {}, { subject: "白石市" }],
  ])("is only proposed with %s", (_what, planned, outcome) => {
    expect(matchFigures(figure(planned), reported(outcome))).toMatchObject({ certain: false });
  });
});

describe("the example plan against its report", () => {
  let collection: Collection;
  let comparison: PlanComparison;
  beforeAll(async () => {
    collection = await createCollectionOf([examples]);
    comparison = await comparePlans(collection.store, { province: "澜江省", plan: "三年行动方案", report: "纪实" });
  }, 120_000);
  afterAll(() => collection?.remove());

  const rowOf = (value: number, unit: string) =>
    comparison.rows.find(({ target }) => target.value === value && target.unit === unit);

  it.each([
    [60, "个", 43, 0.7167, "underway"],
    [300, "家", 236, 0.7867, "underway"],
    [500, "家", 512, 1.024, "reached"],
    [3000, "项", 3460, 1.1533, "reached"],
    [2000, "对", 2315, 1.1575, "reached"],
  ])("%s %s were planned, %s reached", (planned, unit, value, share, verdict) => {
    const row = rowOf(planned, unit);
    expect(row?.certainty).toBe("certain");
    expect(row?.outcomes).toMatchObject([{ figure: { value }, share, verdict }]);
    expect(row?.outcomes[0]?.figure.quote).toContain(String(value));
    expect(row?.target.quote).toContain(String(planned));
  });

  it("compares percentages and does not divide them", () => {
    const row = rowOf(20, "%");
    expect(row?.outcomes).toMatchObject([{ figure: { value: 23.5 }, points: 3.5, verdict: "reached" }]);
    expect(row?.outcomes[0]).not.toHaveProperty("share");
  });

  it("says that 120,000 trained have no outcome, and among how many it looked", () => {
    expect(rowOf(12, "万人次")).toMatchObject({ certainty: "none", outcomes: [] });
    expect(comparison.coverage.outcomes).toBeGreaterThan(10);
  });

  it("does not divide a total by a yearly target", () => {
    const row = rowOf(100, "场");
    expect(row).toMatchObject({ certainty: "proposal" });
    expect(row?.outcomes[0]).toMatchObject({ figure: { value: 226 } });
    expect(row?.outcomes[0]).not.toHaveProperty("share");
  });

  it("tells where the plan says another value for the same", () => {
    expect(rowOf(500, "家")?.notes[0]?.zh).toContain("450");
  });
});
