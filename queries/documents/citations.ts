import { defineQuery } from "../define-query.ts";

export const citations = defineQuery(new URL("./citations.cypher", import.meta.url), {
  topic: "documents",
  title: { zh: "谁引用了谁", en: "Which documents cite which" },
  description: {
    zh: "文件之间的引用：依据、印发、转发、废止、修订等。",
    en: "Citations between documents and their manner.",
  },
  params: ["title", "province"],
  columns: ["citing", "cited", "manner", "province"],
  ids: ["citingId", "citedId"],
  asks: [
    {
      needs: ["CITES", ["Policy", "which", "who"]],
      may: ["IMPLEMENTS", "Place", "who", "ISSUED", "Policy"],
      never: ["held", "lacking", "Studio", "money"],
    },
  ],
  phrasings: {
    zh: [
      "哪些文件引用了{title}",
      "这份文件引用了哪些文件",
      "{title}都引用过什么",
      "谁引用了{title}",
      "{title}被哪些文件援引",
      "哪些文件提及{title}",
      "{title}参照了哪些文件",
      "列出文件之间的引用",
      "{title}废止了哪个文件",
      "{province}的文件引用了哪些政策",
      "{title}转发的是哪份文件",
    ],
    en: [
      "which documents cite {title}",
      "what does the document cite",
      "which policies are cited by {title}",
      "citations between documents",
      "who refers to {title}",
      "which document does {title} repeal",
    ],
  },
  nearMisses: ["文件由谁发布", "{title}的依据是什么", "哪些文件被引用但没有收藏", "提到了哪些工作室"],
});
