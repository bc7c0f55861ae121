import { describe, expect, it } from "vitest";
import { particularsAsked } from "../../src/search/asked-particulars.ts";

const opening = "某厅关于示范河道的通知\n某水发〔2031〕7号\n各县水务局：\n为做好示范河道工作，现通知如下。";

describe("questions about a document's particulars", () => {
  it("prefer the opening for number and addressee", () => {
    expect(particularsAsked("这个通知的文号是什么？")(opening, 0)).toBeGreaterThan(0);
    expect(particularsAsked("通知主送哪些单位？")(opening, 0)).toBeGreaterThan(0);
  });

  it("do not take a number cited further down for the document's own", () => {
    expect(particularsAsked("文号是什么？")("按照某水发〔2029〕3号文件执行。", 30)).toBe(0);
  });

  it("prefer a closing date, and the policies a text rests on", () => {
    expect(particularsAsked("成文日期是哪天？")("某厅\n2031年5月6日", 40)).toBeGreaterThan(0);
    expect(particularsAsked("成文日期是哪天？")("2031年5月6日前报送名单。", 40)).toBe(0);
    expect(particularsAsked("依据哪些文件制定？")("根据《某省河道条例》，制定本办法。", 3)).toBeGreaterThan(0);
  });

  it("leave every other question alone", () => {
    for (const q of ["什么时候印发补助通知单给农户？", "每人补助多少元？", "谁负责河道巡查？"])
      expect(particularsAsked(q)(opening, 0)).toBe(0);
  });
});
