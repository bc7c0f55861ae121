import { describe, expect, it } from "vitest";
import { figuresOf } from "./read.ts";

const plan = { kind: "plan", date: "2023-03-01" } as const;
const report = { kind: "case_report", date: "2023-03-01" } as const;

/** Value and unit of every figure. */
const values = async (...args: Parameters<typeof figuresOf>) =>
  (await figuresOf(...args)).map(({ value, unit }) => [value, unit]);

describe("values and units", () => {
  it.each([
    [
      "全市举办竞赛2.6万场，参与职工300余万人次。",
      [
        [2.6, "万场"],
        [300, "万人次"],
      ],
    ],
    ["为前来咨询的职工发放手册1，200册。", [[1200, "册"]]],
    [
      "培训技师一百二十名，走访近百家企业。",
      [
        [120, "名"],
        [100, "家"],
      ],
    ],
    [
      "分获6000元、4000元、2500元奖励。",
      [
        [6000, "元"],
        [4000, "元"],
        [2500, "元"],
      ],
    ],
    [
      "分别给予40万、25万、15万元奖励。",
      [
        [40, "万元"],
        [25, "万元"],
        [15, "万元"],
      ],
    ],
    [
      "技能津贴为250~700元/月，另有2万元到20万元的奖励。",
      [
        [[250, 700], "元/月"],
        [[2, 20], "万元"],
      ],
    ],
    ["建会率达到百分之九十五点五。", [[95.5, "%"]]],
    [
      "培养讲解员、裁判（教练）和翻译各30名。",
      [
        [30, "名"],
        [30, "名"],
        [30, "名"],
      ],
    ],
    ["设置20个职业（工种）。", [[20, "个"]]],
    ["装机容量达到1.2亿千瓦。", [[1.2, "亿千瓦"]]],
    ["补助每月500元。", [[500, "元/月"]]],
  ])("reads %s", async (text, expected) => {
    expect(await values(text, plan)).toEqual(expected);
  });

  it("multiplies scales into the base unit and leaves percentages as printed", async () => {
    const figures = await figuresOf("投入资金480万元，参赛职工3.5万人，占比27%，销售额2万亿元。", plan);
    expect(figures.map(({ normalizedValue }) => normalizedValue)).toEqual([4800000, 35000, 27, 2e12]);
  });

  it("takes the end of a change and keeps where it starts from", async () => {
    const [figure, more] = await figuresOf(
      "获奖名额由每届12人增加到36人，参保率从2021年的61%提高到2025年的75%。",
      plan,
    );
    expect(figure).toMatchObject({ value: 36, baseline: 12, comparator: "to" });
    expect(more).toMatchObject({ value: 75, baseline: 61, comparator: "to", deadline: "2025", metric: "参保率" });
  });
});

describe("comparators", () => {
  it.each([
    ["建成工作站不少于30个。", ">="],
    ["建成工作站30个以上。", ">="],
    ["建成工作站30余个。", ">="],
    ["每县至少建设一个工作站。", ">="],
    ["规定不少于全部名额的60%。", ">="],
    ["补助最高给予30万元。", "<="],
    ["费率不超过1%。", "<="],
    ["综合实力进入全省前10位。", "<="],
    ["建成工作站约30个。", "about"],
    ["建成工作站30个左右。", "about"],
    ["在30家上下游企业推广。", "="],
    ["节约30万元。", "="],
    ["力争建成工作站30个。", "="],
    ["建会率达到60%。", "to"],
    ["建会率达到60%以上。", ">="],
    ["工作站达到60家。", "="],
  ])("%s is %s", async (text, comparator) => {
    expect((await figuresOf(text, plan)).map((figure) => figure.comparator)).toEqual([comparator]);
  });

  it("reads full coverage as 100 %, softened by 基本", async () => {
    const figures = await figuresOf("实现街道职工之家全覆盖，推动社区驿站基本实现全覆盖。", plan);
    expect(figures.map(({ value, unit, comparator }) => [value, unit, comparator])).toEqual([
      [100, "%", "="],
      [100, "%", "about"],
    ]);
  });
});

