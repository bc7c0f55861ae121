import { defineQuery } from "../define-query.ts";

export const industryPairs = defineQuery(new URL("./industry-pairs.cypher", import.meta.url), {
  topic: "alliances",
  title: { zh: "在联盟中相遇的行业", en: "Industries that meet in alliances" },
  description: { zh: "哪两个行业在同一个联盟里协作。", en: "Which two industries work together in one alliance." },
  params: ["province"],
  columns: ["industry", "otherIndustry", "alliance", "province"],
  ids: ["industryId", "otherIndustryId", "allianceId"],
  phrasings: {
    zh: ["哪些行业在联盟中合作", "哪两个行业组成了联盟", "行业之间有哪些联盟", "教育和卫生之间有联盟吗"],
    en: ["which pairs of industries meet in alliances"],
  },
  nearMisses: ["哪些联盟跨两个行业"],
});
