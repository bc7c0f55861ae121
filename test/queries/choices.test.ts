import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { choicesOf } from "../../queries/choices/choices.ts";
import { runQuery } from "../../queries/define-query.ts";
import { queries } from "../../queries/index.ts";
import { maskChoices } from "../../src/mask-choices.ts";
import { createMasking } from "../../src/personal-data.ts";
import { type Collection, createCollectionOf, examples } from "../examples.ts";

const query = (name: string) => queries.find((one) => one.name === name)!;

describe("choices for parameters", () => {
  let held: Collection;
  beforeAll(async () => {
    held = await createCollectionOf([examples]);
  }, 300_000);
  afterAll(() => held?.remove());

  it("come from the graph with their counts, most frequent first", async () => {
    const { province, field } = await choicesOf(held.store, query("rules-compared"));
    expect(province!.map(({ value }) => value).sort()).toEqual(["东屏省", "云岭省", "澜江省"]);
    const counts = province!.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(field!.find(({ value }) => value === "minStudios")?.label?.zh).toBe("最少工作室数");
  });

  it("are parameters that the query takes, and the most frequent finds rows", async () => {
    for (const [name, parameter] of [
      ["targets-by-unit", "unit"],
      ["alliance-members", "alliance"],
      ["targets-by-deadline", "year"],
      ["rules-compared", "field"],
    ] as const) {
      const [choice] = (await choicesOf(held.store, query(name)))[parameter]!;
      const { rows } = await runQuery(held.store, query(name), { [parameter]: choice!.value });
      expect(rows.length, `${name} ${choice!.value}`).toBeGreaterThan(0);
    }
  });

  it("has none for free text", async () => {
    expect(await choicesOf(held.store, query("provinces-without-measure"))).toEqual({});
  });

  it("leave with contact data masked", () => {
    const masked = maskChoices(createMasking(held.store, "mask"), {
      unit: [{ value: "云杉局值班电话13812345678", count: 1 }],
    });
    expect(String(masked.unit![0]!.value)).not.toContain("13812345678");
  });
});
