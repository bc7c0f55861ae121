import { describe, expect, it } from "vitest";
import { findUnits } from "../../../../ingest/extract/units/find-units.ts";
import type { DocumentMetadata } from "../../../../ingest/model.ts";
import { documentFrom, qinghaiUnions } from "./document-from.ts";

const unitsOf = async (text: string, metadata?: Partial<DocumentMetadata>) =>
  findUnits(await documentFrom(text, metadata));
const namesOf = async (text: string, metadata?: Partial<DocumentMetadata>) =>
  (await unitsOf(text, metadata)).map(({ name }) => name);

describe("full names", () => {
  it("completes relative forms by the document's province and keeps both forms", async () => {
    const [unit] = await unitsOf("青海省总工会印发通知。省总工会将给予支持。", qinghaiUnions);
    expect(unit).toMatchObject({ name: "青海省总工会", forms: ["青海省总工会", "省总工会"] });
    expect(unit?.mentions).toHaveLength(2);
  });

  it("gives the same short form another name in another province", async () => {
    expect(await namesOf("省总工会给予支持。", { province: "甘肃省", level: "省级" })).toEqual(["甘肃省总工会"]);
  });

  it.each([
    ["省人社厅开展培训。", "青海省人力资源和社会保障厅"],
    ["省发改委批复项目。", "青海省发展和改革委员会"],
    ["省国资委开展检查。", "青海省人民政府国有资产监督管理委员会"],
    ["省税务局答复咨询。", "国家税务总局青海省税务局"],
    ["省委印发意见。", "中共青海省委员会"],
    ["省政府办公厅印发方案。", "青海省人民政府办公厅"],
    ["省委组织部印发方案。", "中共青海省委组织部"],
  ])("names the body in %s %s", async (text, name) => {
    expect(await namesOf(text, qinghaiUnions)).toEqual([name]);
  });

  it("calls the bodies of a municipality by the municipality", async () => {
    const metadata = { province: "北京市", level: "省级" as const, issuer: { value: "北京市人民政府" } };
    expect(await namesOf("市教委、市住房城乡建设委配合。", metadata)).toEqual([
      "北京市教育委员会",
      "北京市住房和城乡建设委员会",
    ]);
  });

  it("keeps a central document's own names and gives the full name as alias", async () => {
    const units = await unitsOf("国家发展改革委要会同有关部门落实。", {
      level: "国家级",
      issuer: { value: "国务院办公厅" },
    });
    expect(units).toMatchObject([{ name: "国家发展改革委", attributes: { aliases: ["国家发展和改革委员会"] } }]);
  });

  it("tells districts of one name apart by their city", async () => {
    expect(await namesOf("鼓楼区总工会举办比赛。", { province: "江苏省" })).not.toEqual(
      await namesOf("鼓楼区总工会举办比赛。", { province: "福建省" }),
    );
  });
});

describe("units that are one and units that are two", () => {
  it("keeps a school and its union apart", async () => {
    expect(await namesOf("青海理工大学和青海理工大学工会联合举办。")).toEqual(["青海理工大学", "青海理工大学工会"]);
  });

  it("makes two units of one coordinated name", async () => {
    const units = await unitsOf("西宁市、海东市两地的市总工会各自建馆。", qinghaiUnions);
    expect(units.map(({ name }) => name)).toEqual(["西宁市总工会", "海东市总工会"]);
    expect(units[0]?.forms).toEqual(units[1]?.forms);
  });

  it("makes one unit of two plates", async () => {
    const units = await unitsOf("青海省工人培训学校（青海匠人学院）：\n青海匠人学院开展培训。", qinghaiUnions);
    expect(units).toMatchObject([{ name: "青海匠人学院（青海省工人培训学校）" }]);
    expect(units[0]?.attributes.aliases).toEqual(["青海省工人培训学校", "青海匠人学院"]);
  });

  it("takes a company's name without region and legal form as its short form", async () => {
    const units = await unitsOf("西宁红星电器有限公司成立。去年，红星电器投入5万元。");
    expect(units).toMatchObject([{ name: "西宁红星电器有限公司", forms: ["西宁红星电器有限公司", "红星电器"] }]);
  });

  it("does not take a brand for a company that bears it", async () => {
    expect(await namesOf("极光是全国知名的物流运营商，青海省极光速运有限公司参加试点。")).toEqual([
      "极光",
      "青海省极光速运有限公司",
    ]);
  });

  it("never joins provinces or levels", async () => {
    expect(await namesOf("河北省总工会、湖北省总工会、武汉市总工会参加。")).toEqual([
      "河北省总工会",
      "湖北省总工会",
      "武汉市总工会",
    ]);
  });

  it("uses a short form the document defines", async () => {
    const units = await unitsOf("青海省职工书画协会（以下简称“省职协”）成立。省职协开展活动。", qinghaiUnions);
    expect(units).toMatchObject([{ name: "青海省职工书画协会", forms: ["青海省职工书画协会", "省职协"] }]);
  });
});

