import { defineQuery } from "../define-query.ts";

export const honours = defineQuery(new URL("./honours.cypher", import.meta.url), {
  topic: "support",
  title: { zh: "荣誉称号", en: "Titles and honours" },
  description: {
    zh: "提到的荣誉称号、奖项及名额；写明金额的见“奖金、津贴、补助的金额”。",
    en: "Titles and honours by name, with the number given where it is stated.",
  },
  params: ["award", "province"],
  columns: ["award", "level", "number", "province"],
  ids: ["awardId"],
  phrasings: {
    zh: ["有哪些荣誉称号", "表彰了哪些称号", "评选了多少名工匠", "评选哪些先进个人"],
    en: ["which titles and honours are there", "how many craftsmen were honoured"],
  },
  nearMisses: ["津贴标准是多少", "谁获得了{award}"],
});
