/** What may be chosen for a parameter of a named question: values of the graph with how often each stands there. */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore } from "../../graph/store.ts";
import type { ParameterName, Words } from "../columns.ts";
import type { NamedQuery } from "../define-query.ts";
import { ruleFieldWords } from "../rule-fields.ts";

export interface Choice {
  value: string | number;
  /** In how many places of the graph it stands. */
  count: number;
  /** Words for a value that is a code. */
  label?: Words;
}

const file = (name: string) => cypherFile(new URL(`./${name}.cypher`, import.meta.url));
/** Free text and plain numbers (measure, industries) have no choices. */
const cypherOf: Partial<Record<ParameterName, string>> = {
  province: file("province"),
  alliance: file("alliance"),
  unit: file("unit"),
  award: file("award"),
  industry: file("industry"),
  title: file("title"),
  field: file("field"),
  year: file("year"),
  metric: file("metric"),
  recipient: file("recipient"),
};

const labels: Record<string, Words> = ruleFieldWords;

/** The hundred most frequent choices of each parameter, most frequent first; a parameter without choices has none. */
export async function choicesOf(store: GraphStore, query: NamedQuery): Promise<Record<string, Choice[]>> {
  const found: Record<string, Choice[]> = {};
  for (const name of Object.keys(query.params.shape)) {
    const cypher = cypherOf[name as ParameterName];
    if (!cypher) continue;
    const rows = await store.read(cypher);
    found[name] = rows.map(({ value, count }) => ({
      value: value as string | number,
      count: count as number,
      ...(name === "field" && labels[value as string] && { label: labels[value as string] }),
    }));
  }
  return found;
}
