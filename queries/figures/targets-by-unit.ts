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
  asks: [
    {
      needs: [["Unit", "who"], "Target", "RESPONSIBLE_FOR"],
      may: ["Place"],
      never: ["lacking", "together", "most", "Outcome", "honour"],
    },
    {
      needs: ["Unit", "Target"],
      may: ["Place", "RESPONSIBLE_FOR"],
      never: ["lacking", "together", "most", "Outcome", "compared", "when", "honour"],
    },
  ],
  phrasings: {
    zh: [
      "{unit}承担哪些目标",
      "{unit}负责哪些指标",
      "省总工会负责哪些指标",
      "哪个部门负责这项指标",
      "{unit}要完成什么任务",
      "{unit}身上背了哪些指标",
      "分给{unit}的目标有哪些",
      "各单位分别承担什么目标",
      "{unit}的目标任务是什么",
      "哪些指标由{unit}负责",
      "谁负责这些目标",
      "{unit}要完成的指标有哪些",
    ],
    en: [
      "which targets does {unit} carry",
      "targets by unit",
      "which targets is {unit} responsible for",
      "what goals are assigned to each department",
      "list the indicators carried by {unit}",
      "who is responsible for the targets",
    ],
  },
  nearMisses: ["{unit}做了哪些工作", "哪些目标没有责任单位", "哪个单位承担的目标最多", "哪些目标由多个单位共同负责"],
});
