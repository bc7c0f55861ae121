/**
 * A reference line in the manner of GB/T 7714-2015 for a passage or fact of a document, with the exact words:
 *
 *   发文机关. 标题：文号[Z]. (成文日期)：页码, 章节. “原文”
 *
 * Source: GB/T 7714-2015, 4.1 (elements in order: main responsibility, title and other title information, type of
 * document, date, pages of the quotation) and appendix B (letters of types; Z is for what has none of its own). A
 * government document is neither book nor journal, so its letter is Z; its number is other title information.
 */
export interface CitedPlace {
  document: {
    title: string;
    docNumber?: string | null;
    issuer?: string | null;
    /** ISO, as exact as known. */
    date?: string | null;
  };
  /** Path of headings joined by ' › '; the document's own title at its head is left out. */
  section?: string | null;
  /** From 1. */
  page?: number | null;
  quote: string;
}

/** Headings without the title, which stands in the line already. */
function sectionWithin(section: string | null | undefined, title: string): string {
  const parts = (section ?? "")
    .split(" › ")
    .filter((part) => part && part.replace(/\s+/g, "") !== title.replace(/\s+/g, ""));
  return parts.join(" › ");
}

export function citation({ document, section, page, quote }: CitedPlace): string {
  const title = document.title.replace(/\s+/g, "");
  const heading = `${document.issuer ? `${document.issuer}. ` : ""}${title}${document.docNumber ? `：${document.docNumber}` : ""}[Z].`;
  const date = document.date ? ` ${document.date.length > 4 ? `(${document.date})` : document.date}` : "";
  const within = sectionWithin(section, document.title);
  const place = [page ? String(page) : "", within].filter(Boolean).join(", ");
  const described = date || place ? `${date}${place ? `${date ? "：" : " "}${place}` : ""}.` : "";
  const words = quote.replace(/\s*\n\s*/g, "").trim();
  return `${heading}${described} “${words}”`;
}
