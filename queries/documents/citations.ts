import { defineQuery } from "../define-query.ts";

export const citations = defineQuery(new URL("./citations.cypher", import.meta.url), {
  topic: "documents",
  title: { zh: "谁引用了谁", en: "Which documents cite which" },
  description: {
    zh: "文件之间的引用：依据、印发、转发、废止、修订等。",
    en: "Citations between documents and their manner.",
  },
  params: ["title", "province"],
  columns: ["citing", "cited", "manner", "province"],
  ids: ["citingId", "citedId"],
  phrasings: {
    zh: ["哪些文件引用了{title}", "这份文件引用了哪些文件", "制定时依据了哪些文件", "谁引用了{title}"],
    en: ["which documents cite {title}", "what does the document cite"],
  },
  nearMisses: ["文件由谁发布"],
});
