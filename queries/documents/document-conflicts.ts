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
  asks: [
    {
      needs: ["Conflict"],
      may: ["Policy", "partOfDocument", "Place", "compared", "whether"],
      never: ["Alliance", "FUNDS", "Rule", "Place"],
    },
    {
      needs: ["partOfDocument", "Conflict"],
      may: ["Policy", "Place", "compared", "whether", "Target", "howMany", "Rule"],
    },
  ],
  phrasings: {
    zh: [
      "文件的正文和附件有什么不一致",
      "哪些地方前后矛盾",
      "正文与附件数字不同的有哪些",
      "文件里有哪些疑点",
      "{title}有没有自相矛盾的地方",
      "附件和正文对不上的数字",
      "{title}的前后说法有出入吗",
      "哪些文件存在数据冲突",
      "正文和附表有什么差别",
      "列出文件中不符的日期和金额",
    ],
    en: [
      "what do body and annex say differently",
      "inconsistencies in {title}",
      "where does the document contradict itself",
      "conflicts between main text and attachments",
      "discrepancies in the figures of {title}",
      "which documents have contradictions",
    ],
  },
  nearMisses: ["计划和成效对比", "各省对联盟的条件有什么不同", "附件有哪些"],
});
