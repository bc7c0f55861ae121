import { describe, expect, it } from "vitest";
import { type Named, relationsIn } from "./document-with-entities.ts";

interface Case {
  because: string;
  text: string;
  named: Named;
  finds: string[];
}

const news = { kind: "news" } as const;

/** Sentences of reports: invented bodies, one construction each. */
const narrative: Case[] = [
  {
    because: "a verb of issuing has a body as subject",
    text: "去年，临川市教育局印发《临川市阅读推广办法》。",
    named: { Unit: ["临川市教育局"], Policy: ["临川市阅读推广办法"] },
    finds: ["ISSUED 临川市教育局 -> 临川市阅读推广办法"],
  },
  {
    because: "a body stands right before the title",
    text: "会议学习了临川市教育局《临川市阅读推广办法》。",
    named: { Unit: ["临川市教育局"], Policy: ["临川市阅读推广办法"] },
    finds: ["ISSUED 临川市教育局 -> 临川市阅读推广办法"],
  },
  {
    because: "a title of two bodies names both",
    text: "会议学习了《临川市教育局临川市财政局关于阅读经费的通知》。",
    named: { Unit: ["临川市教育局", "临川市财政局"], Policy: ["临川市教育局临川市财政局关于阅读经费的通知"] },
    finds: [
      "ISSUED 临川市教育局 -> 临川市教育局临川市财政局关于阅读经费的通知",
      "ISSUED 临川市财政局 -> 临川市教育局临川市财政局关于阅读经费的通知",
    ],
  },
  {
    because: "名义 names who issues",
    text: "以市委、市政府的名义下发了《临川市阅读推广办法》。",
    named: { Unit: ["市委", "市政府"], Policy: ["临川市阅读推广办法"] },
    finds: ["ISSUED 市委 -> 临川市阅读推广办法", "ISSUED 市政府 -> 临川市阅读推广办法"],
  },
  {
    because: "a body whose decisions are carried out is not the doer",
    text: "围绕临川市委中心工作，全面落实临川市委、临川市政府关于文化强市的有关部署，深化“书香杯”技能大赛。",
    named: { Unit: ["临川市委", "临川市政府"], Programme: ["“书香杯”技能大赛"] },
    finds: [],
  },
  {
    because: "the subject of holding is the nearest body",
    text: "临川市总工会积极谋划，举办首届“书香杯”技能大赛。",
    named: { Unit: ["临川市总工会"], Programme: ["“书香杯”技能大赛"] },
    finds: ["LEADS 临川市总工会 -> “书香杯”技能大赛"],
  },
  {
    because: "those who hold it stand after 由, each with a verb of its own",
    text: "“书香杯”技能大赛由临川市总工会主办、临川图书馆承办。",
    named: { Unit: ["临川市总工会", "临川图书馆"], Programme: ["“书香杯”技能大赛"] },
    finds: ["LEADS 临川市总工会 -> “书香杯”技能大赛", "LEADS 临川图书馆 -> “书香杯”技能大赛"],
  },
  {
    because: "a class word resumes what is held",
    text: "全市开展“书香杯”技能大赛，该活动由临川图书馆承办。",
    named: { Unit: ["临川图书馆"], Programme: ["“书香杯”技能大赛"] },
    finds: ["LEADS 临川图书馆 -> “书香杯”技能大赛"],
  },
  {
    because: "what 由 says of another object is not said of the programme",
    text: "“书香杯”技能大赛成绩喜人，奖金由临川图书馆负责发放。",
    named: { Unit: ["临川图书馆"], Programme: ["“书香杯”技能大赛"] },
    finds: [],
  },
  {
    because: "a studio bears the title it is named with by the passive",
    text: "文川校对工作室先后推出读物12种，2031年被临川市总工会命名为示范点。",
    named: { Unit: ["临川市总工会"], Studio: ["文川校对工作室"], Award: ["示范点"] },
    finds: ["RECEIVED_AWARD 文川校对工作室 -> 示范点", "ISSUED 临川市总工会 -> 示范点"],
  },
  {
    because: "the passive names its doer after 由",
    text: "由临川市总工会牵头的“书香杯”技能大赛顺利落幕。",
    named: { Unit: ["临川市总工会"], Programme: ["“书香杯”技能大赛"] },
    finds: ["LEADS 临川市总工会 -> “书香杯”技能大赛"],
  },
  {
    because: "该公司 resumes the company named last",
    text: "临川纸业有限公司是老企业。\n\n该公司还举办“书香杯”技能大赛。",
    named: { Unit: ["临川纸业有限公司"], Programme: ["“书香杯”技能大赛"] },
    finds: ["LEADS 临川纸业有限公司 -> “书香杯”技能大赛"],
  },
  {
    because: "who makes others hold it does not hold it",
    text: "临川市总工会鼓励企业开展“书香杯”技能大赛。",
    named: { Unit: ["临川市总工会"], Programme: ["“书香杯”技能大赛"] },
    finds: [],
  },
  {
    because: "a ceremony of the contest is not the contest",
    text: "临川市总工会举办“书香杯”技能大赛启动仪式。",
    named: { Unit: ["临川市总工会"], Programme: ["“书香杯”技能大赛"] },
    finds: [],
  },
  {
    because: "what an officer says has other subjects",
    text: "临川市总工会主席表示，开展“书香杯”技能大赛很有意义。",
    named: { Unit: ["临川市总工会"], Programme: ["“书香杯”技能大赛"] },
    finds: [],
  },
  {
    because: "the body of a modifier is not the subject",
    text: "临川纸业等五家单位的工会开展“书香杯”技能大赛。",
    named: { Unit: ["临川纸业"], Programme: ["“书香杯”技能大赛"] },
    finds: [],
  },
  {
    because: "money goes from a payer to what it is for",
    text: "临川市总工会投入30万元，打造“书香杯”技能大赛。",
    named: { Unit: ["临川市总工会"], Programme: ["“书香杯”技能大赛"] },
    finds: ["FUNDS 临川市总工会 -> “书香杯”技能大赛", "LEADS 临川市总工会 -> “书香杯”技能大赛"],
  },
  {
    because: "several things paid for are joined by 、",
    text: "临川市总工会设立50万元奖金，奖励“读书之星”、“书香车间”等。",
    named: { Unit: ["临川市总工会"], Award: ["“读书之星”", "“书香车间”"] },
    finds: ["FUNDS 临川市总工会 -> “读书之星”", "FUNDS 临川市总工会 -> “书香车间”"],
  },
  {
    because: "分别 pairs payers and prizes",
    text: "临川市总工会、南山市总工会分别拿出5万元、6万元作为读书奖金、写作奖金。",
    named: { Unit: ["临川市总工会", "南山市总工会"], Award: ["读书奖金", "写作奖金"] },
    finds: ["FUNDS 临川市总工会 -> 读书奖金", "FUNDS 南山市总工会 -> 写作奖金"],
  },
  {
    because: "taking up a body and paying it are two clauses about one receiver, and 配套 adds a second payer",
    text: "临川市总工会将书香联盟列入重点名单，一次性补助5万元。南山市总工会每年拨付联盟活动经费3万元，东湖区总工会配套1万元。",
    named: { Unit: ["临川市总工会", "南山市总工会", "东湖区总工会"], Alliance: ["书香联盟"] },
    finds: ["FUNDS 东湖区总工会 -> 书香联盟", "FUNDS 临川市总工会 -> 书香联盟", "FUNDS 南山市总工会 -> 书香联盟"],
  },
  {
    because: "who founds an alliance leads it, and the bodies it unites are its members",
    text: "由临川纸业工会发起，联合南山学院、东湖医院等8家单位，成立了“墨香”创新工作室联盟。",
    named: { Unit: ["临川纸业工会", "南山学院", "东湖医院"], Alliance: ["“墨香”创新工作室联盟"] },
    finds: [
      "LEADS 临川纸业工会 -> “墨香”创新工作室联盟",
      "MEMBER_OF 东湖医院 -> “墨香”创新工作室联盟",
      "MEMBER_OF 南山学院 -> “墨香”创新工作室联盟",
    ],
  },
  {
    because: "who unites others and founds an alliance with them leads it",
    text: "临川市总工会联合南山学院、东湖医院成立“墨香”行业人才联盟。",
    named: { Unit: ["临川市总工会", "南山学院", "东湖医院"], Alliance: ["“墨香”行业人才联盟"] },
    finds: [
      "LEADS 临川市总工会 -> “墨香”行业人才联盟",
      "MEMBER_OF 东湖医院 -> “墨香”行业人才联盟",
      "MEMBER_OF 南山学院 -> “墨香”行业人才联盟",
    ],
  },
  {
    because: "bodies that form an alliance together are its members; one that forms it alone is not said to be",
    text: "支持南山学院、东湖医院两家单位共同组建“墨香”人才联盟。南山学院组建“书山”人才联盟。",
    named: { Unit: ["南山学院", "东湖医院"], Alliance: ["“墨香”人才联盟", "“书山”人才联盟"] },
    finds: ["MEMBER_OF 东湖医院 -> “墨香”人才联盟", "MEMBER_OF 南山学院 -> “墨香”人才联盟"],
  },
  {
    because: "a class of bodies pays, not the bodies named before; a title is conferred, not paid for",
    text: "临川学院、南山学院招收学徒60人，由企业按每人800元的标准支付学徒津贴。临川市总工会对冠军给予2万元奖励并授予“临川市技术状元”称号。",
    named: {
      Unit: ["临川学院", "南山学院", "临川市总工会"],
      Award: ["学徒津贴", "“临川市技术状元”"],
    },
    finds: [],
  },
  {
    because: "who obtains a sum does not pay it",
    text: "临川图书馆建成书屋3个，获得2万元活动补助。",
    named: { Unit: ["临川图书馆"], Award: ["2万元活动补助"] },
    finds: [],
  },
  {
    because: "what persons obtain is paid by the body that is the subject",
    text: "临川纸业完善制度，65名职工获得300元技能津贴。",
    named: { Unit: ["临川纸业"], Award: ["300元技能津贴/技能津贴"] },
    finds: ["FUNDS 临川纸业 -> 300元技能津贴"],
  },
  {
    because: "money for winners is not given to the contest",
    text: "临川市总工会对“书香杯”技能大赛获奖选手给予5000元奖励。",
    named: { Unit: ["临川市总工会"], Programme: ["“书香杯”技能大赛"], Award: ["5000元奖励"] },
    finds: ["FUNDS 临川市总工会 -> 5000元奖励"],
  },
  {
    because: "a title named by a body is held by whom the sentence goes on with",
    text: "作为被省总工会命名的首批职工书屋示范点，临川图书馆坚持开放。",
    named: { Unit: ["省总工会", "临川图书馆"], Award: ["首批职工书屋示范点"] },
    finds: ["ISSUED 省总工会 -> 首批职工书屋示范点", "RECEIVED_AWARD 临川图书馆 -> 首批职工书屋示范点"],
  },
  {
    because: "what winners among persons receive is not said of a body",
    text: "临川图书馆邀请获得“读书之星”的选手讲座。",
    named: { Unit: ["临川图书馆"], Award: ["“读书之星”"] },
    finds: [],
  },
  {
    because: "industries a contest reaches belong to the contest the paragraph is about",
    text: "临川市总工会举办“书香杯”技能大赛。大赛涉及纺织业、造纸业和印刷业等12个行业。",
    named: { Unit: ["临川市总工会"], Programme: ["“书香杯”技能大赛"], Industry: ["纺织业", "造纸业", "印刷业"] },
    finds: [
      "LEADS 临川市总工会 -> “书香杯”技能大赛",
      "CROSSES_INDUSTRY “书香杯”技能大赛 -> 纺织业",
      "CROSSES_INDUSTRY “书香杯”技能大赛 -> 造纸业",
      "CROSSES_INDUSTRY “书香杯”技能大赛 -> 印刷业",
    ],
  },
  {
    because: "落户 places a thing",
    text: "首个“书香基地”落户临川市。",
    named: { Programme: ["“书香基地”"], Place: ["临川市"] },
    finds: ["LOCATED_IN “书香基地” -> 临川市"],
  },
  {
    because: "members make up an alliance",
    text: "“书香联盟”由临川图书馆、南山图书馆共同组成。",
    named: { Unit: ["临川图书馆", "南山图书馆"], Alliance: ["“书香联盟”"] },
    finds: ["MEMBER_OF 临川图书馆 -> “书香联盟”", "MEMBER_OF 南山图书馆 -> “书香联盟”"],
  },
  {
    because: "those whom it is founded with are its members",
    text: "支持临川大学牵头组建“书香创新联合体”，联合临川图书馆、南山图书馆等单位攻关。",
    named: { Unit: ["临川大学", "临川图书馆", "南山图书馆"], Alliance: ["“书香创新联合体”/书香创新联合体"] },
    finds: [
      "LEADS 临川大学 -> “书香创新联合体”",
      "MEMBER_OF 临川图书馆 -> “书香创新联合体”",
      "MEMBER_OF 南山图书馆 -> “书香创新联合体”",
    ],
  },
  {
    because: "a league that acts together with somebody has no new member",
    text: "“书香联盟”联合临川图书馆开展活动，联合南山图书馆举办讲座。",
    named: { Unit: ["临川图书馆", "南山图书馆"], Alliance: ["“书香联盟”"] },
    finds: [],
  },
  {
    because: "departments make up a body that coordinates them, named behind the verb",
    text: "由临川市教育局、临川市财政局组成校舍改造工作小组，校舍改造工作小组负责统筹。",
    named: { Unit: ["临川市教育局", "临川市财政局", "校舍改造工作小组"] },
    finds: ["MEMBER_OF 临川市教育局 -> 校舍改造工作小组", "MEMBER_OF 临川市财政局 -> 校舍改造工作小组"],
  },
  {
    because: "its members are told behind its name, the one who heads it is a person",
    text: "成立校舍改造工作小组，组长由临川市政府副秘书长担任，成员由临川市教育局、临川市财政局等部门负责同志组成。",
    named: { Unit: ["临川市政府", "临川市教育局", "临川市财政局", "校舍改造工作小组"] },
    finds: ["MEMBER_OF 临川市教育局 -> 校舍改造工作小组", "MEMBER_OF 临川市财政局 -> 校舍改造工作小组"],
  },
  {
    because: "experts make up something else than a body that coordinates",
    text: "评审组由临川市教育局、临川大学的专家组成，报校舍改造工作小组审定。",
    named: { Unit: ["临川市教育局", "临川大学", "校舍改造工作小组"] },
    finds: [],
  },
  {
    because: "an invitation to join is no membership",
    text: "鼓励临川图书馆加入“书香联盟”。",
    named: { Unit: ["临川图书馆"], Alliance: ["“书香联盟”"] },
    finds: [],
  },
  {
    because: "a department bears its body's name",
    text: "临川市总工会宣传部供图，临川市总工会发布。",
    named: { Unit: ["临川市总工会宣传部", "临川市总工会"] },
    finds: ["PART_OF 临川市总工会宣传部 -> 临川市总工会"],
  },
  {
    because: "a union is no department of its school",
    text: "临川职业学院工会与临川职业学院座谈。",
    named: { Unit: ["临川职业学院工会", "临川职业学院"] },
    finds: [],
  },
];

