import { defineQuery } from "../define-query.ts";

export const awards = defineQuery(new URL("./awards.cypher", import.meta.url), {
  topic: "support",
  title: { zh: "奖项、津贴及金额", en: "Awards and their amounts" },
  description: {
    zh: "提到的奖项、称号、津贴、补助及其金额。",
    en: "Awards, titles and allowances with their amounts.",
  },
  params: ["award", "province"],
  columns: ["award", "amount", "amountMin", "amountMax", "province"],
  ids: ["awardId"],
  phrasings: {
    zh: [
      "有哪些奖项，奖金多少",
      "{award}奖励多少钱",
      "技能大赛获奖者奖励多少",
      "津贴标准是多少",
      "评选了多少名工匠",
      "表彰了哪些称号",
    ],
    en: ["which awards are there and how much", "prize money for {award}"],
  },
  nearMisses: ["联盟补助多少钱"],
});
