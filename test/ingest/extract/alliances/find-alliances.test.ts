import { describe, expect, it } from "vitest";
import { findAlliances } from "../../../../ingest/extract/alliances/find-alliances.ts";
import { documentOf } from "../naming/document-of.ts";

describe("findAlliances", () => {
  it("gives the short form a document defines to the alliance, and keeps another level apart", () => {
    const alliances = findAlliances(
      documentOf([
        "成立青山省医卫创新工作室联盟（简称“工作室联盟”）。",
        "工作室联盟由三个工作室组成。全系统工作室联盟互相学习，年底评出市级工作室联盟。",
      ]),
    );
    expect(alliances.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ["青山省医卫创新工作室联盟", 4],
      ["市级工作室联盟", 1],
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
      documentOf(["组建跨城市、跨学科的名师工作室联盟。", "参加跨学科、跨城市名师工作室联盟。"]),
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
