import { defineQuery } from "../define-query.ts";

export const documentConflicts = defineQuery(new URL("./document-conflicts.cypher", import.meta.url), {
  topic: "documents",
  title: { zh: "正文与附件不一致之处", en: "Where body and annex differ" },
  description: {
    zh: "同一文件中互相矛盾的两处：日期、金额、数量、牵头单位、附件清单、错接文字。",
    en: "Places of one document that cannot both hold, with both quotes.",
  },
  params: ["title", "province"],
  columns: ["what", "conflictKind", "severity", "otherQuote", "province"],
  phrasings: {
    zh: ["文件的正文和附件有什么不一致", "哪些地方前后矛盾", "正文与附件数字不同的有哪些", "文件里有哪些疑点"],
    en: ["what do body and annex say differently", "inconsistencies in {title}"],
  },
  nearMisses: ["计划和成效对比"],
});
