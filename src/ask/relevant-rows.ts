/** Rows of a query beside the passages that search finds for the same question. */
import type { Row } from "../../graph/store.ts";
import type { Hit } from "../search/search-answer.ts";
import { pairLikeness } from "./route.ts";

/** So many passages of the search are compared with the rows. */
export const passagesCompared = 50;

const passageOf = ({ passageId }: Row) => (typeof passageId === "string" ? passageId : undefined);

/** Place of a passage among the hits, from 0; copies of a hit stand with it. Passages without a place come last. */
function placesOf(hits: readonly Hit[]): Map<string, number> {
  const places = new Map<string, number>();
  hits.forEach(({ passage, alike }, place) => {
    for (const id of [passage.id, ...alike.map(({ passageId }) => passageId)])
      if (!places.has(id)) places.set(id, place);
  });
  return places;
}

/**
 * All rows, those that rest on the passages nearest to the question first; within a passage the quote that is most like
 * the question. With a kind, rows of documents with that word in the title before the others. Rows whose passage search did not find keep the order of the query.
 */
export function mostRelevantFirst(rows: readonly Row[], hits: readonly Hit[], question: string, kind?: string): Row[] {
  const places = placesOf(hits);
  return rows
    .map((row, order) => ({
      row,
      order,
      other: kind !== undefined && !String(row.documentTitle ?? "").includes(kind) ? 1 : 0,
      place: places.get(passageOf(row) ?? "") ?? Number.POSITIVE_INFINITY,
      likeness: typeof row.quote === "string" ? pairLikeness(question, row.quote) : 0,
    }))
    .sort((a, b) =>
      a.other !== b.other
        ? a.other - b.other
        : a.place === b.place
          ? (Number.isFinite(a.place) ? b.likeness - a.likeness : 0) || a.order - b.order
          : a.place - b.place,
    )
    .map(({ row }) => row);
}
