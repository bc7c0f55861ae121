import { defineQuery } from "../define-query.ts";

export const targetsByUnit = defineQuery(new URL("./targets-by-unit.cypher", import.meta.url), {
  topic: "figures",
  title: { zh: "各单位承担的目标", en: "Targets by unit" },
  description: {
    zh: "每个单位承担的目标、数值和期限。",
    en: "The targets each unit carries, with values and deadlines.",
  },
  params: ["unit", "province"],
  columns: ["unit", "metric", "comparator", "value", "valueMax", "valueUnit", "deadline", "province"],
  ids: ["unitId"],
  phrasings: {
    zh: [
      "{unit}承担哪些目标",
      "{unit}负责哪些指标",
      "省总工会负责哪些指标",
      "哪个部门负责这项指标",
      "{unit}要完成什么任务",
    ],
    en: ["which targets does {unit} carry", "targets by unit"],
  },
  nearMisses: ["{unit}做了哪些工作"],
});
