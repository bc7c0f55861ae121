import { patternRule } from "./pattern-rule.ts";

/** Calendar dates, years, five-year plans, decades and centuries. */
export const datesAndYears = patternRule(
  {
    name: "not-a-figure/dates-and-years",
    version: 1,
    source: "GB/T 7408 and GB/T 15835-2011, forms of dates; the names of the five-year plans",
    examples: [
      { text: "到2025年底前完成。", finds: ["2025年"] },
      { text: "二〇二二年四月六日", finds: ["二〇二二年四月六日"] },
      { text: "3月1日至5月20日报名。", finds: ["3月1日", "5月20日"] },
      { text: "实施周期为2023—2025年。", finds: ["2023—2025年"] },
      { text: "“十四五”期间", finds: ["十四五"] },
      { text: "上世纪90年代以来", finds: ["90年代"] },
    ],
    nearMisses: [
      { text: "培训时间为3个月", because: "个 makes it a duration" },
      { text: "新增2025人", because: "the same digits count people" },
      { text: "连续工作满10年", because: "a two-digit number of years is a duration" },
    ],
  },
  [
    /(?:19|20)\d{2}\s?年?\s?[-~至到]+\s?(?:19|20)?\d{2}\s?年(?:度)?/g,
    /(?<![\d.])(?:19|20)\d{2}\s?年(?:度|代)?(?:\s?\d{1,2}\s?月(?:份)?(?:\s?\d{1,2}\s?[日号])?)?/g,
    /(?<![\d.])(?:19|20)\d{2}\s?[-./]\s?(?:0?[1-9]|1[0-2])(?:\s?[-./]\s?(?:0?[1-9]|[12]\d|3[01]))?(?![\d.%]|\s?[万亿个人元])/g,
    /(?<![\d.])(?:19|20)\d{2}\s?、(?=\s?(?:19|20)\d{2}\s?年)/g,
    /[〇零一二三四五六七八九]{4}年(?:度)?(?:[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}[日号])?)?/g,
    /(?<![\d.])(?:1[0-2]|0?[1-9])\s?月(?:份|\s?(?:[12]\d|3[01]|0?[1-9])\s?[日号])?/g,
    /(?<![一二三四五六七八九十])(?:十[一二]?|[一二三四五六七八九])月(?:份|[一二三四五六七八九十]{1,3}[日号])/g,
    /(?<=[月日号]\s?[-~至到、]+\s?)\d{1,2}\s?[日号]/g,
    /(?<![\d.])\d{1,2}[日号](?=[前起至]|之前|以前|上午|下午|晚)/g,
    /[一二三四五六七八九十]+五(?=”?(?:规划|计划|期间|时期|末|初|以来|开局|收官|期末|中期)|”)/g,
    /(?<!\d)\d{2}年代|\d{2}世纪/g,
  ],
);
