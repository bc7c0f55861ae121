import { useState } from "preact/hooks";
import { type CollectedItem, type CollectionSummary, get, send } from "../api.ts";
import { Loaded, useLoaded } from "../loading.tsx";
import { go } from "../router.ts";

/** The evidence collections. */
export function CollectionsPage() {
  const [problem, setProblem] = useState("");
  const state = useLoaded("evidence", () =>
    get<{ collections: CollectionSummary[]; broken: { file: string; why: string }[] }>("/api/evidence"),
  );
  return (
    <>
      <h1>证据集</h1>
      <p>
        在检索结果、查询结果和文档里点“收入证据集”，原文连同出处就收在这里；可以排序、分组、批注，导出带参考文献的
        Word。
      </p>
      <form
        class="params"
        onSubmit={(event) => {
          event.preventDefault();
          const name = String(new FormData(event.currentTarget).get("name") ?? "");
          send<CollectionSummary>("POST", "/api/evidence", { name }).then(
            ({ id }) => go(`/evidence/${encodeURIComponent(id)}`),
            (error: Error) => setProblem(error.message),
          );
        }}
      >
        <label>
          新证据集
          <input name="name" required />
        </label>
        <button type="submit">新建</button>
      </form>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <Loaded state={state}>
        {({ collections, broken }) => (
          <>
            {broken.map(({ why }) => (
              <p class="problem" key={why}>
                {why}
              </p>
            ))}
            {collections.length === 0 && <p>还没有证据集。</p>}
            <ul class="hits">
              {collections.map(({ id, name, items, updatedAt }) => (
                <li key={id}>
                  <h3>
                    <a href={`/evidence/${encodeURIComponent(id)}`}>{name}</a>
                  </h3>
                  <p class="quiet">
                    {items} 条 · {updatedAt.slice(0, 10)}
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </>
  );
}

const reports = { docx: "Word", md: "Markdown", html: "HTML", xlsx: "Excel", csv: "CSV", json: "JSON" };
const lists = { txt: "GB/T 7714", bib: "BibTeX", ris: "RIS", csl: "CSL-JSON" };

/** What a collection is taken away as. */
function Exports({ id }: { id: string }) {
  const [standard, setStandard] = useState("2025");
  const [citing, setCiting] = useState("notes");
  const files = (formats: Record<string, string>) =>
    Object.entries(formats).map(([format, label]) => (
      <a
        class="chip"
        key={format}
        href={`/api/evidence/${encodeURIComponent(id)}/export/${format}?standard=${standard}&citing=${citing}`}
      >
        {label}
      </a>
    ));
  return (
    <section aria-label="导出">
      <div class="params">
        <label>
          著录规则
          <select value={standard} onChange={(event) => setStandard(event.currentTarget.value)}>
            <option value="2025">GB/T 7714—2025</option>
            <option value="2015">GB/T 7714—2015</option>
          </select>
        </label>
        <label>
          引用方式
          <select value={citing} onChange={(event) => setCiting(event.currentTarget.value)}>
            <option value="notes">脚注</option>
            <option value="numeric">顺序编码制</option>
            <option value="author-date">著者-出版年制</option>
          </select>
        </label>
      </div>
      <p>导出：{files(reports)}</p>
      <p>参考文献：{files(lists)}</p>
    </section>
  );
}

const standing: Partial<Record<CollectedItem["state"], string>> = {
  moved: "已随文件更新重新定位。",
  changed: "收录之后，文件此处文字或其上下文已变，现为：",
  lost: "现有馆藏中已找不到这段文字，以上为收录时的原文。",
};

interface ItemParts {
  item: CollectedItem;
  number: number;
  /** Address of the item in the API. */
  path: string;
  move?: { up?: () => void; down?: () => void };
  change: (work: Promise<unknown>) => void;
}

function Item({ item, number, path, move, change }: ItemParts) {
  const { document, quote, now, state, comment, group, row, section, page, link } = item;
  const where = [document.docNumber, document.issuers.join("、"), document.date, section, page && `第${page}页`];
  return (
    <li>
      <p class="passage">
        {number}. “{quote}”
      </p>
      {standing[state] && (
        <p class={state === "moved" ? "quiet" : "problem"}>
          {standing[state]}
          {now && `“${now}”`}
        </p>
      )}
      {row && (
        <p class="quiet">
          {row.cells
            .filter(({ text }) => text)
            .map(({ label, text }) => `${label}：${text}`)
            .join("；")}
        </p>
      )}
      <p class="quiet">
        {state === "lost" ? document.title : <a href={link}>{document.title}</a>} {where.filter(Boolean).join(" · ")}
      </p>
      <form
        class="params"
        onSubmit={(event) => {
          event.preventDefault();
          change(send("PATCH", path, Object.fromEntries(new FormData(event.currentTarget))));
        }}
      >
        <label class="wide">
          批注
          <textarea name="comment" rows={comment.split("\n").length} defaultValue={comment} />
        </label>
        <label>
          分组
          <input name="group" defaultValue={group} />
        </label>
        <button type="submit" class="second small">
          保存
        </button>
        <button type="button" class="second small" disabled={!move?.up} onClick={move?.up}>
          上移
        </button>
        <button type="button" class="second small" disabled={!move?.down} onClick={move?.down}>
          下移
        </button>
        <button type="button" class="second small" onClick={() => change(send("DELETE", path))}>
          移除
        </button>
      </form>
    </li>
  );
}

interface Shown {
  id: string;
  name: string;
  items: CollectedItem[];
}

/** One collection: its quotations in order, what was said of them, and what it is taken away as. */
export function CollectionPage({ id }: { id: string }) {
  const [version, setVersion] = useState(0);
  const [problem, setProblem] = useState("");
  const path = `/api/evidence/${encodeURIComponent(id)}`;
  const state = useLoaded(`${path} ${version}`, () => get<Shown>(path));
  const change = (work: Promise<unknown>) =>
    void work.then(
      () => {
        setProblem("");
        setVersion(version + 1);
      },
      (error: Error) => setProblem(error.message),
    );
  return (
    <Loaded state={state}>
      {({ name, items }) => {
        const ids = items.map((item) => item.id);
        const swapped = (at: number) => {
          const order = [...ids];
          [order[at], order[at + 1]] = [order[at + 1]!, order[at]!];
          return () => change(send("PUT", `${path}/order`, { items: order }));
        };
        return (
          <>
            <h1>{name}</h1>
            <form
              class="params"
              onSubmit={(event) => {
                event.preventDefault();
                change(send("PATCH", path, Object.fromEntries(new FormData(event.currentTarget))));
              }}
            >
              <label>
                名称
                <input name="name" defaultValue={name} required />
              </label>
              <button type="submit" class="second small">
                改名
              </button>
              <button
                type="button"
                class="second small"
                onClick={() =>
                  window.confirm(`删除证据集“${name}”？`) &&
                  send("DELETE", path).then(
                    () => go("/evidence"),
                    (error: Error) => setProblem(error.message),
                  )
                }
              >
                删除
              </button>
            </form>
            {problem && (
              <p class="problem" role="alert">
                {problem}
              </p>
            )}
            <Exports id={id} />
            <h2>{items.length} 条</h2>
            <ol class="hits" aria-label="条目">
              {items.map((item, at) => (
                <Item
                  key={item.id}
                  item={item}
                  number={at + 1}
                  path={`${path}/items/${item.id}`}
                  move={{
                    ...(at > 0 && { up: swapped(at - 1) }),
                    ...(at < items.length - 1 && { down: swapped(at) }),
                  }}
                  change={change}
                />
              ))}
            </ol>
          </>
        );
      }}
    </Loaded>
  );
}
