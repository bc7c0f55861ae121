import { defineQuery } from "../define-query.ts";

export const citedNotHeld = defineQuery(new URL("./cited-not-held.cypher", import.meta.url), {
  topic: "documents",
  title: { zh: "被引用但未收藏的文件", en: "Cited, not held" },
  description: { zh: "被引用而馆藏中没有的文件。", en: "Documents that are cited but not in the collection." },
  params: ["province"],
  columns: ["cited", "citing", "province"],
  ids: ["citedId", "citingId"],
  phrasings: { zh: ["哪些文件被引用但没有收藏", "缺哪些被引用的文件"], en: ["which cited documents are not held"] },
  nearMisses: ["哪些文件引用了{title}"],
});
