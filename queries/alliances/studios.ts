import { defineQuery } from "../define-query.ts";

export const studios = defineQuery(new URL("./studios.cypher", import.meta.url), {
  topic: "alliances",
  title: { zh: "工作室", en: "Studios" },
  description: { zh: "文中提到的创新工作室及出处。", en: "Studios named in the collection." },
  params: ["province"],
  columns: ["studio", "level", "province"],
  ids: ["studioId"],
  phrasings: {
    zh: ["有哪些创新工作室", "提到了哪些工作室", "{province}有哪些工作室"],
    en: ["which studios are named"],
  },
  nearMisses: ["工作室联盟有哪些", "联盟最少要几个工作室"],
});
