import { defineQuery } from "../define-query.ts";

export const unitsInPlace = defineQuery(new URL("./units-in-place.cypher", import.meta.url), {
  topic: "comparison",
  title: { zh: "某地的单位", en: "Units in a place" },
  description: { zh: "位于某地的单位、基地和活动。", en: "Bodies, bases and events located in a place." },
  params: ["province"],
  columns: ["place", "unit"],
  ids: ["placeId", "unitId"],
  phrasings: { zh: ["{province}有哪些单位", "哪些单位在{province}"], en: ["which units are in {province}"] },
  nearMisses: ["各省有哪些竞赛"],
});
