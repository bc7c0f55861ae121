import type { SearchAnswer } from "../api.ts";
import { Collect } from "./collect.tsx";
import { placeAddress } from "./evidence.tsx";
import { Marked } from "./marked.tsx";

/** What search found, best first, and what was looked through. */
export function Hits({ answer }: { answer: SearchAnswer }) {
  const { coverage } = answer;
  return (
    <section aria-label="检索结果">
      {answer.reason && <p class="note">仅按词语检索：{answer.reason}</p>}
      {answer.hits.length === 0 && <p>未找到。</p>}
      <ol class="hits">
        {answer.hits.map(({ document, passage, why }) => (
          <li key={passage.id}>
            <h3>
              <a href={placeAddress({ documentId: document.id, start: passage.start, end: passage.end })}>
                {document.title}
              </a>
            </h3>
            <p class="quiet">
              {[
                document.docNumber,
                document.issuer,
                document.date,
                passage.section,
                passage.page && `第${passage.page}页`,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <p class="passage">
              <Marked text={passage.text} spans={why.words} />
            </p>
            <Collect pick={{ id: passage.id }} />
          </li>
        ))}
      </ol>
      <p class="quiet">
        已查阅 {coverage.documents} 份文档、{coverage.passages} 个段落。
      </p>
    </section>
  );
}
