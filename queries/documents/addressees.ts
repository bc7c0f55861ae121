import { defineQuery } from "../define-query.ts";

export const addressees = defineQuery(new URL("./addressees.cypher", import.meta.url), {
  topic: "documents",
  title: { zh: "主送单位", en: "Addressees" },
  description: { zh: "文件主送哪些单位。", en: "To whom documents were sent." },
  params: ["title", "province"],
  columns: ["policy", "unit", "province"],
  ids: ["policyId", "unitId"],
  asks: [
    {
      needs: ["ADDRESSED_TO"],
      may: ["Policy", "Unit", "who", "Place", "ISSUED"],
      never: ["money", "lacking", "when", "FUNDS", "Award", "honour"],
    },
  ],
  phrasings: {
    zh: [
      "这份通知主送给谁",
      "{title}发给谁",
      "通知发给哪些单位",
      "{title}的主送单位有哪些",
      "{title}抄送了谁",
      "文件主送哪些部门",
      "{title}下发到哪些单位",
      "哪些单位收到了{title}",
      "{province}的通知都发给哪些机关",
    ],
    en: [
      "to whom was {title} sent",
      "addressees of {title}",
      "which units is the notice addressed to",
      "who receives {title}",
      "which bodies was the document sent to",
    ],
  },
  nearMisses: ["文件由谁发布", "补助发给谁", "奖金发给哪些单位", "{title}什么时候印发"],
});
