import { defineQuery } from "../define-query.ts";

export const awards = defineQuery(new URL("./awards.cypher", import.meta.url), {
  topic: "support",
  title: { zh: "奖金、津贴、补助的金额", en: "Amounts of prizes and allowances" },
  description: {
    zh: "写明金额的奖金、津贴、补助：名目、金额和原文。",
    en: "Prizes, allowances and subsidies whose amount is stated.",
  },
  params: ["award", "province"],
  columns: ["award", "amount", "amountMin", "amountMax", "province"],
  ids: ["awardId"],
  asks: [
    {
      needs: ["Award", ["money", "howMany"]],
      may: ["RECEIVED_AWARD", "Programme", "Place", "FUNDS", "Rule", "honour", "who"],
      never: ["Alliance", "lacking", "Target"],
    },
  ],
  phrasings: {
    zh: [
      "有哪些奖项，奖金多少",
      "{award}奖励多少钱",
      "技能大赛获奖者奖励多少",
      "津贴标准是多少",
      "拿了{award}能得多少奖金",
      "{award}的奖金标准",
      "获得{award}的人每人发多少钱",
      "一等奖奖金是多少",
      "各类奖励的金额",
      "{province}的奖金和津贴各是多少",
      "竞赛前三名分别奖励多少元",
    ],
    en: [
      "which awards are there and how much",
      "prize money for {award}",
      "how much is paid to a winner of {award}",
      "amounts of the prizes and allowances",
      "what is the allowance for {award}",
      "how much money comes with {award}",
    ],
  },
  nearMisses: ["联盟补助多少钱", "有哪些荣誉称号", "谁获得了{award}", "{award}评选多少名"],
});
