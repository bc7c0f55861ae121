import { defineQuery } from "../define-query.ts";

export const targetsByDeadline = defineQuery(new URL("./targets-by-deadline.cypher", import.meta.url), {
  topic: "figures",
  title: { zh: "按期限排列的目标", en: "Targets by deadline" },
  description: { zh: "到某年、某日要实现的目标。", en: "Targets in the order of their deadlines." },
  params: ["year", "metric", "province"],
  columns: ["deadline", "metric", "comparator", "value", "valueMax", "valueUnit", "province"],
  phrasings: {
    zh: [
      "到{year}年要实现哪些目标",
      "{year}年的目标是什么",
      "哪些目标今年到期",
      "到{year}年技能人才要达到多少",
      "{metric}的目标是多少",
    ],
    en: ["which targets are due by {year}", "targets for {metric}"],
  },
  nearMisses: ["{year}年完成了什么"],
});
