import { defineQuery } from "../define-query.ts";

export const studios = defineQuery(new URL("./studios.cypher", import.meta.url), {
  topic: "alliances",
  title: { zh: "工作室", en: "Studios" },
  description: { zh: "文中提到的创新工作室及出处。", en: "Studios named in the collection." },
  params: ["province"],
  columns: ["studio", "level", "province"],
  ids: ["studioId"],
  asks: [
    {
      needs: ["Studio"],
      may: ["Place"],
      never: ["Alliance", "howMany", "FUNDS", "Rule", "LEADS", "MEMBER_OF", "RECEIVED_AWARD", "Target", "Outcome"],
    },
  ],
  phrasings: {
    zh: [
      "有哪些创新工作室",
      "提到了哪些工作室",
      "{province}有哪些工作室",
      "列出所有的劳模创新工作室",
      "文件里出现过哪些技能大师工作室",
      "各地的工作室名单",
      "{province}的创新工作室都叫什么名字",
      "给我看看收进来的工作室",
    ],
    en: [
      "which studios are named",
      "list the studios of {province}",
      "show me all innovation studios",
      "what studios appear in the collection",
      "names of the studios in {province}",
    ],
  },
  nearMisses: [
    "工作室联盟有哪些",
    "联盟最少要几个工作室",
    "建成了多少个工作室",
    "给工作室补助多少钱",
    "哪个工作室牵头{alliance}",
  ],
});
