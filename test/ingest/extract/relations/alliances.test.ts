import { describe, expect, it } from "vitest";
import { extract } from "../../../../ingest/extract/extract.ts";
import { parse } from "../../../../ingest/parse/parse.ts";
import { structure } from "../../../../ingest/structure/structure.ts";

/** Relations of the given types that the whole extraction finds in an invented text, as `TYPE from -> to`. */
async function saidIn(text: string, ...types: string[]): Promise<string[]> {
  const doc = structure(await parse({ path: "invented.txt", bytes: new TextEncoder().encode(text), contentHash: "0" }));
  const { entities, relations } = extract(doc);
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  return relations
    .filter(({ type }) => types.includes(type))
    .map(
      ({ type, from, to }) =>
        `${type} ${"id" in from ? nameOf.get(from.id) : from.text} -> ${"id" in to ? nameOf.get(to.id) : to.text}`,
    )
    .sort();
}

const decision = (body: string) =>
  `河北省总工会关于命名创新工作室联盟的决定\n\n冀工发〔2031〕8号\n\n各市总工会：\n\n${body}\n\n河北省总工会\n2031年5月6日\n`;
const river = "滹沱河水质创新工作室联盟";
const steel = "太行特钢创新工作室联盟";

describe("alliances in running text", () => {
  it("names the leader, every member and every industry of a listed alliance", async () => {
    const text = decision(
      `一、${river}。由石门水务集团向晚秋劳模创新工作室牵头，成员包括向晚秋劳模创新工作室、平山水文站测报创新工作室、正定农学院灌溉创新工作室，跨水利、生态环保、教育三个行业。`,
    );
    expect(await saidIn(text, "LEADS", "MEMBER_OF", "CROSSES_INDUSTRY")).toEqual(
      [
        `CROSSES_INDUSTRY ${river} -> 教育`,
        `CROSSES_INDUSTRY ${river} -> 水利`,
        `CROSSES_INDUSTRY ${river} -> 生态环保`,
        `LEADS 石门水务集团向晚秋劳模创新工作室 -> ${river}`,
        `MEMBER_OF 平山水文站测报创新工作室 -> ${river}`,
        `MEMBER_OF 正定农学院灌溉创新工作室 -> ${river}`,
        `MEMBER_OF 石门水务集团向晚秋劳模创新工作室 -> ${river}`,
      ].sort(),
    );
  });

  it("reads labels after the name of the alliance", async () => {
    const text = decision(
      `1. ${steel}。牵头工作室：邢台特钢公司炼钢创新工作室；成员工作室：唐山钢铁学院轧制创新工作室、邯郸环保研究所除尘创新工作室。涉及行业：冶金、教育、环保。`,
    );
    expect(await saidIn(text, "LEADS", "MEMBER_OF")).toEqual([
      `LEADS 邢台特钢公司炼钢创新工作室 -> ${steel}`,
      `MEMBER_OF 唐山钢铁学院轧制创新工作室 -> ${steel}`,
      `MEMBER_OF 邯郸环保研究所除尘创新工作室 -> ${steel}`,
    ]);
  });

  it("tells the founder of an alliance from those it unites", async () => {
    const text = `太行纪实\n\n由邢台特钢公司炼钢创新工作室发起，联合唐山钢铁学院轧制创新工作室、邯郸环保研究所除尘创新工作室，共同组建了${steel}。`;
    expect(await saidIn(text, "LEADS", "MEMBER_OF")).toEqual([
      `LEADS 邢台特钢公司炼钢创新工作室 -> ${steel}`,
      `MEMBER_OF 唐山钢铁学院轧制创新工作室 -> ${steel}`,
      `MEMBER_OF 邯郸环保研究所除尘创新工作室 -> ${steel}`,
    ]);
  });

  it("joins a studio to the body that 的 names before it, and to the alliance it founded", async () => {
    const text = `太行纪实\n\n邢台特钢有限公司的周启山创新工作室牵头成立了${steel}。`;
    expect(await saidIn(text, "LEADS", "PART_OF")).toEqual([
      `LEADS 周启山创新工作室 -> ${steel}`,
      "PART_OF 周启山创新工作室 -> 邢台特钢有限公司",
    ]);
  });

  it("takes 上述联盟 for the alliances of the list", async () => {
    const text = decision(
      `决定命名以下2个联盟：\n\n一、${river}。由石门水务集团测报创新工作室牵头。\n\n二、${steel}。由邢台特钢公司炼钢创新工作室牵头。\n\n对上述联盟，省总工会各给予4万元活动经费补助。`,
    );
    expect(await saidIn(text, "FUNDS")).toEqual(
      expect.arrayContaining([`FUNDS 河北省总工会 -> ${steel}`, `FUNDS 河北省总工会 -> ${river}`]),
    );
  });

  it("joins those on whom a title is conferred to the title and to the sum that goes with it", async () => {
    const text = decision(`河北省总工会决定：\n\n授予${river}、${steel}“燕赵先锋联盟”称号，各奖励5万元。`);
    expect(await saidIn(text, "RECEIVED_AWARD")).toEqual([
      `RECEIVED_AWARD ${steel} -> 燕赵先锋联盟`,
      `RECEIVED_AWARD ${river} -> 燕赵先锋联盟`,
    ]);
    expect(await saidIn(text, "FUNDS")).toEqual(
      expect.arrayContaining([`FUNDS 河北省总工会 -> ${steel}`, `FUNDS 河北省总工会 -> ${river}`]),
    );
  });

  it.each([
    ["an invitation is no membership", `鼓励平山水文站测报创新工作室加入${river}。`, "MEMBER_OF"],
    ["a threshold names no industry", `${river}至少跨2个行业。`, "CROSSES_INDUSTRY"],
    ["who may lead is not who leads", `${river}的牵头工作室应为省级以上劳模创新工作室。`, "CROSSES_INDUSTRY"],
    ["somebody else is asked to pay", `鼓励各市对${river}给予5万元补助。`, "FUNDS"],
  ])("finds nothing where %s", async (_, sentence, type) => {
    expect(await saidIn(`实施方案\n\n${sentence}`, type)).toEqual([]);
  });
});

