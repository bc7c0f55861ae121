import { defineQuery } from "../define-query.ts";

export const rulesCompared = defineQuery(new URL("./rules-compared.cypher", import.meta.url), {
  topic: "comparison",
  title: { zh: "条件对照", en: "Conditions side by side" },
  description: {
    zh: "各文件规定的条件：最少几个工作室、跨几个行业、谁能牵头、补助多少。",
    en: "Conditions set by documents, by field.",
  },
  params: ["field", "province"],
  columns: ["field", "modality", "subject", "what", "comparator", "value", "valueUnit", "province"],
  phrasings: {
    zh: [
      "联盟最少要几个工作室",
      "组建联盟要满足哪些条件",
      "什么样的工作室可以当牵头单位",
      "各省对联盟的条件有什么不同",
      "申报需要什么条件",
      "成员工作室不得少于几家",
    ],
    en: ["what conditions must an alliance meet", "minimum number of studios", "who may lead an alliance"],
  },
  nearMisses: ["哪些联盟跨两个行业", "联盟有哪些成员"],
});
