import type { Picked } from "../api.ts";
import { Collect } from "./collect.tsx";

/** The words a fact rests on, with the way to the place they stand. */
interface Place {
  documentId: string;
  documentTitle: string;
  docNumber?: string | null;
  section?: string | null;
  page?: number | null;
  start: number;
  end: number;
}

export const placeAddress = ({ documentId, start, end }: Pick<Place, "documentId" | "start" | "end">) =>
  `/documents/${encodeURIComponent(documentId)}?start=${start}&end=${end}#found`;

/**
 * `pick` says what the button collects where that is more than the words: a row with its columns. `label` names the
 * place in one word or two where the document is named already.
 */
export function Evidence({
  quote,
  place,
  pick,
  label,
}: {
  quote: string;
  place: Place;
  pick?: Picked;
  label?: string;
}) {
  const { documentId, start, end } = place;
  const where = [place.docNumber, place.section, place.page ? `第${place.page}页` : null].filter(Boolean).join(" · ");
  return (
    <figure class="evidence">
      <blockquote>{quote}</blockquote>
      <figcaption>
        <a href={placeAddress(place)} title={label && place.documentTitle}>
          {label ?? place.documentTitle}
        </a>
        {!label && where && <span class="quiet"> {where}</span>} <Collect pick={pick ?? { documentId, start, end }} />
      </figcaption>
    </figure>
  );
}