describe("findRelations in reports", () => {
  it.each(narrative)("$because: $text", async ({ text, named, finds }) => {
    const said = (await relationsIn(text, named, news)).map((relation) => relation.said);
    expect(said.sort()).toEqual([...finds].sort());
  });
});

const notice = `临川市教育局文件

临教发〔2030〕5号

关于印发《临川市阅读推广方案》的通知

各区教育局，市图书馆：

现将《临川市阅读推广方案》印发给你们，请认真贯彻执行。

附件：阅读任务清单

临川市教育局
2030年3月1日

临川市阅读推广方案

为贯彻落实《全民阅读条例》（国发〔2029〕1号）和省教育厅《阅读三年规划》，制定本方案。

一、实施书香进校园行动

开展“一周一书”活动。对20家优秀阅读工作室进行资助。按照《图书采购办法》采购图书。

附件

阅读任务清单

1. 开展“一周一书”活动。
`;

const inNotice: Named = {
  Unit: ["临川市教育局", "各区教育局", "市图书馆", "省教育厅"],
  Policy: [
    "关于印发《临川市阅读推广方案》的通知",
    "临川市阅读推广方案",
    "全民阅读条例",
    "阅读三年规划",
    "图书采购办法",
    "阅读任务清单",
  ],
  Programme: ["书香进校园行动", "“一周一书”活动"],
  Studio: ["优秀阅读工作室"],
};

