import { defineQuery } from "../define-query.ts";

export const subsidies = defineQuery(new URL("./subsidies.cypher", import.meta.url), {
  topic: "support",
  title: { zh: "谁补助谁、补助多少", en: "Who subsidises what, and how much" },
  description: {
    zh: "补助、资助和奖励资金：出资方（未写明的，为发文机关）、对象、名目、金额和原文；一笔一行。",
    en: "Subsidies and grants, one payment a row: payer (the issuer where none is named), recipient, name, amount and the words.",
  },
  params: ["province", "unit", "recipient"],
  columns: ["payers", "recipient", "named", "amount", "province"],
  ids: ["recipientId", "namedId"],
  asks: [
    {
      needs: ["FUNDS", ["money", "who", "howMany", "Place", "Studio", "Alliance"]],
      may: ["Alliance", "Studio", "Place", "who", "howMany", "money", "Unit", "ISSUED", "SUPPORTS", "Programme"],
      never: ["lacking", "honour", "RESPONSIBLE_FOR", "Outcome", "Target", "when"],
    },
    {
      needs: [["Alliance", "Studio"], "money"],
      may: ["Place", "who", "howMany", "Unit", "ISSUED", "SUPPORTS", "RECEIVED_AWARD", "Award"],
      never: ["lacking", "RESPONSIBLE_FOR", "Outcome", "Target", "when", "Rule"],
    },
  ],
  phrasings: {
    zh: [
      "各省给工作室联盟补助多少钱",
      "哪些省补助联盟，补助多少",
      "谁出钱资助工作室",
      "联盟获得命名有多少经费支持",
      "{unit}给联盟多少经费",
      "{province}的补助标准是多少",
      "投入了多少资金",
      "补助经费由谁出",
      "一个联盟能领多少补助",
      "对联盟的资助金额是多少",
      "{unit}拿多少钱资助工作室",
      "项目资助最多给多少钱",
      "命名一个联盟给多少活动经费",
      "哪些单位掏钱扶持工作室",
    ],
    en: [
      "which provinces subsidise alliances and how much",
      "who funds studios",
      "how much subsidy does an alliance get",
      "what grants does {unit} pay",
      "amounts of funding for studios in {province}",
      "how much money is paid to an alliance",
      "who pays the subsidy",
    ],
  },
  nearMisses: [
    "奖项的奖金是多少",
    "哪些联盟跨两个行业",
    "补助经费由谁监督管理",
    "哪些省没有补助联盟",
    "联盟什么时候拿到补助",
    "补助可以用在什么地方",
  ],
});
