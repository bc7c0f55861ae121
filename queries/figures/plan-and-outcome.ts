import { defineQuery } from "../define-query.ts";

export const planAndOutcome = defineQuery(new URL("./plan-and-outcome.cypher", import.meta.url), {
  topic: "figures",
  title: { zh: "计划与成效对照", en: "Plan against outcome" },
  description: {
    zh: "同一省、同一计量单位、指标用词相容的目标与成效，两处原文并列；只并列，不相加、不相除。",
    en: "Targets and outcomes of the same province, unit and metric side by side with both quotes; nothing is added or divided.",
  },
  params: ["metric", "province"],
  columns: [
    "metric",
    "comparator",
    "value",
    "valueUnit",
    "deadline",
    "subject",
    "number",
    "period",
    "otherQuote",
    "province",
  ],
  phrasings: {
    zh: ["计划承诺了什么，报告说完成了什么", "目标完成情况怎么样", "计划和成效对比", "规划的目标实现了吗"],
    en: ["what did the plan promise and what does the case report say came of it", "plan versus outcome"],
  },
  nearMisses: ["到2025年要实现哪些目标"],
});
