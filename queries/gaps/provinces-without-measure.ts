import { defineQuery } from "../define-query.ts";

export const provincesWithoutMeasure = defineQuery(new URL("./provinces-without-measure.cypher", import.meta.url), {
  topic: "gaps",
  title: { zh: "哪些省没有此项措施", en: "Provinces without a measure" },
  description: {
    zh: "各省文件中有多少段落提到这项措施；为零的排在前面，并列出查阅过的文件数、段落数和文件名。只说明馆藏没有提到。",
    en: "How many passages of each province name the measure; those with none first, with the documents and passages looked through. Says what the collection does not hold, no more.",
  },
  params: ["measure"],
  columns: ["province", "found", "documents", "passages", "searched"],
  asks: [
    {
      needs: ["Place", "lacking"],
      may: [
        "ISSUED",
        "CITES",
        "Policy",
        "Programme",
        "FUNDS",
        "Alliance",
        "Studio",
        "Award",
        "Rule",
        "whether",
        "honour",
      ],
      never: ["Target", "RESPONSIBLE_FOR", "Industry", "held", "partOfDocument"],
    },
  ],
  phrasings: {
    zh: [
      "哪些省没有{measure}",
      "哪些省份没有出台{measure}",
      "还有哪些省没有提到{measure}",
      "哪些省有{measure}、哪些省没有",
      "哪几个省还没出台{measure}政策",
      "没有规定{measure}的省份有哪些",
      "哪些省份缺{measure}",
      "哪个省尚未设立{measure}",
      "各省里没有{measure}的是哪几个",
    ],
    en: [
      "which provinces have no {measure}",
      "provinces without {measure}",
      "which provinces lack {measure}",
      "which province has not issued {measure}",
      "provinces that never mention {measure}",
    ],
  },
  nearMisses: [
    "哪些联盟没有教育行业的成员",
    "哪些目标没有责任单位",
    "哪些省补助联盟，补助多少",
    "哪些文件被引用但没有收藏",
  ],
});
