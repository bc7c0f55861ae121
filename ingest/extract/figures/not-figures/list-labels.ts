import { patternRule } from "./pattern-rule.ts";

/** Numbers that label a section, an article, an item or an annex. */
export const listLabels = patternRule(
  {
    name: "not-a-figure/list-labels",
    version: 1,
    source: "GB/T 9704-2012, levels 一、 （一） 1. （1）; 附件 numbers",
    examples: [
      { text: "3.建设示范点。", finds: ["3."] },
      { text: "（二）壮大队伍。", finds: ["（二）"] },
      { text: "附件2", finds: ["附件2"] },
      { text: "12\t新建车间", finds: ["12\t"] },
    ],
    nearMisses: [
      { text: "1.5万人参加培训", because: "a decimal at the beginning of a line" },
      { text: "30个县完成改造", because: "a count at the beginning of a line" },
    ],
  },
  [
    /^\s?(?:[(（]\s?(?:\d{1,3}|[一二三四五六七八九十]+)\s?[)）]|(?:\d{1,3}|[一二三四五六七八九十]+)\s?[、)）]|\d{1,3}\s?[.．](?!\d)|\d{1,3}\t)/g,
    /(?<=\t)\d{1,3}(?=\t)/g,
    /(?:附件|附表|附录|表|图|专栏|模块|任务|项目|指标|步骤)\s?(?:\d+|[一二三四五六七八九十]+)(?:[-.]\d+)*(?![\d.]*\s?[个项家万亿名人元%场次件种条处所支])/g,
    /[(（]\s?\d{1,2}\s?[)）]/g,
    /[①-⑳]/g,
  ],
);
