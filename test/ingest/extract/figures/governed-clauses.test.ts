import { describe, expect, it } from "vitest";
import { figuresOf } from "./read.ts";

const plan = { kind: "plan", date: "2031-03-01" } as const;
const report = { kind: "report", date: "2031-01-20" } as const;

const kinds = async (...args: Parameters<typeof figuresOf>) =>
  (await figuresOf(...args)).map(({ value, kind, deadline }) => [value, kind, ...(deadline ? [deadline] : [])]);

describe("words that govern the clauses after them", () => {
  it("plans the coordinate clauses of one verb of planning", async () => {
    expect(await kinds("该市计划到2034年产值突破80亿元，培育技师900名，新建学院1所。", report)).toEqual([
      [80, "target", "2034"],
      [900, "target", "2034"],
      [1, "target", "2034"],
    ]);
  });

  it("does not plan what a clause reports behind a verb of planning", async () => {
    expect((await kinds("原计划培训500人，实际培训620人。", report)).at(-1)).toEqual([620, "outcome"]);
  });

  it("plans every 要 of a list and dates it by the opening of its paragraph", async () => {
    const text =
      "2031年，要办好以下几件事：一要选树技师50名，工匠90名；二要壮大组织，发展会员8万人；三要建站，新建站点70个。";
    expect(await kinds(text, report)).toEqual([
      [50, "target", "2031"],
      [90, "target", "2031"],
      [8, "target", "2031"],
      [70, "target", "2031"],
    ]);
  });

  it("plans what 下一步 opens, what a modal verb governs and what is paid afterwards", async () => {
    expect(await kinds("下一步，某市将深化改革，到2033年末技师突破42万人，新建工作室120家。", report)).toEqual([
      [42, "target", "2033"],
      [120, "target", "2033"],
    ]);
    const notice = { ...plan, title: "某厂工会关于命名创新工作室的通知" };
    expect(
      await kinds("各工作室年度内须完成课题4项，培养徒弟10名。考核优秀的，次年奖励3万元。已培养徒弟20名。", notice),
    ).toEqual([
      [4, "target"],
      [10, "target"],
      [3, "target"],
      [20, "outcome"],
    ]);
  });

  it("takes 至少 for a goal behind a limit of time, and for a condition elsewhere", async () => {
    expect(await kinds("到2034年底至少有2个工作室达标。工作室至少有5名成员。", plan)).toEqual([[2, "target", "2034"]]);
  });

  it("gives a comparison the kind of the figure it compares", async () => {
    expect(await kinds("覆盖率提升至48%，比上年提高3个百分点。", plan)).toEqual([
      [48, "target"],
      [3, "target"],
    ]);
    expect(await kinds("已培训职工900人，比上年增长12%。", plan)).toEqual([
      [900, "outcome"],
      [12, "outcome"],
    ]);
  });

  it("reports what a decision does, and plans what a notice of a plan hands on", async () => {
    const text = "命名星火联盟等20个联盟，每个奖励3万元。";
    expect(await kinds(text, { kind: "decision", title: "某省总工会关于命名职工联盟的决定" })).toEqual([
      [20, "outcome"],
      [3, "outcome"],
    ]);
    expect(await kinds("新建联盟20个。", { kind: "notice", title: "某省总工会关于公布2031年建设计划的通知" })).toEqual([
      [20, "target", "2031"],
    ]);
  });

  it("counts 用三年时间 from the date of the document, or to the end of the term in its title", async () => {
    const text = "力争用三年时间，建成实训中心40个。";
    expect(await kinds(text, plan)).toEqual([[40, "target", "2034"]]);
    expect(await kinds(text, { ...plan, title: "技能提升行动方案（2031—2033年）" })).toEqual([[40, "target", "2033"]]);
  });
});

describe("what a number near other words says", () => {
  it("reads 不足 and 不到 as less than", async () => {
    const figures = await figuresOf("高级技师不足200人，持证率不到35%。", report);
    expect(figures.map(({ comparator }) => comparator)).toEqual(["<=", "<="]);
  });

  it("takes no anniversary for a figure", async () => {
    expect(await figuresOf("今年是建厂70周年。", report)).toEqual([]);
  });

  it("keeps a row number behind its tab apart from the words", async () => {
    const figures = await figuresOf("任务清单\n\n10\t对30家企业开展诊断", plan);
    expect(figures.map(({ value, unit }) => [value, unit])).toEqual([[30, "家"]]);
  });

  it("knows row numbers by the run they stand in where no tab is left", async () => {
    const rows = "9新建车间5个。\n\n10对30家企业开展诊断。\n\n11培训职工200人。";
    expect((await figuresOf(rows, plan)).map(({ value, unit }) => [value, unit])).toEqual([
      [5, "个"],
      [30, "家"],
      [200, "人"],
    ]);
    const counts = "30个县完成改造。\n\n12家企业完成诊断。";
    expect((await figuresOf(counts, plan)).map(({ value }) => value)).toEqual([30, 12]);
  });

  it.each([
    ["2031年起每年开展联合攻关60项", "开展联合攻关"],
    ["其中，技师人数将达到300人", "技师人数"],
    ["共享实训设备90台", "共享实训设备"],
    ["企业职工拥有技能证书8000本", "企业职工拥有技能证书"],
    ["会员总数增加至50万人", "会员总数"],
    ["累计节约600万元", "节约"],
  ])("names the metric of %s without particles and with its verbs whole", async (text, metric) => {
    expect((await figuresOf(`${text}。`, plan)).map((figure) => figure.metric)).toEqual([metric]);
  });
});
