/** Values for parameters of named queries, and the words of the question they were read from. */
export interface Slots {
  values: {
    province?: string;
    year?: number;
    industries?: number;
    industry?: string;
    unit?: string;
    alliance?: string;
    studio?: string;
    award?: string;
    title?: string;
    /** Field of a rule (queries/rule-fields.ts). */
    field?: string;
    recipient?: string;
    /** Words of a metric, separated by spaces. */
    metric?: string;
    /** Words of a measure, separated by spaces. */
    measure?: string;
  };
  /** For each slot the words as they stand in the question; several are separated by spaces. */
  words: Partial<Record<SlotName, string>>;
}

export type SlotName = keyof Slots["values"];

/** A value and the words of the question that say it. */
export interface Filled<T = string> {
  value: T;
  words: string;
}
