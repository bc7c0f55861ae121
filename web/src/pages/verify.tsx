import { useEffect, useRef, useState } from "preact/hooks";
import { type CheckedFigure, type CheckedItem, post, type VerifyReport } from "../api.ts";

const states: Record<CheckedItem["state"], string> = {
  exact: "一致",
  changed: "有改动",
  contradicted: "不符",
  ambiguous: "多处不一",
  notFound: "未找到",
};
const kinds: Record<CheckedItem["kind"], string> = {
  quotation: "引文",
  sentence: "语句",
  figure: "数字",
  docNumber: "文号",
  title: "文件名",
  term: "词语",
};
/** What a reader looks at first. */
const severity: CheckedItem["state"][] = ["contradicted", "changed", "ambiguous", "notFound", "exact"];

interface Piece {
  text: string;
  start: number;
  item?: CheckedItem;
}

/** The draft cut where marks begin and end; of marks over one another the shortest shows, of two alike the graver. */
function piecesOf(text: string, items: readonly CheckedItem[]): Piece[] {
  const shown = items.filter(({ draft }) => draft.end > draft.start);
  const cuts = [...new Set([0, text.length, ...shown.flatMap(({ draft }) => [draft.start, draft.end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1]!;
    const [item] = shown
      .filter(({ draft }) => draft.start <= start && draft.end >= end)
      .sort(
        (a, b) =>
          a.draft.end - a.draft.start - (b.draft.end - b.draft.start) ||
          severity.indexOf(a.state) - severity.indexOf(b.state),
      );
    return { text: text.slice(start, end), start, ...(item && { item }) };
  });
}

function Difference({ parts }: { parts: NonNullable<CheckedItem["sources"][number]["difference"]> }) {
  return (
    <blockquote class="difference">
      {parts.map(({ type, text }, at) =>
        type === "same" ? (
          text
        ) : type === "source" ? (
          <del key={at} title="原文有，稿件没有">
            {text}
          </del>
        ) : (
          <ins key={at} title="稿件有，原文没有">
            {text}
          </ins>
        ),
      )}
    </blockquote>
  );
}

const comparators: Record<string, string> = { ">=": "不少于 ", "<=": "不超过 ", about: "约 ", to: "达到 " };

const amount = ({ metric, value, comparator, unit, time }: CheckedFigure) =>
  `${metric}：${comparators[comparator ?? ""] ?? ""}${Array.isArray(value) ? value.join("—") : (value ?? "")}${unit ?? ""}${time ? `（${time}）` : ""}`;

function Item({ item, coverage }: { item: CheckedItem; coverage: VerifyReport["coverage"] }) {
  const { kind, state, draft, figure, notes, sources } = item;
  return (
    <section class="checked" aria-label="核对结果">
      <h2>
        <span class={`state ${state}`}>{states[state]}</span> {kinds[kind]}
      </h2>
      <p class="quiet">
        稿件第 {draft.paragraph} 段{draft.page && `，第 ${draft.page} 页`}，第 {draft.start}–{draft.end} 字
      </p>
      <blockquote>{draft.text}</blockquote>
      {figure && <p>稿件：{amount(figure)}</p>}
      {notes.map((note) => (
        <p key={note.zh} class="note">
          {note.zh}
        </p>
      ))}
      {sources.length === 0 && (
        <p>
          已查阅 {coverage.documents} 份文档、{coverage.passages} 个段落。
        </p>
      )}
      {sources.map((source) => (
        <figure class="evidence" key={`${source.documentId} ${source.start}`}>
          {source.difference ? <Difference parts={source.difference} /> : <blockquote>{source.quote}</blockquote>}
          {source.figure && <p>原文：{amount(source.figure)}</p>}
          <figcaption>
            <a href={source.link}>{source.title}</a>
            <span class="quiet">
              {" "}
              {[source.docNumber, source.section, source.page && `第${source.page}页`].filter(Boolean).join(" · ")}
            </span>
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

function Report({ report }: { report: VerifyReport }) {
  const { draft, items, counts, coverage } = report;
  const [shown, show] = useState<CheckedItem["state"] | undefined>();
  const asked = items.filter(({ kind, state }) => kind !== "term" && (!shown || state === shown));
  const order = [...asked].sort((a, b) => severity.indexOf(a.state) - severity.indexOf(b.state));
  const [chosen, choose] = useState<string | undefined>(order[0]?.id);
  const detail = useRef<HTMLElement>(null);
  useEffect(() => choose(order[0]?.id), [report, shown]);
  const item = items.find(({ id }) => id === chosen);
  return (
    <>
      <p role="status">
        {severity.map((state) => (
          <button
            key={state}
            type="button"
            class={`chip state ${state}`}
            aria-pressed={shown === state}
            disabled={counts[state] === 0}
            onClick={() => show(shown === state ? undefined : state)}
          >
            {states[state]} {counts[state]}
          </button>
        ))}
        <span class="quiet">
          已查阅 {coverage.documents} 份文档、{coverage.passages} 个段落。
        </span>
      </p>
      {draft.problems.map(({ message }) => (
        <p key={message} class="note">
          {message}
        </p>
      ))}
      <div class="columns">
        <article class="draft" aria-label="稿件">
          {piecesOf(draft.text, asked).map(({ text, start, item: marked }) =>
            marked ? (
              <a
                key={start}
                href={`#${marked.id}`}
                class={`marked ${marked.state}`}
                aria-current={marked.id === chosen ? "true" : undefined}
                title={`${kinds[marked.kind]}：${states[marked.state]}`}
                onClick={(event) => {
                  event.preventDefault();
                  choose(marked.id);
                  detail.current?.scrollIntoView({ block: "nearest" });
                }}
              >
                {text}
              </a>
            ) : (
              <span key={start}>{text}</span>
            ),
          )}
        </article>
        <aside ref={detail}>
          {item ? <Item item={item} coverage={coverage} /> : <p class="quiet">没有可核对之处。</p>}
        </aside>
      </div>
    </>
  );
}

/** Paste or choose a draft; it is shown with what was found of every quotation, figure, number and title in it. */
export function VerifyPage() {
  const [typed, type] = useState("");
  const [state, setState] = useState<{ report?: VerifyReport; error?: string; waiting?: boolean }>({});
  const check = (body: Parameters<typeof post>[1]) => {
    setState({ waiting: true });
    post<VerifyReport>("/api/verify", body).then(
      (report) => setState({ report }),
      (error: Error) => setState({ error: error.message }),
    );
  };
  return (
    <>
      <h1>核对稿件</h1>
      <p class="quiet">引文、数字、文号和文件名逐一与库中原文比对；照抄而未加引号的语句也查。点标记看差异和出处。</p>
      <form
        class="verify"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim()) check({ text: typed });
        }}
      >
        <label class="hidden" for="draft">
          稿件文字
        </label>
        <textarea
          id="draft"
          rows={state.report ? 3 : 10}
          value={typed}
          placeholder="把一段或整篇文字粘贴到这里"
          onInput={(event) => type(event.currentTarget.value)}
        />
        <p>
          <button type="submit">核对</button>{" "}
          <label class="file">
            或选择文件（DOCX、MD、TXT、HTML、PDF）：{" "}
            <input
              type="file"
              accept=".docx,.md,.markdown,.txt,.html,.htm,.pdf"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (!file) return;
                const form = new FormData();
                form.set("file", file);
                check(form);
                // The same file may be chosen again after it was mended.
                event.currentTarget.value = "";
              }}
            />
          </label>
        </p>
      </form>
      {state.waiting && (
        <p class="quiet" role="status">
          核对中…
        </p>
      )}
      {state.error && (
        <p class="problem" role="alert">
          {state.error}
        </p>
      )}
      {state.report && <Report report={state.report} />}
    </>
  );
}
