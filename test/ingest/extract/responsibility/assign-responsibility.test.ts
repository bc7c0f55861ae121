import { describe, expect, it } from "vitest";
import { assignResponsibility } from "../../../../ingest/extract/responsibility/assign-responsibility.ts";
import { findUnits } from "../../../../ingest/extract/units/find-units.ts";
import type { DocumentMetadata, ExtractedFigure } from "../../../../ingest/model.ts";
import { documentFrom, qinghaiUnions } from "../units/document-from.ts";

/** Who is responsible for each of the quoted figures, by the quote. */
async function responsibleFor(
  text: string,
  quotes: string[],
  metadata: Partial<DocumentMetadata> = qinghaiUnions,
  kind: ExtractedFigure["kind"] = "outcome",
) {
  const doc = await documentFrom(text, metadata);
  const units = findUnits(doc).map((unit, index) => ({ ...unit, id: `e${index + 1}` }));
  const figures = quotes.map((quote, index): ExtractedFigure => {
    const start = doc.text.indexOf(quote);
    const evidence = { start, end: start + quote.length, rule: "test", ruleVersion: 1 };
    return { id: `f${index + 1}`, kind, metric: quote, responsible: [], evidence };
  });
  const result = assignResponsibility(doc, units, figures);
  return {
    ...result,
    doc,
    units,
    byQuote: Object.fromEntries(result.figures.map((figure) => [figure.metric, figure.responsible])),
  };
}

describe("closing parentheses", () => {
  it("in a heading speak of the section below it", async () => {
    const { byQuote } = await responsibleFor(
      "一、重点任务\n\n（一）开展职工培训（责任单位：省总工会经济工作部）\n\n全年培训职工500人。\n\n（二）开展劳动竞赛（责任单位：省总工会宣传教育部）\n\n全年举办竞赛20场。",
      ["全年培训职工500人", "全年举办竞赛20场"],
    );
    expect(byQuote).toEqual({
      全年培训职工500人: ["青海省总工会经济工作部"],
      全年举办竞赛20场: ["青海省总工会宣传教育部"],
    });
  });

  it("in a numbered line head what follows, also where the bracket does not end the line", async () => {
    const { byQuote } = await responsibleFor(
      "三、重点任务\n（一）加强培训（责任单位：省教育厅、省财政厅）支持企业培训职工500人。\n（二）加强载体建设［省教育厅牵头，省财政厅配合］\n西宁职业技术学院新增专业2个。",
      ["培训职工500人", "新增专业2个"],
    );
    expect(byQuote).toEqual({
      培训职工500人: ["青海省教育厅", "青海省财政厅"],
      新增专业2个: ["青海省教育厅", "青海省财政厅"],
    });
  });

  it("have a label at the end of a paragraph for an equal", async () => {
    const { byQuote } = await responsibleFor(
      "一、重点任务\n\n（一）开展培训。全年培训职工500人。责任单位：省总工会经济工作部\n\n（二）开展竞赛。全年举办竞赛20场。责任单位：省总工会宣传教育部、各市总工会",
      ["全年培训职工500人", "全年举办竞赛20场"],
    );
    expect(byQuote).toEqual({
      全年培训职工500人: ["青海省总工会经济工作部"],
      全年举办竞赛20场: ["青海省总工会宣传教育部", "各市总工会"],
    });
  });

  it("speak of the paragraph they close", async () => {
    const { byQuote } = await responsibleFor(
      "一、重点任务\n\n（一）开展培训。全年培训职工500人。（省总工会经济工作部，各市总工会）\n\n（二）开展竞赛。全年举办竞赛20场。（省总工会宣传教育部）",
      ["全年培训职工500人", "全年举办竞赛20场"],
    );
    expect(byQuote).toEqual({
      全年培训职工500人: ["青海省总工会经济工作部", "各市总工会"],
      全年举办竞赛20场: ["青海省总工会宣传教育部"],
    });
  });

  it("close what stands before them, not what follows in the same paragraph", async () => {
    const { byQuote } = await responsibleFor(
      "一、任务\n\n（一）保障。新建站点30个。（发展改革委、教育部负责）改造学校40所。（教育部负责）",
      ["新建站点30个", "改造学校40所"],
      { level: "国家级", issuer: { value: "国务院办公厅" } },
    );
    expect(byQuote).toEqual({ 新建站点30个: ["发展改革委", "教育部"], 改造学校40所: ["教育部"] });
  });

  it("may name lead and support", async () => {
    const { byQuote } = await responsibleFor(
      "一、任务\n\n（一）新建站点30个。（牵头单位：省教育厅；配合单位：省财政厅）",
      ["新建站点30个"],
    );
    expect(byQuote.新建站点30个).toEqual(["青海省教育厅", "青海省财政厅"]);
  });

  it("leave a summary without own parentheses alone", async () => {
    const { byQuote } = await responsibleFor(
      "一、总体目标\n\n到2030年，培训职工900人。\n\n二、任务\n\n（一）开展培训。培训职工500人。（省总工会宣传教育部）",
      ["培训职工900人", "培训职工500人"],
    );
    expect(byQuote.培训职工900人).toEqual([]);
  });
});

