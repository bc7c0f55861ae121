import { describe, expect, test } from "vitest";
import { divisionsIn, findDivision, listDivisions } from "../../../ingest/language/administrative-divisions.ts";

describe("findDivision", () => {
  test.each([
    ["黑龙江", "黑龙江省", "省级"],
    ["广西", "广西壮族自治区", "省级"],
    ["内蒙古", "内蒙古自治区", "省级"],
    ["香港", "香港特别行政区", "省级"],
    ["吉林", "吉林省", "省级"],
    ["吉林市", "吉林市", "市级"],
    ["哈尔滨", "哈尔滨市", "市级"],
    ["恩施州", "恩施土家族苗族自治州", "市级"],
    ["黔东南", "黔东南苗族侗族自治州", "市级"],
    ["大兴安岭", "大兴安岭地区", "市级"],
    ["义乌", "义乌市", "县级"],
    ["浦东", "浦东新区", "县级"],
    ["石林县", "石林彝族自治县", "县级"],
    ["江苏省南京市鼓楼区", "鼓楼区", "县级"],
  ])("%s is %s", (name, full, level) => {
    expect(findDivision(name)).toMatchObject({ name: full, level });
  });

  test("says where a division belongs", () => {
    expect(findDivision("昆山市")).toEqual({ name: "昆山市", level: "县级", province: "江苏省", parent: "苏州市" });
  });

  test("leaves a name open that several counties bear", () => {
    expect(findDivision("鼓楼区")).toBeUndefined();
    expect(listDivisions("鼓楼区").length).toBeGreaterThan(2);
    expect(findDivision("鼓楼区", "福建")).toMatchObject({ parent: "福州市" });
  });

  test("knows no division by a word that is none", () => {
    expect(findDivision("总工会")).toBeUndefined();
    expect(findDivision("浙江省总工会")).toBeUndefined();
  });
});

describe("divisionsIn", () => {
  const names = (text: string) => divisionsIn(text).map((m) => m.division?.name ?? text.slice(m.start, m.end));

  test("finds chains and tells equal names apart by what stands before them", () => {
    expect(divisionsIn("浙江省杭州市西湖区文化馆").map((m) => m.division?.parent)).toEqual([
      undefined,
      "浙江省",
      "杭州市",
    ]);
    expect(names("鹤岗市、双鸭山市的单位")).toEqual(["鹤岗市", "双鸭山市"]);
    expect(names("在广西和云南交界处")).toEqual(["广西壮族自治区", "云南省"]);
  });

  test.each([
    ["爱好和平的人们长安久治", "short names of counties are ordinary words"],
    ["每日照常开放，来宾请登记", "ordinary words"],
    ["老城区和矿区的改造", "parts of any town"],
    ["由公安部门负责", "公安县 without its 县"],
  ])("finds nothing in %s", (text) => {
    expect(divisionsIn(text)).toEqual([]);
  });

  test("does not read a name across the border of two words", () => {
    expect(names("青海南部牧区")).toEqual(["青海省"]);
    expect(names("河北区域协同")).toEqual(["河北省"]);
    expect(names("晋城市城区")).toEqual(["晋城市", "城区"]);
  });

  test("reads one million characters in well under a second", () => {
    const text = "黑龙江省哈尔滨市南岗区的职工和各市县的职工一起参加竞赛，".repeat(36_000);
    const before = process.cpuUsage();
    expect(divisionsIn(text)).toHaveLength(108_000);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
