import { defineQuery } from "../define-query.ts";

export const issuedBy = defineQuery(new URL("./issued-by.cypher", import.meta.url), {
  topic: "documents",
  title: { zh: "谁发布了什么文件", en: "Who issued which document" },
  description: { zh: "单位发布、印发、出台的文件。", en: "Documents issued by each body." },
  params: ["unit", "title", "province"],
  columns: ["unit", "policy", "province"],
  ids: ["unitId", "policyId"],
  phrasings: {
    zh: ["{unit}发布了哪些文件", "{title}是谁印发的", "出台过哪些文件", "这份文件由谁发布，发给谁"],
    en: ["which documents did {unit} issue", "who issued {title}"],
  },
  nearMisses: ["谁引用了{title}"],
});
