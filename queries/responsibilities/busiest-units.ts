import { defineQuery } from "../define-query.ts";

export const busiestUnits = defineQuery(new URL("./busiest-units.cypher", import.meta.url), {
  topic: "responsibilities",
  title: { zh: "承担目标最多的单位", en: "Units with most targets" },
  description: { zh: "每份文件中各单位承担的目标数，从多到少。", en: "Targets per unit and document, most first." },
  params: ["province"],
  columns: ["unit", "targets", "province"],
  ids: ["unitId"],
  asks: [
    {
      needs: [["Unit", "who"], "most", ["Target", "RESPONSIBLE_FOR"]],
      may: ["Place", "howMany", "RESPONSIBLE_FOR", "Target"],
      never: ["lacking", "together", "FUNDS", "money"],
    },
  ],
  phrasings: {
    zh: [
      "哪个单位承担的目标最多",
      "哪些单位任务最重",
      "谁背的指标最多",
      "各部门承担目标数的排名",
      "{province}哪个部门负责的指标最多",
      "任务最重的是哪家单位",
      "按承担的目标数给单位排行",
      "责任最重的部门是谁",
    ],
    en: [
      "which units carry the most targets",
      "busiest units by number of targets",
      "which department has the heaviest duties",
      "units with most targets in {province}",
      "who carries the largest number of targets",
    ],
  },
  nearMisses: ["{unit}负责哪些指标", "哪些目标由多个单位共同负责", "哪个省补助最多"],
});
