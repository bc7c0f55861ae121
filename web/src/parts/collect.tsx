import { useState } from "preact/hooks";
import { type CollectionSummary, get, type Picked, send } from "../api.ts";
import { signal } from "../signal.ts";

/** The collection last used; kept by the browser, so that the next quotation goes to it with one click. */
const remembered = "zhengmai-evidence";
const current = signal<{ id: string; name: string } | undefined>(
  JSON.parse(window.localStorage.getItem(remembered) ?? "null") ?? undefined,
);
const use = ({ id, name }: { id: string; name: string }) => {
  window.localStorage.setItem(remembered, JSON.stringify({ id, name }));
  current.set({ id, name });
};

const pathOf = ({ id }: { id: string }) => `/api/evidence/${encodeURIComponent(id)}`;

/** Chooses a collection or makes one. */
function Choose({ choose }: { choose: (collection: { id: string; name: string }) => Promise<void> }) {
  const [known, setKnown] = useState<CollectionSummary[]>();
  const [problem, setProblem] = useState("");
  const failed = (error: Error) => setProblem(error.message);
  if (!known && !problem)
    get<{ collections: CollectionSummary[] }>("/api/evidence").then(({ collections }) => setKnown(collections), failed);
  return (
    <span class="choose">
      {(known ?? []).map((collection) => (
        <button type="button" class="chip" key={collection.id} onClick={() => choose(collection).catch(failed)}>
          {collection.name}
        </button>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const name = String(new FormData(event.currentTarget).get("name") ?? "");
          send<CollectionSummary>("POST", "/api/evidence", { name }).then(choose).catch(failed);
        }}
      >
        <input name="name" aria-label="新证据集的名称" placeholder="新证据集" required />
        <button type="submit" class="second">
          新建并收入
        </button>
      </form>
      {problem && <span role="alert">{problem}</span>}
    </span>
  );
}

/** The button that puts a passage, a fact or a row into a collection. */
export function Collect({ pick, label = "收入证据集" }: { pick: Picked; label?: string }) {
  const chosen = current.use();
  const [open, setOpen] = useState(false);
  const [said, say] = useState("");
  const add = async (collection: { id: string; name: string }) => {
    const { added, name } = await send<CollectionSummary & { added: number }>("POST", `${pathOf(collection)}/items`, {
      items: [pick],
    });
    use({ id: collection.id, name });
    setOpen(false);
    say(added ? `已收入“${name}”` : `“${name}”中已有`);
  };
  const click = () => {
    if (!chosen) return setOpen(!open);
    // The collection may have been deleted since: then another is chosen.
    add(chosen).catch((error: Error) => {
      say(error.message);
      setOpen(true);
    });
  };
  return (
    <span class="collect">
      <button type="button" class="second small" onClick={click} title={chosen && `收入“${chosen.name}”`}>
        {label}
      </button>
      {said && (
        <span class="quiet" role="status">
          {said} {chosen && <a href={`/evidence/${encodeURIComponent(chosen.id)}`}>查看</a>}{" "}
        </span>
      )}
      {(chosen || said) && !open && (
        <button type="button" class="link" onClick={() => setOpen(true)}>
          换一个
        </button>
      )}
      {open && <Choose choose={add} />}
    </span>
  );
}
