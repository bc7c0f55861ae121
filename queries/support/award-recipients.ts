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
  asks: [
    {
      needs: ["RECEIVED_AWARD", ["who", "Unit", "which"]],
      may: ["Award", "honour", "Alliance", "Studio", "Unit", "Place", "who"],
      never: ["money", "howMany", "lacking", "Rule", "FUNDS", "MEMBER_OF", "when", "Programme"],
    },
  ],
  phrasings: {
    zh: [
      "谁获得了{award}",
      "哪些单位获奖",
      "哪些联盟受到表彰",
      "{award}给了谁",
      "哪些工作室拿到了{award}",
      "被评为{award}的有哪些单位",
      "{award}的得主是谁",
      "{province}有哪些单位获得表彰",
      "哪几家联盟荣获{award}",
      "获得荣誉称号的工作室有哪些",
    ],
    en: [
      "who received {award}",
      "which units won awards",
      "recipients of {award}",
      "which alliances were honoured",
      "who was awarded {award}",
      "winners of {award} in {province}",
    ],
  },
  nearMisses: ["有哪些奖项，奖金多少", "有哪些荣誉称号", "联盟获得命名有多少经费支持", "通知发给哪些单位"],
});
