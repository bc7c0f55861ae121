import { defineQuery } from "../define-query.ts";

export const outcomesByMetric = defineQuery(new URL("./outcomes-by-metric.cypher", import.meta.url), {
  topic: "figures",
  title: { zh: "已报告的成效", en: "Reported outcomes" },
  description: { zh: "报告的成效：指标、数值、时段和主体。", en: "Reported outcomes by metric." },
  params: ["metric", "year", "province"],
  columns: ["metric", "comparator", "value", "valueMax", "valueUnit", "period", "subject", "province"],
  phrasings: {
    zh: [
      "{metric}完成了多少",
      "办过的比赛一共几场",
      "参加培训的有几人",
      "建成了多少个工作室",
      "{metric}目前有几个",
      "{year}年取得了哪些成效",
      "已经取得什么成效",
    ],
    en: ["how many {metric} were reached", "reported outcomes"],
  },
  nearMisses: ["{metric}的目标是多少"],
});
