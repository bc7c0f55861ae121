import { defineQuery } from "../define-query.ts";

export const measuresByProvince = defineQuery(new URL("./measures-by-province.cypher", import.meta.url), {
  topic: "comparison",
  title: { zh: "各省的项目和行动", en: "Projects and actions by province" },
  description: {
    zh: "各省文件中的项目、行动、竞赛、平台。",
    en: "Named projects, actions, competitions and platforms by province.",
  },
  params: ["title", "province"],
  columns: ["province", "duty"],
  ids: ["dutyId"],
  phrasings: {
    zh: ["{province}有哪些行动和项目", "各省有哪些竞赛", "有哪些平台", "开展了哪些专项行动"],
    en: ["which projects does {province} have"],
  },
  nearMisses: ["{unit}负责什么"],
});
