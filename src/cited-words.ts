/** Words of a document and where they stand, as every row of every query shows it. */
import type { Row } from "../graph/store.ts";

/** Offsets are UTF-16 code units of the normalised text. */
export interface CitedWords {
  /** The exact words. */
  quote: string;
  documentId: string;
  documentTitle: string;
  docNumber: string | null;
  section: string | null;
  page: number | null;
  passageId: string | null;
  start: number;
  end: number;
}

/** The evidence columns of a row. */
export function citedWords(row: Row): CitedWords {
  return {
    quote: row.quote as string,
    documentId: row.documentId as string,
    documentTitle: (row.documentTitle ?? "") as string,
    docNumber: (row.docNumber ?? null) as string | null,
    section: (row.section ?? null) as string | null,
    page: (row.page ?? null) as number | null,
    passageId: (row.passageId ?? null) as string | null,
    start: (row.start ?? 0) as number,
    end: (row.end ?? 0) as number,
  };
}
