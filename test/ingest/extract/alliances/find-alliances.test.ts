import { describe, expect, it } from "vitest";
import { findAlliances } from "../../../../ingest/extract/alliances/find-alliances.ts";
import { documentOf } from "../naming/document-of.ts";

describe("findAlliances", () => {
  it("gives the short form a document defines to the alliance, and keeps another level apart", () => {
    const alliances = findAlliances(
      documentOf([
        "现就青山省医卫系统创新工作室联盟（以下简称：工作室联盟）工作提出意见。",
        "工作室联盟由三个工作室组成。本系统工作室联盟要总结经验，可申报省级工作室联盟。",
      ]),
    );
    expect(alliances.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ["青山省医卫系统创新工作室联盟", 4],
      ["省级工作室联盟", 1],
    ]);
  });
  it("does not take every name that ends in 联盟 for the short form 联盟", () => {
    const names = findAlliances(
      documentOf(["青山省劳模创新工作室联盟（以下简称“联盟”）由三个工作室组成。", "组建湖滨港口物流产业联盟。"]),
    ).map(({ name }) => name);
    expect(names).toEqual(["青山省劳模创新工作室联盟", "湖滨港口物流产业联盟"]);
  });
  it("joins the wordings of one aim", () => {
    const alliances = findAlliances(
      documentOf(["探索跨地区、跨行业的创新工作室联盟。", "加入跨地域、跨行业、跨企业工作室联盟。"]),
    );
    expect(alliances).toHaveLength(1);
    expect(alliances[0]!.attributes.aim).toBe(true);
  });
  it("keeps two batches apart and reads level, batch and number", () => {
    const alliances = findAlliances(
      documentOf(["公布第一批市级创新工作室联盟10个。", "建设第二批市级创新工作室联盟20个。"]),
    );
    expect(alliances.map(({ attributes }) => attributes)).toEqual([
      { level: "市级", batch: "第一批", count: 10 },
      { level: "市级", batch: "第二批", count: 20 },
    ]);
  });
});
