/** Hits of a search as a table. */
import type { Row } from "../../graph/store.ts";
import type { SearchAnswer } from "../search/search-answer.ts";
import type { TableColumn } from "./cell-text.ts";

const labels = {
  rank: { zh: "名次", en: "rank" },
  score: { zh: "得分", en: "score" },
  title: { zh: "标题", en: "title" },
  docNumber: { zh: "文号", en: "number" },
  issuer: { zh: "发文机关", en: "issuer" },
  date: { zh: "日期", en: "date" },
  province: { zh: "省份", en: "province" },
  section: { zh: "章节", en: "section" },
  page: { zh: "页", en: "page" },
  quote: { zh: "原文", en: "quote" },
  documentId: { zh: "文档编号", en: "document id" },
  start: { zh: "起始位置", en: "start" },
  end: { zh: "结束位置", en: "end" },
} as const;

export const searchColumns = (language: "zh" | "en"): TableColumn[] =>
  Object.entries(labels).map(([key, label]) => ({ key, label: label[language] }));

export const searchRows = ({ hits }: SearchAnswer, offset = 0): Row[] =>
  hits.map(({ score, document, passage }, at) => {
    const { title, docNumber, issuer, date, province, id: documentId } = document;
    const { section, page, text: quote, start, end } = passage;
    return {
      ...{ rank: offset + at + 1, score, title, docNumber, issuer, date, province },
      ...{ section, page, quote, documentId, start, end },
    };
  });
