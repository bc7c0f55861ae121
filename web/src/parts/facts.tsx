import type { Row } from "../api.ts";
import { Evidence } from "./evidence.tsx";

const kinds: Record<string, string> = { target: "目标", outcome: "成效", rule: "规则" };
const comparators: Record<string, string> = { ">=": "不少于", "<=": "不超过", about: "约", to: "达到" };

const amountOf = ({ comparator, value, valueMax, valueUnit }: Row) =>
  value === null || value === undefined
    ? ""
    : `${comparators[String(comparator)] ?? ""}${value}${valueMax === null || valueMax === undefined ? "" : `~${valueMax}`}${valueUnit ?? ""}`;

/** Figures and rules that a question asks for, each with the words it rests on. */
export function Facts({ facts }: { facts: readonly Row[] }) {
  return (
    <ul class="facts">
      {facts.map((fact) => (
        <li key={String(fact.factId)}>
          <span class="chip">{kinds[String(fact.kind)] ?? String(fact.kind)}</span> {String(fact.metric)}{" "}
          <strong>{amountOf(fact)}</strong>
          <span class="quiet"> {[fact.deadline, fact.period].filter(Boolean).join(" · ")}</span>
          <Evidence
            quote={String(fact.quote)}
            place={{
              documentId: String(fact.documentId),
              documentTitle: String(fact.documentTitle),
              docNumber: fact.docNumber as string | null,
              section: fact.section as string | null,
              page: fact.page as number | null,
              start: Number(fact.start),
              end: Number(fact.end),
            }}
          />
        </li>
      ))}
    </ul>
  );
}
