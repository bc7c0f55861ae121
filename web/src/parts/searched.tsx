import { useState } from "preact/hooks";
import { type Facet, get, type SearchAnswer, send } from "../api.ts";
import { kindLabel } from "../kinds.ts";
import { Loaded, useLoaded } from "../loading.tsx";
import { go } from "../router.ts";
import { Hits } from "./hits.tsx";

const perPage = 20;
const filterNames: Record<string, string> = {
  province: "省份",
  year: "年份",
  level: "层级",
  issuer: "发文机关",
  kind: "文种",
  topic: "主题",
};
const switches: Record<string, string> = {
  hasTarget: "有目标",
  hasAmount: "有金额",
  why: "找出意思最近的句子",
  closely: "细读最前二十段再排序（较慢，更准）",
};
const sorts = { score: "按相关程度", date: "新的在前", oldest: "旧的在前" };

/** The address with one choice changed; whatever is chosen, the first page is shown. */
function changed(chosen: URLSearchParams, name: string, value: string | undefined): string {
  const next = new URLSearchParams(chosen);
  next.delete("offset");
  if (value === undefined) next.delete(name);
  else next.set(name, value);
  return `/?${next}`;
}

function Choice({ name, facet, chosen }: { name: string; facet: Facet; chosen: URLSearchParams }) {
  const current = chosen.get(name);
  const excluded = `not${name[0]!.toUpperCase()}${name.slice(1)}`;
  const label = (value: string | number) => (name === "kind" ? kindLabel(String(value)) : String(value));
  return (
    <details open={current !== null}>
      <summary>{filterNames[name]}</summary>
      <ul>
        {current !== null && (
          <li>
            <a href={changed(chosen, name, undefined)}>不限{filterNames[name]}</a>
          </li>
        )}
        {facet.map(({ value, count }) => (
          <li key={value}>
            {value === null ? "不详" : <a href={changed(chosen, name, String(value))}>{label(value)}</a>}{" "}
            <span class="quiet">{count}</span>
            {value !== null && name !== "year" && (
              <a class="quiet" href={changed(chosen, excluded, String(value))} aria-label={`排除${label(value)}`}>
                {" "}
                排除
              </a>
            )}
          </li>
        ))}
      </ul>
      {chosen.has(excluded) && (
        <p>
          已排除 {label(chosen.get(excluded)!)} <a href={changed(chosen, excluded, undefined)}>恢复</a>
        </p>
      )}
    </details>
  );
}

function Save({ question, chosen }: { question: string; chosen: URLSearchParams }) {
  const [told, tell] = useState("");
  const save = async () => {
    const filters = Object.fromEntries(
      [...chosen].filter(([name]) => !["q", "way", "offset", "sort", "why", "closely"].includes(name)),
    );
    try {
      await send("POST", "/api/watches", { name: question.slice(0, 200), search: { q: question, filters } });
      tell("已保存，见“订阅”。");
    } catch (error) {
      tell((error as Error).message);
    }
  };
  return (
    <>
      <button type="button" class="second" onClick={save}>
        订阅此检索
      </button>
      <span role="status">{told}</span>
    </>
  );
}

/** Passages for words, with filters, counts, order and pages, all of them in the address. */
export function Searched({ question, chosen }: { question: string; chosen: URLSearchParams }) {
  const offset = Number(chosen.get("offset") ?? 0);
  const { way: _way, ...asked } = Object.fromEntries(chosen);
  const state = useLoaded(chosen.toString(), () =>
    get<SearchAnswer>("/api/search", { ...asked, q: question, offset, limit: perPage, facets: "true" }),
  );
  const page = (from: number) => {
    const next = new URLSearchParams(chosen);
    next.set("offset", String(from));
    return `/?${next}`;
  };
  return (
    <Loaded state={state}>
      {(answer) => (
        <div class="searched">
          <aside aria-label="筛选">
            {Object.keys(filterNames).map((name) => (
              <Choice key={name} name={name} facet={answer.facets?.[name] ?? []} chosen={chosen} />
            ))}
            {Object.entries(switches).map(([name, label]) => (
              <label key={name}>
                <input
                  type="checkbox"
                  checked={chosen.get(name) === "true"}
                  onChange={(event) => go(changed(chosen, name, event.currentTarget.checked ? "true" : undefined))}
                />{" "}
                {label}
              </label>
            ))}
            <label>
              次序{" "}
              <select
                value={chosen.get("sort") ?? "score"}
                onChange={(event) => go(changed(chosen, "sort", event.currentTarget.value))}
              >
                {Object.entries(sorts).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <Save question={question} chosen={chosen} />
          </aside>
          <div>
            <p>
              {answer.totalIsExact ? "共" : "至少"} <strong>{answer.total}</strong> 条。
              <span class="quiet">{answer.counted.rule.zh}</span>
            </p>
            <Hits answer={answer} offset={offset} />
            <nav aria-label="翻页">
              {offset > 0 && <a href={page(Math.max(0, offset - perPage))}>上一页</a>}{" "}
              {answer.more && <a href={page(offset + perPage)}>下一页</a>}
            </nav>
          </div>
        </div>
      )}
    </Loaded>
  );
}
