import { defineQuery } from "../define-query.ts";

export const allianceBackers = defineQuery(new URL("./alliance-backers.cypher", import.meta.url), {
  topic: "alliances",
  title: { zh: "谁命名、资助和管理联盟", en: "Who names, funds and manages alliances" },
  description: {
    zh: "每个联盟由谁命名、出资、支持、负责。",
    en: "Who names, funds, supports and manages each alliance.",
  },
  params: ["alliance", "unit", "province"],
  columns: ["unit", "relation", "alliance", "amount", "province"],
  ids: ["unitId", "allianceId"],
  asks: [
    {
      needs: ["Alliance", ["ISSUED", "RESPONSIBLE_FOR", "FUNDS", "SUPPORTS"], ["who", "Unit"]],
      may: ["Place", "honour", "RESPONSIBLE_FOR", "FUNDS", "ISSUED", "SUPPORTS"],
      never: ["money", "howMany", "lacking", "Target", "most"],
    },
  ],
  phrasings: {
    zh: [
      "谁命名联盟",
      "谁给联盟出资",
      "谁负责联盟的考核",
      "联盟由谁管理",
      "{alliance}由谁命名",
      "哪个单位认定了{alliance}",
      "{alliance}归哪个部门主管",
      "是谁在支持{alliance}",
      "哪些单位命名过联盟",
      "联盟由谁批准、由谁出资",
      "给{alliance}出钱的是谁",
      "{unit}命名了哪些联盟",
    ],
    en: [
      "who names and funds alliances",
      "who manages the alliance",
      "which body approved {alliance}",
      "who backs {alliance}",
      "which departments are in charge of the alliances",
      "by whom was {alliance} designated",
    ],
  },
  nearMisses: ["联盟补助多少钱", "联盟有哪些成员", "谁牵头这个联盟", "{title}是谁印发的"],
});
