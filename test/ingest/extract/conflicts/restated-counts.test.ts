import { describe, expect, it } from "vitest";
import { findConflicts } from "../../../../ingest/extract/conflicts/find-conflicts.ts";
import { findFigures } from "../../../../ingest/extract/figures/find-figures.ts";
import { parse } from "../../../../ingest/parse/parse.ts";
import { structure } from "../../../../ingest/structure/structure.ts";

async function conflictsIn(text: string): Promise<string[][]> {
  const doc = structure(await parse({ path: "invented.txt", bytes: new TextEncoder().encode(text), contentHash: "0" }));
  const words = ({ start, end }: { start: number; end: number }) => doc.text.slice(start, end).replaceAll("\t", " ");
  return findConflicts(doc, findFigures(doc)).map(({ a, b }) => [words(a), words(b)]);
}

describe("counts that a list or a table states again", () => {
  it("finds a list of names whose number is not the text's", async () => {
    const text = "关于表扬优秀讲师的通报\n\n决定对李岩等42名优秀讲师予以表扬。\n\n附件：优秀讲师名单（41名）\n";
    expect(await conflictsIn(text)).toEqual([["决定对李岩等42名优秀讲师予以表扬", "优秀讲师名单（41名）"]]);
  });

  it("leaves a list alone whose number the text has, or that counts other things", async () => {
    for (const sentence of ["决定对41名优秀讲师予以表扬。", "其中41名优秀讲师、12名优秀学员。", "共有42名讲师参加。"])
      expect(await conflictsIn(`关于表扬的通报\n\n${sentence}\n\n附件：优秀讲师名单（41名）\n`)).toEqual([]);
  });

  const table = (last: string) => `附件
慰问资金分配表
单位\t慰问企业数（家）\t站点数（处）\t资金（万元）
东河镇工会\t12\t5\t8.5
西岭镇工会\t7\t4\t6
南坪镇工会\t6\t3\t5.5
合计\t25\t12\t${last}
`;
  const notice = (money: string) =>
    `关于开展慰问的通知\n\n各镇工会：\n县总工会走访企业25家、站点12处，投入资金${money}万元。\n\n某县总工会\n2030年6月1日\n\n`;

  it("finds the one number of a total row that the sentence with its other numbers does not have", async () => {
    expect(await conflictsIn(notice("21") + table("20"))).toEqual([["投入资金21万元", "合计 25 12 20"]]);
    expect(await conflictsIn(notice("20") + table("20"))).toEqual([]);
  });

  it("says nothing where only one number agrees", async () => {
    const other =
      "关于开展慰问的通知\n\n各镇工会：\n县总工会走访企业25家、站点30处，投入资金66万元。\n\n某县总工会\n2030年6月1日\n\n";
    expect(await conflictsIn(other + table("20"))).toEqual([]);
  });

  const goals = (count: string) => `关于技能提升的实施意见

到2032年，建设实训联合体18个，培养首席技师600名，认定实训企业300家。

重点任务分工表
序号\t重点任务\t目标值\t完成时限
1\t建设实训联合体\t${count}个\t2032年
2\t培养首席技师\t600名\t2032年
3\t认定实训企业\t300家\t2032年
`;
  it("finds the row that differs in a table that repeats the goals of the text", async () => {
    expect(await conflictsIn(goals("15"))).toEqual([["建设实训联合体18个", "1 建设实训联合体 15个"]]);
    expect(await conflictsIn(goals("18"))).toEqual([]);
  });
});
