import { useEffect } from "preact/hooks";
import {
  type DocumentDetail,
  type Figure,
  get,
  type LocatedWords,
  type Mention,
  type Passage,
  type Section,
} from "../api.ts";
import { kindLabel } from "../kinds.ts";
import { Loaded, useLoaded } from "../loading.tsx";
import { amount } from "../parts/amount.ts";
import { Collect } from "../parts/collect.tsx";
import { CollectSelection } from "../parts/collect-selection.tsx";
import { Marked } from "../parts/marked.tsx";

function Figures({ documentId, title, figures }: { documentId: string; title: string; figures: readonly Figure[] }) {
  if (figures.length === 0) return null;
  return (
    <details open={figures.length <= 12}>
      <summary>
        {title}（{figures.length}）
      </summary>
      <ul class="facts">
        {figures.map((figure) => (
          <li key={figure.id}>
            <a href={`?start=${figure.start}&end=${figure.start + figure.quote.length}#found`}>
              {figure.metric} <b>{amount(figure)}</b>
            </a>
            <span class="quiet">
              {[figure.deadline && `期限 ${figure.deadline}`, figure.period, figure.responsible.join("、")]
                .filter(Boolean)
                .join(" · ")}
            </span>
            <Collect pick={{ documentId, start: figure.start, end: figure.start + figure.quote.length }} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Entities({ mentions }: { mentions: readonly Mention[] }) {
  const unique = [...new Map(mentions.map((mention) => [mention.entityId, mention])).values()];
  const types = [...new Set(unique.map(({ type }) => type))];
  return (
    <>
      {types.map((type) => (
        <p key={type}>
          <span class="quiet">{type} </span>
          {unique
            .filter((mention) => mention.type === type)
            .map(({ entityId, name }) => (
              <a class="chip" key={entityId} href={`/entities/${encodeURIComponent(entityId)}`}>
                {name}
              </a>
            ))}
        </p>
      ))}
    </>
  );
}

/** The lines of a passage: headings as such, the rest as paragraphs, the words asked for marked. */
function Lines({
  passage,
  headings,
  marked,
}: {
  passage: Passage;
  headings: ReadonlyMap<number, Section>;
  marked: { start: number; end: number };
}) {
  let from = passage.start;
  return (
    <>
      {passage.text.split("\n").map((line) => {
        const start = from;
        from += line.length + 1;
        const words = <Marked text={line} spans={[{ start: marked.start - start, end: marked.end - start }]} />;
        const heading = headings.get(start);
        // A heading that runs on as a paragraph (（一）加强领导。…) is read as one.
        if (heading && line.length <= heading.title.length + 8)
          return (
            <h2 key={start} data-start={start} class={`depth${Math.min(heading.depth, 4)}`}>
              {words}
            </h2>
          );
        return (
          <p key={start} data-start={start} class="passage">
            {words}
          </p>
        );
      })}
    </>
  );
}

function DocumentView({ document, start, end }: { document: DocumentDetail; start: number; end: number }) {
  useEffect(() => {
    window.document.getElementById("found")?.scrollIntoView({ block: "center" });
  }, [document.id, start]);
  const holding = document.passages.find((passage) => passage.start <= start && start < passage.end);
  const headings = new Map(
    document.sections.filter(({ depth }) => depth > 0).map((section) => [section.start, section]),
  );
  const { facts } = document;
  return (
    <>
      <h1>{document.title}</h1>
      <p class="quiet">
        {[document.docNumber, document.issuer, document.date, kindLabel(document.kind), document.province]
          .filter(Boolean)
          .join(" · ")}
        {" · "}
        <a href={`/api/documents/${encodeURIComponent(document.id)}/source`}>全文</a>
        {document.url && (
          <>
            {" · "}
            <a href={document.url} rel="noreferrer">
              原网页
            </a>
          </>
        )}
      </p>
      <CollectSelection documentId={document.id} />
      <div class="columns">
        <article>
          {document.passages.map((passage) => {
            const found = passage === holding;
            return (
              <div key={passage.id} id={found ? "found" : undefined} class={found ? "found" : undefined}>
                {passage.page && <span class="page quiet">第{passage.page}页</span>}
                <Lines passage={passage} headings={headings} marked={{ start, end }} />
              </div>
            );
          })}
        </article>
        <aside aria-label="事实">
          {document.sections.length > 1 && (
            <details>
              <summary>目录</summary>
              <ul class="contents">
                {document.sections
                  .filter((section) => section.depth > 0)
                  .map((section) => (
                    <li key={section.id} class={`depth${Math.min(section.depth, 4)}`}>
                      <a href={`?start=${section.start}&end=${section.start}#found`}>{section.title}</a>
                    </li>
                  ))}
              </ul>
            </details>
          )}
          {facts.document.addressee.length > 0 && <p>主送：{facts.document.addressee.join("、")}</p>}
          {facts.document.annexes.length > 0 && (
            <p>附件：{facts.document.annexes.map((annex) => annex.title).join("；")}</p>
          )}
          <Figures
            documentId={document.id}
            title="目标"
            figures={facts.targets.filter((figure) => figure.kind === "target")}
          />
          <Figures
            documentId={document.id}
            title="成效"
            figures={facts.targets.filter((figure) => figure.kind === "outcome")}
          />
          {facts.rules.length > 0 && (
            <details open>
              <summary>条件与规则（{facts.rules.length}）</summary>
              <ul class="facts">
                {facts.rules.map((rule) => (
                  <li key={rule.start}>
                    <b>{rule.modality}</b>{" "}
                    <a href={`?start=${rule.start}&end=${rule.start + rule.quote.length}#found`}>{rule.quote}</a>{" "}
                    <Collect
                      pick={{ documentId: document.id, start: rule.start, end: rule.start + rule.quote.length }}
                    />
                  </li>
                ))}
              </ul>
            </details>
          )}
          {facts.conflicts.length > 0 && (
            <details open>
              <summary>疑点（{facts.conflicts.length}）</summary>
              <ul class="facts">
                {facts.conflicts.map((conflict) => (
                  <li key={conflict.a + conflict.b}>
                    {conflict.what}
                    <blockquote>{conflict.a}</blockquote>
                    <blockquote>{conflict.b}</blockquote>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <details>
            <summary>提到的单位、文件和项目</summary>
            <Entities mentions={document.mentions} />
          </details>
        </aside>
      </div>
    </>
  );
}

interface Place {
  id: string;
  start: number;
  end: number;
}

function DocumentAt({ id, start, end }: Place) {
  const state = useLoaded(id, () => get<DocumentDetail>(`/api/documents/${encodeURIComponent(id)}`));
  return <Loaded state={state}>{(document) => <DocumentView document={document} start={start} end={end} />}</Loaded>;
}

/** The document of a link that says which words it means: they are looked up, wherever they stand today. */
function SelectedIn({
  id,
  start,
  end,
  selector,
  title,
  number,
}: Place & Record<"selector" | "title" | "number", string>) {
  const known = { selector, title, number, ...(end > start && start >= 0 && { start, end }) };
  const state = useLoaded(`${id} ${selector}`, () =>
    get<LocatedWords>(`/api/documents/${encodeURIComponent(id)}/locate`, known),
  );
  return (
    <Loaded state={state}>
      {(found) => (
        <>
          {found.state === "changed" && <p class="note">链接所引的文字或其上下文已变；下面标出的是现在的文字。</p>}
          {found.state === "lost" && <p class="problem">现有馆藏中已找不到链接所引的文字。</p>}
          <DocumentAt id={found.documentId ?? id} start={found.start ?? -1} end={found.end ?? -1} />
        </>
      )}
    </Loaded>
  );
}

/** A document: its text by sections, the words asked for marked, its facts beside it. */
export function DocumentPage(asked: Place & Record<"selector" | "title" | "number", string>) {
  const { id, start, end } = asked;
  return asked.selector ? <SelectedIn {...asked} /> : <DocumentAt id={id} start={start} end={end} />;
}
