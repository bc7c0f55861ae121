/**
 * CSL-JSON for reference managers (Zotero, pandoc). Source: the schema csl-data.json of citation-style-language/schema. A
 * government paper is a `regulation` with its 文号 in `number`; `language` zh-CN lets a style print 等 and not "et al.".
 */
import { classOf, titleOf, type Work } from "./work.ts";

const types = { regulation: "regulation", report: "report", other: "document" } as const;

export interface CslItem {
  id: string;
  type: (typeof types)[keyof typeof types];
  title: string;
  language: "zh-CN";
  number?: string;
  author?: { literal: string }[];
  issued?: { "date-parts": [number[]] };
  URL?: string;
  accessed?: { "date-parts": [number[]] };
}

const dateParts = (date: string): { "date-parts": [number[]] } => ({ "date-parts": [date.split("-").map(Number)] });

export function cslItem(work: Work): CslItem {
  return {
    id: work.id,
    type: types[classOf(work)],
    title: titleOf(work),
    language: "zh-CN",
    ...(work.docNumber && { number: work.docNumber }),
    ...(work.issuers.length > 0 && { author: work.issuers.map((literal) => ({ literal })) }),
    ...(work.date && { issued: dateParts(work.date) }),
    ...(work.url && { URL: work.url, ...(work.accessed && { accessed: dateParts(work.accessed) }) }),
  };
}

export const asCslJson = (works: readonly Work[]): string => `${JSON.stringify(works.map(cslItem), null, 2)}\n`;
