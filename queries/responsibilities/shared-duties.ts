import { defineQuery } from "../define-query.ts";

export const sharedDuties = defineQuery(new URL("./shared-duties.cypher", import.meta.url), {
  topic: "responsibilities",
  title: { zh: "共同承担的目标", en: "Shared targets" },
  description: { zh: "由两个以上单位共同承担的目标。", en: "Targets carried by two or more units." },
  params: ["province"],
  columns: ["metric", "comparator", "value", "valueMax", "valueUnit", "responsible", "province"],
  asks: [
    {
      needs: [["Target", "RESPONSIBLE_FOR"], "together"],
      may: ["RESPONSIBLE_FOR", "Target", "Unit", "Place"],
      never: ["lacking", "most", "Alliance", "ISSUED"],
    },
  ],
  phrasings: {
    zh: [
      "哪些目标由多个单位共同负责",
      "哪些指标是共同承担的",
      "哪些目标由几个部门一起负责",
      "多家单位分担的指标有哪些",
      "{province}有哪些目标是联合承担的",
      "由两个以上部门负责的任务",
      "哪些任务不止一个责任单位",
      "各部门共担的目标",
    ],
    en: [
      "which targets are shared by several units",
      "targets carried jointly",
      "which goals do several departments carry together",
      "targets with more than one responsible unit",
      "joint responsibilities in {province}",
    ],
  },
  nearMisses: ["{unit}负责什么", "哪些目标没有责任单位", "哪个单位承担的目标最多", "哪些部门联合印发了文件"],
});