describe("findRelations in a notice", () => {
  it("tells the notice, the act it issues, the annex and what they cite apart", async () => {
    const found = await relationsIn(notice, inNotice);
    expect(found.map(({ said }) => said).sort()).toEqual(
      [
        "ADDRESSED_TO 关于印发《临川市阅读推广方案》的通知 -> 各区教育局",
        "ADDRESSED_TO 关于印发《临川市阅读推广方案》的通知 -> 市图书馆",
        "ISSUED 临川市教育局 -> 关于印发《临川市阅读推广方案》的通知",
        "ISSUED 临川市教育局 -> 临川市阅读推广方案",
        "ISSUED 省教育厅 -> 阅读三年规划",
        "PART_OF 临川市阅读推广方案 -> 关于印发《临川市阅读推广方案》的通知",
        "PART_OF 阅读任务清单 -> 临川市阅读推广方案",
        "PART_OF 书香进校园行动 -> 临川市阅读推广方案",
        "PART_OF “一周一书”活动 -> 书香进校园行动",
        "CITES 临川市阅读推广方案 -> 全民阅读条例",
        "CITES 临川市阅读推广方案 -> 阅读三年规划",
        "CITES 临川市阅读推广方案 -> 图书采购办法",
        "IMPLEMENTS 临川市阅读推广方案 -> 全民阅读条例",
        "IMPLEMENTS 临川市阅读推广方案 -> 阅读三年规划",
        "FUNDS 临川市教育局 -> 优秀阅读工作室",
      ].sort(),
    );
  });

  it("says how a document is cited", async () => {
    const found = await relationsIn(notice, inNotice);
    expect(found.find(({ said }) => said.endsWith("全民阅读条例") && said.startsWith("CITES"))?.detail).toBe("basis");
  });

  it("quotes words of the document for every relation", async () => {
    for (const { quote } of await relationsIn(notice, inNotice)) expect(quote.length).toBeGreaterThan(1);
  });
});

