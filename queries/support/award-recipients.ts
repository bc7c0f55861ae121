import { defineQuery } from "../define-query.ts";

export const awardRecipients = defineQuery(new URL("./award-recipients.cypher", import.meta.url), {
  topic: "support",
  title: { zh: "谁获得了什么奖", en: "Who received which award" },
  description: {
    zh: "单位、工作室、联盟获得的称号、奖励和补助。",
    en: "Awards received by bodies, studios and alliances.",
  },
  params: ["award", "province"],
  columns: ["recipient", "award", "amount", "province"],
  ids: ["recipientId", "awardId"],
  phrasings: { zh: ["谁获得了{award}", "哪些单位获奖", "哪些联盟受到表彰"], en: ["who received {award}"] },
  nearMisses: ["有哪些奖项，奖金多少"],
});
