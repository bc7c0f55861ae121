import type { ExtractedEntity } from "../../model.ts";

export interface UnitMention {
  start: number;
  end: number;
  unit: ExtractedEntity;
}

/** All mentions of all units in order of the text, and quick access to those inside a span. */
export interface MentionIndex {
  all: readonly UnitMention[];
  /** Mentions that lie inside the span, in order; two where words name two bodies. */
  within(start: number, end: number): UnitMention[];
}

export function indexMentions(units: readonly ExtractedEntity[]): MentionIndex {
  const all = units
    .flatMap((unit) => unit.mentions.map(({ start, end }) => ({ start, end, unit })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    all,
    within(start, end) {
      const found: UnitMention[] = [];
      for (let index = firstFrom(all, start); index < all.length && all[index]!.start < end; index++)
        if (all[index]!.end <= end) found.push(all[index]!);
      return found;
    },
  };
}

/** Index of the first span that starts at or after the offset. */
export function firstFrom(spans: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
