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
  phrasings: {
    zh: ["哪些联盟没有{industry}行业的成员", "哪些联盟不含{industry}", "没有{industry}行业的联盟"],
    en: ["alliances without a member of {industry}"],
  },
  nearMisses: ["哪些联盟跨两个行业"],
});
