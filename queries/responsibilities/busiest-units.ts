import { defineQuery } from "../define-query.ts";

export const busiestUnits = defineQuery(new URL("./busiest-units.cypher", import.meta.url), {
  topic: "responsibilities",
  title: { zh: "承担目标最多的单位", en: "Units with most targets" },
  description: { zh: "每份文件中各单位承担的目标数，从多到少。", en: "Targets per unit and document, most first." },
  params: ["province"],
  columns: ["unit", "targets", "province"],
  ids: ["unitId"],
  phrasings: { zh: ["哪个单位承担的目标最多", "哪些单位任务最重"], en: ["which units carry the most targets"] },
  nearMisses: ["{unit}负责哪些指标"],
});
