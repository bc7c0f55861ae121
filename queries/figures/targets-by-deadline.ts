import { defineQuery } from "../define-query.ts";

export const targetsByDeadline = defineQuery(new URL("./targets-by-deadline.cypher", import.meta.url), {
  topic: "figures",
  title: { zh: "按期限排列的目标", en: "Targets by deadline" },
  description: { zh: "到某年、某日要实现的目标。", en: "Targets in the order of their deadlines." },
  params: ["year", "metric", "province"],
  columns: ["deadline", "metric", "comparator", "value", "valueMax", "valueUnit", "province"],
  asks: [
    {
      needs: ["Target", ["year", "when", "which"]],
      may: ["howMany", "when", "year", "Place", "Alliance", "Studio", "Award", "honour", "Programme", "Unit", "Policy"],
      never: ["lacking", "RESPONSIBLE_FOR", "compared", "together", "most", "Conflict", "who"],
    },
    {
      needs: ["Target", "howMany"],
      may: ["year", "when", "Place", "Alliance", "Studio", "Award", "honour", "Programme", "Unit", "Policy"],
      never: ["lacking", "RESPONSIBLE_FOR", "compared", "together", "most", "Conflict", "who"],
    },
  ],
  phrasings: {
    zh: [
      "到{year}年要实现哪些目标",
      "{year}年的目标是什么",
      "哪些目标今年到期",
      "到{year}年技能人才要达到多少",
      "{metric}的目标是多少",
      "到{year}年{metric}要达到多少",
      "{year}年底前要完成哪些指标",
      "{metric}计划建多少",
      "{province}到{year}年力争实现什么目标",
      "规划提出的目标有哪些，什么时候完成",
      "{metric}的预期目标是几个",
      "{year}年计划新增多少{metric}",
    ],
    en: [
      "which targets are due by {year}",
      "targets for {metric}",
      "what is planned for {year}",
      "goals of {province} for {year}",
      "what is the target for {metric}",
      "how many {metric} are planned by {year}",
    ],
  },
  nearMisses: [
    "{year}年完成了什么",
    "哪些目标没有责任单位",
    "{unit}负责哪些指标",
    "计划和成效对比",
    "{metric}完成了多少",
  ],
});
