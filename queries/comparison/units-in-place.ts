import { defineQuery } from "../define-query.ts";

export const unitsInPlace = defineQuery(new URL("./units-in-place.cypher", import.meta.url), {
  topic: "comparison",
  title: { zh: "某地的单位", en: "Units in a place" },
  description: { zh: "位于某地的单位、基地和活动。", en: "Bodies, bases and events located in a place." },
  params: ["province"],
  columns: ["place", "unit"],
  ids: ["placeId", "unitId"],
  asks: [
    {
      needs: ["Unit", ["LOCATED_IN", "Place"]],
      may: ["LOCATED_IN", "Place", "which"],
      never: [
        "RESPONSIBLE_FOR",
        "ISSUED",
        "ADDRESSED_TO",
        "RECEIVED_AWARD",
        "Target",
        "most",
        "FUNDS",
        "Alliance",
        "LEADS",
        "MEMBER_OF",
        "lacking",
        "together",
        "Programme",
      ],
    },
  ],
  phrasings: {
    zh: [
      "{province}有哪些单位",
      "哪些单位在{province}",
      "位于{province}的机构",
      "{province}有什么机构",
      "哪些机构设在{province}",
      "坐落在{province}的单位有哪些",
      "{province}都有哪些部门和组织",
      "列出{province}的单位",
    ],
    en: [
      "which units are in {province}",
      "institutions located in {province}",
      "list the bodies based in {province}",
      "what organisations are there in {province}",
      "which agencies are seated in {province}",
    ],
  },
  nearMisses: ["各省有哪些竞赛", "{province}有哪些工作室", "{province}有哪些单位获得表彰", "哪些单位牵头联盟"],
});
