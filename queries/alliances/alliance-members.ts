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
  phrasings: {
    zh: [
      "{alliance}有哪些成员",
      "联盟由哪些工作室组成",
      "哪个工作室牵头{alliance}",
      "谁牵头这个联盟",
      "联盟的牵头工作室是谁",
    ],
    en: ["which studios belong to the alliance", "who leads the alliance", "members of {alliance}"],
  },
  nearMisses: ["联盟最少要几个工作室", "哪些联盟跨两个行业"],
});
