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
  asks: [
    {
      needs: ["Target", "Outcome", ["compared", "whether", "which"]],
      may: ["Policy", "Place", "year", "whether", "which"],
      never: ["who", "howMany", "lacking", "RESPONSIBLE_FOR", "partOfDocument"],
    },
  ],
  phrasings: {
    zh: [
      "计划承诺了什么，报告说完成了什么",
      "目标完成情况怎么样",
      "计划和成效对比",
      "规划的目标实现了吗",
      "当初的目标和实际成果相比如何",
      "{province}的目标完成得怎么样",
      "把计划数和完成数放在一起看",
      "{metric}的目标兑现了没有",
      "指标都完成了吗",
      "目标与结果对照",
      "承诺的指标是否已经完成",
    ],
    en: [
      "what did the plan promise and what does the case report say came of it",
      "plan versus outcome",
      "compare targets with results",
      "were the targets met",
      "have the goals of {province} been achieved",
      "planned and reported figures side by side",
    ],
  },
  nearMisses: [
    "到2025年要实现哪些目标",
    "正文与附件数字不同的有哪些",
    "已经取得什么成效",
    "各省对联盟的条件有什么不同",
  ],
});