describe("findRelations in an opinion about an alliance", () => {
  const text = `临川市总工会文件

关于创建书香联盟的意见

各区总工会：

现就书香联盟创建工作提出如下意见。

一、条件

由阅读能力强的牵头工作室牵头，各成员工作室参与书香联盟。倡导纺织业、造纸业多元融合，书香联盟最少应跨2个行业。

二、职责

（一）市总工会职责

1. 负责书香联盟的命名考核工作。

三、支持

经市总工会命名的书香联盟，一次性给予2万元活动补助。
`;
  const named: Named = {
    Unit: ["临川市总工会/市总工会", "各区总工会"],
    Alliance: ["书香联盟"],
    Studio: ["牵头工作室", "成员工作室"],
    Industry: ["纺织业", "造纸业"],
    Award: ["2万元活动补助/活动补助"],
  };

  it("finds lead, members, industries, duties and money", async () => {
    const said = (await relationsIn(text, named)).map((relation) => relation.said);
    expect(said).toEqual(
      expect.arrayContaining([
        "LEADS 牵头工作室 -> 书香联盟",
        "MEMBER_OF 成员工作室 -> 书香联盟",
        "CROSSES_INDUSTRY 书香联盟 -> 纺织业",
        "CROSSES_INDUSTRY 书香联盟 -> 造纸业",
        "RESPONSIBLE_FOR 临川市总工会 -> 书香联盟",
        "FUNDS 临川市总工会 -> 书香联盟",
        "RECEIVED_AWARD 书香联盟 -> 2万元活动补助",
      ]),
    );
  });

  it("says that crossing industries is a rule, and what is paid", async () => {
    const found = await relationsIn(text, named);
    expect(found.find(({ said }) => said.startsWith("CROSSES"))?.detail).toBe("rule");
    expect(found.find(({ said }) => said === "FUNDS 临川市总工会 -> 书香联盟")?.detail).toBe("2万元");
  });
});

