import { defineQuery } from "../define-query.ts";

export const unitDuties = defineQuery(new URL("./unit-duties.cypher", import.meta.url), {
  topic: "responsibilities",
  title: { zh: "单位的职责", en: "What units are responsible for" },
  description: {
    zh: "单位负责、牵头、主办的项目、联盟和指标。",
    en: "Programmes, alliances and figures a unit carries, leads or holds.",
  },
  params: ["unit", "province"],
  columns: ["unit", "relation", "duty", "value", "valueUnit", "province"],
  ids: ["unitId", "dutyId"],
  phrasings: {
    zh: [
      "{unit}负责什么",
      "{unit}牵头哪些项目",
      "{unit}承担了哪些工作和指标",
      "{unit}举办了什么活动",
      "{unit}负责哪块工作",
    ],
    en: ["what is {unit} responsible for", "what does {unit} lead"],
  },
  nearMisses: ["哪些事项由多个单位共同负责"],
});
