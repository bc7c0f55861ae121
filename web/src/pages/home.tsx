import { useEffect, useState } from "preact/hooks";
import { type Answer, get, type Reading } from "../api.ts";
import { Loaded, useLoaded } from "../loading.tsx";
import { EvidenceList } from "../parts/evidence-list.tsx";
import { Facts } from "../parts/facts.tsx";
import { Rows } from "../parts/rows.tsx";
import { Searched } from "../parts/searched.tsx";
import { go } from "../router.ts";

const suggestions = ["哪些工作室联盟跨两个行业？", "各省给工作室联盟补助多少钱？", "省总工会负责哪些指标？"];

/** The page of a reading with its parameters filled. */
function addressOf({ name, params }: Pick<Reading, "name" | "params">): string {
  const given = Object.entries(params).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  return `/queries/${name}${given.length > 0 ? `?${new URLSearchParams(given)}` : ""}`;
}

function AnswerView({ answer }: { answer: Answer }) {
  const { query } = answer;
  return (
    <>
      <p class="note">理解为：{answer.understood}</p>
      {query && (
        <section aria-label="查询结果">
          <h2>
            <a href={addressOf(query)}>{query.title.zh}</a>
          </h2>
          <Rows rows={answer.rows} columns={query.columns} from={query} />
          <p class="quiet">
            {answer.rows.length} 行。已查阅 {answer.coverage.documents} 份文档、{answer.coverage.passages} 个段落。
          </p>
          <details>
            <summary>查询语句</summary>
            <pre>{query.cypher}</pre>
          </details>
        </section>
      )}
      {answer.near.length > 0 && (
        <p>
          也可以问：
          {answer.near.map((near) => (
            <a class="chip" key={near.name} href={addressOf(near)}>
              {near.title.zh}
            </a>
          ))}
        </p>
      )}
      {answer.facts.length > 0 && (
        <section aria-label="事实">
          <h2>相关数字与规则</h2>
          <Facts facts={answer.facts} />
        </section>
      )}
      <section aria-label="原文">
        <h2>相关原文</h2>
        {answer.search.reason && <p class="note">仅按词语检索：{answer.search.reason}</p>}
        {answer.search.notHeld && (
          <p class="note">没有段落含有引号内的原文“{answer.search.notHeld.join("”“")}”，以下按词语与含义检索。</p>
        )}
        <EvidenceList evidence={answer.evidence} />
        <p class="quiet">
          已查阅 {answer.coverage.documents} 份文档、{answer.coverage.passages} 个段落。
        </p>
      </section>
    </>
  );
}

function Asked({ question }: { question: string }) {
  const state = useLoaded(question, () => get<Answer>("/api/ask", { q: question }));
  return <Loaded state={state}>{(answer) => <AnswerView answer={answer} />}</Loaded>;
}

/** Ask a question or search passages. */
export function HomePage({ question, way, chosen }: { question: string; way: string; chosen: URLSearchParams }) {
  const [typed, type] = useState(question);
  useEffect(() => type(question), [question]);
  const submit = (chosen: string) => typed.trim() && go(`/?q=${encodeURIComponent(typed.trim())}&way=${chosen}`);
  return (
    <>
      <search>
        <form
          class="ask"
          onSubmit={(event) => {
            event.preventDefault();
            submit("ask");
          }}
        >
          <label class="hidden" for="question">
            问题或检索词
          </label>
          <input
            id="question"
            type="search"
            value={typed}
            placeholder="用一句话提问，或输入检索词"
            onInput={(event) => type(event.currentTarget.value)}
          />
          <button type="submit">提问</button>
          <button type="button" class="second" onClick={() => submit("search")}>
            检索原文
          </button>
        </form>
      </search>
      {question ? (
        way === "search" ? (
          <Searched key={question} question={question} chosen={chosen} />
        ) : (
          <Asked question={question} />
        )
      ) : (
        <section>
          <h1>政策文件与案例，句句有出处</h1>
          <p>每个回答都给出原文、文号、章节和页码；找不到就如实说，并告诉你查阅了多少。试一试：</p>
          <p>
            {suggestions.map((text) => (
              <a class="chip" key={text} href={`/?q=${encodeURIComponent(text)}`}>
                {text}
              </a>
            ))}
          </p>
        </section>
      )}
    </>
  );
}