describe("lists of alliances in tables", () => {
  it("reads leaders, members and industries from their columns", async () => {
    const text = `河北省创新工作室联盟名单\n\n序号\t联盟名称\t牵头工作室\t成员工作室\t涉及行业\n1\t${river}\t石门水务集团测报创新工作室\t平山水文站水文创新工作室、正定农学院灌溉创新工作室\t水利、海洋牧场\n2\t${steel}\t邢台特钢公司炼钢创新工作室\t唐山钢铁学院轧制创新工作室\t冶金、教育\n`;
    expect(await saidIn(text, "LEADS", "MEMBER_OF", "CROSSES_INDUSTRY")).toEqual(
      [
        `CROSSES_INDUSTRY ${river} -> 水利`,
        `CROSSES_INDUSTRY ${river} -> 海洋牧场`,
        `CROSSES_INDUSTRY ${steel} -> 冶金`,
        `CROSSES_INDUSTRY ${steel} -> 教育`,
        `LEADS 石门水务集团测报创新工作室 -> ${river}`,
        `LEADS 邢台特钢公司炼钢创新工作室 -> ${steel}`,
        `MEMBER_OF 平山水文站水文创新工作室 -> ${river}`,
        `MEMBER_OF 正定农学院灌溉创新工作室 -> ${river}`,
        `MEMBER_OF 唐山钢铁学院轧制创新工作室 -> ${steel}`,
      ].sort(),
    );
  });
});

describe("studios, their hosts and what a class word resumes", () => {
  it("takes the studio in quotation marks for the member, and the body right before it for its host", async () => {
    const text = `太行纪实\n\n由河北省总工会牵头的“${river}”挂牌，石门供水有限公司“向家渠管网工作室”、平山水文站测报创新工作室等5家工作室加入。`;
    expect(await saidIn(text, "MEMBER_OF", "PART_OF")).toEqual([
      `MEMBER_OF 向家渠管网工作室 -> ${river}`,
      `MEMBER_OF 平山水文站测报创新工作室 -> ${river}`,
      "PART_OF 向家渠管网工作室 -> 石门供水有限公司",
    ]);
  });

  it("names the body a studio was built on, and what the studio received under its class word", async () => {
    const text =
      "太行纪实\n\n陶晚秋制图创新工作室依托石门勘察股份有限公司组建，现有骨干8人。2030年，工作室被河北省总工会命名为“河北省示范创新工作室”。";
    expect(await saidIn(text, "RECEIVED_AWARD", "PART_OF")).toEqual([
      "PART_OF 陶晚秋制图创新工作室 -> 石门勘察股份有限公司",
      "RECEIVED_AWARD 陶晚秋制图创新工作室 -> 河北省示范创新工作室",
    ]);
  });

  it("says of an alliance what 该联盟 received, and every industry it joins", async () => {
    const text = `太行纪实\n\n“${river}”共有11家成员，横跨林业、家具制造和电子商务。该联盟获评“河北省示范性创新工作室联盟”。`;
    expect(await saidIn(text, "RECEIVED_AWARD", "CROSSES_INDUSTRY")).toEqual([
      `CROSSES_INDUSTRY ${river} -> 家具制造`,
      `CROSSES_INDUSTRY ${river} -> 林业`,
      `CROSSES_INDUSTRY ${river} -> 电子商务`,
      `RECEIVED_AWARD ${river} -> 河北省示范性创新工作室联盟`,
    ]);
  });

  it("makes no studio of a kind part of the body before it", async () => {
    const text = "太行纪实\n\n石门供水有限公司“省级示范创新工作室”的创建工作已经启动。";
    expect(await saidIn(text, "PART_OF")).toEqual([]);
  });
});

describe("lists of those who received an award", () => {
  const list = (lines: string) =>
    `河北省总工会关于表彰先进的决定\n\n各市总工会：\n\n授予有关单位“河北省竞赛优秀组织奖”。\n\n附：河北省竞赛优秀组织奖获奖单位（4个）\n\n河北省总工会\n2031年5月6日\n\n附\n\n河北省竞赛优秀组织奖获奖单位\n\n${lines}\n`;

  it("say it of every body in them, and of nobody who signs", async () => {
    const text = list("石家庄：石家庄市总工会、石门供水有限公司\n\n唐山：唐山市教育局");
    expect(await saidIn(text, "RECEIVED_AWARD")).toEqual(
      [
        "RECEIVED_AWARD 石家庄市总工会 -> 河北省竞赛优秀组织奖",
        "RECEIVED_AWARD 石门供水有限公司 -> 河北省竞赛优秀组织奖",
        "RECEIVED_AWARD 唐山市教育局 -> 河北省竞赛优秀组织奖",
      ].sort(),
    );
  });

  it("end where a line says more than names", async () => {
    const text = list("石家庄市总工会\n\n请唐山市教育局于5月底前报送材料，由邢台市总工会汇总。");
    expect(await saidIn(text, "RECEIVED_AWARD")).toEqual(["RECEIVED_AWARD 石家庄市总工会 -> 河北省竞赛优秀组织奖"]);
  });
});