describe("findRelations in a list of tasks", () => {
  const named: Named = {
    Unit: ["临川市教育局/市教育局", "临川市财政局/市财政局"],
    Programme: ["书香进校园行动", "馆校共建工程"],
  };

  it("gives the programme of a paragraph's own heading to the bodies of its closing brackets", async () => {
    const found = await relationsIn(
      "一、重点任务\n\n（一）实施书香进校园行动\n\n全年开展活动。［市教育局牵头，市财政局配合］\n\n（二）加强宣传\n\n做好宣传。（市财政局）\n",
      named,
    );
    expect(found.map(({ said }) => said)).toEqual([
      "RESPONSIBLE_FOR 临川市教育局 -> 书香进校园行动",
      "RESPONSIBLE_FOR 临川市财政局 -> 书香进校园行动",
    ]);
  });
});

describe("findRelations in a plan without issuer and signature", () => {
  const named: Named = {
    Unit: ["临川市总工会", "临川市教育局", "临川市财政局"],
    Policy: ["临川市推进阅读实施方案"],
  };
  const makers = async (opening: string) =>
    (
      await relationsIn(
        `临川市推进阅读实施方案\n\n${opening}\n\n一、总体要求\n\n临川市财政局制定本方案实施细则。\n\n二、目标\n\n做好工作。\n`,
        named,
      )
    )
      .map(({ said }) => said)
      .filter((said) => said.startsWith("ISSUED"));

  it("takes those who say in its opening that they make it for its issuers", async () => {
    expect(await makers("为推进阅读，临川市总工会、临川市教育局等部门决定开展工作，制定如下实施方案。")).toEqual([
      "ISSUED 临川市总工会 -> 临川市推进阅读实施方案",
      "ISSUED 临川市教育局 -> 临川市推进阅读实施方案",
    ]);
  });

  it("has no issuer where the opening names no maker", async () => {
    expect(await makers("为落实临川市总工会的要求，特制定本实施方案。")).toEqual([]);
  });
});

