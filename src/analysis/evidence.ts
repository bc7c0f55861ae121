/** Where words stand, as every row of every analysis shows it. */
import type { Row } from "../../graph/store.ts";

export interface Evidence {
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
export function evidenceOf(row: Row): Evidence {
  return {
    quote: row.quote as string,
    documentId: row.documentId as string,
    documentTitle: row.documentTitle as string,
    docNumber: (row.docNumber ?? null) as string | null,
    section: (row.section ?? null) as string | null,
    page: (row.page ?? null) as number | null,
    passageId: (row.passageId ?? null) as string | null,
    start: row.start as number,
    end: row.end as number,
  };
}
