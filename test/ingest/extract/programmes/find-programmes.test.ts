import { describe, expect, it } from "vitest";
import { findProgrammes } from "../../../../ingest/extract/programmes/find-programmes.ts";
import { documentOf } from "../naming/document-of.ts";

const names = (...paragraphs: string[]) => findProgrammes(documentOf(paragraphs)).map(({ name }) => name);

describe("findProgrammes", () => {
  it("gives the quoted words alone to the programme named with them", () => {
    const [programme, ...rest] = findProgrammes(
      documentOf(["实施“银龄送医行”专项行动。", "各级把“银龄送医行”费用列入预算。", "开展“银龄送医行”活动30场。"]),
    );
    expect(rest).toEqual([]);
    expect(programme!.mentions).toHaveLength(3);
  });
  it("tells a platform from the action of the same name", () => {
    expect(names("实施“银龄送医行”行动。", "升级“银龄送医行”平台。")).toEqual(["“银龄送医行”行动", "“银龄送医行”平台"]);
  });
  it("marks the heading of a measure", () => {
    const [programme] = findProgrammes(documentOf(["（二）重点产业强链行动"]));
    expect(programme!.attributes).toMatchObject({ kind: "行动", measure: true });
  });
  it("does not give a brand the people its quoted words name", () => {
    const [brand] = findProgrammes(documentOf(["打造“湖滨大工匠”人才品牌。", "表彰20名“湖滨大工匠”。"]));
    expect(brand!.mentions).toHaveLength(1);
  });
  it("names the pilot whose plan the document is, wherever it stands", () => {
    const title = { value: "关于印发《县域书屋共享试点工作方案》的通知" };
    const inner = { value: "县域书屋共享试点工作方案" };
    const [pilot, ...rest] = findProgrammes(
      documentOf(
        ["县域书屋共享试点工作方案", "现就开展县域书屋共享试点工作制定本方案。", "县域书屋共享试点地区要按月报告。"],
        { title, innerTitle: inner },
      ),
    );
    expect(rest).toEqual([]);
    expect(pilot).toMatchObject({ name: "县域书屋共享试点" });
    expect(pilot!.mentions).toHaveLength(1);
    expect(findProgrammes(documentOf(["现开展试点工作。"], { title: { value: "关于开展省级试点的通知" } }))).toEqual(
      [],
    );
  });
  it("keeps two editions of one contest apart", () => {
    expect(names("举办青山省第八届职工运动会。", "筹备青山省第九届职工运动会。")).toHaveLength(2);
  });
});
