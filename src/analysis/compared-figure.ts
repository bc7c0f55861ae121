/** A planned or reported figure with what comparing needs to know. */
import type { Row } from "../../graph/store.ts";
import { type CitedWords, citedWords } from "../cited-words.ts";

export interface ComparedFigure extends CitedWords {
  id: string;
  metric: string;
  subject: string | null;
  comparator: string | null;
  /** As printed, in `unit`. */
  value: number;
  valueMax: number | null;
  /** In the base unit: 1.2万 is 12000. */
  normalizedValue: number;
  unit: string | null;
  deadline: string | null;
  period: string | null;
  province: string | null;
  issuer: string | null;
  /** Date of the document, ISO, as exact as known. */
  date: string | null;
}

/** The passage a figure stands in, and how much of it comes before the figure. */
export interface Surroundings {
  text: string;
  before: number;
}

/** The figure of a row of figures.cypher. */
export function comparedFigure(row: Row): ComparedFigure {
  const text = (name: string) => (row[name] ?? null) as string | null;
  return {
    ...citedWords(row),
    id: row.id as string,
    metric: row.metric as string,
    subject: text("subject"),
    comparator: text("comparator"),
    value: row.value as number,
    valueMax: (row.valueMax ?? null) as number | null,
    normalizedValue: (row.normalizedValue ?? row.value) as number,
    unit: text("unit"),
    deadline: text("deadline"),
    period: text("period"),
    province: text("province"),
    issuer: text("issuer"),
    date: text("date"),
  };
}