describe("planned or reported", () => {
  it("follows the kind of the document when nothing else speaks", async () => {
    expect((await figuresOf("建设驿站30个。", plan))[0]?.kind).toBe("target");
    expect((await figuresOf("建设驿站30个。", report))[0]?.kind).toBe("outcome");
  });

  it("lets the clause speak against the document", async () => {
    expect((await figuresOf("目前全市已有驿站30个。", plan))[0]?.kind).toBe("outcome");
    expect((await figuresOf("截至2022年底，累计发放补助50万元，同比增长8%。", plan)).map(({ kind }) => kind)).toEqual([
      "outcome",
      "outcome",
    ]);
    expect((await figuresOf("该局明确未来五年建成10个驿站。", report))[0]?.kind).toBe("target");
    expect(
      (await figuresOf("一线职工39名，规定不少于名额的45%，实际占比52%。", report)).map(({ kind }) => kind),
    ).toEqual(["outcome", "target", "outcome"]);
  });

  it("lets the heading speak in a report that also plans", async () => {
    const text = "一、2022年工作回顾\n\n新建工会20家。\n\n二、2023年工作安排\n\n新建工会30家。";
    expect((await figuresOf(text, { kind: "report", date: "2023-01-10" })).map(({ kind }) => kind)).toEqual([
      "outcome",
      "target",
    ]);
  });
});

describe("deadlines and periods", () => {
  it("takes the time of the sentence", async () => {
    const figures = await figuresOf("到2025年，建成驿站30个。2024年底前完成10个。6月30日前启动5个。", plan);
    expect(figures.map(({ deadline }) => deadline)).toEqual(["2025", "2024", "2023-06-30"]);
  });

  it("counts relative words from the date of the document", async () => {
    const figures = await figuresOf("到今年年底，建成驿站30个。", plan);
    expect(figures[0]?.deadline).toBe("2023");
  });

  it("inherits from the paragraph and from the lead-in of a list", async () => {
    const text =
      "一、工作目标\n\n到2026年，实现以下目标：\n\n——规模扩大。驿站达到300家。\n\n——质量提升。满意率达到95%。\n\n二、任务\n\n到2025年，体系更加完善。建成驿站30个。";
    expect((await figuresOf(text, plan)).map(({ deadline }) => deadline)).toEqual(["2026", "2026", "2025"]);
  });

  it("falls back on the term that the goals of the document set, but not for money that is paid", async () => {
    const text =
      "一、工作目标\n\n到2027年，体系更加完善。\n\n二、重点任务\n\n（一）建设平台。建成驿站30个。\n\n（二）加大激励。一次性给予5万元补助。";
    expect((await figuresOf(text, plan)).map(({ deadline }) => deadline)).toEqual(["2027", undefined]);
  });

  it("inherits the year of a yearly plan from its title, and the last year of a longer one", async () => {
    expect((await figuresOf("建成驿站30个。", { ...plan, title: "职工服务2023年工作方案" }))[0]?.deadline).toBe("2023");
    expect(
      (await figuresOf("建成驿站30个。", { ...plan, title: "职工服务三年行动计划（2023—2025年）" }))[0]?.deadline,
    ).toBe("2025");
  });

  it("gives recurring figures a period and no deadline", async () => {
    const figures = await figuresOf("到2025年，每两年评选能手35名，每年培训1万人。", plan);
    expect(figures.map(({ deadline, period }) => [deadline, period])).toEqual([
      [undefined, "每两年"],
      [undefined, "每年"],
    ]);
  });

  it("gives outcomes a period and no deadline", async () => {
    const figures = await figuresOf("2020年以来，全市共举办竞赛30场。2021年，发放补助20万元。", report);
    expect(figures.map(({ deadline, period }) => [deadline, period])).toEqual([
      [undefined, "2020年以来"],
      [undefined, "2021"],
    ]);
  });

  it("does not take the year of a comparison or of a title", async () => {
    const figures = await figuresOf("驿站数量比2020年增加30个。落实《三年规划（2019—2021年）》，新建20个。", plan);
    expect(figures.map(({ deadline }) => deadline)).toEqual([undefined, undefined]);
  });

  it("gives each of several times its own figure", async () => {
    const figures = await figuresOf("到2024年底和2026年底，建会率分别达到70%和90%。", plan);
    expect(figures.map(({ value, deadline }) => [value, deadline])).toEqual([
      [70, "2024"],
      [90, "2026"],
    ]);
  });
});

