import { type Choice, get, type QueryAnswer, type QueryDescription } from "../api.ts";
import { Loaded, useLoaded } from "../loading.tsx";
import { ParameterField } from "../parts/parameter-field.tsx";
import { Rows } from "../parts/rows.tsx";
import { go } from "../router.ts";

const catalogue = () => get<{ queries: QueryDescription[] }>("/api/queries").then(({ queries }) => queries);

const topics: Record<string, string> = {
  alliances: "联盟与工作室",
  support: "补助与奖项",
  figures: "目标与成效",
  responsibilities: "责任分工",
  documents: "文件关系",
  comparison: "对照",
  gaps: "缺口",
};

/** The catalogue of named questions, by topic. */
export function QueriesPage() {
  const state = useLoaded("queries", catalogue);
  return (
    <>
      <h1>查询目录</h1>
      <Loaded state={state}>
        {(queries) =>
          [...new Set(queries.map(({ topic }) => topic))].map((topic) => (
            <section key={topic}>
              <h2>{topics[topic] ?? topic}</h2>
              <ul class="facts">
                {queries
                  .filter((query) => query.topic === topic)
                  .map((query) => (
                    <li key={query.name}>
                      <a href={`/queries/${query.name}`}>{query.title.zh}</a>
                      <span class="quiet"> {query.description.zh}</span>
                    </li>
                  ))}
              </ul>
            </section>
          ))
        }
      </Loaded>
    </>
  );
}

function Result({ name, params }: { name: string; params: URLSearchParams }) {
  const given = Object.fromEntries(params);
  const state = useLoaded(`${name}?${params}`, () => get<QueryAnswer>(`/api/queries/${name}`, given));
  return (
    <Loaded state={state}>
      {(answer) => (
        <>
          <p class="quiet">{answer.total} 行</p>
          <Rows rows={answer.rows} columns={answer.columns} from={answer} />
        </>
      )}
    </Loaded>
  );
}

/** A named question with what may be chosen for its parameters. */
async function questionWithChoices(name: string) {
  const query = (await catalogue()).find((one) => one.name === name);
  const { choices } = query
    ? await get<{ choices: Record<string, Choice[]> }>(`/api/queries/${name}/choices`)
    : { choices: {} };
  return { query, choices };
}

/** One named question: its parameters, its rows, its Cypher. */
export function QueryPage({ name, params }: { name: string; params: URLSearchParams }) {
  const state = useLoaded(name, () => questionWithChoices(name));
  return (
    <Loaded state={state}>
      {({ query, choices }) => {
        if (!query) return <p class="problem">没有名为 {name} 的查询。</p>;
        const fields = Object.entries(query.params.properties ?? {});
        const missing = (query.params.required ?? []).filter(
          (field) => !params.get(field) && query.params.properties?.[field]?.default === undefined,
        );
        return (
          <>
            <h1>{query.title.zh}</h1>
            <p>{query.description.zh}</p>
            {fields.length > 0 && (
              <form
                class="params"
                onSubmit={(event) => {
                  event.preventDefault();
                  const filled = [...new FormData(event.currentTarget)].filter(([, value]) => value !== "") as [
                    string,
                    string,
                  ][];
                  go(`/queries/${name}?${new URLSearchParams(filled)}`);
                }}
              >
                {fields.map(([field, property]) => (
                  <ParameterField
                    key={field}
                    name={field}
                    property={property}
                    value={params.get(field) ?? ""}
                    choices={choices[field] ?? []}
                  />
                ))}
                <button type="submit">查询</button>
              </form>
            )}
            {missing.length > 0 ? <p class="note">请先填写参数。</p> : <Result name={name} params={params} />}
            <details>
              <summary>查询语句</summary>
              <pre>{query.cypher}</pre>
            </details>
          </>
        );
      }}
    </Loaded>
  );
}
