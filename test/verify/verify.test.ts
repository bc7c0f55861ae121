import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMasking } from "../../src/personal-data.ts";
import type { CheckedItem, VerifyReport } from "../../src/verify/report.ts";
import { createVerify, type Verify } from "../../src/verify/verify.ts";
import { docxOf } from "../eval/verify/docx-of.ts";
import { type Collection, createCollectionOf } from "../examples.ts";

const measures = `青湖省工作室协作管理办法

青工发〔2023〕7号

青湖省总工会

各市总工会：

第一条 联盟最少由4个工作室组成，成员应当来自不少于2个行业。

第二条 经省总工会认定的联盟，一次性给予6万元活动补助，补助在认定后30日内拨付。

第三条 联盟不得将补助用于发放工资，每年应当向省总工会报告经费使用情况，接受审计监督，并公开结果。

第四条 到2027年，全省建成联盟45个，带动技师3.5万人次。

第五条 鼓励各市总工会建立联盟台账并按季度更新成员名单和活动记录。

联系人：林小满，联系电话：0571-88001234。

青湖省总工会
2023年5月8日
`;

const notice = `白河省总工会关于开展联盟认定的通知

白工发〔2024〕11号

各市总工会：

根据《青湖省工作室协作管理办法》（青工发〔2023〕7号）的做法，现就认定工作通知如下。

一、经省总工会认定的联盟，一次性给予8万元活动补助，补助在认定后30日内拨付。

二、到2027年，全省建成联盟20个。

白河省总工会
2024年2月1日
`;

