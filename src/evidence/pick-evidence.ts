/** From what a person points at (a passage, a fact, a place, a row of a named query) to an item that can be kept. */
import type { GraphStore, Row, Value } from "../../graph/store.ts";
import { evidenceColumns } from "../../queries/columns.ts";
import { type NamedQuery, QueryError, runQuery } from "../../queries/define-query.ts";
import { maskRows } from "../collection/collection.ts";
import { cellOf, cellText, columnsOf } from "../export/cell-text.ts";
import type { Masking } from "../personal-data.ts";
import type { EvidenceItem } from "./evidence-collection.ts";
import { EvidenceError } from "./evidence-error.ts";
import { type CitedPlace, type CitedThing, findPlace } from "./find-cited.ts";
import type { HeldDocuments } from "./held-documents.ts";
import { selectorsOf } from "./selectors.ts";

/** A row of a named query: by its number, from 1, or as the program gave it out before. */
export interface PickedRow {
  query: string;
  params: Record<string, unknown>;
  row: number | Row;
}

export type Picked = CitedThing | PickedRow;

export interface PickParts {
  store: GraphStore;
  masking: Masking;
  documents: HeldDocuments;
  queries: readonly NamedQuery[];
}

const nothing = (what: unknown) =>
  new EvidenceError(
    "nothing-to-cite",
    `没有可引用的原文 (nothing to cite): ${typeof what === "string" ? what : JSON.stringify(what)}`,
  );

const same = (a: Value | undefined, b: Value | undefined) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The query is run anew: cells and place come from the graph, never from the caller. */
async function pickRow({ store, masking, queries }: PickParts, picked: PickedRow) {
  const query = queries.find(({ name }) => name === picked.query);
  if (!query) throw new QueryError("unknown-query", `没有名为 ${picked.query} 的查询`);
  const { params, rows } = await runQuery(store, query, picked.params);
  const masked = await maskRows(masking, rows);
  const wanted = picked.row;
  const row =
    typeof wanted === "number"
      ? masked[wanted - 1]
      : masked.find((candidate) => Object.keys(candidate).every((key) => same(candidate[key], wanted[key])));
  if (!row) throw nothing(`${picked.query}, ${typeof wanted === "number" ? `${wanted} / ${rows.length}` : "row"}`);
  const { documentId, start, end } = row;
  if (typeof documentId !== "string" || typeof start !== "number" || typeof end !== "number")
    throw nothing(picked.query);
  const cells = columnsOf(query, "zh")
    .filter(({ key }) => !(key in evidenceColumns))
    .map((column) => ({ label: column.label, text: masking.loose(cellText(cellOf(row, column))) }));
  const place: CitedPlace = {
    documentId,
    start,
    end,
    section: (row.section as string | null) ?? null,
    page: (row.page as number | null) ?? null,
  };
  return { place, row: { query: query.name, params, cells } };
}

/**
 * Length of the headings that a passage begins with: they stand in the item's section and are no part of its statement.
 * A passage that is nothing but headings is quoted as it is.
 */
function headingsAbove(text: string, { start, end, section }: CitedPlace): number {
  const plain = (words: string) => words.replace(/\s+/gu, "");
  const headings = new Set((section ?? "").split(" › ").map(plain));
  let at = start;
  while (at < end) {
    const line = text.slice(at, end).split("\n", 1)[0]!;
    if (line.trim() && !headings.has(plain(line))) return at - start;
    at += line.length + 1;
  }
  return 0;
}

/** The item; throws `EvidenceError("nothing-to-cite")` where there are no words. */
export async function pickEvidence(
  parts: PickParts,
  picked: Picked,
  { id, addedAt, group = "", comment = "" }: { id: string; addedAt: string; group?: string; comment?: string },
): Promise<EvidenceItem> {
  const { place, row } =
    "query" in picked ? await pickRow(parts, picked) : { place: await findPlace(parts.store, picked), row: undefined };
  const document = place && (await parts.documents.find(place.documentId));
  if (!place || !document) throw nothing(picked);
  const from = "id" in picked ? place.start + headingsAbove(document.masked, place) : place.start;
  // White space around the words is no part of a quotation.
  const words = document.masked.slice(from, place.end);
  const start = from + (words.length - words.trimStart().length);
  const exact = words.trim();
  if (!exact) throw nothing(picked);
  const { work } = document;
  return {
    id,
    addedAt,
    comment: comment.trim(),
    group: group.trim(),
    document: {
      id: work.id,
      title: work.title,
      docNumber: work.docNumber ?? null,
      issuers: [...work.issuers],
      date: work.date ?? null,
      kind: work.kind ?? null,
      ...(work.url && { url: work.url, accessed: work.accessed ?? null }),
    },
    section: place.section,
    page: place.page,
    target: { source: work.id, selector: selectorsOf(document.masked, { start, end: start + exact.length }) },
    ...(row && { row }),
  };
}
