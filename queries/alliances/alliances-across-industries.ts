import { defineQuery } from "../define-query.ts";

export const alliancesAcrossIndustries = defineQuery(new URL("./alliances-across-industries.cypher", import.meta.url), {
  topic: "alliances",
  title: { zh: "跨行业的工作室联盟", en: "Studio alliances across industries" },
  description: {
    zh: "跨 N 个行业的工作室联盟，分清事实（成员的行业）、规则（应跨几个行业）和目标（倡导跨行业），各带原文。",
    en: "Alliances that cross N industries, telling facts from rules from aims, each with its quote.",
  },
  params: ["industries", "province"],
  columns: ["alliance", "basis", "industries", "number", "province"],
  ids: ["allianceId"],
  asks: [
    {
      needs: ["Alliance", "CROSSES_INDUSTRY"],
      may: ["Rule", "Studio", "Industry", "howMany", "Place"],
      never: ["lacking", "between"],
    },
  ],
  phrasings: {
    zh: [
      "哪些工作室联盟跨两个行业",
      "哪些联盟跨{industries}个行业",
      "跨行业的创新工作室联盟有哪些",
      "联盟至少要跨几个行业",
      "组建联盟要求横跨多少个行业",
      "{province}有没有跨三个以上行业的联盟",
      "列出涉及多个行业的联盟",
      "{alliance}涉及哪几个行业",
      "横跨不同领域的工作室联盟都有谁",
      "{alliance}跨了几个行业",
      "一个联盟最少要涵盖几个行业",
      "有没有跨界的创新工作室联盟",
    ],
    en: [
      "which studio alliances cross two industries",
      "alliances across {industries} industries",
      "how many industries must an alliance span",
      "list the alliances that span more than three sectors",
      "cross-industry alliances in {province}",
      "which industries does {alliance} cover",
    ],
  },
  nearMisses: [
    "哪些联盟没有教育行业的成员",
    "联盟有哪些成员",
    "各省给联盟补助多少钱",
    "哪两个行业在联盟里合作最多",
    "跨行业的培训怎么组织",
  ],
});
