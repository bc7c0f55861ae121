import { defineQuery } from "../define-query.ts";

export const addressees = defineQuery(new URL("./addressees.cypher", import.meta.url), {
  topic: "documents",
  title: { zh: "主送单位", en: "Addressees" },
  description: { zh: "文件主送哪些单位。", en: "To whom documents were sent." },
  params: ["title", "province"],
  columns: ["policy", "unit", "province"],
  ids: ["policyId", "unitId"],
  phrasings: { zh: ["这份通知主送给谁", "{title}发给谁", "通知发给哪些单位"], en: ["to whom was {title} sent"] },
  nearMisses: ["文件由谁发布"],
});
