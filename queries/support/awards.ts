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
  phrasings: {
    zh: ["有哪些奖项，奖金多少", "{award}奖励多少钱", "技能大赛获奖者奖励多少", "津贴标准是多少"],
    en: ["which awards are there and how much", "prize money for {award}"],
  },
  nearMisses: ["联盟补助多少钱", "有哪些荣誉称号"],
});
