import { defineQuery } from "../define-query.ts";

export const basis = defineQuery(new URL("./basis.cypher", import.meta.url), {
  topic: "documents",
  title: { zh: "依据与落实", en: "Basis of documents" },
  description: { zh: "每份文件依据或落实哪份上位文件。", en: "Which superior document each document carries out." },
  params: ["title", "province"],
  columns: ["citing", "cited", "province"],
  ids: ["citingId", "citedId"],
  asks: [
    {
      needs: ["IMPLEMENTS"],
      may: ["Policy", "ISSUED", "Place", "Unit"],
      never: ["held", "lacking", "RESPONSIBLE_FOR", "CITES", "Target", "money", "Alliance", "Studio"],
    },
    { needs: ["IMPLEMENTS", "Policy"], may: ["ISSUED", "Place", "Unit"], never: ["held", "lacking", "CITES", "money"] },
  ],
  phrasings: {
    zh: [
      "{title}的依据是什么",
      "这份方案落实的是哪份上位文件",
      "这份年度方案落实的是哪份文件",
      "依据哪些上级文件制定",
      "{title}根据什么制定",
      "{title}贯彻的是哪份文件",
      "{province}的文件都依据了哪些上位文件",
      "制定{title}的政策依据",
      "哪些文件是为贯彻{title}出台的",
      "{title}按照哪份文件制定",
    ],
    en: [
      "what is {title} based on",
      "which superior documents does {title} implement",
      "legal basis of {title}",
      "on what basis was {title} issued",
      "which policy does the notice carry out",
    ],
  },
  nearMisses: ["谁引用了{title}", "{title}是谁印发的", "{unit}负责什么", "工资依据什么标准发放"],
});
