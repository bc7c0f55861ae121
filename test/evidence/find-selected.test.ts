import { describe, expect, it } from "vitest";
import { findSelected } from "../../src/evidence/find-selected.ts";
import { selectorsOf } from "../../src/evidence/selectors.ts";

const text = [
  "南屏省总工会关于推进服务站建设的通知",
  "一、目标",
  "到2027年，全省建成职工服务站120个，每站配备专职人员不少于3名。",
  "二、经费",
  "省级财政对每个新建服务站一次性补助5万元。市县财政对每个新建服务站一次性补助5万元以内。",
].join("\n");

function selected(words: string, nth = 0) {
  let start = -1;
  for (let time = 0; time <= nth; time++) start = text.indexOf(words, start + 1);
  const [quote, position] = selectorsOf(text, { start, end: start + words.length });
  return { quote, position };
}

const foundIn = (changed: string, words: string, nth?: number) => {
  const { quote, position } = selected(words, nth);
  const found = findSelected(changed, quote, position);
  return found && { state: found.state, words: changed.slice(found.start, found.end), at: found.start };
};

describe("finding selected words again", () => {
  it("finds them where they were", () => {
    expect(foundIn(text, "建成职工服务站120个")).toMatchObject({ state: "same", words: "建成职工服务站120个" });
  });

  it("finds them moved, white space aside", () => {
    const wrapped = `（2026年印发）\n${text.replace("职工服务站120个", "职工\n 服务站120个")}`;
    expect(foundIn(wrapped, "建成职工服务站120个")).toMatchObject({ state: "moved", words: "建成职工\n 服务站120个" });
  });

  it("tells like phrases apart by what stands around them", () => {
    const moved = `前言。\n${text}`;
    const second = moved.lastIndexOf("一次性补助5万元");
    expect(foundIn(moved, "一次性补助5万元", 1)).toMatchObject({ state: "moved", at: second });
    expect(foundIn(moved, "一次性补助5万元", 0)?.at).toBeLessThan(second);
  });

  it("flags words that were changed and gives those that stand there now", () => {
    const amended = text.replace("建成职工服务站120个", "建成职工服务站150个");
    expect(foundIn(amended, "建成职工服务站120个")).toMatchObject({ state: "changed", words: "建成职工服务站150个" });
  });

  it("flags a short phrase that now stands in quite other surroundings", () => {
    const other = "某某年鉴。附录：各市报送材料一览表，其中甲市报送材料120个，乙市报送材料若干。";
    expect(foundIn(other, "120个")?.state).toBe("changed");
  });

  it("says plainly when nothing like them is left", () => {
    expect(foundIn("东屏省财政厅公告：本年度预算执行情况良好，详见附表。", "建成职工服务站120个")).toBeUndefined();
    expect(foundIn("", "建成职工服务站120个")).toBeUndefined();
  });

  it("takes words that were masked meanwhile for the same words", () => {
    const { quote, position } = selected("每站配备专职人员不少于3名");
    const masked = `序\n${text.replace("专职人员", "专***")}`;
    expect(findSelected(masked, quote, position)?.state).toBe("moved");
  });
});
