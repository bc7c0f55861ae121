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
  asks: [
    {
      needs: ["Rule", ["Alliance", "Studio", "LEADS", "MEMBER_OF", "which", "howMany"]],
      may: [
        "Alliance",
        "Studio",
        "LEADS",
        "MEMBER_OF",
        "howMany",
        "compared",
        "Conflict",
        "who",
        "Place",
        "ISSUED",
        "honour",
        "Policy",
        "whether",
        "Programme",
      ],
      never: ["CROSSES_INDUSTRY", "lacking", "money", "FUNDS", "Target"],
    },
    {
      needs: ["Alliance", ["compared", "Rule"], "Rule"],
      may: ["Conflict", "Place", "Studio"],
      never: ["CROSSES_INDUSTRY", "lacking"],
    },
  ],
  phrasings: {
    zh: [
      "联盟最少要几个工作室",
      "组建联盟要满足哪些条件",
      "什么样的工作室有资格当牵头单位",
      "各省对联盟的条件有什么不同",
      "申报需要什么条件",
      "成员工作室不得少于几家",
      "申请命名要符合哪些要求",
      "牵头工作室要具备什么资格",
      "{province}组建联盟有什么门槛",
      "联盟成员有名额限制吗",
      "申报工作室必须满足什么",
      "各地的申报条件对比",
    ],
    en: [
      "what conditions must an alliance meet",
      "minimum number of studios",
      "who may lead an alliance",
      "requirements for joining an alliance",
      "eligibility criteria in {province}",
      "compare the conditions for alliances across provinces",
    ],
  },
  nearMisses: ["哪些联盟跨两个行业", "联盟有哪些成员", "谁牵头这个联盟", "补助标准是多少", "联盟至少要跨几个行业"],
});