describe("departments and collectives", () => {
  it("gives departments of a list their parent", async () => {
    const units = await unitsOf("加大投入。（省总工会经济工作部、宣传教育部，各市总工会）", qinghaiUnions);
    expect(units.map(({ name }) => name)).toEqual(["青海省总工会经济工作部", "青海省总工会宣传教育部", "各市总工会"]);
    expect(units[1]?.attributes.parent).toBe("青海省总工会");
    expect(units[2]?.attributes.collective).toBe(true);
  });

  it("gives the departments in a column to the body its header names", async () => {
    const units = await unitsOf(
      "任务分工如下。\n\n任务\t牵头单位\t省卫生健康委内责任处室\n开展义诊\t各市卫生健康委\t体改处、考评处\n",
      qinghaiUnions,
    );
    expect(units.map(({ name }) => name)).toEqual([
      "青海省卫生健康委员会",
      "各市卫生健康委",
      "青海省卫生健康委员会体改处",
      "青海省卫生健康委员会考评处",
    ]);
  });

  it("takes a department named alone in a list for the issuer's", async () => {
    expect(await namesOf("加大投入。（权益保障部、各市总工会）", qinghaiUnions)).toEqual([
      "青海省总工会权益保障部",
      "各市总工会",
    ]);
  });

  it("joins the ways to name one class", async () => {
    const units = await unitsOf(
      "责任单位：各市、县（市、区）总工会\n市、县（市、区）总工会要落实。\n省级产业工会、省各产业工会参加。",
      qinghaiUnions,
    );
    expect(units.map(({ name }) => name)).toEqual(["各市、县（市、区）总工会", "省级产业工会"]);
  });

  it("takes 公司 in an act of a company's union for that company, and no class of bodies from the topic of a title", async () => {
    const units = await namesOf(
      "根据《青海红星铝业有限公司工作室管理办法》和《西宁市工匠学院建设标准》，公司工会组织评审，公司科技部指导。",
      { ...qinghaiUnions, issuer: { value: "西部集团红星铝业公司工会" } },
    );
    expect(units).toEqual(expect.arrayContaining(["西部集团红星铝业公司科技部"]));
    expect(units).not.toContain("西宁市工匠学院");
  });

  it("leaves out generics and places", async () => {
    expect(
      await namesOf("各单位、各有关部门、相关企业和职业院校要落实，在西宁市、青海省推广。", qinghaiUnions),
    ).toEqual([]);
  });
});

describe("what the finder promises", () => {
  it("gives mentions whose words are forms", async () => {
    const doc = await documentFrom(
      "青海省总工会印发通知。\n\n省总工会和西宁市教育局参加。\n\n（省总工会办公室，各市总工会）",
      qinghaiUnions,
    );
    for (const unit of findUnits(doc))
      for (const { start, end } of unit.mentions) expect(unit.forms).toContain(doc.text.slice(start, end));
  });

  it("leaves out the media of a dateline", async () => {
    expect(await namesOf("新华社西宁7月8日电（记者 某某）西宁市总工会举办比赛。")).toEqual(["西宁市总工会"]);
  });

  it("knows a region that the tables lack wherever one of its bodies has told its name", async () => {
    expect(await namesOf("云岫省总工会印发通知。云岫省人民医院开展护理培训。", { province: "云岫省" })).toEqual([
      "云岫省总工会",
      "云岫省人民医院",
    ]);
  });

  it("finds the central media that take part, by their short names too", async () => {
    expect(await namesOf("西宁市总工会会同央视、工人日报社发布名单。")).toEqual([
      "西宁市总工会",
      "中央电视台",
      "工人日报社",
    ]);
  });

  it("finds nothing where nothing is named", async () => {
    expect(await namesOf("春风十里，万物生长。")).toEqual([]);
  });
});
