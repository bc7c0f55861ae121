import type { Hit, SearchAnswer } from "../api.ts";
import { Collect } from "./collect.tsx";
import { placeAddress } from "./evidence.tsx";
import { Marked } from "./marked.tsx";

const fieldNames: Record<string, string> = {
  docNumber: "文号",
  title: "标题",
  heading: "章节标题",
  text: "正文",
  entity: "提到的实体",
  fact: "目标、成效或规则",
};
const partNames: Record<string, string> = { words: "词语", pairs: "字对", meaning: "含义" };

/** Why a passage was found. */
function Reasons({ hit }: { hit: Hit }) {
  const { score, why, passage, alike } = hit;
  const parts = Object.entries(why.parts).map(([part, value]) => `${partNames[part] ?? part} ${value.toFixed(2)}`);
  return (
    <details class="reasons">
      <summary>为何匹配</summary>
      <ul>
        <li>匹配之处：{why.fields.map((field) => fieldNames[field] ?? field).join("、") || "含义相近"}</li>
        <li>
          得分 {score.toFixed(2)} = {parts.join(" + ")}
          {why.cosine !== undefined && `；余弦相似度 ${why.cosine.toFixed(3)}`}
        </li>
        {why.sentence && (
          <li>
            意思最近的句子（{why.sentence.cosine.toFixed(3)}）：
            <q>{passage.text.slice(why.sentence.start, why.sentence.end)}</q>
          </li>
        )}
        {why.entities && (
          <li>
            提到：
            {why.entities.map(({ id, name }) => (
              <a class="chip" key={id} href={`/entities/${encodeURIComponent(id)}`}>
                {name}
              </a>
            ))}
          </li>
        )}
        {why.facts && <li>事实：{why.facts.map(({ what }) => what).join("；")}</li>}
        {alike.length > 0 && (
          <li>
            相同文字另见：
            {alike.map(({ passageId, documentId }) => (
              <a class="chip" key={passageId} href={`/documents/${encodeURIComponent(documentId)}`}>
                {documentId}
              </a>
            ))}
          </li>
        )}
        <li>
          <a href={`/precedents?passage=${encodeURIComponent(passage.id)}`}>找其他文件中的同类措施</a>
        </li>
      </ul>
    </details>
  );
}

/** What search found, best first, and what was looked through. */
export function Hits({ answer, offset = 0 }: { answer: SearchAnswer; offset?: number }) {
  const { coverage } = answer;
  return (
    <section aria-label="检索结果">
      {answer.reason && <p class="note">仅按词语检索：{answer.reason}</p>}
      {answer.hits.length === 0 && <p>未找到。</p>}
      <ol class="hits" start={offset + 1}>
        {answer.hits.map((hit) => {
          const { document, passage, why, family = [] } = hit;
          return (
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
              {family.map(({ documentId, title, is }) => (
                <p class="quiet" key={documentId}>
                  {is === "notice" ? "附于：" : "附件："}
                  <a href={`/documents/${encodeURIComponent(documentId)}`}>{title}</a>
                </p>
              ))}
              <p class="passage">
                <Marked text={passage.text} spans={why.words} />
              </p>
              <Reasons hit={hit} />
              <Collect pick={{ id: passage.id }} />
            </li>
          );
        })}
      </ol>
      <p class="quiet">
        已查阅 {coverage.documents} 份文档、{coverage.passages} 个段落。
      </p>
    </section>
  );
}