describe("times that stand elsewhere in the schedule", () => {
  it("dates a phase by its last day", async () => {
    const figures = await figuresOf(
      "（一）走访（4月16日—5月20日）：走访企业不少于80家。\n（二）2024年3月10日至15日培训学员60名。",
      plan,
    );
    expect(figures.map(({ value, deadline }) => [value, deadline])).toEqual([
      [80, "2023-05-20"],
      [60, "2024-03-15"],
    ]);
  });

  it("dates a mean by the end of the term it is the mean of", async () => {
    const figures = await figuresOf("到2025年，年均培训3万人。年均新建驿站20个。", plan);
    expect(figures.map(({ deadline, period }) => [deadline, period])).toEqual([
      ["2025", "年均"],
      [undefined, "年均"],
    ]);
  });

  it("dates what the clause behind it says is finished by then", async () => {
    const text =
      "改造站点40个，2024年6月底前全部投入使用。改造书屋30个，2026年底前完成率达到90%。改造食堂20个，2027年另行安排。";
    const figures = await figuresOf(text, plan);
    expect(figures.map(({ value, deadline }) => [value, deadline])).toEqual([
      [40, "2024-06"],
      [30, undefined],
      [90, "2026"],
      [20, "2026"],
    ]);
  });
});

describe("below a heading of how to apply", () => {
  it("counts what each has to hand in, and no limit or threshold", async () => {
    const text =
      "一、工作目标\n\n切实做好课题工作。\n\n二、申报要求\n\n各市分别申报2项课题，各县上报1-2个案例。每单位限报2项。各市申报不超过3个。申报单位应有职工50人。";
    expect(await values(text, plan)).toEqual([
      [2, "项"],
      [[1, 2], "个"],
    ]);
  });

  it("counts nothing below a heading of conditions", async () => {
    expect(await values("一、工作目标\n\n切实做好课题工作。\n\n二、申报条件\n\n近三年申报2项课题。", plan)).toEqual([]);
  });
});

describe("what is no figure", () => {
  it.each([
    "贯彻全会第十二届五次会议精神，落实“三个一”要求。",
    "根据甲政发〔2022〕15号文件第三条，于2023年3月1日上午9:30在某路18号5楼召开。",
    "联系人：某某，电话：0571-88880000。",
    "分三个阶段推进：一是部署，二是落实。",
    "打造一批示范基地，建设一支队伍。",
    "申报单位必须成立满3年，职工不少于50人。",
    "入围企业不足3家的，重新组织申报。",
    "决赛前三名选手由大会颁奖。",
    "开展三年行动，实行一企一策，服务千家万户。",
    "在五台县、三门峡市试点。",
    "拨打12345市民服务热线。",
    "处1万元以上3万元以下罚款。",
    "计算公式：合格人数/总人数×100%。",
    "小微企业，是指职工不超过100人、年营业收入2000万元以下的企业。",
    "重点支持单户贷款金额300万元及以下的小微企业。",
    "可对单户贷款金额300万元及以下、年利率不超过4%的贷款给予适当贴息。",
  ])("%s", async (text) => {
    expect(await values(text, plan)).toEqual([]);
  });

  it("takes the money that is paid and leaves the threshold of who gets it", async () => {
    expect(await values("对吸纳就业100人以上的企业，给予20万元奖励。", plan)).toEqual([[20, "万元"]]);
    expect(await values("对30家成绩突出的工作室进行资助，支持年产值5000万元。", plan)).toEqual([
      [30, "家"],
      [5000, "万元"],
    ]);
  });

  it("leaves the items under a line of what is not allowed", async () => {
    const text = "基地不得有下列行为：\n\n（一）当期学员超过职工总数的30%；\n\n（二）收取费用。\n\n每年建设基地20家。";
    expect(await values(text, plan)).toEqual([[20, "家"]]);
  });

  it("leaves the items under a line of requirements", async () => {
    const text =
      "（二）符合下列要求的社团予以保留。\n\n1.有50个以上的成员。\n\n2.法人社团还应具备：\n\n（1）有专职人员；（2）有10万元以上资金。";
    expect(await values(text, plan)).toEqual([]);
  });

  it("takes what is paid from a guide, not the items under a line that says conditions", async () => {
    const guide =
      "补贴条件：\n\n（1）开业满12个月；\n\n（2）带动就业3人或以上。\n\n补贴标准：每户8000元，连锁门店5000元。";
    expect(await values(guide, report)).toEqual([
      [8000, "元"],
      [5000, "元"],
    ]);
    expect((await figuresOf(guide, report)).map(({ kind }) => kind)).toEqual(["target", "target"]);
  });
});