describe("verifying a draft", () => {
  let held: Collection;
  let verify: Verify;
  const folder = mkdtempSync(join(tmpdir(), "zhengmai-verified-"));

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "办法.txt"), measures);
    writeFileSync(join(folder, "通知.txt"), notice);
    held = await createCollectionOf([folder]);
    verify = createVerify({ store: held.store, masking: createMasking(held.store, "mask") });
  }, 60_000);
  afterAll(async () => {
    await held?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const paste = (text: string): Promise<VerifyReport> => verify({ text });
  const only = async (text: string, kind: CheckedItem["kind"]) =>
    (await paste(text)).items.filter((item) => item.kind === kind);
  const changesOf = ({ sources }: CheckedItem) =>
    (sources[0]?.difference ?? []).filter(({ type }) => type !== "same").map(({ type, text }) => [type, text]);

  it("finds a quotation word for word, and says where it stands in the draft and in the source", async () => {
    const text = "办法写明：“联盟最少由4个工作室组成”。";
    const [quotation] = await only(text, "quotation");
    expect(quotation).toMatchObject({ state: "exact", draft: { start: 6, end: 18, text: "联盟最少由4个工作室组成" } });
    expect(text.slice(quotation!.draft.start, quotation!.draft.end)).toBe(quotation!.draft.text);
    const [source] = quotation!.sources;
    expect(source).toMatchObject({ title: "青湖省工作室协作管理办法", docNumber: "青工发〔2023〕7号" });
    expect(source!.quote).toBe("联盟最少由4个工作室组成");
    expect(source!.link).toMatch(/^\/documents\/.+start=\d+&end=\d+/);
    expect(source!.difference).toBeUndefined();
  });

  it.each([
    [
      "a number",
      "“联盟最少由3个工作室组成，成员应当来自不少于2个行业”",
      [
        ["source", "4"],
        ["draft", "3"],
      ],
    ],
    [
      "a bound",
      "“成员应当来自不超过2个行业”",
      [
        ["source", "少于"],
        ["draft", "超过"],
      ],
    ],
    ["a negation", "“联盟得将补助用于发放工资”", [["source", "不"]]],
    ["a clause", "“每年应当向省总工会报告经费使用情况，并公开结果”", [["source", "接受审计监督"]]],
    [
      "a name",
      "“每年应当向市总工会报告经费使用情况”",
      [
        ["source", "省"],
        ["draft", "市"],
      ],
    ],
    ["an addition", "“每年一般应当向省总工会报告经费使用情况”", [["draft", "一般"]]],
  ])("shows what differs in a quotation: %s", async (_what, text, differs) => {
    const [quotation] = await only(`该办法规定，${text}。`, "quotation");
    expect(quotation?.state).toBe("changed");
    expect(changesOf(quotation!)).toEqual(differs);
  });

  it("does not take white space, width of characters and kinds of marks for a change, but notes them", async () => {
    const [quotation] = await only(
      '该办法规定，"联盟最少由 ４ 个工作室组成,成员应当来自\n不少于２个行业"。',
      "quotation",
    );
    expect(quotation?.state).toBe("exact");
    expect(quotation?.notes.map(({ zh }) => zh).join()).toMatch(/标点|空白/);
  });

  it("takes traditional characters for the same words, in quotations, titles and numbers, and notes them", async () => {
    const [quotation] = await only("辦法寫明：「經省總工會認定的聯盟，一次性給予６萬元活動補助」。", "quotation");
    expect(quotation).toMatchObject({ state: "exact" });
    expect(quotation!.notes[0]!.zh).toContain("繁简");
    const text = "見《青湖省工作室協作管理辦法》（青工發〔2023〕7號）。";
    expect((await only(text, "title"))[0]).toMatchObject({ state: "exact" });
    expect((await only(text, "docNumber"))[0]).toMatchObject({ state: "exact" });
    const [changed] = await only(
      "《青湖省工作室協作管理辦法》寫明：「經省總工會認定的聯盟，一次性給予９萬元活動補助」。",
      "quotation",
    );
    expect(changesOf(changed!)).toEqual([
      ["source", "6"],
      ["draft", "９"],
    ]);
  });

  it("takes a number in the other script for the same number", async () => {
    const [quotation] = await only("“联盟最少由四个工作室组成”", "quotation");
    expect(quotation).toMatchObject({ state: "exact" });
    expect(quotation?.notes.map(({ zh }) => zh).join()).toContain("数字写法不同");
  });

  it("checks a quotation with an ellipsis part by part", async () => {
    const [right] = await only("“联盟不得将补助用于发放工资……接受审计监督，并公开结果”", "quotation");
    expect(right?.state).toBe("exact");
    const [wrong] = await only("“联盟可以将补助用于发放工资……接受审计监督，并公开结果”", "quotation");
    expect(wrong?.state).toBe("changed");
  });

  it("holds it for a change when a quotation is cut off before the words that bound it", async () => {
    const [quotation] = await only("办法要求“将补助用于发放工资，每年应当向省总工会报告”。", "quotation");
    expect(quotation?.state).toBe("changed");
    expect(changesOf(quotation!)).toEqual([["source", "不得"]]);
  });

  it("says that a quotation is not there, and what was looked through", async () => {
    const report = await paste("该办法规定，“参评作品应当附三分钟以内的短片”。");
    expect(report.items.find(({ kind }) => kind === "quotation")).toMatchObject({ state: "notFound", sources: [] });
    expect(report.coverage.documents).toBe(2);
    expect(report.clean).toBe(false);
  });

  it("takes a few words in marks for a name, which is not held against the draft", async () => {
    const report = await paste("会议把这称为“一盘棋”做法。");
    expect(report.items).toMatchObject([{ kind: "term", state: "notFound" }]);
    expect(report.clean).toBe(true);
  });

  it("finds changes in a sentence that was taken over without marks, whatever the writer put before it", async () => {
    const [sentence] = await only(
      "《青湖省工作室协作管理办法》规定，联盟不得将补助用于发放工资，每年应当向市总工会报告经费使用情况。",
      "sentence",
    );
    expect(sentence?.state).toBe("changed");
    expect(sentence?.draft.text).toBe("联盟不得将补助用于发放工资，每年应当向市总工会报告经费使用情况");
    expect(changesOf(sentence!)).toEqual([
      ["source", "省"],
      ["draft", "市"],
    ]);
  });

  it("takes in short clauses that were left beside a clause that is missing or changed", async () => {
    const [omitted] = await only("到2027年，带动技师3.5万人次。", "sentence");
    expect(omitted!.state).toBe("changed");
    expect(changesOf(omitted!)).toEqual([["source", expect.stringContaining("全省建成联盟45个")]]);
    const [year] = await only(
      "根据《关于印发《青湖省工作室协作管理办法》的通知》，到20270年，全省建成联盟45个，带动技师3.5万人次。",
      "sentence",
    );
    expect(changesOf(year!)).toContainEqual(["source", "2027"]);
    const [middle] = await only(
      "联盟不得将补助用于发放工资，每年应当向省总工会报告经费使用情况，并公开结果。",
      "sentence",
    );
    expect(changesOf(middle!)).toEqual([["source", expect.stringContaining("接受审计监督")]]);
  });

  it("finds that a verb which binds was replaced by one of asking", async () => {
    const [sentence] = await only("要求各市总工会建立联盟台账并按季度更新成员名单和活动记录。", "sentence");
    expect(changesOf(sentence!)).toEqual([
      ["source", "鼓励"],
      ["draft", "要求"],
    ]);
  });

  it("says nothing of the writer's own sentences", async () => {
    const report = await paste("我们花了半个月走访，和老师傅们一起吃饭聊天，慢慢明白了协作难在哪里。");
    expect(report.items).toEqual([]);
  });

  it("shows both values where a figure contradicts its source, and leaves its neighbours alone", async () => {
    const figures = await only("“到2027年，全省建成联盟54个，带动技师3.5万人次”", "figure");
    expect(figures).toMatchObject([
      { state: "contradicted", figure: { value: 54 }, sources: [{ figure: { value: 45, unit: "个", time: "2027" } }] },
      { state: "exact", figure: { value: 3.5 } },
    ]);
  });

  it("judges by the document that the draft names when another has the other value", async () => {
    const words = "经省总工会认定的联盟，一次性给予8万元活动补助，补助在认定后30日内拨付";
    const [right] = await only(`《白河省总工会关于开展联盟认定的通知》提出，${words}。`, "sentence");
    expect(right?.state).toBe("exact");
    const [wrong] = await only(`《青湖省工作室协作管理办法》规定，${words}。`, "sentence");
    expect(wrong?.state).toBe("changed");
    expect(wrong?.notes.map(({ zh }) => zh).join()).toContain("白河省总工会关于开展联盟认定的通知");
  });

  it("is ambiguous where sources disagree and the draft agrees with none", async () => {
    const [quotation] = await only("“一次性给予9万元活动补助，补助在认定后30日内拨付”", "quotation");
    expect(quotation?.state).toBe("ambiguous");
    expect(quotation?.sources).toHaveLength(2);
  });

  it("compares a figure in words of the writer's own by metric, place and year", async () => {
    const [contradicted] = await only("青湖省要在2027年前建成联盟54个。", "figure");
    expect(contradicted).toMatchObject({ state: "contradicted", sources: [{ figure: { value: 45 } }] });
    const [agreed] = await only("青湖省到2027年要建成联盟45个。", "figure");
    expect(agreed?.state).toBe("exact");
    const [unknown] = await only("青湖省要种下行道树300棵。", "figure");
    expect(unknown?.state).toBe("notFound");
  });

  it("knows document numbers in any brackets, and tells of numbers alike", async () => {
    expect(await only("根据青工发[2023]7 号文件", "docNumber")).toMatchObject([
      { state: "exact", draft: { text: "青工发[2023]7 号" } },
    ]);
    const [unknown] = await only("根据青工发〔2023〕9号文件", "docNumber");
    expect(unknown).toMatchObject({ state: "notFound", draft: { text: "青工发〔2023〕9号" } });
    expect(unknown?.notes[0]?.zh).toContain("青工发〔2023〕7号");
  });

  it("knows titles, shows what differs in one, and says which are not there", async () => {
    const titles = await only(
      "见《青湖省工作室协作管理办法》、《青湖省工作室合作管理办法》和《灰岭省渡口设置条例》。",
      "title",
    );
    expect(titles.map(({ state }) => state)).toEqual(["exact", "changed", "notFound"]);
    expect(changesOf(titles[1]!)).toEqual([
      ["source", "协"],
      ["draft", "合"],
    ]);
  });

  it("leaves the numbers of items out of account in a quotation over several of them", async () => {
    const list =
      "“经省总工会认定的联盟，一次性给予8万元活动补助，补助在认定后30日内拨付。到2027年，全省建成联盟20个。”";
    const [quotation] = await only(`通知要求：${list}`, "quotation");
    expect(quotation).toMatchObject({ state: "exact" });
  });

  it("does not hold a year of a later paragraph against a figure, but a unit that lost its end", async () => {
    const text = "白河省提出，一次性给予8万元活动补助，补助在认定后30日内拨付完毕。\n\n到2031年，另行研究。";
    expect((await only(text, "figure")).filter(({ state }) => state === "contradicted")).toEqual([]);
    const [, people] = await only("到2027年，全省建成联盟45个，带动技师3.5万人。", "figure");
    expect(people).toMatchObject({ state: "contradicted", draft: { text: "3.5万人" } });
  });

  it("compares a figure whatever says it and whatever it is called, aim or number", async () => {
    const said = await only("另有材料显示，青湖省2027年建成联盟目标是60个。", "figure");
    expect(said).toMatchObject([{ state: "contradicted", draft: { text: "60个" } }]);
    expect(said[0]!.sources[0]!.quote).toContain("45个");
  });

  it("tells a title under another body's name", async () => {
    const [other] = await only("见《黄石市总工会关于开展联盟认定的通知》。", "title");
    expect(other).toMatchObject({ state: "changed" });
    expect(other!.notes[0]!.zh).toContain("白河省总工会关于开展联盟认定的通知");
    expect((await only("见《关于开展联盟认定的通知》。", "title"))[0]!.state).toBe("exact");
  });

  it("finds a title and a number that do not belong together", async () => {
    const [number] = await only("《青湖省工作室协作管理办法》（白工发〔2024〕11号）", "docNumber");
    expect(number?.state).toBe("contradicted");
    expect(number?.notes.map(({ zh }) => zh).join()).toContain("青工发〔2023〕7号");
  });

  it("reads a Word draft with a block quotation, and counts its paragraphs", async () => {
    const bytes = docxOf([
      { paragraph: "两省的做法各有不同，下面先看办法原文。" },
      { paragraph: "联盟最少由5个工作室组成，成员应当来自不少于2个行业。", block: true },
    ]);
    const report = await verify({ name: "初稿.docx", bytes });
    const [quotation] = report.items.filter(({ kind }) => kind === "quotation");
    expect(quotation).toMatchObject({ state: "changed", draft: { paragraph: 2 } });
    expect(report.draft.text.slice(quotation!.draft.start, quotation!.draft.end)).toBe(quotation!.draft.text);
  });

  it("reads the block quotations of Markdown line by line", async () => {
    const text = "办法原文：\n\n> 联盟最少由4个工作室组成，\n> 成员应当来自不少于2个行业。\n\n以上。";
    const report = await paste(text);
    const [quotation] = report.items.filter(({ kind }) => kind === "quotation");
    expect(quotation?.state).toBe("exact");
    expect(text.slice(quotation!.draft.start, quotation!.draft.end)).toMatch(/^联盟[\s\S]*行业。$/);
  });

  it("masks contact data in the draft and in the sources", async () => {
    const text = "请与林小满联系，联系电话：0571-88001234。";
    const written = JSON.stringify(await paste(`“联系人：林小满，联系电话：0571-88001234。”${text}`));
    expect(written).not.toContain("88001234");
    expect(written).not.toContain("林小满");
  });

  it("gives the same report for the same draft", async () => {
    const text = "《青湖省工作室协作管理办法》规定，“联盟最少由3个工作室组成”，一次性给予6万元活动补助。";
    expect(await paste(text)).toEqual(await paste(text));
  });

  it("refuses a draft without words", async () => {
    await expect(paste("  \n ")).rejects.toMatchObject({ code: "empty" });
  });
});
