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
  asks: [
    {
      needs: ["Programme", "which"],
      may: ["Place", "LEADS", "ISSUED", "Outcome"],
      never: [
        "who",
        "Target",
        "money",
        "FUNDS",
        "lacking",
        "RESPONSIBLE_FOR",
        "Alliance",
        "Rule",
        "howMany",
        "RECEIVED_AWARD",
        "year",
      ],
    },
  ],
  phrasings: {
    zh: [
      "{province}有哪些行动和项目",
      "各省有哪些竞赛",
      "有哪些平台",
      "开展了哪些专项行动",
      "列出各省的工程和行动",
      "{province}搞了什么活动",
      "{province}都有什么品牌项目",
      "有什么技能大赛",
      "各地推出了哪些举措",
      "文件里提到了哪些工程",
    ],
    en: [
      "which projects does {province} have",
      "list the competitions",
      "what platforms are there",
      "which actions and programmes does each province have",
      "what campaigns were launched in {province}",
    ],
  },
  nearMisses: ["{unit}负责什么", "{unit}牵头哪些项目", "竞赛一共办了多少场", "项目资助最多给多少钱"],
});
