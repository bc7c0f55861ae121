import { defineQuery } from "../define-query.ts";

export const targetsWithoutResponsible = defineQuery(new URL("./targets-without-responsible.cypher", import.meta.url), {
  topic: "gaps",
  title: { zh: "没有责任单位的目标", en: "Targets without a responsible unit" },
  description: { zh: "文中没有写明责任单位的目标。", en: "Targets for which the text names no responsible unit." },
  params: ["province"],
  columns: ["metric", "comparator", "value", "valueMax", "valueUnit", "deadline", "province"],
  asks: [
    {
      needs: ["Target", "lacking", ["RESPONSIBLE_FOR", "who"]],
      may: ["Place", "who", "Unit", "RESPONSIBLE_FOR"],
      never: ["Alliance", "FUNDS"],
    },
    {
      needs: [["Target", "RESPONSIBLE_FOR"], "lacking", "RESPONSIBLE_FOR"],
      may: ["Target", "Place", "who", "Unit"],
      never: ["Alliance", "FUNDS", "Policy"],
    },
  ],
  phrasings: {
    zh: [
      "哪些目标没有责任单位",
      "哪些指标没有明确由谁负责",
      "没人负责的目标有哪些",
      "哪些任务没写责任部门",
      "{province}哪些目标没有落实到单位",
      "未明确牵头部门的指标",
      "有没有无人承担的目标",
      "缺少责任单位的指标有几个",
    ],
    en: [
      "targets nobody is responsible for",
      "which targets have no responsible unit",
      "goals without anyone in charge",
      "targets in {province} that name no responsible department",
      "which indicators lack a responsible body",
    ],
  },
  nearMisses: ["{unit}负责哪些指标", "哪些联盟没有教育行业的成员", "哪些目标由多个单位共同负责", "哪些目标没有完成"],
});
