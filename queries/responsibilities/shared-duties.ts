import { defineQuery } from "../define-query.ts";

export const sharedDuties = defineQuery(new URL("./shared-duties.cypher", import.meta.url), {
  topic: "responsibilities",
  title: { zh: "共同承担的目标", en: "Shared targets" },
  description: { zh: "由两个以上单位共同承担的目标。", en: "Targets carried by two or more units." },
  params: ["province"],
  columns: ["metric", "comparator", "value", "valueMax", "valueUnit", "responsible", "province"],
  phrasings: {
    zh: ["哪些目标由多个单位共同负责", "哪些指标是共同承担的"],
    en: ["which targets are shared by several units"],
  },
  nearMisses: ["{unit}负责什么"],
});