describe("evidence, metric and twins", () => {
  it("keeps the number of an item out of the metric", async () => {
    expect((await figuresOf("（一）阳光公寓31套。\n\n14.新增托位200个。", plan)).map(({ metric }) => metric)).toEqual([
      "阳光公寓",
      "新增托位",
    ]);
  });

  it("quotes the clause, word for word, with the number in it", async () => {
    const [figure] = await figuresOf("会议指出，全年推荐候选对象 45 名，其余照旧。", plan);
    expect(figure?.quote).toBe("全年推荐候选对象45名");
  });

  it("joins a clause that only gives to the one that says to whom", async () => {
    const [figure] = await figuresOf("对验收合格的站点，一次性给予8万元补助。", plan);
    expect(figure?.quote).toBe("对验收合格的站点，一次性给予8万元补助");
  });

  it("names the metric close to the words of the text", async () => {
    const figures = await figuresOf(
      "建成实训基地64个、服务站130个，带动20家企业、30所院校参与，覆盖率不低于60%。",
      plan,
    );
    expect(figures.map(({ metric }) => metric)).toEqual([
      "建成实训基地",
      "建成服务站",
      "带动企业",
      "院校参与",
      "覆盖率",
    ]);
  });

  it("gives each item of 分别 its amount", async () => {
    const figures = await figuresOf("对国家级、省级平台，分别给予50万元、20万元补助。", plan);
    expect(figures.map(({ metric }) => metric)).toEqual(["国家级补助", "省级平台补助"]);
  });

  it("joins a figure of the annex to the same one of the body", async () => {
    const figures = await figuresOf(
      "建设省级职工服务驿站40家，培训5000人次。\n\n附件\n\n工作任务清单\n\n1.建设省级职工服务驿站40家。\n\n2.举办竞赛40场。",
      plan,
    );
    expect(figures.map(({ id, sameAs }) => [id, sameAs])).toEqual([
      ["t1", undefined],
      ["t2", undefined],
      ["t3", "t1"],
      ["t4", undefined],
    ]);
  });
});

describe("tenths, models and dated rates", () => {
  it("compares tenths with percentages", async () => {
    const [figure] = await figuresOf("到2028年，职工建档率达到九成以上。", plan);
    expect(figure).toMatchObject({ value: 9, unit: "成", normalizedValue: 90, comparator: ">=" });
  });

  it("counts models and questions, but no clause of a law and no road", async () => {
    expect(await values("全年推出新品120款，解答难题86道。", report)).toEqual([
      [120, "款"],
      [86, "道"],
    ]);
    expect(await values("依照第4条第2款规定执行，修复3道路口。", report)).toEqual([]);
  });

  it("takes a rate that must be reached by a year for a target, and one an applicant must have for none", async () => {
    expect(await values("自2028年起，新员工岗前培训率须达到95%。", plan)).toEqual([[95, "%"]]);
    expect(await values("申报学校的毕业生就业率须达到90%。", plan)).toEqual([]);
  });
});

describe("when a task is due", () => {
  it("is told by the bracket of duties that closes its paragraph", async () => {
    const [figure] = await figuresOf("新开通2个窗口。（市公安局负责，2028年10月底前完成）", {
      ...plan,
      date: "2028-01-05",
    });
    expect(figure?.deadline).toBe("2028-10");
  });

  it("is told by the labelled line below it", async () => {
    const text = "培训窗口人员500人次。\n责任单位：市政务服务局\n完成时限：2028年6月\n建设站点20个。";
    const [trained, built] = await figuresOf(text, { ...plan, date: "2028-01-05" });
    expect(trained?.deadline).toBe("2028-06");
    expect(built?.deadline).toBeUndefined();
  });
});

describe("years of lists and of what comes next", () => {
  it("dates the sentences behind a year that opens a list item", async () => {
    const [drawn] = await figuresOf("到2030年，培训9万人。\n——2028年，打基础。编制图谱18个。", plan);
    expect(drawn?.value).toBe(9);
    const figures = await figuresOf("——2028年，打基础。编制图谱18个。", plan);
    expect(figures[0]?.deadline).toBe("2028");
  });

  it("takes 上限 for a limit, opinions raised for a count and the last three for none", async () => {
    expect((await figuresOf("单个课题资助上限20万元。", plan))[0]?.comparator).toBe("<=");
    expect(await values("提出整改意见43条。", report)).toEqual([[43, "条"]]);
    expect(await values("考核排名后三位的乡镇由县政府约谈。", plan)).toEqual([]);
  });
});

describe("next year", () => {
  it("is the year that the heading above names", async () => {
    const text =
      "某公司工会工作总结\n\n一、抓创新\n\n各级认真落实。\n\n二、2028年打算\n\n明年，争取创新工作室总数达到75个，成员扩容至8家以上。";
    const figures = await figuresOf(text, { ...report, date: undefined });
    expect(figures.map(({ value, deadline }) => [value, deadline])).toEqual([
      [75, "2028"],
      [8, "2028"],
    ]);
  });
});
