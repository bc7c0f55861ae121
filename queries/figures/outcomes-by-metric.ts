import { defineQuery } from "../define-query.ts";

export const outcomesByMetric = defineQuery(new URL("./outcomes-by-metric.cypher", import.meta.url), {
  topic: "figures",
  title: { zh: "已报告的成效", en: "Reported outcomes" },
  description: { zh: "报告的成效：指标、数值、时段和主体。", en: "Reported outcomes by metric." },
  params: ["metric", "year", "province"],
  columns: ["metric", "comparator", "value", "valueMax", "valueUnit", "period", "subject", "province"],
  asks: [
    {
      needs: ["Outcome", ["howMany", "which", "year"]],
      may: ["year", "Place", "Programme", "Studio", "Alliance", "Unit", "howMany", "Award", "honour", "when", "LEADS"],
      never: ["lacking", "compared", "together", "most", "Conflict", "who", "Rule", "RESPONSIBLE_FOR"],
    },
  ],
  phrasings: {
    zh: [
      "{metric}完成了多少",
      "办过的比赛一共几场",
      "参加培训的有几人",
      "建成了多少个工作室",
      "{metric}目前有几个",
      "{year}年取得了哪些成效",
      "已经取得什么成效",
      "{province}累计建成多少{metric}",
      "截至{year}年{metric}有多少",
      "{metric}已经达到多少",
      "{year}年开展了多少场活动",
      "报告里说完成了哪些成果",
    ],
    en: [
      "how many {metric} were reached",
      "reported outcomes",
      "what was achieved in {year}",
      "results reported by {province}",
      "how many {metric} so far",
      "how many studios have been completed",
    ],
  },
  nearMisses: ["{metric}的目标是多少", "计划和成效对比", "到{year}年要实现哪些目标", "谁报告了成果"],
});
