/** What a collection can be taken away as, and how a report may cite; light, for the command line's help. */

/** Reports, tables, and the list of works alone (txt by GB/T 7714, bib, ris, csl). */
export const evidenceFormats = {
  docx: { mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ending: "docx" },
  md: { mediaType: "text/markdown; charset=utf-8", ending: "md" },
  html: { mediaType: "text/html; charset=utf-8", ending: "html" },
  csv: { mediaType: "text/csv; charset=utf-8", ending: "csv" },
  xlsx: { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ending: "xlsx" },
  json: { mediaType: "application/json; charset=utf-8", ending: "json" },
  txt: { mediaType: "text/plain; charset=utf-8", ending: "txt" },
  bib: { mediaType: "application/x-bibtex; charset=utf-8", ending: "bib" },
  ris: { mediaType: "application/x-research-info-systems; charset=utf-8", ending: "ris" },
  csl: { mediaType: "application/vnd.citationstyles.csl+json; charset=utf-8", ending: "csl.json" },
} as const;
export type EvidenceFormat = keyof typeof evidenceFormats;

/** How the text leads to its sources: a note with the whole reference at each quotation, [1], or （机关，年）. */
export const citingWays = ["notes", "numeric", "author-date"] as const;
export type Citing = (typeof citingWays)[number];
