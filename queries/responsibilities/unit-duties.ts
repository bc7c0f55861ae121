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
  asks: [
    {
      needs: ["Unit", ["RESPONSIBLE_FOR", "LEADS"]],
      may: ["Programme", "Place", "Studio"],
      never: ["lacking", "together", "most", "who", "Target", "money", "ISSUED", "ADDRESSED_TO"],
    },
    {
      needs: ["who", ["RESPONSIBLE_FOR", "LEADS"], "Programme"],
      may: ["Unit", "Place"],
      never: ["lacking", "together", "most", "Target", "Alliance"],
    },
  ],
  phrasings: {
    zh: [
      "{unit}负责什么",
      "{unit}牵头哪些项目",
      "{unit}身上有什么任务",
      "{unit}举办了什么活动",
      "{unit}分管什么",
      "{unit}的职责是什么",
      "{unit}承担了哪些工作",
      "{unit}主办过哪些竞赛",
      "哪些事归{unit}管",
      "{unit}负责哪块工作",
      "{unit}都管些什么",
      "这个平台由哪个部门负责",
    ],
    en: [
      "what is {unit} responsible for",
      "what does {unit} lead",
      "duties of {unit}",
      "which projects does {unit} organise",
      "what is {unit} in charge of",
      "which department is responsible for the platform",
    ],
  },
  nearMisses: ["哪些事项由多个单位共同负责", "{unit}负责哪些指标", "{unit}发布了哪些文件", "联盟由谁管理"],
});