describe("lines and columns", () => {
  it("take 牵头单位 and 责任单位 lines for their section", async () => {
    const { byQuote } = await responsibleFor(
      "（一）专题调研\n\n牵头单位：青海省总工会\n\n责任单位：青海理工大学工会\n\n主要任务：完成报告3篇。\n\n（二）宣传推广\n\n主要任务：编发专刊6期。",
      ["完成报告3篇", "编发专刊6期"],
    );
    expect(byQuote).toEqual({ 完成报告3篇: ["青海省总工会", "青海理工大学工会"], 编发专刊6期: [] });
  });

  it("take the column 责任单位 of a table", async () => {
    const { byQuote } = await responsibleFor(
      "序号\t工作任务\t责任单位\n1\t新建站点30个\t省教育厅\n2\t培训职工500人\t省财政厅",
      ["新建站点30个", "培训职工500人"],
    );
    expect(byQuote).toEqual({ 新建站点30个: ["青海省教育厅"], 培训职工500人: ["青海省财政厅"] });
  });
});

describe("actors", () => {
  it("are the subject of the clause, and of the clauses after it", async () => {
    const { byQuote } = await responsibleFor("2021年，西宁市总工会投入40万元，培训职工500名。此外，还举办讲座6场。", [
      "投入40万元",
      "培训职工500名",
      "举办讲座6场",
    ]);
    expect(Object.values(byQuote)).toEqual([["西宁市总工会"], ["西宁市总工会"], ["西宁市总工会"]]);
  });

  it("share figures that are theirs 分别", async () => {
    const { byQuote } = await responsibleFor("西宁市、海东市两地的市总工会分别出资20万元、30万元。", [
      "20万元",
      "30万元",
    ]);
    expect(byQuote).toEqual({ "20万元": ["西宁市总工会"], "30万元": ["海东市总工会"] });
  });

  it("are meant by 该公司 in a later paragraph", async () => {
    const { byQuote } = await responsibleFor("西宁红星电器有限公司举办比赛。\n\n该公司还培训职工80名。", [
      "培训职工80名",
    ]);
    expect(byQuote.培训职工80名).toEqual(["西宁红星电器有限公司"]);
  });

  it("are the payer after 由", async () => {
    const { byQuote } = await responsibleFor("对获奖者，由省总工会给予一次性补助5万元。", ["补助5万元"]);
    expect(byQuote.补助5万元).toEqual(["青海省总工会"]);
  });

  it("end where a sentence speaks of the whole province", async () => {
    const { byQuote } = await responsibleFor("青海省总工会设立奖励资金90万元。全省建成站点300个。", [
      "奖励资金90万元",
      "建成站点300个",
    ]);
    expect(byQuote).toEqual({ 奖励资金90万元: ["青海省总工会"], 建成站点300个: [] });
  });

  it("are nobody where a body is only an attribute or a circumstance", async () => {
    const { byQuote } = await responsibleFor("在省总工会的指导下，全省建成站点300个。省总工会的职工代表30名到场。", [
      "建成站点300个",
    ]);
    expect(byQuote.建成站点300个).toEqual([]);
  });
});

