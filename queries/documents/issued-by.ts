import { defineQuery } from "../define-query.ts";

export const issuedBy = defineQuery(new URL("./issued-by.cypher", import.meta.url), {
  topic: "documents",
  title: { zh: "谁发布了什么文件", en: "Who issued which document" },
  description: { zh: "单位发布、印发、出台的文件。", en: "Documents issued by each body." },
  params: ["unit", "title", "province"],
  columns: ["unit", "policy", "province"],
  ids: ["unitId", "policyId"],
  asks: [
    {
      needs: ["ISSUED", ["Policy", "who", "Unit"]],
      may: ["Policy", "who", "Unit", "Place", "year", "ADDRESSED_TO", "together"],
      never: ["IMPLEMENTS", "lacking", "CITES", "Alliance", "Studio", "money", "when", "honour", "held"],
    },
  ],
  phrasings: {
    zh: [
      "{unit}发布了哪些文件",
      "{title}是谁印发的",
      "出台过哪些文件",
      "这份文件由谁发布",
      "{unit}印发过什么通知",
      "{title}的发文单位是谁",
      "{province}出台了哪些政策",
      "{title}由哪个部门制定",
      "哪些单位联合印发了{title}",
      "{unit}下发过的方案有哪些",
      "是哪家单位公布了{title}",
    ],
    en: [
      "which documents did {unit} issue",
      "who issued {title}",
      "documents published by {unit}",
      "which policies were released in {province}",
      "which body issued {title}",
      "what notices has {unit} issued",
    ],
  },
  nearMisses: ["谁引用了{title}", "{title}发给谁", "{title}什么时候印发", "谁命名联盟", "{title}的依据是什么"],
});
