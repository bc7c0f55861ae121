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
    zh: ["{unit}负责什么", "{unit}牵头哪些项目", "{unit}身上有什么任务", "{unit}举办了什么活动", "{unit}分管什么"],
    en: ["what is {unit} responsible for", "what does {unit} lead"],
  },
  nearMisses: ["哪些事项由多个单位共同负责"],
});
