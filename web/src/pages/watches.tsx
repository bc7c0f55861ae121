import { useState } from "preact/hooks";
import { get, send } from "../api.ts";
import { Loaded, useLoaded } from "../loading.tsx";
import { placeAddress } from "../parts/evidence.tsx";

interface Watch {
  id: string;
  name: string;
  lookedAt: string | null;
  createdAt: string;
  known: number;
  search?: { q: string };
  query?: { name: string };
}

interface Look {
  news: {
    key: string;
    title: string;
    quote: string;
    foundAt: string;
    document: { id: string; title: string };
    start: number;
    end: number;
  }[];
  current: number;
  since: string;
}

function WatchView({ watch, onRemoved }: { watch: Watch; onRemoved: () => void }) {
  const [look, show] = useState<Look>();
  const [problem, tell] = useState("");
  const told = (work: Promise<void>) => work.catch((error: Error) => tell(error.message));
  const run = () => told(send<Look>("POST", `/api/watches/${watch.id}/run`).then(show));
  const remove = () => told(send("DELETE", `/api/watches/${watch.id}`).then(onRemoved));
  return (
    <li>
      <h3>{watch.name}</h3>
      <p class="quiet">
        {watch.search ? `检索：${watch.search.q}` : `查询：${watch.query?.name}`} · 已找到 {watch.known} 条 · 上次查看{" "}
        {(watch.lookedAt ?? watch.createdAt).slice(0, 16).replace("T", " ")}
      </p>
      <p>
        <button type="button" onClick={run}>
          有什么新内容
        </button>{" "}
        <a href={`/api/watches/${watch.id}/feed.json`}>JSON Feed</a>{" "}
        <a href={`/api/watches/${watch.id}/feed.atom`}>Atom</a>{" "}
        <button type="button" class="second" onClick={remove}>
          取消订阅
        </button>
      </p>
      {problem && <p role="alert">{problem}</p>}
      {look && (
        <section aria-label={`${watch.name}的新内容`}>
          <p>
            {look.news.length === 0 ? "没有新内容" : `新内容 ${look.news.length} 条`}，现共 {look.current} 条。
          </p>
          {look.news.map(({ key, title, quote, document, start, end }) => (
            <figure class="evidence" key={key}>
              <blockquote>{quote}</blockquote>
              <figcaption>
                <a href={placeAddress({ documentId: document.id, start, end })}>{title}</a>
              </figcaption>
            </figure>
          ))}
        </section>
      )}
    </li>
  );
}

/** Saved searches and questions, and what is new in them. */
export function WatchesPage() {
  const [times, again] = useState(0);
  const state = useLoaded(`watches ${times}`, () =>
    get<{ watches: Watch[]; broken: { why: string }[] }>("/api/watches"),
  );
  return (
    <>
      <h1>订阅</h1>
      <p>在检索页可保存检索，在这里看上次查看之后新出现的段落；也可用阅读器订阅。</p>
      <Loaded state={state}>
        {({ watches, broken }) => (
          <>
            {watches.length === 0 && <p>还没有订阅。</p>}
            {broken.map(({ why }) => (
              <p role="alert" key={why}>
                {why}
              </p>
            ))}
            <ul class="hits">
              {watches.map((watch) => (
                <WatchView key={watch.id} watch={watch} onRemoved={() => again(times + 1)} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </>
  );
}
