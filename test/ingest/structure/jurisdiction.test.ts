import { describe, expect, it } from "vitest";
import { findJurisdiction } from "../../../ingest/structure/metadata/jurisdiction.ts";

const of = (issuer: string, title = "") => findJurisdiction({ issuers: issuer ? [issuer] : [], title, text: "" });

describe("the province of a document", () => {
  it("is told by the form of a name where no table lists it", () => {
    expect(of("岚川省总工会")).toEqual({ province: "岚川省", level: "省级" });
    expect(of("", "把根扎下去——岚川省技能提升纪实").province).toBe("岚川省");
  });

  it("is not what a word for this, all or other provinces says", () => {
    for (const title of ["关于全省技能竞赛的通知", "各有关省总工会来函", "建设制造强省行动方案", "沿海省份经验"])
      expect(of("", title).province).toBeUndefined();
  });
});
