import { defineQuery } from "../define-query.ts";

export const targetsWithoutResponsible = defineQuery(new URL("./targets-without-responsible.cypher", import.meta.url), {
  topic: "gaps",
  title: { zh: "没有责任单位的目标", en: "Targets without a responsible unit" },
  description: { zh: "文中没有写明责任单位的目标。", en: "Targets for which the text names no responsible unit." },
  params: ["province"],
  columns: ["metric", "comparator", "value", "valueMax", "valueUnit", "deadline", "province"],
  phrasings: { zh: ["哪些目标没有责任单位", "哪些指标没有明确由谁负责"], en: ["targets nobody is responsible for"] },
  nearMisses: ["{unit}负责哪些指标"],
});
