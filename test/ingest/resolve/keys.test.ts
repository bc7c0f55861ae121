import { describe, expect, it } from "vitest";
import type { NamedType } from "../../../graph/ontology/index.ts";
import type { DocumentMetadata } from "../../../ingest/model.ts";
import { ownEntity } from "../../../ingest/resolve/entity-key.ts";
import { hardDifference } from "../../../ingest/resolve/merges/hard-differences.ts";
import { bodyBefore, titleKey } from "../../../ingest/resolve/policy-key.ts";

const metadata = (province?: string, level?: DocumentMetadata["level"], issuer?: string): DocumentMetadata => ({
  issuers: [],
  addressees: [],
  annexes: [],
  kind: "notice",
  ...(province && { province }),
  ...(level && { level }),
  ...(issuer && { issuer: { value: issuer } }),
});
const id = (type: NamedType, name: string, of: DocumentMetadata, attributes = {}, document = "d_1") =>
  ownEntity({ type, name, attributes }, of, document).id;

const heilongjiang = metadata("黑龙江省", "省级");
const zhejiang = metadata("浙江省", "省级");

describe("an entity's key", () => {
  it.each<[NamedType, string, string]>([
    ["Unit", "国家发改委", "国家发展和改革委员会"],
    ["Unit", "黑龙江省总工会", "省总工会"],
    ["Place", "浙江", "浙江省"],
    ["Programme", "“匠心”行动", "匠心行动"],
    ["Policy", "《中华人民共和国某某法》", "中华人民共和国某某法"],
  ])("makes one %s of %s and %s", (type, a, b) => {
    const of = type === "Place" ? zhejiang : heilongjiang;
    expect(id(type, a, of)).toBe(id(type, b, of));
  });

  it("keeps apart what is called alike in two provinces, and joins what is of the whole country", () => {
    for (const name of ["省总工会", "各市总工会", "市教育局", "第一中学"])
      expect(id("Unit", name, heilongjiang)).not.toBe(id("Unit", name, zhejiang));
    for (const name of ["教育部", "中国教科文卫体工会", "浙江省总工会", "杭州市教育局", "星河重型机械集团有限公司"])
      expect(id("Unit", name, heilongjiang)).toBe(id("Unit", name, zhejiang));
    expect(id("Industry", "教育", heilongjiang)).toBe(id("Industry", "教育", zhejiang));
  });

  it("keeps a short name without a province to its document", () => {
    const nowhere = metadata();
    expect(id("Unit", "省总工会", nowhere, {}, "d_1")).not.toBe(id("Unit", "省总工会", nowhere, {}, "d_2"));
    const centre = metadata(undefined, "国家级");
    expect(id("Unit", "省总工会", centre, {}, "d_1")).not.toBe(id("Unit", "省总工会", centre, {}, "d_2"));
    expect(id("Unit", "各省总工会", centre, {}, "d_1")).toBe(id("Unit", "各省总工会", centre, {}, "d_2"));
  });

  it.each([
    ["level", "省级", "市级"],
    ["batch", "第一批", "第二批"],
    ["year", 2030, 2031],
  ])("keeps apart two of one name by %s", (blocker, a, b) => {
    expect(id("Alliance", "匠心联盟", zhejiang, { [blocker]: a })).not.toBe(
      id("Alliance", "匠心联盟", zhejiang, { [blocker]: b }),
    );
  });

  it("tells policies by 文号 whatever the brackets, else stated ones by issuer and cited ones by title", () => {
    const number = (docNumber: string) => id("Policy", "甲办法", zhejiang, { docNumber });
    expect(number("某政发[2031) 5 号")).toBe(number("某政发〔2031〕5号"));
    expect(number("某政发〔2031〕5号")).not.toBe(number("某政发〔2032〕5号"));
    const stated = (issuer: string) => id("Policy", "甲办法", metadata("浙江省", "省级", issuer), { self: true });
    expect(stated("甲厅")).not.toBe(stated("乙厅"));
    expect(id("Policy", "实施方案", zhejiang, {}, "d_1")).not.toBe(id("Policy", "实施方案", zhejiang, {}, "d_2"));
  });

  it("reads the body before a title, and none where 关于 belongs to the subject", () => {
    expect([titleKey("某省人民政府关于发展联盟的意见"), bodyBefore("某省人民政府关于发展联盟的意见")]).toEqual([
      "关于发展联盟的意见",
      "某省人民政府",
    ]);
    expect(bodyBefore("贯彻落实关于发展联盟的意见实施方案")).toBe("");
    expect(bodyBefore("关于发展联盟的意见")).toBe("");
  });
});

describe("a hard difference", () => {
  const named = (name: string, more = {}) => ({ id: name, name, aliases: [], ...more });
  it.each([
    ["河北省总工会", "湖北省总工会"],
    ["第一批省级联盟", "第二批省级联盟"],
    ["省级创新工作室", "市级创新工作室"],
    ["2030年工作方案", "2031年工作方案"],
    ["柳溪中学", "柳溪中学工会"],
    ["联盟管理办法", "联盟管理细则"],
  ])("stands between %s and %s", (a, b) => {
    expect(hardDifference(named(a), named(b))).toBeDefined();
  });
  it("does not stand between two ways to write one name", () => {
    expect(hardDifference(named("匠心工作室联盟"), named("匠心创新工作室联盟"))).toBeUndefined();
    expect(hardDifference(named("甲", { province: "浙江省" }), named("甲", { province: "山东省" }))).toBe(
      "浙江省 / 山东省",
    );
  });
});
