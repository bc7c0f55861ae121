/** A document as a bibliography names it. */
import type { DocumentKind } from "../../../ingest/model.ts";

export interface Work {
  /** The document's id; also its key in BibTeX, RIS and CSL-JSON. */
  id: string;
  title: string;
  /** 发文字号 */
  docNumber?: string | null;
  /** Bodies that sign it, in order; empty where none is known. */
  issuers: readonly string[];
  /** 成文日期, ISO, as exact as known: 2022, 2022-04 or 2022-04-06. */
  date?: string | null;
  kind?: string | null;
  /** Web address it was read from. */
  url?: string;
  /** The day it was read there, ISO; given with `url` only. */
  accessed?: string | null;
}

/** The title in one line: breaks of a printed title are no part of it, spaces between Latin words are. */
export const titleOf = ({ title }: Pick<Work, "title">): string =>
  title
    .trim()
    .replace(/\s+/gu, " ")
    .replace(/(?<=[^\p{ASCII}]) | (?=[^\p{ASCII}])/gu, "");

/** Kinds of which a collection of laws and government papers is made; the rest have letters of their own or none. */
const kindsWithoutForce: Partial<Record<DocumentKind, "report" | "other">> = {
  case_report: "report",
  news: "other",
  guide: "other",
  list: "other",
  other: "other",
};

/** How bibliographies class a work: a government paper, a report, or neither. */
export const classOf = ({ kind }: Pick<Work, "kind">): "regulation" | "report" | "other" =>
  kindsWithoutForce[kind as DocumentKind] ?? "regulation";
