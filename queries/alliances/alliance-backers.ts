import { defineQuery } from "../define-query.ts";

export const allianceBackers = defineQuery(new URL("./alliance-backers.cypher", import.meta.url), {
  topic: "alliances",
  title: { zh: "谁命名、资助和管理联盟", en: "Who names, funds and manages alliances" },
  description: {
    zh: "每个联盟由谁命名、出资、支持、负责。",
    en: "Who names, funds, supports and manages each alliance.",
  },
  params: ["alliance", "province"],
  columns: ["unit", "relation", "alliance", "amount", "province"],
  ids: ["unitId", "allianceId"],
  phrasings: {
    zh: ["谁命名联盟", "谁给联盟出资", "谁负责联盟的考核", "联盟由谁管理", "{alliance}由谁命名"],
    en: ["who names and funds alliances", "who manages the alliance"],
  },
  nearMisses: ["联盟补助多少钱", "联盟有哪些成员"],
});
