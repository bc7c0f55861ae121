import { defineQuery } from "../define-query.ts";

export const citedNotHeld = defineQuery(new URL("./cited-not-held.cypher", import.meta.url), {
  topic: "documents",
  title: { zh: "被引用但未收藏的文件", en: "Cited, not held" },
  description: { zh: "被引用而馆藏中没有的文件。", en: "Documents that are cited but not in the collection." },
  params: ["province"],
  columns: ["cited", "citing", "province"],
  ids: ["citedId", "citingId"],
  asks: [
    { needs: ["CITES", "lacking"], may: ["Policy", "held", "Place"], never: ["Alliance", "Target", "FUNDS"] },
    { needs: ["Policy", "lacking", "held"], may: ["CITES", "Place"], never: ["Alliance", "Target", "FUNDS"] },
  ],
  phrasings: {
    zh: [
      "哪些文件被引用但没有收藏",
      "缺哪些被引用的文件",
      "引用了却没收录的文件有哪些",
      "库里没有的被引文件",
      "哪些上位文件还没入库",
      "{province}的文件引用了哪些馆藏没有的文件",
      "还缺哪些被援引的政策",
      "被引用的文件里哪些不在手头、没有收进来",
    ],
    en: [
      "which cited documents are not held",
      "documents cited but missing from the collection",
      "what is cited and not in the library",
      "which references do we not hold",
      "cited policies that the collection lacks",
    ],
  },
  nearMisses: ["哪些文件引用了{title}", "哪些省份没有出台{measure}", "哪些目标没有责任单位"],
});
