import { defineQuery } from "../define-query.ts";

export const industryPairs = defineQuery(new URL("./industry-pairs.cypher", import.meta.url), {
  topic: "alliances",
  title: { zh: "在联盟中相遇的行业", en: "Industries that meet in alliances" },
  description: { zh: "哪两个行业在同一个联盟里协作。", en: "Which two industries work together in one alliance." },
  params: ["province"],
  columns: ["industry", "otherIndustry", "alliance", "province"],
  ids: ["industryId", "otherIndustryId", "allianceId"],
  asks: [
    {
      needs: ["Alliance", "Industry", "between"],
      may: ["together", "CROSSES_INDUSTRY", "MEMBER_OF", "Place", "whether"],
      never: ["lacking"],
    },
  ],
  phrasings: {
    zh: [
      "哪些行业在联盟中合作",
      "哪两个行业组成了联盟",
      "行业之间有哪些联盟",
      "教育和卫生行业之间有联盟吗",
      "联盟里哪两个行业碰到一起",
      "哪些行业两两结成联盟",
      "联盟把哪些行业搭配在一起",
      "在同一个联盟里协作的行业有哪些",
      "{province}的联盟里哪些行业联手",
    ],
    en: [
      "which pairs of industries meet in alliances",
      "which industries work together in alliances",
      "what two sectors cooperate in one alliance",
      "industries that are combined in an alliance",
      "pairs of sectors in the alliances of {province}",
    ],
  },
  nearMisses: ["哪些联盟跨两个行业", "哪些联盟没有{industry}行业的成员", "各行业的产值对比"],
});
