/** What one measure says: its figures and conditions with their words, and the units it names. */

import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore, Row } from "../../graph/store.ts";
import { extract } from "../../ingest/extract/extract.ts";
import type { SourceFile } from "../../ingest/model.ts";
import { parse } from "../../ingest/parse/parse.ts";
import { structure } from "../../ingest/structure/structure.ts";

const measureFacts = cypherFile(new URL("./measure-facts.cypher", import.meta.url));
const unitsOfPassages = cypherFile(new URL("./units-of-passages.cypher", import.meta.url));

export interface MeasureFact {
  kind: "target" | "outcome" | "rule";
  /** What is counted, or what the condition says. */
  what: string;
  /** For a rule: what it is a condition on, and how binding it is. */
  field: string | null;
  modality: string | null;
  comparator: string | null;
  /** As printed, in `unit`; null where it is said in words. */
  value: number | null;
  valueMax: number | null;
  /** In the base unit: 1.2万 is 12000. */
  normalizedValue: number | null;
  unit: string | null;
  deadline: string | null;
  period: string | null;
  responsible: string[];
  quote: string;
  /** Offset in the text of the document; in the pasted text for a pasted one. */
  start: number;
  end: number;
}

export interface Measure {
  facts: MeasureFact[];
  units: string[];
}

const number = (value: unknown) => (typeof value === "number" ? value : null);
const text = (value: unknown) => (typeof value === "string" ? value : null);

/** Measures of passages in the graph, by passage. */
export async function measuresOf(store: GraphStore, passageIds: readonly string[]): Promise<Map<string, Measure>> {
  const measures = new Map(passageIds.map((id): [string, Measure] => [id, { facts: [], units: [] }]));
  if (passageIds.length === 0) return measures;
  const [facts, units] = await Promise.all([
    store.read(measureFacts, { ids: [...passageIds] }),
    store.read(unitsOfPassages, { ids: [...passageIds] }),
  ]);
  for (const row of facts) measures.get(row.passageId as string)!.facts.push(factOf(row));
  for (const { passageId, name } of units) measures.get(passageId as string)!.units.push(name as string);
  return measures;
}

function factOf(row: Row): MeasureFact {
  const label = (["Target", "Outcome", "Rule"] as const).find((one) => (row.labels as string[]).includes(one))!;
  return {
    kind: label.toLowerCase() as MeasureFact["kind"],
    what: (row.metric ?? row.what) as string,
    field: text(row.field),
    modality: text(row.modality),
    comparator: text(row.comparator),
    value: number(row.value),
    valueMax: number(row.valueMax),
    normalizedValue: number(row.normalizedValue),
    unit: text(row.unit),
    deadline: text(row.deadline),
    period: text(row.period),
    responsible: row.responsible as string[],
    quote: row.quote as string,
    start: row.start as number,
    end: row.end as number,
  };
}

/** The measure of a text that is not in the graph, found by the same extraction, and the text as it was read. */
export async function measureOf(file: SourceFile): Promise<Measure & { text: string }> {
  const document = structure(await parse(file));
  const { figures, rules, entities } = extract(document);
  const words = ({ start, end }: { start: number; end: number }) => document.text.slice(start, end);
  const bounds = (value: number | [number, number] | undefined) => (Array.isArray(value) ? value : [value, undefined]);
  return {
    text: document.text,
    facts: [
      ...figures.map((figure): MeasureFact => {
        const [value, valueMax] = bounds(figure.value);
        const { evidence } = figure;
        return {
          kind: figure.kind,
          what: figure.metric,
          field: null,
          modality: null,
          comparator: figure.comparator ?? null,
          value: value ?? null,
          valueMax: valueMax ?? null,
          normalizedValue: bounds(figure.normalizedValue)[0] ?? null,
          unit: figure.unit ?? null,
          deadline: figure.deadline ?? null,
          period: figure.period ?? null,
          responsible: figure.responsible,
          quote: words(evidence),
          start: evidence.start,
          end: evidence.end,
        };
      }),
      ...rules.map(
        (rule): MeasureFact => ({
          kind: "rule",
          what: rule.what,
          field: rule.field ?? null,
          modality: rule.modality,
          comparator: rule.comparator ?? null,
          value: typeof rule.value === "number" ? rule.value : null,
          valueMax: null,
          normalizedValue: null,
          unit: rule.unit ?? null,
          deadline: null,
          period: null,
          responsible: [],
          quote: words(rule.evidence),
          start: rule.evidence.start,
          end: rule.evidence.end,
        }),
      ),
    ].sort((a, b) => a.start - b.start || a.end - b.end),
    units: entities.filter(({ type }) => type === "Unit").map(({ name }) => name),
  };
}

/** A pasted text as a file of plain text. */
export const pastedFile = (words: string): SourceFile => ({
  path: "pasted.txt",
  bytes: new TextEncoder().encode(words),
  contentHash: "",
});
