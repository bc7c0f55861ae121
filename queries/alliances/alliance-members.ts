import { defineQuery } from "../define-query.ts";

export const allianceMembers = defineQuery(new URL("./alliance-members.cypher", import.meta.url), {
  topic: "alliances",
  title: { zh: "联盟成员", en: "Members of alliances" },
  description: {
    zh: "每个联盟由谁牵头、有哪些成员工作室。",
    en: "Who leads each alliance and which studios belong to it.",
  },
  params: ["alliance", "province"],
  columns: ["alliance", "member", "role", "province"],
  ids: ["allianceId", "memberId"],
  asks: [
    {
      needs: ["Alliance", ["MEMBER_OF", "LEADS"]],
      may: ["Studio", "Unit", "who", "howMany", "Place"],
      never: ["Rule", "lacking", "FUNDS", "CROSSES_INDUSTRY"],
    },
  ],
  phrasings: {
    zh: [
      "{alliance}有哪些成员",
      "联盟由哪些工作室组成",
      "哪个工作室牵头{alliance}",
      "谁牵头这个联盟",
      "联盟的牵头工作室是谁",
      "{alliance}的成员单位",
      "加入{alliance}的工作室有哪些",
      "{alliance}里都有谁",
      "各个联盟的牵头单位是哪家",
      "{province}的联盟都吸收了哪些工作室",
      "{alliance}由谁领衔，成员有谁",
      "{alliance}包括哪几家单位",
    ],
    en: [
      "which studios belong to the alliance",
      "who leads the alliance",
      "members of {alliance}",
      "which studio heads {alliance}",
      "list the member studios of {alliance}",
      "what is {alliance} made up of",
    ],
  },
  nearMisses: [
    "联盟最少要几个工作室",
    "哪些联盟跨两个行业",
    "什么样的工作室可以牵头",
    "成员工作室能拿到多少补助",
    "哪些联盟没有卫生行业的成员",
  ],
});
