import type { AnswerEvidence } from "../api.ts";
import { Collect } from "./collect.tsx";
import { placeAddress } from "./evidence.tsx";
import { Marked } from "./marked.tsx";

/** Where each quote stands in the text; what does not stand there word for word is left out. */
const spansOf = (text: string, quotes: readonly string[]) =>
  quotes.flatMap((quote) => {
    const start = text.indexOf(quote);
    return start < 0 ? [] : [{ start, end: start + quote.length }];
  });

/** What an answer rests on, best first: each passage once, with the words that state a fact marked. */
export function EvidenceList({ evidence }: { evidence: readonly AnswerEvidence[] }) {
  if (evidence.length === 0) return <p>未找到。</p>;
  return (
    <ol class="hits">
      {evidence.map((one) => (
        <li key={`${one.documentId} ${one.start} ${one.end}`}>
          <h3>
            <a href={placeAddress(one)}>{one.documentTitle}</a>
          </h3>
          <p class="quiet">{[one.docNumber, one.section, one.page && `第${one.page}页`].filter(Boolean).join(" · ")}</p>
          <p class="passage">
            <Marked text={one.quote} spans={spansOf(one.quote, one.states)} />
          </p>
          <Collect pick={{ documentId: one.documentId, start: one.start, end: one.end }} />
        </li>
      ))}
    </ol>
  );
}
