import { defineQuery } from "../define-query.ts";

export const alliancesWithoutIndustry = defineQuery(new URL("./alliances-without-industry.cypher", import.meta.url), {
  topic: "gaps",
  title: { zh: "没有某行业成员的联盟", en: "Alliances without an industry" },
  description: {
    zh: "行业已知、但不含某行业的联盟。",
    en: "Alliances whose industries are known and do not include the one asked for.",
  },
  params: ["industry", "province"],
  columns: ["alliance", "industries", "province"],
  ids: ["allianceId"],
  asks: [
    {
      needs: ["Alliance", "lacking", ["Industry", "MEMBER_OF"]],
      may: ["MEMBER_OF", "Industry", "CROSSES_INDUSTRY", "Place"],
      never: ["FUNDS", "Policy", "Target"],
    },
  ],
  phrasings: {
    zh: [
      "哪些联盟没有{industry}行业的成员",
      "哪些联盟不含{industry}行业",
      "没有{industry}行业的联盟",
      "缺少{industry}行业成员的联盟有哪些",
      "哪些工作室联盟还没有吸收{industry}领域的工作室",
      "不包括{industry}行业的联盟",
      "{province}哪些联盟没涉及{industry}行业",
      "联盟里没有{industry}领域成员的是哪几个",
    ],
    en: [
      "alliances without a member of {industry}",
      "which alliances have no {industry} industry",
      "alliances lacking the {industry} sector",
      "which alliances do not include anyone from the {industry} field",
      "alliances missing a {industry} member",
    ],
  },
  nearMisses: ["哪些联盟跨两个行业", "哪些省没有出台{measure}", "哪些联盟没有得到补助", "哪些目标没有责任单位"],
});
