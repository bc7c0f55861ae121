import { defineQuery } from "../define-query.ts";

export const subsidies = defineQuery(new URL("./subsidies.cypher", import.meta.url), {
  topic: "support",
  title: { zh: "谁补助谁、补助多少", en: "Who subsidises what, and how much" },
  description: {
    zh: "补助、资助和奖励资金：出资方（未写明的，为发文机关）、对象、名目、金额和原文；一笔一行。",
    en: "Subsidies and grants, one payment a row: payer (the issuer where none is named), recipient, name, amount and the words.",
  },
  params: ["province", "recipient"],
  columns: ["payers", "recipient", "named", "amount", "province"],
  ids: ["recipientId", "namedId"],
  phrasings: {
    zh: [
      "各省给工作室联盟补助多少钱",
      "哪些省补助联盟，补助多少",
      "谁出钱资助工作室",
      "联盟获得命名有多少经费支持",
      "省总工会给联盟多少经费",
      "{province}的补助标准是多少",
      "投入了多少资金",
      "补助经费由谁监管使用",
    ],
    en: [
      "which provinces subsidise alliances and how much",
      "who funds studios",
      "how much subsidy does an alliance get",
    ],
  },
  nearMisses: ["奖项的奖金是多少", "哪些联盟跨两个行业"],
});