describe("findRelations in the notice of a contest", () => {
  const text = `临川市总工会关于举办“书香杯”技能竞赛的通知

各区总工会：

一、组织机构

主办单位：临川市总工会
承办单位：临川师范学院

二、有关要求

（一）所需经费由临川市总工会承担8万元。

（二）经费由临川师范学院统一管理。
`;
  const named: Named = {
    Unit: ["临川市总工会", "临川师范学院"],
    Programme: ["“书香杯”技能竞赛"],
    Policy: ["临川市总工会关于举办“书香杯”技能竞赛的通知"],
  };

  it("takes who holds it, and who bears its costs, for those of the contest in the title", async () => {
    const said = (await relationsIn(text, named)).map((relation) => relation.said);
    expect(said.filter((one) => /^(?:LEADS|FUNDS)/u.test(one)).sort()).toEqual([
      "FUNDS 临川市总工会 -> “书香杯”技能竞赛",
      "LEADS 临川市总工会 -> “书香杯”技能竞赛",
      "LEADS 临川师范学院 -> “书香杯”技能竞赛",
    ]);
  });
});

describe("findRelations below the heading of a programme", () => {
  const named: Named = {
    Unit: ["临川市教育局/市教育局", "临川市财政局/市财政局"],
    Programme: ["书香进校园行动"],
  };

  it("lets who takes the lead there lead it, and nobody else", async () => {
    const found = await relationsIn(
      "一、重点任务\n\n（一）书香进校园行动\n\n市教育局牵头，市财政局配合，全年开展活动。市财政局做好保障。\n\n（二）加强宣传\n\n市财政局牵头，做好宣传。\n",
      named,
    );
    expect(found.map(({ said }) => said)).toEqual(["LEADS 临川市教育局 -> 书香进校园行动"]);
  });
});

describe("findRelations in a plan of tasks", () => {
  const text = `临川市教育局文件

关于阅读调研工作的通知

各区教育局：

一、重点任务

（一）校园阅读现状研究

牵头单位：市教育局
责任单位：临川师范学院

二、组织分工

责任单位：临川师范学院
`;

  it("gives the task of a heading to the bodies of its role lines, and chapters to nobody", async () => {
    const found = await relationsIn(text, { Unit: ["临川市教育局/市教育局", "临川师范学院"] });
    expect(found.map(({ said }) => said).filter((said) => !said.startsWith("ISSUED"))).toEqual([
      "LEADS 临川市教育局 -> 校园阅读现状研究",
      "RESPONSIBLE_FOR 临川师范学院 -> 校园阅读现状研究",
    ]);
  });
});