it.each([
  ["target", "RESPONSIBLE_FOR"],
  ["outcome", "ACHIEVED"],
] as const)("states for a %s that every unit %s it, with the words that say so", async (kind, type) => {
  const { relations, units, doc } = await responsibleFor(
    "一、任务\n\n（一）新建站点30个。（省教育厅、省财政厅）",
    ["新建站点30个"],
    qinghaiUnions,
    kind,
  );
  expect(relations.map((relation) => [relation.type, relation.from, relation.to])).toEqual(
    units.map(({ id }) => [type, { id }, { id: "f1" }]),
  );
  for (const { evidence } of relations)
    expect(doc.text.slice(evidence.start, evidence.end)).toBe("（省教育厅、省财政厅）");
});

describe("several who act", () => {
  it("all answer where 由 stands before the first of them, or one is charged with it", async () => {
    const { byQuote } = await responsibleFor(
      "服务司机3000人次，由西宁市总工会、西宁市交通运输局共同实施。\n比赛由青海省总工会主办、青海师范大学承办，前三名奖励2000元。\n委托青海师范大学开展教育，全年培训800人次。",
      ["服务司机3000人次", "奖励2000元", "全年培训800人次"],
    );
    expect(byQuote).toEqual({
      服务司机3000人次: ["西宁市总工会", "西宁市交通运输局"],
      奖励2000元: ["青海省总工会", "青海师范大学"],
      全年培训800人次: ["青海师范大学"],
    });
  });

  it("are not the one who only keeps the money, nor the body of a modifier", async () => {
    const { byQuote } = await responsibleFor(
      "青海师范大学办公室印发通知。青海师范大学牵头。\n1.学校给予每个团队8万元，三年共24万元，经费由青海省财政厅统筹管理。\n青海省教育厅直属学校申报1项课题。",
      ["每个团队8万元", "共24万元", "申报1项课题"],
    );
    expect(byQuote).toEqual({ 每个团队8万元: ["青海师范大学"], 共24万元: ["青海师范大学"], 申报1项课题: [] });
  });

  it("are the one who takes the lead and those who help", async () => {
    const { byQuote } = await responsibleFor("青海省教育厅牵头，青海省财政厅、青海省总工会按职责分工，开办课堂60个。", [
      "开办课堂60个",
    ]);
    expect(byQuote).toEqual({ 开办课堂60个: ["青海省教育厅", "青海省财政厅", "青海省总工会"] });
  });

  it("are not the agent of another clause, nor of a clause with a doer of its own", async () => {
    const { byQuote } = await responsibleFor(
      "选树标兵100名，对入选者由青海省总工会给予8000元奖励。\n比赛由青海师范大学承办，每个代表队限报选手3名。\n青海省财政厅安排80万元，承办单位自筹20万元。\n青海省教育厅开展培训70场，按每人1500元给予补贴，补贴资金由县级部门发放。\n青海省总工会牵头成立联盟。联盟开展交流23场。希望受到命名的联盟再接再厉，完成项目3项。",
      [
        "选树标兵100名",
        "给予8000元奖励",
        "选手3名",
        "自筹20万元",
        "培训70场",
        "每人1500元",
        "开展交流23场",
        "完成项目3项",
      ],
    );
    expect(byQuote).toEqual({
      选树标兵100名: [],
      给予8000元奖励: ["青海省总工会"],
      选手3名: [],
      自筹20万元: [],
      培训70场: ["青海省教育厅"],
      每人1500元: [],
      开展交流23场: [],
      完成项目3项: [],
    });
  });

  it("are not the last body named where the sentence speaks of everybody", async () => {
    const { byQuote } = await responsibleFor("西宁市财政局安排经费600万元。各单位提取经费30万元。", ["提取经费30万元"]);
    expect(byQuote).toEqual({ 提取经费30万元: [] });
  });

  it("is not the last body where those who are honoured are called upon", async () => {
    const { byQuote } = await responsibleFor(
      "省总工会一次性给予6万元补助。希望受到命名的联盟再接再厉，到2025年底各完成攻关项目3项。",
      ["给予6万元补助", "完成攻关项目3项"],
    );
    expect(byQuote).toEqual({ 给予6万元补助: ["青海省总工会"], 完成攻关项目3项: [] });
  });
});
