import { defineQuery } from "../define-query.ts";

export const basis = defineQuery(new URL("./basis.cypher", import.meta.url), {
  topic: "documents",
  title: { zh: "依据与落实", en: "Basis of documents" },
  description: { zh: "每份文件依据或落实哪份上位文件。", en: "Which superior document each document carries out." },
  params: ["title", "province"],
  columns: ["citing", "cited", "province"],
  ids: ["citingId", "citedId"],
  phrasings: {
    zh: ["{title}的依据是什么", "这份方案落实的是哪份上位文件", "这份年度方案落实的是哪份文件", "依据哪些上级文件制定"],
    en: ["what is {title} based on"],
  },
  nearMisses: ["谁引用了{title}"],
});
