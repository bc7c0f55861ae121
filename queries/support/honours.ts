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
  asks: [
    {
      needs: ["honour"],
      may: ["Award", "howMany", "Place", "ISSUED", "Unit", "Programme"],
      never: ["money", "Alliance", "lacking", "who", "Rule", "RECEIVED_AWARD", "Policy", "Studio"],
    },
  ],
  phrasings: {
    zh: [
      "有哪些荣誉称号",
      "表彰了哪些称号",
      "评选了多少名工匠",
      "评选哪些先进个人",
      "都设了哪些荣誉",
      "{award}评选多少名",
      "{province}授予过哪些称号",
      "列出各类模范和先进称号",
      "要选树多少名劳动模范",
      "{award}一共有几个名额",
      "都有哪些先进集体称号",
    ],
    en: [
      "which titles and honours are there",
      "how many craftsmen were honoured",
      "list the honorary titles",
      "what titles does {province} give",
      "how many model workers are chosen",
      "which honours are named",
    ],
  },
  nearMisses: ["津贴标准是多少", "谁获得了{award}", "{award}奖励多少钱", "{alliance}由谁命名"],
});
