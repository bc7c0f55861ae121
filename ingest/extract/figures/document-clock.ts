import { foldText } from "../../language/folded-text.ts";
import type { StructuredDocument } from "../../model.ts";
import type { Clock } from "./times.ts";

/** Date and year of the document: 成文日期, else the year in a title. */
export function documentClock({ metadata }: StructuredDocument): Clock {
  const date = metadata.date?.value;
  const titles = foldText(`${metadata.innerTitle?.value ?? ""}\n${metadata.title?.value ?? ""}`);
  const term = /20\d{2}\s?年?\s?[-~至到]+\s?(20\d{2})\s?年/.exec(titles)?.[1];
  if (date) return { date, year: Number(date.slice(0, 4)), ...(term && { term }) };
  const year = /(20\d{2})\s?年/.exec(titles)?.[1];
  return { year: year ? Number(year) : undefined, ...(term && { term }) };
}

/**
 * The year a plan's title sets for all of it: 2025年工作方案 → 2025; 三年行动计划（2023—2025年） → 2025. Undefined for titles
 * without a year.
 */
export function titleYear({ metadata }: StructuredDocument): string | undefined {
  for (const title of [metadata.innerTitle?.value, metadata.title?.value]) {
    if (!title) continue;
    const folded = foldText(title);
    const range = /(20\d{2})\s?年?\s?[-~至到]+\s?((?:20)?\d{2})\s?年/.exec(folded);
    if (range) return range[2]!.length === 4 ? range[2] : `20${range[2]}`;
    const single = /(20\d{2})\s?年/.exec(folded);
    if (single && /方案|计划|要点|安排|清单|任务|目标|工作|通知|意见|行动/.test(folded)) return single[1];
  }
  return undefined;
}
