/** A collection as a table. */
import type { Row } from "../../../graph/store.ts";
import { sectionWithin } from "../../evidence/quoted-words.ts";
import type { ShownCollection } from "../../evidence/show-evidence.ts";
import { formatReference, type Standard } from "../bibliography/gbt7714.ts";
import type { TableColumn } from "../cell-text.ts";

const labels = {
  number: { zh: "序号", en: "number" },
  group: { zh: "分组", en: "group" },
  quote: { zh: "原文", en: "quote" },
  comment: { zh: "批注", en: "comment" },
  title: { zh: "标题", en: "title" },
  docNumber: { zh: "文号", en: "document number" },
  issuer: { zh: "发文机关", en: "issuer" },
  date: { zh: "日期", en: "date" },
  section: { zh: "章节", en: "section" },
  page: { zh: "页", en: "page" },
  reference: { zh: "参考文献", en: "reference" },
  cells: { zh: "查询所得", en: "row" },
  state: { zh: "现状", en: "state" },
  now: { zh: "现文", en: "words now" },
  link: { zh: "链接", en: "link" },
  documentId: { zh: "文档编号", en: "document id" },
  start: { zh: "起始位置", en: "start" },
  end: { zh: "结束位置", en: "end" },
} as const;

const states = {
  zh: { same: "在原处", moved: "已移动", changed: "文字有变", lost: "已找不到" },
  en: { same: "in place", moved: "moved", changed: "changed", lost: "lost" },
};

export const evidenceTableColumns = (language: "zh" | "en"): TableColumn[] =>
  Object.entries(labels).map(([key, label]) => ({
    key,
    label: label[language],
    ...(key === "state" && { values: states[language] }),
  }));

export const evidenceRows = (
  { items }: ShownCollection,
  { standard, address }: { standard: Standard; address: string },
): Row[] =>
  items.map(({ document, row, ...item }, at) => ({
    number: at + 1,
    group: item.group,
    quote: item.quote,
    comment: item.comment,
    title: document.title,
    docNumber: document.docNumber ?? null,
    issuer: [...document.issuers],
    date: document.date ?? null,
    section: sectionWithin(item.section, document.title),
    page: item.page,
    reference: formatReference(document, { standard, system: "numeric" }, { page: item.page }),
    cells: row?.cells.map(({ label, text }) => `${label}：${text}`).join("；") ?? null,
    state: item.state,
    now: item.now ?? null,
    link: `${address}${item.link}`,
    documentId: document.id,
    start: item.start,
    end: item.end,
  }));
