/** What may be the same entity and what was made one with it, to accept or take back. */
import { useState } from "preact/hooks";
import type { paths } from "../../client/create-client.ts";
import { get, send } from "../api.ts";
import { Loaded, useLoaded } from "../loading.tsx";

type Review = paths["/api/merges"]["get"]["responses"][200]["content"]["application/json"];
type Proposal = Review["proposals"][number];
type Merge = Review["merges"][number];
type Dismissal = Review["dismissals"][number];
type Named = Proposal["kept"];

/** The words in which an entity is named first, with the document. */
function Context({ named: { quote, documentId, title, documents } }: { named: Named }) {
  if (!quote) return null;
  return (
    <figure class="evidence">
      <blockquote>{quote}</blockquote>
      <figcaption>
        <a href={`/documents/${encodeURIComponent(documentId!)}`}>{title}</a>{" "}
        <span class="quiet">见于 {documents} 份文件</span>
      </figcaption>
    </figure>
  );
}

/** A decision that cannot be clicked twice, with the API's reason where it is refused. */
function Decide({ label, decide }: { label: string; decide: () => Promise<void> }) {
  const [busy, setBusy] = useState(false);
  const [problem, tell] = useState("");
  const click = () => {
    setBusy(true);
    decide().catch((error: Error) => {
      tell(error.message);
      setBusy(false);
    });
  };
  return (
    <>
      <button type="button" class="second small" disabled={busy} onClick={click}>
        {label}
      </button>
      {problem && <span role="alert"> {problem}</span>}
    </>
  );
}

/** Asks for the reason, which may be left out, before it says that the two are not one. */
function Dismiss({ decide }: { decide: (reason: string) => Promise<void> }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  if (!open)
    return (
      <button type="button" class="second small" onClick={() => setOpen(true)}>
        不是同一个
      </button>
    );
  return (
    <>
      <input
        aria-label="理由"
        placeholder="理由（可不填）"
        maxLength={1000}
        value={reason}
        onInput={({ currentTarget }) => setReason(currentTarget.value)}
      />{" "}
      <Decide label="否决，不再提出" decide={() => decide(reason.trim())} />
    </>
  );
}

function ProposalView({ id, proposal, decided }: { id: string; proposal: Proposal; decided: (id: string) => void }) {
  const { kept, moved, reason } = proposal;
  const other = kept.id === id ? moved : kept;
  const dismiss = (reason: string) =>
    send("POST", "/api/merges/dismissals", { proposal: proposal.id, ...(reason && { reason }) }).then(() =>
      decided(id),
    );
  const accept = () => send("POST", "/api/merges", { proposal: proposal.id }).then(() => decided(kept.id));
  return (
    <li>
      <a href={`/entities/${encodeURIComponent(other.id)}`}>{other.name}</a>{" "}
      <Decide label={`是，合并为“${kept.name}”`} decide={accept} /> <Dismiss decide={dismiss} />
      <span class="quiet">{reason}</span>
      <Context named={other} />
    </li>
  );
}

function MergeView({ id, merge, decided }: { id: string; merge: Merge; decided: (id: string) => void }) {
  const { kept, moved, reason, at } = merge;
  const undo = () => send("POST", `/api/merges/${encodeURIComponent(merge.id)}/undo`).then(() => decided(id));
  return (
    <li>
      {kept.id === id ? moved.name : kept.name} <Decide label="撤销合并" decide={undo} />
      <span class="quiet">
        {at.slice(0, 10)} · {reason}
      </span>
      <Context named={moved} />
    </li>
  );
}

function DismissalView({
  id,
  dismissal,
  decided,
}: {
  id: string;
  dismissal: Dismissal;
  decided: (id: string) => void;
}) {
  const { one, other, reason, at } = dismissal;
  const undo = () => send("POST", `/api/merges/${encodeURIComponent(dismissal.id)}/undo`).then(() => decided(id));
  const apart = one.id === id ? other : one;
  return (
    <li>
      <a href={`/entities/${encodeURIComponent(apart.id)}`}>{apart.name}</a> <Decide label="撤销否决" decide={undo} />
      <span class="quiet">
        {at.slice(0, 10)} · {reason}
      </span>
    </li>
  );
}

/** Nothing is shown where there is nothing to decide. `onDecided` is told which entity to show now. */
export function EntityMerges({ id, onDecided }: { id: string; onDecided: (id: string) => void }) {
  const state = useLoaded(id, () => get<Review>("/api/merges", { entity: id }));
  return (
    <Loaded state={state}>
      {({ proposals, merges, dismissals }) => {
        const standing = merges.filter(({ undone }) => !undone);
        const apart = dismissals.filter(({ undone }) => !undone);
        return (
          <>
            {proposals.length > 0 && (
              <section aria-label="可能是同一个">
                <h2>可能是同一个（{proposals.length}）</h2>
                <ul class="facts">
                  {proposals.map((proposal) => (
                    <ProposalView key={proposal.id} id={id} proposal={proposal} decided={onDecided} />
                  ))}
                </ul>
              </section>
            )}
            {standing.length > 0 && (
              <section aria-label="已合并自">
                <h2>已合并自</h2>
                <ul class="facts">
                  {standing.map((merge) => (
                    <MergeView key={merge.id} id={id} merge={merge} decided={onDecided} />
                  ))}
                </ul>
              </section>
            )}
            {apart.length > 0 && (
              <section aria-label="已判定不是同一个">
                <h2>已判定不是同一个</h2>
                <ul class="facts">
                  {apart.map((dismissal) => (
                    <DismissalView key={dismissal.id} id={id} dismissal={dismissal} decided={onDecided} />
                  ))}
                </ul>
              </section>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
