import { describe, expect, it } from "vitest";
import { findStudios } from "../../../../ingest/extract/studios/find-studios.ts";
import { documentOf } from "../naming/document-of.ts";

describe("findStudios", () => {
  it("counts a type and keeps a group counted before its name apart", () => {
    const studios = findStudios(
      documentOf(["创建省级工匠创新工作室60家。", "今年新增省级工作室60家，奖补12家带动面广的省级工作室。"]),
    );
    expect(studios.map(({ name, attributes }) => [name, attributes.count])).toEqual([
      ["省级工匠创新工作室", 60],
      ["带动面广的省级工作室", 12],
    ]);
  });
  it("gives both levels that share one head", () => {
    const names = findStudios(documentOf(["建立40个国家级、省级技能大师工作室。"])).map(({ name }) => name);
    expect(names.sort()).toEqual(["国家级技能大师工作室", "省级技能大师工作室"]);
  });
  it("reads who leads a studio that bears a name", () => {
    const [studio] = findStudios(documentOf(["参观李某某劳模创新工作室。"]));
    expect(studio!.attributes.lead).toBe("李某某");
  });
  it("takes 省级 in a province's document for that province", () => {
    const studios = findStudios(
      documentOf(["参评青山省示范性创新工作室。", "参评省级示范性创新工作室。"], { province: "青山省" }),
    );
    expect(studios).toHaveLength(1);
  });
  it("never joins two levels", () => {
    expect(findStudios(documentOf(["市级劳模创新工作室", "省级劳模创新工作室"]))).toHaveLength(2);
  });
});
